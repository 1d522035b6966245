import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Person } from '../core/context.ts'
import { mostMegabytes } from '../core/evidence/schema.ts'
import { say } from '../core/language.ts'
import { Refusal, refusalStatus } from '../core/refusal.ts'
import { reportBug } from '../core/report-bug.ts'
import { visits } from '../core/safety/schema.ts'
import { reportUrlOf, type Settings } from '../core/settings.ts'
import type { Talka } from '../core/talka.ts'
import { onlyThisMachine } from './headers.ts'
import type { Log } from './log.ts'
import {
  type Chosen,
  drawCode,
  drawReceived,
  drawReport,
  drawSentence,
  drawTalk,
  type Place,
  readerAt,
  type Trouble,
} from './report/draw.ts'

/** The page outside of Teams: which addresses are its own, and what it answers there. */
export interface ReportPage {
  owns(url: string): boolean
  fetch(request: Request): Promise<Response>
}

const files = {
  'style.css': 'text/css',
  'page.js': 'text/javascript',
  'worker.js': 'text/javascript',
} as const
/** All that the page needs to know of a request. Where it came from and with what is left out before anything reads it. */
const keptHeaders = ['host', 'content-type', 'content-length'] as const
/** So long takes each answer to a code at least, so that its time does not tell what was found. */
const evenMs = 400
const mostKilobytes = 64
/** A picture with the form around it; so many are read at once, and whoever comes besides is asked to try again. */
const mostOfPicture = (mostMegabytes + 1) * 1024
const mostPicturesAtOnce = 3
/** The id of no one (RFC 9562, 5.9): the audit log has no other for a visitor. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * The page where nobody says who they are: a small site of its own, drawn here, without sign-in, cookie or anything of
 * the tab. On a host of its own nothing else of Talka answers there.
 */
export function buildReportPage(
  settings: Pick<Settings, 'REPORT_URL' | 'TALKA_PUBLIC_URL' | 'TALKA_MODE'>,
  talka: Pick<Talka, 'perform'>,
  log: Log,
): ReportPage {
  const own = new URL(reportUrlOf(settings))
  const base = own.pathname.replace(/\/$/, '')
  const isOwnHost = own.host !== new URL(settings.TALKA_PUBLIC_URL).host
  const app = buildPages(talka, log, base, own, settings.TALKA_MODE === 'local')
  return {
    owns(url) {
      const { host, pathname } = new URL(url)
      if (isOwnHost) return host === own.host
      return pathname === base || pathname.startsWith(`${base}/`)
    },
    async fetch({ url, method, headers, body }) {
      const kept = keptHeaders.flatMap((name): [string, string][] => {
        const value = headers.get(name)
        return value === null ? [] : [[name, value]]
      })
      const init = { method, headers: kept, ...(body ? { body, duplex: 'half' } : {}) }
      return app.fetch(new Request(new URL(new URL(url).pathname, url), init as RequestInit))
    },
  }
}

