import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AuthError, PublicClientApplication } from '@azure/msal-node'
import { z } from 'zod'
import { ending, exitCodes } from './ending.ts'
import type { Say } from './say.ts'

const place = z.object({ authority: z.url({ protocol: /^https$/ }), clientId: z.guid() })
const kept = z.object({ url: z.string(), token: z.string(), until: z.iso.datetime() })

/** A token that would end while a command works is not begun with. */
const secondsToSpare = 120

interface SignIn {
  /** The running Talka. */
  url: string
  /** Where the token is kept for as long as it lasts, about an hour. */
  file: string
  /** Lets the person choose another account than the browser would. */
  asOther: boolean
  say: Say
  /** Shows the address of the sign-in page to the person. */
  show(address: string): void
  interrupted: AbortSignal
}

/**
 * The signed-in person's token: the one kept from before, or one for which the person signs in to Microsoft 365 in
 * the browser (authorization code with PKCE; Microsoft identity platform, "Desktop app that calls web APIs"). Only the
 * access token is kept, for its owner alone to read, and nothing with which it could be renewed.
 */
export function openSignIn(signIn: SignIn): { token(): Promise<string>; renew(): Promise<string> } {
  let token = signIn.asOther ? null : readKept(signIn)
  const renew = async () => {
    token = await askForToken(signIn)
    return token
  }
  return { token: async () => token ?? renew(), renew }
}

function readKept({ url, file }: SignIn): string | null {
  try {
    const found = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    const lasts = Date.parse(found.until) - Date.now() > secondsToSpare * 1_000
    return found.url === url && lasts ? found.token : null
  } catch {
    return null // nobody has signed in yet
  }
}

function keep({ url, file }: SignIn, token: string, until: Date): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  rmSync(file, { force: true }) // a file that is there would keep its own rights
  const text = JSON.stringify({ url, token, until: until.toISOString() })
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
}

async function askForToken(signIn: SignIn): Promise<string> {
  const { url, say, show, interrupted, asOther } = signIn
  const { authority, clientId } = await readPlace(signIn)
  const { host } = new URL(authority)
  const client = new PublicClientApplication({
    auth: { clientId, authority, knownAuthorities: host.endsWith('.microsoftonline.com') ? [] : [host] },
  })
  const left = new Promise<never>((_, reject) => {
    interrupted.addEventListener('abort', () => reject(ending(exitCodes.left, '')))
  })
  const page = (text: string) =>
    `<!doctype html><html lang="lt"><meta charset="utf-8"><title>Talka</title><p style="font: 1rem/1.5 system-ui; margin: 15vh auto; max-width: 32rem">${text}</p></html>`
  try {
    const answer = await Promise.race([
      client.acquireTokenInteractive({
        // By its GUID: Entra refuses an app that asks for itself by another name (AADSTS90009).
        scopes: [`${clientId}/access_as_user`],
        openBrowser: async (address) => show(address),
        successTemplate: page(say('terminal/signed-in.page')),
        errorTemplate: page(say('terminal/not-signed-in')),
        ...(asOther ? { prompt: 'select_account' } : {}),
      }),
      left,
    ])
    if (answer.expiresOn) keep(signIn, answer.accessToken, answer.expiresOn)
    return answer.accessToken
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    throw ending(exitCodes.failed, `${say('terminal/not-signed-in')} (${url}, ${error.errorCode})`)
  }
}

async function readPlace({ url, say, interrupted }: SignIn): Promise<z.infer<typeof place>> {
  const answer = await fetch(`${url}/sign-in/how`, { signal: interrupted }).catch(() => null)
  const found = place.safeParse(await answer?.json().catch(() => null))
  if (found.success) return found.data
  throw interrupted.aborted
    ? ending(exitCodes.left, '')
    : ending(exitCodes.unreachable, say('terminal/unreachable', { url }))
}
