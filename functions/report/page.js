// The script of the page outside of Teams. Without it everything can be read, and sent in a slower queue. It keeps nothing
// (no cookie, no storage), asks nobody but the page's own address, and leaves one entry of history in all.

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href
const usableForMs = 25 * 60_000

/** The work for the next thing to be sent: it begins with the first answer, and is mostly done before the last. */
let work = null

function begin(visit) {
  if (work?.visit === visit && performance.now() - work.since < usableForMs) return work
  work = { visit, since: performance.now(), done: 0, all: 0, onStep: () => {}, proof: null }
  work.proof = solve(work)
  return work
}

/** A proof, or nothing where it cannot be made: then the slow queue takes what is sent. */
async function solve(mine) {
  try {
    const body = new URLSearchParams({ visit: mine.visit })
    const answer = await fetch(new URL('challenge', own), { method: 'POST', body, credentials: 'omit' })
    if (!answer.ok) return ''
    const asked = await answer.json()
    return await new Promise((resolve) => {
      const worker = new Worker(new URL('worker.js', own))
      worker.onerror = () => resolve('')
      worker.onmessage = ({ data }) => {
        if (data.proof) {
          worker.terminate()
          resolve(data.proof)
          return
        }
        Object.assign(mine, data)
        mine.onStep()
      }
      worker.postMessage(asked)
    })
  } catch {
    return ''
  }
}

async function send(form) {
  if (form.dataset.busy) return
  form.dataset.busy = 'yes'
  const status = form.querySelector('[role=status]')
  const progress = form.querySelector('progress')
  const button = form.querySelector('button')
  button.setAttribute('aria-disabled', 'true')
  try {
    const mine = begin(form.dataset.visit)
    status.textContent = status.dataset.working
    mine.onStep = () => {
      progress.max = mine.all
      progress.value = mine.done
    }
    progress.hidden = false
    mine.onStep()
    form.elements.proof.value = await mine.proof
    work = null
    status.textContent = status.dataset.sending
    const filled = new FormData(form)
    const body = form.enctype === 'multipart/form-data' ? filled : new URLSearchParams(filled)
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'omit', cache: 'no-store' })
    show(await answer.text())
  } catch {
    status.textContent = status.dataset.notSent
  }
  progress.hidden = true
  button.removeAttribute('aria-disabled')
  delete form.dataset.busy
}

/** Puts an answer in the place of the page, so that no step of it stands in the history. */
function show(text) {
  const next = new DOMParser().parseFromString(text, 'text/html')
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  document.body.replaceWith(document.adoptNode(next.body))
  scrollTo(0, 0)
  const place = document.querySelector('[role=alert], h1')
  place?.setAttribute('tabindex', '-1')
  place?.focus()
}

function leave() {
  const { href } = document.querySelector('.leave')
  document.documentElement.hidden = true
  document.title = ' '
  location.replace(href)
}

document.addEventListener('input', ({ target }) => {
  const form = target.closest('form[data-visit]')
  if (form) begin(form.dataset.visit)
})
document.addEventListener('submit', (event) => {
  event.preventDefault()
  void send(event.target)
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]')
  if (!link || link.protocol === 'tel:' || link.hash || event.button !== 0) return
  event.preventDefault()
  if (link.classList.contains('leave')) leave()
  else location.replace(link.href)
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) leave()
})
// Whoever comes back with the browser's button finds nothing that was written or shown.
addEventListener('pagehide', () => document.body.replaceChildren())
addEventListener('pageshow', (event) => event.persisted && location.reload())
