import { html } from 'hono/html'
import { formatMoment, isWordKey, type Language, type Reader, say } from '../../core/language.ts'
import { happenings, places, subjects, times } from '../../core/safety/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { WordKey } from '../../core/words.ts'

type Html = ReturnType<typeof html>

/** What every view of the page needs: its language, and where it stands. */
export interface Place {
  language: Language
  /** The path under which everything of the page is, without a slash at its end: empty on a host of its own. */
  base: string
}

/** What somebody has chosen and written so far. */
export interface Chosen {
  id: string
  what: readonly string[]
  where: string
  when: string
  about: string
  isNow: boolean
  notTo: readonly string[]
  text: string
}

/** What is said above a form that was not taken, and at which fields. */
export interface Trouble {
  message: string
  faults: ReadonlyMap<string, string>
}

/** Where a hurried leaving leads: a page that anybody may have open. */
const elsewhere = 'https://lt.wikipedia.org/'

/** Everybody on this page is spoken to as a child is. */
export const readerAt = ({ language }: Place): Reader => ({ language, familiar: true })

export const homeOf = ({ base, language }: Place) => (language === 'lt' ? `${base}/` : `${base}/en`)
export const codeOf = ({ base, language }: Place) => `${base}/${language === 'lt' ? 'kodas' : 'en/code'}`

const words = (place: Place) => (key: WordKey, params?: Parameters<typeof say>[2]) =>
  say(readerAt(place), key, params)

