import { ConfidentialClientApplication } from '@azure/msal-node'
import type { AsPerson, Clock } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { systemClock } from './clock.ts'
import { authorityOf, type GraphSettings, resourceOf, secondsOf } from './graph-client.ts'

const timeLimitMs = 30_000
const mostTries = 4
/** Seconds; whoever is told to wait longer comes again with the job. */
const longestPause = 20

/**
 * Microsoft Graph v1.0 with a person's own right: the token that the person lent is exchanged on behalf of them
 * (Microsoft identity platform, "OAuth 2.0 On-Behalf-Of flow"). Bytes come as they are, because they are hashed. Nothing
 * of the token, the person or the answer is kept or logged.
 */
export function openAsPerson(settings: GraphSettings, clock: Pick<Clock, 'wait'> = systemClock): AsPerson {
  const { clientId, clientSecret, graphUrl } = settings
  return async (oboAssertion, scope) => {
    // A client of its own each time, because msal-node would keep every person's tokens in memory.
    const application = new ConfidentialClientApplication({
      auth: { clientId, clientSecret, ...authorityOf(settings) },
    })
    const token = await application
      .acquireTokenOnBehalfOf({ oboAssertion, scopes: [`${resourceOf(graphUrl)}/${scope}`] })
      .then(
        (result) => result?.accessToken ?? null,
        (error: unknown) => {
          if (isRefused(error)) return null
          throw new Refusal('unavailable', 'common/refused.unavailable')
        },
      )
    if (!token) return null
    return async (url) => {
      for (let tries = 1; ; tries++) {
        const response = await fetch(`${new URL(graphUrl).origin}/v1.0${url}`, {
          headers: { authorization: `Bearer ${token}` },
          redirect: 'error',
          signal: AbortSignal.timeout(timeLimitMs),
        }).catch(() => null)
        const isBusy = !response || response.status === 429 || response.status >= 500
        const pause = secondsOf(response?.headers.get('Retry-After')) || 2 ** tries / 4
        if (isBusy && (tries >= mostTries || pause > longestPause))
          throw new Refusal('unavailable', 'common/refused.unavailable')
        if (isBusy) await clock.wait(pause)
        else {
          const bytes = await response.arrayBuffer().catch(() => null)
          if (!bytes) throw new Refusal('unavailable', 'common/refused.unavailable')
          return { status: response.status, bytes: new Uint8Array(bytes) }
        }
      }
    }
  }
}

/** Whether the authority itself said no: without consent, or with a token that is over, asking again is of no use. */
function isRefused(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'errorCode' in error ? error.errorCode : ''
  return (
    typeof code === 'string' &&
    /^(invalid_grant|interaction_required|consent_required|login_required|invalid_scope)$/.test(code)
  )
}
