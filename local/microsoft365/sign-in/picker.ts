import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { AppRegistration } from '../../school.ts'
import { findUser } from '../directory.ts'
import type { Authority } from './authority.ts'
import { drawNotice, drawPicker, drawPost } from './picker-page.ts'
import { allowsRedirect } from './registration.ts'

type Asked = Partial<Record<string, string>>

/** The pages a browser sees: who signs in, and signing out. They give out codes only, never tokens. */
export function buildPicker(authority: Authority): Hono {
  const { tenant } = authority
  const app = new Hono()
  const path = `/${tenant.school.tenantId}/oauth2/v2.0`

  app.get(`${path}/authorize`, (c) => {
    const asked = c.req.query()
    const client = findClient(authority, asked)
    if (typeof client === 'string') return c.html(drawNotice(client), 400)
    const named = asked.login_hint ? enabledPerson(authority, asked.login_hint) : undefined
    if (named) return sendBack(c, authority, client, asked, named)
    const people = tenant.school.people.filter(({ id, picker }) => picker && enabledPerson(authority, id))
    return c.html(drawPicker(tenant.school.displayName, people, new URL(c.req.url).search))
  })

  app.post(`${path}/authorize`, async (c) => {
    const asked = c.req.query()
    const client = findClient(authority, asked)
    if (typeof client === 'string') return c.html(drawNotice(client), 400)
    const { person } = await c.req.parseBody()
    const chosen = enabledPerson(authority, String(person))
    if (!chosen)
      return c.html(drawNotice('AADSTS50034: The user account does not exist or is disabled.'), 400)
    return sendBack(c, authority, client, asked, chosen)
  })

  app.get(`${path}/logout`, (c) => {
    const back = c.req.query('post_logout_redirect_uri')
    const isKnown = back && URL.canParse(back) && tenant.school.apps.some((one) => isSameOrigin(one, back))
    return isKnown ? c.redirect(back) : c.html(drawNotice())
  })
  return app
}

function findClient({ tenant }: Authority, asked: Asked): AppRegistration | string {
  const client = tenant.school.apps.find(({ clientId }) => clientId === asked.client_id)
  if (!client)
    return `AADSTS700016: Application with identifier '${asked.client_id ?? ''}' was not found in the directory.`
  if (!asked.redirect_uri || !allowsRedirect(client, asked.redirect_uri)) {
    return `AADSTS50011: The redirect URI '${asked.redirect_uri ?? ''}' specified in the request does not match the redirect URIs configured for the application '${client.clientId}'.`
  }
  if (asked.response_type !== 'code') return 'AADSTS700025: Only the response_type "code" is given here.'
  return client
}

function enabledPerson({ tenant }: Authority, idOrName: string): string | undefined {
  const person = findUser(tenant.directory, idOrName)
  return person?.properties.accountEnabled === false ? undefined : person?.id
}

/** Sends the person back with a code, in the way the app asked for (v2-oauth2-auth-code-flow.md, response_mode). */
function sendBack(c: Context, authority: Authority, client: AppRegistration, asked: Asked, personId: string) {
  const code = randomBytes(32).toString('base64url')
  authority.codes.set(code, {
    clientId: client.clientId,
    redirectUri: asked.redirect_uri ?? '',
    scope: asked.scope ?? '',
    personId,
    nonce: asked.nonce,
    challenge: asked.code_challenge,
    challengeMethod: asked.code_challenge_method,
    expires: authority.tenant.now().getTime() + 10 * 60 * 1000,
  })
  const answer = { code, ...(asked.state ? { state: asked.state } : {}) }
  const back = new URL(asked.redirect_uri ?? '')
  if (asked.response_mode === 'form_post') return c.html(drawPost(back.href, answer))
  if (asked.response_mode === 'fragment') back.hash = new URLSearchParams(answer).toString()
  else for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value)
  return c.redirect(back.href, c.req.method === 'POST' ? 303 : 302)
}

function isSameOrigin({ redirectUris }: AppRegistration, address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return redirectUris.some((registered) => {
    const known = new URL(registered)
    return known.protocol === protocol && known.hostname === hostname
  })
}
