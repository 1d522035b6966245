import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Settings } from '../core/settings.ts'
import { contentPolicy } from './headers.ts'

const title = 'Talka'

/** A page whose one script may run: it does its work in the browser and moves on. Never kept by anybody. */
export function answerScript(
  c: Context,
  settings: Pick<Settings, 'TALKA_MODE'>,
  script: string,
): Response | Promise<Response> {
  const nonce = randomBytes(18).toString('base64')
  c.header('Content-Security-Policy', contentPolicy(settings, `'nonce-${nonce}'`))
  c.header('Cache-Control', 'no-store')
  return c.html(html`<!doctype html>
<html lang="lt"><meta charset="utf-8"><title>${title}</title>
<script nonce="${nonce}">${raw(script)}</script>
<noscript>Reikia „JavaScript“. / JavaScript is needed.</noscript></html>
`)
}

/** A text as a JavaScript literal that cannot end the script it stands in. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Says that signing in did not work, in both languages, and lets the person try again. */
export function answerSignInFailed(c: Context, status: 400 | 503): Response | Promise<Response> {
  const [lt, en] =
    status === 503
      ? ['Prisijungimo tarnyba dabar neatsako.', 'The sign-in service is not answering.']
      : ['Prisijungti nepavyko.', 'Signing in did not work.']
  c.header('Cache-Control', 'no-store')
  return c.html(
    html`<!doctype html>
<html lang="lt"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="font: 1rem/1.5 system-ui; max-width: 32rem; margin: 15vh auto; padding: 0 1rem">
<h1>${lt}</h1><p lang="en">${en}</p>
<p><a href="/sign-in">Bandyti dar kartą / <span lang="en">Try again</span></a></p></html>
`,
    status,
  )
}
