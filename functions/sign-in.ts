import { randomBytes, timingSafeEqual } from 'node:crypto'
import { AuthError, ConfidentialClientApplication, CryptoProvider } from '@azure/msal-node'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Keys } from '../core/context.ts'
import { reportBug } from '../core/report-bug.ts'
import type { Settings } from '../core/settings.ts'
import type { Log } from './log.ts'
import { answerScript, answerSignInFailed, literal } from './pages.ts'
import type { ReadToken } from './tokens.ts'

const cookie = 'talka.sign-in'
const cookiePath = '/sign-in/callback'
const minutesToSignIn = 10

/** Where people of the school sign in to Talka, for programs that do it themselves. */
export interface SignInPlace {
  authority: string
  clientId: string
}

const started = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string(), at: z.number() })

/**
 * Signing in outside Teams: the authorization code flow with PKCE (Microsoft identity platform, "OAuth 2.0
 * authorization code flow"). The access token goes into the page's sessionStorage and nowhere else.
 */
export function buildSignIn(
  settings: Pick<
    Settings,
    'SIGN_IN_URL' | 'TENANT_ID' | 'CLIENT_ID' | 'CLIENT_SECRET' | 'TALKA_PUBLIC_URL' | 'TALKA_MODE'
  >,
  keys: Keys,
  readToken: ReadToken,
  log: Log,
): Hono {
  const { SIGN_IN_URL, TENANT_ID, CLIENT_ID, CLIENT_SECRET, TALKA_PUBLIC_URL } = settings
  const redirectUri = `${TALKA_PUBLIC_URL}${cookiePath}`
  // By its GUID: Entra refuses an app that asks for itself by another name (AADSTS90009).
  const scopes = [`${CLIENT_ID}/access_as_user`]
  const { host } = new URL(SIGN_IN_URL)
  const knownAuthorities = host.endsWith('.microsoftonline.com') ? [] : [host]
  // A client of its own for each sign-in, because msal-node would keep every person's tokens in memory.
  const openClient = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        authority: `${SIGN_IN_URL}/${TENANT_ID}`,
        knownAuthorities,
      },
    })
  const app = new Hono()

  // What the command line needs to sign somebody in by itself; none of it is secret.
  app.get('/sign-in/how', (c) =>
    c.json({ authority: `${SIGN_IN_URL}/${TENANT_ID}`, clientId: CLIENT_ID } satisfies SignInPlace),
  )

  app.get('/sign-in', async (c) => {
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
    const state = randomBytes(24).toString('base64url')
    const address = await openClient()
      .getAuthCodeUrl({
        scopes,
        redirectUri,
        state,
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
        ...(c.req.query('switch') === '1' ? { prompt: 'select_account' } : {}),
      })
      .catch(() => null)
    if (!address) return answerSignInFailed(c, 503)
    const returnTo = ownPath(c.req.query('return'), TALKA_PUBLIC_URL)
    const kept = keys.seal(JSON.stringify({ state, verifier, returnTo, at: Date.now() }), cookie)
    setCookie(c, cookie, kept, {
      path: cookiePath,
      httpOnly: true,
      sameSite: 'Lax',
      secure: TALKA_PUBLIC_URL.startsWith('https:'),
      maxAge: minutesToSignIn * 60,
    })
    c.header('Cache-Control', 'no-store')
    return c.redirect(address)
  })

  app.get(cookiePath, async (c) => {
    const begun = readStarted(c, keys)
    deleteCookie(c, cookie, { path: cookiePath })
    const { code, state } = c.req.query()
    if (!begun || !code || !state || !isSame(state, begun.state)) return answerSignInFailed(c, 400)
    try {
      const answer = await openClient().acquireTokenByCode({
        code,
        codeVerifier: begun.verifier,
        scopes,
        redirectUri,
      })
      await readToken(`Bearer ${answer.accessToken}`)
      return answerScript(
        c,
        settings,
        `sessionStorage.setItem('talka.token', ${literal(answer.accessToken)}); location.replace(${literal(begun.returnTo)})`,
      )
    } catch (error) {
      // The authority's text may name the person, its code does not.
      if (error instanceof AuthError) log('signing in was refused', { code: error.errorCode })
      else reportBug(log, 'a bug', error, { at: 'sign-in' })
      return answerSignInFailed(c, 400)
    }
  })

  app.get('/sign-out', async (c) => {
    const address = await addressOfSignOut(`${SIGN_IN_URL}/${TENANT_ID}`)
    return answerScript(c, settings, `sessionStorage.clear(); location.replace(${literal(address)})`)
  })
  return app
}

/** A path of our own with its query, or the start page: nobody is sent elsewhere after signing in. */
export function ownPath(asked: string | undefined, publicUrl: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, publicUrl)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, publicUrl)
  const isOurs =
    origin === new URL(publicUrl).origin && !pathname.startsWith('//') && !/^\/sign-(in|out)\b/.test(pathname)
  return isOurs ? pathname + search + hash : '/'
}

function readStarted(c: Context, keys: Keys): z.infer<typeof started> | null {
  try {
    const read = started.parse(JSON.parse(keys.open(getCookie(c, cookie) ?? '', cookie)))
    return Date.now() - read.at < minutesToSignIn * 60_000 ? read : null
  } catch {
    return null // missing, changed by somebody, or sealed by another key
  }
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

/** Where a person is signed out of Microsoft 365 too, as the tenant's discovery document says. */
async function addressOfSignOut(authority: string): Promise<string> {
  try {
    const answer = await fetch(`${authority}/v2.0/.well-known/openid-configuration`)
    return z.object({ end_session_endpoint: z.url() }).parse(await answer.json()).end_session_endpoint
  } catch {
    return `${authority}/oauth2/v2.0/logout`
  }
}