/** A whole page. The way out and whom to call come first; `other` is the same view in the other language. */
function drawPage(place: Place, other: string, main: Html): Html {
  const to = words(place)
  const { language, base } = place
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${to('safety/page.title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/style.css">
<script src="${base}/page.js" defer></script>
</head>
<body>
<header>
<a class="leave" href="${elsewhere}" rel="noreferrer noopener">${to('safety/page.leave')} <span class="hint">${to('safety/page.leave.hint')}</span></a>
<a href="${other}" lang="${language === 'lt' ? 'en' : 'lt'}" hreflang="${language === 'lt' ? 'en' : 'lt'}">${to('safety/page.other-language')}</a>
</header>
<main>
<section class="danger" aria-label="${to('safety/help')}">
<p>${to('safety/page.danger')} <a class="first" href="tel:112" aria-label="${to('safety/page.danger.call', { number: '112' })}">112</a></p>
<p>${to('safety/page.danger.line')} <a href="tel:116111" aria-label="${to('safety/page.danger.call', { number: '116 111' })}">116 111</a></p>
</section>
${main}
</main>
</body>
</html>
`
}

/** The form, with whatever was chosen before. */
export function drawReport(
  place: Place,
  { receivers }: Pick<ResultOf<'safety/letterbox'>, 'receivers'>,
  chosen: Chosen,
  trouble: Trouble | null,
): Html {
  const to = words(place)
  const names = receivers.map(({ name }) => name).join(', ')
  const what = { several: true, picked: chosen.what, fault: trouble?.faults.get('what') }
  return drawPage(
    place,
    homeOf(turned(place)),
    html`
${trouble && drawTrouble(trouble)}
<div>
<h1>${to('safety/page.heading')}</h1>
<p>${to('safety/page.promise')} ${names && to('safety/page.readers', { names })}</p>
</div>
<p><a href="${codeOf(place)}">${to('safety/page.have-code')}</a></p>
<details>
<summary>${to('safety/page.limits')}</summary>
<ul>
<li>${to('safety/page.limit.network')}</li>
<li>${to('safety/page.limit.history')}</li>
<li>${to('safety/page.limit.guess')}</li>
</ul>
</details>
<form method="post" action="${homeOf(place)}" data-visit="report" autocomplete="off">
<input type="hidden" name="id" value="${chosen.id}">
${drawChips(place, 'what', happenings, what)}
<fieldset>
<legend>${to('safety/field.isNow')}</legend>
<div class="chips"><label><input type="checkbox" name="isNow" value="yes"${chosen.isNow ? html` checked` : ''}>${to('safety/page.now.yes')}</label></div>
<p class="when-now fault">${to('safety/page.danger')} 112.</p>
</fieldset>
${drawChips(place, 'where', places, { picked: [chosen.where] })}
${drawChips(place, 'when', times, { picked: [chosen.when] })}
${drawChips(place, 'about', subjects, { picked: [chosen.about] })}
${receivers.length > 0 && drawReceivers(place, receivers, chosen.notTo)}
<div>
<label class="label" for="text">${to('safety/field.text')} <span>(${to('safety/page.optional')})</span></label>
<textarea id="text" name="text" rows="5" maxlength="4000" aria-describedby="text-hint">${chosen.text}</textarea>
<p class="quiet" id="text-hint">${to('safety/page.text.hint')}</p>
</div>
${drawSending(place, to('safety/page.send'))}
</form>`,
  )
}

/** What is said once a report is in: the code, this once. */
export function drawReceived(place: Place, code: string, isUrgent: boolean): Html {
  const to = words(place)
  return drawPage(
    place,
    homeOf(turned(place)),
    html`
<h1>${to('safety/page.received')}</h1>
${isUrgent && html`<p class="alert">${to('safety/page.received.urgent')}</p>`}
<div class="box">
<p class="label" id="code">${to('safety/page.code')}</p>
<p class="code" aria-labelledby="code">${(code.match(/.{4}/g) ?? []).map((four) => html`<span>${four} </span>`)}</p>
<p><strong>${to('safety/page.code.write-down')}</strong></p>
<p>${to('safety/page.code.keep')}</p>
</div>
<p>${to('safety/page.received.when')}</p>
<form method="post" action="${codeOf(place)}" data-visit="read" autocomplete="off">
<input type="hidden" name="code" value="${code}">
${drawSending(place, to('evidence/attach-by-code'))}
</form>
<p><a href="${codeOf(place)}">${to('safety/page.have-code')}</a></p>`,
  )
}

/** Where somebody comes back with their code. */
export function drawCode(place: Place, trouble: Trouble | null): Html {
  const to = words(place)
  const fault = trouble?.faults.get('code')
  return drawPage(
    place,
    codeOf(turned(place)),
    html`
${trouble && !fault && drawTrouble(trouble)}
<h1>${to('safety/page.code.heading')}</h1>
<form method="post" action="${codeOf(place)}" data-visit="read" autocomplete="off">
<div>
<label class="label" for="code">${to('safety/page.code.field')}</label>
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="40" required${fault ? html` aria-invalid="true" aria-describedby="code-fault"` : ''}>
${fault && html`<p class="fault" id="code-fault" role="alert">${fault}</p>`}
</div>
${drawSending(place, to('safety/page.code.open'))}
</form>
<p><a href="${homeOf(place)}">${to('safety/page.back')}</a></p>`,
  )
}

/** What was reported, what was answered, and room to write more. */
export function drawTalk(
  place: Place,
  code: string,
  found: ResultOf<'safety/read-by-code'>['found'],
  said: { text: string; trouble: Trouble | null; isSent: boolean },
): Html {
  const to = words(place)
  return drawPage(
    place,
    codeOf(turned(place)),
    html`
${said.trouble && drawTrouble(said.trouble)}
${said.isSent && html`<p role="alert" class="box">${to('safety/page.talk.sent')}</p>`}
<h1>${to('safety/page.talk')}</h1>
${found && drawLines(place, found)}
<form method="post" action="${codeOf(place)}" data-visit="write" autocomplete="off">
<input type="hidden" name="code" value="${code}">
<div>
<label class="label" for="text">${to('safety/page.talk.more')}</label>
<textarea id="text" name="text" rows="4" maxlength="4000" required>${said.text}</textarea>
</div>
${drawSending(place, to('safety/page.send'))}
</form>
${!found?.isClosed && drawPicture(place, code)}
<p><a href="${homeOf(place)}">${to('safety/page.back')}</a></p>`,
  )
}

/** Adding a picture, one at a time; what must never be sent stands beside it. */
function drawPicture(place: Place, code: string): Html {
  const to = words(place)
  return html`<form method="post" action="${codeOf(place)}" enctype="multipart/form-data" data-visit="write" autocomplete="off">
<input type="hidden" name="code" value="${code}">
<div>
<label class="label" for="picture">${to('evidence/page.which')}</label>
<input type="file" id="picture" name="picture" accept="image/jpeg,image/png,image/webp" required aria-describedby="picture-hint">
<p class="quiet" id="picture-hint">${to('evidence/page.clean')}</p>
</div>
<div class="chips"><label><input type="checkbox" name="isNotIntimate" value="yes" required aria-describedby="intimate-hint">${to('evidence/page.not-intimate')}</label></div>
<p class="fault" id="intimate-hint">${to('evidence/page.intimate')}</p>
${drawSending(place, to('evidence/attach-by-code'))}
</form>`
}

function drawLines(place: Place, found: NonNullable<ResultOf<'safety/read-by-code'>['found']>): Html {
  const to = words(place)
  const { report, talk } = found
  const facts = [
    ...report.what.map((one) => to(`safety/what.${one}`)),
    ...(report.where ? [to(`safety/where.${report.where}`)] : []),
    ...(report.when ? [to(`safety/when.${report.when}`)] : []),
  ]
  const first = {
    at: found.reportedAt,
    by: null,
    text: [facts.join(', '), report.text].filter((part) => part !== '').join('\n'),
  }
  return html`<ol class="talk">${[first, ...talk].map(
    ({ at, by, text }) => html`
<li class="box"><p class="quiet">${by ?? to('safety/page.talk.you')} · ${formatMoment(at)}</p><p class="said">${text}</p></li>`,
  )}
</ol>
${talk.every(({ by }) => by === null) && html`<p>${to('safety/page.talk.none')}</p>`}
${found.isClosed && html`<p>${to('safety/page.talk.closed')}</p>`}`
}

/** One sentence in a page's place: it is closed, not there, or broke. */
export function drawSentence(place: Place, sentence: string): Html {
  const to = words(place)
  return drawPage(
    place,
    homeOf(turned(place)),
    html`<h1>${sentence}</h1>
<p><a href="${homeOf(place)}">${to('safety/page.back')}</a></p>`,
  )
}

const turned = (place: Place): Place => ({ ...place, language: place.language === 'lt' ? 'en' : 'lt' })

function drawTrouble({ message }: Trouble): Html {
  return html`<p class="alert" role="alert">${message}</p>`
}

/** Chips are radio buttons or boxes to tick: they work by keyboard, in a screen reader and without a script. */
function drawChips(
  place: Place,
  field: 'what' | 'where' | 'when' | 'about',
  options: readonly string[],
  more: { several?: boolean; picked: readonly string[]; fault?: string | undefined },
): Html {
  const to = words(place)
  const hint = more.several ? to('safety/page.several') : to('safety/page.optional')
  return html`<fieldset${more.fault ? html` aria-describedby="${field}-fault"` : ''}>
<legend>${to(`safety/field.${field}`)} <span>(${hint})</span></legend>
<div class="chips">${options.map((option) => {
    const key = `safety/${field}.${option}`
    return html`
<label><input type="${more.several ? 'checkbox' : 'radio'}" name="${field}" value="${option}"${more.picked.includes(option) ? html` checked` : ''}>${isWordKey(key) ? to(key) : option}</label>`
  })}
</div>
${more.fault && html`<p class="fault" id="${field}-fault">${more.fault}</p>`}
</fieldset>`
}

function drawReceivers(
  place: Place,
  receivers: ResultOf<'safety/letterbox'>['receivers'],
  picked: readonly string[],
): Html {
  const to = words(place)
  return html`<details${picked.length > 0 ? html` open` : ''}>
<summary>${to('safety/field.notTo')}</summary>
<fieldset>
<legend><span>${to('safety/page.optional')}</span></legend>
<div class="chips">${receivers.map(
    ({ mark, name }) => html`
<label><input type="checkbox" name="notTo" value="${mark}"${picked.includes(mark) ? html` checked` : ''}>${name}</label>`,
  )}
</div>
</fieldset>
</details>`
}

/** The button, and what is said while the device works. */
function drawSending(place: Place, label: string): Html {
  const to = words(place)
  return html`<input type="hidden" name="proof" value="">
<noscript><p class="quiet">${to('safety/page.no-script')}</p></noscript>
<div>
<button>${label}</button>
<p class="quiet" role="status" data-working="${to('safety/page.working')}" data-sending="${to('safety/page.sending')}" data-not-sent="${to('safety/page.not-sent')}"></p>
<progress hidden aria-label="${to('safety/page.sending')}"></progress>
</div>`
}
