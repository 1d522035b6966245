import { z } from 'zod'
import { proof, receiptCode, reportInput } from '../safety/schema.ts'

/** The largest piece of evidence that is kept. */
export const mostMegabytes = 10

const short = z.string().trim().max(300)

/** A file as the browser sends it, and where it was seen. `id` is made by the sender, so that sending twice keeps one. */
export const keepInput = z.object({
  id: z.guid(),
  caseId: z.guid(),
  name: z.string().min(1).max(200),
  base64: z.base64().max(Math.ceil((mostMegabytes * 1024 * 1024 * 4) / 3) + 4),
  /** The address, app or chat in which it was seen. */
  source: short.default(''),
  /** Who is seen as its author there. */
  author: short.default(''),
  /** The time that is seen there, as it is written. */
  shownAt: short.default(''),
  note: z.string().trim().max(2000).default('').meta({ form: 'multiline' }),
  /** Said by whoever keeps it: sexual images of a child are never copied. */
  isNotIntimate: z.literal(true),
})

/** A message as Teams hands it over when somebody chooses to report it. `id` becomes the case's. */
export const captureInput = z.object({
  id: z.guid(),
  /** The message with where it stands, as JSON: exactly these bytes are kept. */
  message: z.string().min(2).max(400_000),
})

/** What is said of a captured message; `id` is the capture's. */
export const reportMessageInput = reportInput.extend({
  /** An intimate image is in it: nothing more of it is copied. */
  isIntimate: z.boolean().default(false),
})

/** So long a captured message waits to be reported; then it is gone. */
export const captureMinutes = 15

/**
 * How it stands with the original of a reported message: not looked for yet, kept as it was reported, changed or deleted
 * since, the same but not with all its pictures, not to be had with the reporter's right, nobody's right was lent, or not
 * copied on purpose.
 */
export const originals = [
  'waiting',
  'same',
  'changed',
  'deleted',
  'partial',
  'denied',
  'noRight',
  'notCopied',
] as const
export type OriginalState = (typeof originals)[number]

/** A file that a reporter adds. `id` is made by the sender, so that sending twice keeps one. */
export const attachInput = keepInput.pick({
  id: true,
  caseId: true,
  name: true,
  base64: true,
  isNotIntimate: true,
})

/** Which report the next pictures in the chat belong to; null: to none any more. */
export const expectInput = z.object({
  caseId: z.guid().nullable(),
  isNotIntimate: z.boolean().default(false),
})
/** So long pictures are expected in the chat. */
export const expectMinutes = 15

/** A picture that a reporter with a code adds. */
export const attachByCodeInput = keepInput
  .pick({ base64: true, isNotIntimate: true })
  .extend({ code: receiptCode, proof })

/** Where a sexual image of a child is: it is not copied, its place is written down for the police. */
export const placeInput = z.object({
  caseId: z.guid(),
  place: z.string().trim().min(3).max(2000).meta({ form: 'multiline' }),
})

export const openInput = z.object({
  caseId: z.guid(),
  id: z.guid(),
  /** The original as it came in, or a copy for daily work without what a camera wrote into it. */
  which: z.enum(['original', 'workingCopy']).default('workingCopy'),
})

export const caseInput = z.object({ caseId: z.guid() })

/** What became of a report to the regulator's hotline (RRT names these outcomes). */
export const hotlineAnswers = ['sent', 'removed', 'police', 'otherOffice', 'noAction'] as const
export const hotlineInput = z.object({
  caseId: z.guid(),
  answer: z.enum(hotlineAnswers),
  /** The number under which the hotline knows it. */
  number: z.string().trim().max(60).default(''),
  note: z.string().trim().max(2000).default('').meta({ form: 'multiline' }),
})

/** To whom evidence is handed over, and by which law and document. */
export const exportInput = z.object({
  caseId: z.guid(),
  recipient: short.min(3),
  basis: short.min(3),
  document: short.default(''),
})

export const holdInput = z.object({
  caseId: z.guid(),
  isHeld: z.boolean(),
  reason: short.min(3),
})
export const destroyInput = z.object({ caseId: z.guid(), reason: short.min(3) })

/** What befell evidence; each is a line of the custody log. */
export const deeds = [
  'captured',
  'reported',
  'opened',
  'copied',
  'exported',
  'held',
  'released',
  'destroyed',
] as const
export type Deed = (typeof deeds)[number]

/** One line of the custody log, as it is hashed: ids and numbers only, neither names nor words. */
export const entryShape = z.object({
  at: z.string(),
  /** Null: whoever reported the case, whom no log names. */
  personId: z.string().nullable(),
  deed: z.enum(deeds),
  item: z.number().int().optional(),
  sha256: z.string().optional(),
  size: z.number().int().optional(),
  /** Of the sealed words that belong to the line, such as to whom it was handed over. */
  words: z.string().optional(),
})
export type CustodyEntry = z.output<typeof entryShape>

/** What a package of evidence says of itself. */
export const manifestShape = z.object({
  schema: z.literal(1),
  case_no: z.string(),
  chain: z.string(),
  exported_at_utc: z.string(),
  exported_by: z.string(),
  recipient: z.string(),
  legal_basis: z.string(),
  document_no: z.string(),
  items: z.array(
    z.object({
      evidence_no: z.number().int(),
      file: z.string().nullable(),
      bytes: z.number().int(),
      sha256: z.string(),
      captured_at_utc: z.string(),
      captured_by: z.string(),
      source: z.string(),
      visible_author: z.string(),
      visible_time: z.string(),
      note: z.string(),
    }),
  ),
  /** Every other file of the package with its hash. */
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
  /** Lines of the log that an authority outside of the school has stamped (RFC 3161), each with its token. */
  time_stamps: z
    .array(z.object({ file: z.string(), place: z.number().int(), hash: z.string(), at_utc: z.string() }))
    .default([]),
  log_head: z.string(),
  log_length: z.number().int(),
})
export type Manifest = z.output<typeof manifestShape>

/** The columns of custody.csv; the last one is what the hash was made of. */
export const custodyColumns = [
  'place',
  'at_utc',
  'by',
  'deed',
  'evidence_no',
  'said',
  'previous',
  'hash',
  'entry',
] as const

/** How the name of an original begins in a package. */
export function originalNo(number: number): string {
  return `originals/${String(number).padStart(3, '0')}`
}
