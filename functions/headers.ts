import type { MiddlewareHandler } from 'hono'
import type { Settings } from '../core/settings.ts'

// Who may show the tab in a frame (Microsoft: "Tab requirements"). No X-Frame-Options: it knows only one origin.
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

/** The content security policy; `script` adds to what may run, such as the nonce of one page. */
export function contentPolicy({ TALKA_MODE }: Pick<Settings, 'TALKA_MODE'>, script = ''): string {
  const frames =
    TALKA_MODE === 'local' ? [...teamsHosts, 'http://localhost:*', 'http://127.0.0.1:*'] : teamsHosts
  return [
    "default-src 'self'",
    `script-src 'self'${script && ` ${script}`}`,
    // Fluent UI writes its rules into style elements while the page runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // TeamsJS asks there for the newest list of hosts it may talk to.
    "connect-src 'self' https://res.cdn.office.net",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; ')
}

/** Puts the security headers on every answer; what an answer has set itself stays. */
export function secureAnswers(
  settings: Pick<Settings, 'TALKA_MODE' | 'TALKA_PUBLIC_URL'>,
): MiddlewareHandler {
  const headers: Record<string, string> = {
    // What reads codes from the camera's picture is WebAssembly.
    'Content-Security-Policy': contentPolicy(settings, "'wasm-unsafe-eval'"),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  }
  if (settings.TALKA_PUBLIC_URL.startsWith('https:')) {
    headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains'
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value)
  }
}

/** Refuses requests whose Host is not this machine: a page elsewhere could point its own name at it (DNS rebinding). */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (/^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)) return next()
  return c.text('Talka čia atsako tik šiam kompiuteriui. / Talka answers only this computer here.\n', 421)
}
