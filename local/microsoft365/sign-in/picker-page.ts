import { html, raw } from 'hono/html'
import type { SeedPerson } from '../../school.ts'

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
  p { margin: 0 0 1rem; }
  [lang=en] { opacity: .8; }
  ul { display: grid; gap: .5rem; list-style: none; margin: 1.5rem 0 0; padding: 0; }
  @media (min-width: 40rem) { ul { grid-template-columns: 1fr 1fr; } }
  button { align-content: start; background: Canvas; border: 1px solid GrayText; border-radius: .375rem; color: CanvasText; cursor: pointer;
    display: grid; font: inherit; height: 100%; padding: .75rem 1rem; text-align: start; width: 100%; }
  button:hover, button:focus-visible { border-color: #5b5fc7; outline: 2px solid #5b5fc7; }
  button span { font-size: .875rem; }
`

/** The page where a person of the local school says who they are; no passwords, since nobody here is real. */
export function drawPicker(school: string, people: SeedPerson[], search: string) {
  return drawPage(html`
    <h1>Kas prisijungia?</h1>
    <p lang="en">Who is signing in?</p>
    <p>${school}: vietinė bandomoji mokykla. Žmonės išgalvoti, slaptažodžio nereikia.<br>
      <span lang="en">A local practice school. The people are invented, no password is needed.</span></p>
    <form method="post" action="${search}">
      <ul>
        ${people.map(
          ({ id, displayName, picker }) => html`<li><button name="person" value="${id}">
          <strong>${displayName}</strong>
          <span>${picker?.lt}</span>
          <span lang="en">${picker?.en}</span>
        </button></li>`,
        )}
      </ul>
    </form>`)
}

/** A page that says why there is no sign-in, or that one has signed out. */
export function drawNotice(fault?: string) {
  return drawPage(
    fault
      ? html`<h1>Prisijungti nepavyko</h1><p lang="en">Sign-in failed</p><p lang="en">${fault}</p>`
      : html`<h1>Jūs atsijungėte</h1><p lang="en">You have signed out</p>`,
  )
}

/** A page that hands the answer to the app by itself (OAuth 2.0 Form Post Response Mode). */
export function drawPost(action: string, fields: Record<string, string>) {
  return drawPage(html`
    <form method="post" action="${action}">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <noscript><button>Tęsti · Continue</button></noscript>
    </form>
    <script>document.forms[0].submit()</script>`)
}

function drawPage(content: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="lt">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="data:,">
  <title>Prisijungimas · Sign in</title>
  <style>${raw(style)}</style>
</head>
<body><main>${content}</main></body>
</html>`
}
