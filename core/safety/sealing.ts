import type { z } from 'zod'
import type { Keys } from '../context.ts'
import type {
  Certainty,
  closeReasons,
  DutyKind,
  Level,
  Outcome,
  ParticipantRole,
  recordInput,
  reportInput,
  Threat,
  told,
  wordings,
} from './schema.ts'

type Reported = z.output<typeof reportInput>
type Recorded = z.output<typeof recordInput>

/** What a case was begun with. It lies sealed, as everything below does. */
export interface ReportDoc extends Pick<Reported, 'what' | 'where' | 'when' | 'isNow' | 'about' | 'text'> {
  /** Null: nobody knows. */
  reporterId: string | null
  happenedAt: string | null
  steps: Recorded['steps']
}

/** Somebody who has a part in what happened. */
export interface ParticipantDoc {
  role: ParticipantRole
  certainty: Certainty
  name: string
  className: string
  personId: string | null
  count: number
  accounts: { platform: string; name: string }[]
  guardians: { name: string; phone: string }[]
  facts: string
}

/** What one line of a case says; which of it is there depends on its kind. */
export interface EntryDoc {
  text?: string
  happenedAt?: string | null
  whom?: string
  isAnswered?: boolean
  duty?: DutyKind
  outcome?: Outcome
  rating?: number | null
  level?: Level
  threats?: Threat[]
  personId?: string
  isEnd?: boolean
  before?: ParticipantDoc | null
  after?: ParticipantDoc
  because?: (typeof closeReasons)[number]
  told?: (typeof told)[number][]
  /** What the danger was judged to be about. */
  what?: Reported['what']
  where?: Reported['where']
  saidBy?: string
  wording?: (typeof wordings)[number] | null
  present?: string
  decision?: string
  responsible?: string
  dueOn?: string | null
  /** The case that a link leads to. */
  caseId?: string
  number?: string
}

/** The key of a case, with which everything in it is sealed. */
export function keysOfCase(keys: Keys, caseId: string, wrapped: Uint8Array): Keys {
  return keys.openKey(wrapped, keyFor(caseId))
}

/** What a case's key is wrapped for: in another case it does not open. */
export function keyFor(caseId: string): string {
  return `case ${caseId}`
}

/** Seals one thing for the row it stands in: in another row it does not open. */
export function sealDoc(caseKeys: Keys, rowId: string, doc: object): Uint8Array {
  return caseKeys.sealBytes(Buffer.from(JSON.stringify(doc)), rowId)
}

/** Opens what {@link sealDoc} sealed. Throws when it was changed or stands elsewhere. */
export function openDoc<Doc>(caseKeys: Keys, rowId: string, sealed: Uint8Array): Doc {
  return JSON.parse(Buffer.from(caseKeys.openBytes(sealed, rowId)).toString()) as Doc
}
