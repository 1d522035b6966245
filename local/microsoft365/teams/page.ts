import { html, raw } from 'hono/html'
import type { SeedPerson } from '../../school.ts'

interface Conversation {
  id: string
  members: string[]
  messages: {
    id: string
    author: string
    isOwn: boolean
    at: string
    isDeleted: boolean
    isEdited: boolean
    html: string
  }[]
}

const style = `
  :root { color-scheme: light; background: #f5f5f5; color: #242424; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem; }
  h1, h2 { line-height: 1.25; margin: 0 0 .25rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin-top: 1.5rem; }
  p { margin: 0 0 .5rem; }
  .quiet { color: #616161; font-size: .875rem; }
  ol { display: grid; gap: .5rem; list-style: none; margin: .5rem 0; padding: 0; }
  li { background: #fff; border-radius: .375rem; display: grid; grid-template-columns: 1fr auto; padding: .5rem .75rem;
    position: relative; }
  li.own { background: #e8ebfa; margin-inline-start: 3rem; }
  li img { height: 1.25rem; vertical-align: middle; width: 1.25rem; }
  summary { border-radius: .25rem; cursor: pointer; list-style: none; padding: 0 .5rem; }
  summary:hover, summary:focus-visible { background: #ebebeb; }
  .menu > div { background: #fff; border: 1px solid #d1d1d1; border-radius: .375rem; display: grid; padding: .25rem;
    position: absolute; right: .5rem; top: 2.25rem; z-index: 1; }
  .menu summary, .menu button { padding: .375rem .75rem; text-align: start; }
  button { background: none; border: 0; border-radius: .25rem; cursor: pointer; font: inherit; }
  button:hover, button:focus-visible { background: #ebebeb; }
  dialog { background: #fff; border: 0; border-radius: .5rem; box-shadow: 0 8px 32px #0004; color: #242424; max-width: 34rem;
    padding: 1rem 1.25rem; width: calc(100% - 2rem); }
  dialog header { align-items: start; display: flex; justify-content: space-between; }
  .ac-pushButton { border: 1px solid #d1d1d1; margin: .125rem; padding: .375rem .75rem; }
  .ac-input { font: inherit; max-width: 100%; }
`

/** Whose conversations there are to look at. */
export function drawPeople(people: SeedPerson[]) {
  return drawPage(
    'Teams pokalbiai',
    html`<h1>Teams pokalbiai šiame kompiuteryje</h1>
    <p lang="en">Conversations of the local Teams</p>
    <p>Kas esi? · <span lang="en">Who are you?</span></p>
    <ol>${people.map(({ id, displayName, jobTitle }) => html`<li><a href="/chats/${id}">${displayName}</a> <span class="quiet">${jobTitle}</span></li>`)}</ol>`,
  )
}

/** Somebody's conversations; the menu of each message as Teams has it: what is usual, and under it what apps add. */
export function drawConversations(
  person: SeedPerson,
  conversations: Conversation[],
  actions: { id: string; title: string }[],
) {
  return drawPage(
    person.displayName,
    html`<h1>${person.displayName}</h1>
    <p class="quiet"><a href="/chats">Kitas žmogus · <span lang="en">somebody else</span></a></p>
    ${conversations.map(
      ({ id, members, messages }) => html`<section>
      <h2>${members.join(', ')}</h2>
      <ol>${messages.map(
        (
          message,
        ) => html`<li class="${message.isOwn ? 'own' : ''}" data-chat="${id}" data-message="${message.id}">
        <div>
          <p class="quiet">${message.author} · ${message.at.slice(0, 16).replace('T', ' ')}${message.isEdited ? ' · Redaguota' : ''}</p>
          ${message.isDeleted ? html`<p class="quiet">Ši žinutė ištrinta.</p>` : html`<div>${raw(message.html)}</div>`}
        </div>
        ${message.isDeleted ? '' : drawMenu(message, actions)}
      </li>`,
      )}</ol>
    </section>`,
    )}
    <dialog aria-labelledby="title"><header><h2 id="title"></h2><button data-do="close" aria-label="Užverti">✕</button></header><div id="card"></div></dialog>
    <script src="/chats/adaptivecards.js"></script>
    <script src="/chats/page.js"></script>`,
  )
}

function drawMenu(
  { author, isOwn }: { author: string; isOwn: boolean },
  actions: { id: string; title: string }[],
) {
  return html`<details class="menu"><summary aria-label="Žinutės meniu: ${author}">⋯</summary><div>
    ${isOwn && html`<button data-do="edit">Redaguoti</button><button data-do="delete">Ištrinti</button>`}
    <details><summary>Daugiau veiksmų</summary>${actions.map(
      ({ id, title }) => html`<button data-do="act" data-command="${id}">${title}</button>`,
    )}</details>
  </div></details>`
}

function drawPage(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="lt">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="data:,">
  <title>${title}</title>
  <style>${raw(style)}</style>
</head>
<body><main>${content}</main></body>
</html>`
}
