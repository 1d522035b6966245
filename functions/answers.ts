import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Person } from '../core/context.ts'
import type { FileAnswer } from '../core/file-answer.ts'
import { type Language, languages, type Reader, readerOf, say } from '../core/language.ts'
import { type Refusal, refusalStatus } from '../core/refusal.ts'

/** What the middle of a request leaves for its end: the language that answers are said in, and who asks. */
export interface Spoken {
  Variables: { language: Language; person: Person }
}

/** The language of somebody not yet signed in: the first of the browser's that Talka speaks. */
export function languageAsked(header: string | undefined, otherwise: Language): Language {
  for (const range of (header ?? '').split(',')) {
    const asked = range.trim().slice(0, 2).toLowerCase()
    const known = languages.find((language) => language === asked)
    if (known) return known
  }
  return otherwise
}

/** Whoever is not signed in yet is spoken to as a stranger, in the language that the browser asks for. */
function readerOfAnswer(c: Context<Spoken>): Reader {
  const person: Person | undefined = c.get('person')
  return readerOf({ language: c.get('language'), roles: person?.roles ?? [] })
}

/** Answers a refusal in the person's language; `status` only where HTTP has a finer word than the refusal's kind. */
export function answerRefusal(c: Context<Spoken>, refusal: Refusal, status?: ContentfulStatusCode): Response {
  const reader = readerOfAnswer(c)
  const { kind, word, params } = refusal
  const faults = refusal.faults.map(({ field, word, params = {} }) => ({
    field,
    word,
    params,
    message: say(reader, word, params),
  }))
  const body = { refusal: { kind, word, params, message: say(reader, word, params), faults } }
  return c.json(body, status ?? refusalStatus[kind])
}

/** Answers a file, to be saved and not shown; its name may hold any letters (RFC 6266, RFC 8187). */
export function answerFile(c: Context<Spoken>, { file }: FileAnswer): Response {
  const plain = file.name.replace(/[^\w.-]/g, '_')
  const exact = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return c.body(Uint8Array.from(file.bytes), 200, {
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
  })
}

/** Answers a bug with the id that stands in the log. */
export function answerBug(c: Context<Spoken>, id: string): Response {
  return c.json({ bug: { id, message: say(readerOfAnswer(c), 'common/bug', { id }) } }, 500)
}