function buildPages(talka: Pick<Talka, 'perform'>, log: Log, base: string, own: URL, isLocal: boolean): Hono {
  const app = new Hono({ strict: false }).basePath(base || '/')
  const visitor = ({ language }: Place): Person => ({ id: nobody, name: '', language, roles: ['anonymous'] })
  let reading = 0
  const texts = new Map(
    Object.keys(files).map((name) => [
      name,
      readFileSync(new URL(`./report/${name}`, import.meta.url), 'utf8'),
    ]),
  )

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headersOf(own, base))) c.header(name, value)
  })
  if (isLocal) app.use(onlyThisMachine)
  const atMost = (kilobytes: number) =>
    bodyLimit({ maxSize: kilobytes * 1024, onError: (c) => c.text('Too large\n', 413) })
  const [short, long] = [atMost(mostKilobytes), atMost(mostOfPicture)]
  app.use((c, next) => (isWithPicture(c) ? long(c, next) : short(c, next)))
  app.onError((error, c) => {
    const place: Place = { language: 'lt', base }
    if (error instanceof Refusal)
      return c.html(drawSentence(place, sayRefusal(place, error)), refusalStatus[error.kind])
    const id = reportBug(log, 'a bug', error, { at: 'the page outside of Teams' })
    return c.html(drawSentence(place, say(readerAt(place), 'safety/page.bug', { id })), 500)
  })
  app.notFound((c) => {
    const place: Place = { language: 'lt', base }
    return c.html(drawSentence(place, say(readerAt(place), 'safety/page.missing')), 404)
  })

  for (const [name, type] of Object.entries(files)) {
    app.get(`/${name}`, (c) => {
      c.header('Content-Type', `${type}; charset=utf-8`)
      return c.body(texts.get(name) ?? '')
    })
  }
  app.post('/challenge', async (c) => {
    const visit = (await readForm(c)).get('visit')
    const asked = visits.find((one) => one === visit)
    if (!asked) return c.json({}, 422)
    return c.json(
      await talka.perform('safety/challenge', visitor({ language: 'lt', base }), { visit: asked }),
    )
  })
  for (const language of ['lt', 'en'] as const) buildViews({ language, base })
  return app

  function buildViews(place: Place): void {
    const { language } = place
    const [home, code] = language === 'lt' ? ['/', '/kodas'] : ['/en', '/en/code']
    const letterbox = () => talka.perform('safety/letterbox', visitor(place), {})

    app.get(home, async (c) => {
      const { isOpen, receivers } = await letterbox()
      if (!isOpen) return c.html(drawSentence(place, say(readerAt(place), 'safety/page.closed')), 503)
      return c.html(drawReport(place, { receivers }, nothingChosen(), null))
    })

    app.post(home, async (c) => {
      const form = await readForm(c)
      const chosen = readChosen(form)
      const { proof, where, when, about } = Object.fromEntries(form)
      const input = { ...chosen, proof, where: where || null, when: when || null, about: about || 'unknown' }
      try {
        const { code, isUrgent } = await talka.perform('safety/report-anonymously', visitor(place), input)
        return c.html(drawReceived(place, code, isUrgent))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const trouble = troubleOf(place, error)
        return c.html(drawReport(place, await letterbox(), chosen, trouble), refusalStatus[error.kind])
      }
    })

    app.get(code, (c) => c.html(drawCode(place, null)))

    app.post(code, async (c, next) => {
      if (!isWithPicture(c)) return next()
      const said = { text: '', isSent: false }
      if (reading >= mostPicturesAtOnce) {
        const message = say(readerAt(place), 'safety/page.again')
        return c.html(drawTalk(place, '', null, { ...said, trouble: { message, faults: new Map() } }), 503)
      }
      reading += 1
      const since = performance.now()
      let code = ''
      try {
        const form = await c.req.formData()
        const [picture, typed, proof] = [form.get('picture'), form.get('code'), form.get('proof')]
        code = typeof typed === 'string' ? typed : ''
        const isChosen = picture instanceof File && picture.size > 0 && form.has('isNotIntimate')
        if (!isChosen) throw new Refusal('invalid', 'evidence/page.tick')
        const base64 = Buffer.from(await picture.arrayBuffer()).toString('base64')
        const input = { code, proof: typeof proof === 'string' ? proof : '', base64, isNotIntimate: true }
        const { found } = await talka.perform('evidence/attach-by-code', visitor(place), input)
        await sleep(evenMs - (performance.now() - since))
        if (!found) return c.html(drawCode(place, unknownCode(place)), 404)
        return c.html(drawTalk(place, code, found, { ...said, trouble: null, isSent: true }))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const page = drawTalk(place, code, null, { ...said, trouble: troubleOf(place, error) })
        return c.html(page, refusalStatus[error.kind])
      } finally {
        reading -= 1
      }
    })

    app.post(code, async (c) => {
      const form = await readForm(c)
      const { code = '', proof, text = '' } = Object.fromEntries(form)
      const isWriting = form.has('text')
      const since = performance.now()
      try {
        const { found } = isWriting
          ? await talka.perform('safety/write-by-code', visitor(place), { code, proof, text })
          : await talka.perform('safety/read-by-code', visitor(place), { code, proof })
        await sleep(evenMs - (performance.now() - since))
        if (!found) return c.html(drawCode(place, unknownCode(place)), 404)
        return c.html(drawTalk(place, code, found, { text: '', trouble: null, isSent: isWriting }))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const trouble = troubleOf(place, error)
        const page = isWriting
          ? drawTalk(place, code, null, { text, trouble, isSent: false })
          : drawCode(place, trouble)
        return c.html(page, refusalStatus[error.kind])
      }
    })
  }
}

/** No script, style or question but the page's own; nothing kept by anybody; no frame around it. */
function headersOf(own: URL, base: string): Record<string, string> {
  const at = (path: string) => `${own.origin}${base}/${path}`
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${at('page.js')} ${at('worker.js')}`,
      `worker-src ${at('worker.js')}`,
      `style-src ${at('style.css')}`,
      'img-src data:',
      `connect-src ${own.origin}${base || '/'}${base ? ` ${at('')}` : ''}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
    'X-DNS-Prefetch-Control': 'off',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(own.protocol === 'https:'
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}

const isWithPicture = (c: Context) => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')

async function readForm(c: Context): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')
  return new URLSearchParams(isForm ? await c.req.text() : '')
}

const nothingChosen = (): Chosen => ({
  id: randomUUID(),
  what: [],
  where: '',
  when: '',
  about: '',
  isNow: false,
  notTo: [],
  text: '',
})

function readChosen(form: URLSearchParams): Chosen {
  const one = (name: string) => form.get(name) ?? ''
  return {
    id: one('id'),
    what: form.getAll('what'),
    where: one('where'),
    when: one('when'),
    about: one('about'),
    isNow: form.has('isNow'),
    notTo: form.getAll('notTo'),
    text: one('text'),
  }
}

function sayRefusal(place: Place, { word, params }: Refusal): string {
  return say(readerAt(place), word, params)
}

function troubleOf(place: Place, refusal: Refusal): Trouble {
  const ticks = refusal.faults.find(({ field }) => field === 'what')
  return {
    message: ticks ? say(readerAt(place), ticks.word, ticks.params) : sayRefusal(place, refusal),
    faults: new Map(
      refusal.faults.map(({ field, word, params }) => [field, say(readerAt(place), word, params)]),
    ),
  }
}

function unknownCode(place: Place): Trouble {
  const message = say(readerAt(place), 'safety/page.code.unknown')
  return { message, faults: new Map([['code', message]]) }
}
