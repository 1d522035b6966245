import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ChannelPost } from './channel/schema.ts'
import type { Language } from './language.ts'
import type { NoReach } from './notifications/schema.ts'
import type { Role } from './people/roles.ts'
import type { WordParams } from './refusal.ts'
import type { WordKey } from './words.ts'

/** A database handle or a transaction: PGlite and PostgreSQL look the same through it. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** Who acts. `id` is the Entra object id. */
export interface Person {
  id: string
  name: string
  language: Language
  roles: readonly Role[]
}

/** The time; tests set it, nothing in core asks the machine. */
export interface Clock {
  now(): Date
  /** Waits so many seconds of this clock. */
  wait(seconds: number): Promise<void>
}

/** Seals short secrets with a data key that only this school holds. Opening a changed text throws. */
export interface Keys {
  seal(plain: string, boundTo: string): string
  open(sealed: string, boundTo: string): string
  sealBytes(plain: Uint8Array, boundTo: string): Uint8Array
  openBytes(sealed: Uint8Array, boundTo: string): Uint8Array
  /** A new key of its own, wrapped by this one, for what is locked apart from everything else. */
  newKey(boundTo: string): Uint8Array
  /** Opens what {@link newKey} made. Throws when it was made for something else. */
  openKey(wrapped: Uint8Array, boundTo: string): Keys
  /** The same text has the same mark, and only with this key: finds equal things without saying what they are. */
  mark(text: string): string
}

/** Where files lie, each under its id. What is kept here is sealed before. */
export interface Files extends Shelf {
  forget(id: string): Promise<void>
  /** Where marks of evidence lie: nobody takes anything from there, in Azure not even Talka. */
  marks: Shelf
}

/** A place where things are put once and read. */
export interface Shelf {
  /** Keeps bytes; what is kept already under this id stays as it is. Throws {@link Refusal} `unavailable`, as the others do. */
  keep(id: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  read(id: string): Promise<Uint8Array | null>
}

/** An authority outside of the school that signs when a text was there (RFC 3161). */
export interface TimeStamps {
  /** The certificates (DER) to which a stamp has to lead. */
  trusted: readonly Uint8Array[]
  /** A token for a text, checked. Throws {@link Refusal} `unavailable`. */
  stamp(text: string): Promise<{ token: Uint8Array; at: Date }>
}

/** One request to Microsoft Graph, relative to v1.0: `/users/…`. */
export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  url: string
  body?: Readonly<Record<string, unknown>>
  headers?: Readonly<Record<string, string>>
}

/**
 * What Graph answered to one request. `unanswered` is true when no answer came (cut connection, timeout, gateway
 * error): the write may or may not have happened, and whoever sent it has to look before sending it again.
 * `retryAfter` is in seconds, where Graph said it.
 */
export type GraphAnswer =
  | { ok: true; status: number; body: unknown }
  | {
      ok: false
      status: number
      code: string
      message: string
      unanswered: boolean
      retryAfter: number | null
    }

/** Microsoft Graph v1.0 with the application's own rights. */
export interface Graph {
  /** Sends requests packed into `$batch` calls of 20, waits and repeats what was throttled, answers in order. */
  send(requests: readonly GraphRequest[]): Promise<GraphAnswer[]>
  /** Sends each once and waits for nothing: what was throttled comes back as it is, for whoever has other work meanwhile. */
  sendOnce(requests: readonly GraphRequest[]): Promise<GraphAnswer[]>
  /** Reads every page of a collection. Throws {@link Refusal} `unavailable` when Graph does not answer. */
  list(url: string, headers?: Readonly<Record<string, string>>): AsyncIterable<Record<string, unknown>>
  /** The absolute address of a Graph object, for `@odata.bind`. */
  reference(path: string): string
}

/** What Graph answered to whoever asks on behalf of a person: the bytes as they came. */
export interface PersonAnswer {
  status: number
  bytes: Uint8Array
}

/**
 * Reads Microsoft Graph v1.0 with a person's own right, by the token that the person lent (on-behalf-of); null when nobody
 * consented or the token is over. Reading throws {@link Refusal} `unavailable` when Graph does not answer.
 */
export type AsPerson = (
  assertion: string,
  scope: string,
) => Promise<((url: string) => Promise<PersonAnswer>) | null>

/** What a person is told; the bot makes a card of it. Never holds a secret. */
export interface Notice {
  language: Language
  personId: string
  word: WordKey
  params: WordParams
  /** Where in the tab it opens, such as `/requests/<id>`. */
  link: string | null
  /** A request to show as a card with what this person may do about it. */
  requestId: string | null
}

/** How a request stands, said to a whole team in the school's language. */
export type ChannelMessage = ChannelPost & { language: Language }

/** How a message fared. What is `passing` may go better later, `afterSeconds` from now where the other side says it. */
export type Sending =
  | { ok: true; messageId?: string | null }
  | { ok: false; because: NoReach; passing: boolean; afterSeconds: number | null }

/** A file that came with a message in the chat, and where it can be had. `address` may open it by itself: never log it. */
export interface SentFile {
  /** Null: a picture without a name. */
  name: string | null
  address: string
  /** The chat itself holds it, and gives it to nobody but Talka. */
  isInChat: boolean
  /** The chat's own address, from which the message came. */
  chatUrl: string
}

/** The chat. `conversation` is the plain JSON reference that the bot kept when the person last wrote. */
export interface Chat {
  /**
   * Delivers one notice, or says why the chat will not take it. With `messageId` it takes the place of that message,
   * where it is there still. Throws when the chat cannot be reached at all.
   */
  send(conversation: unknown, notice: Notice, messageId?: string | null): Promise<Sending>
  /**
   * Posts how a request stands to a channel, or edits its post `messageId` there; answers with the post's id. Throws
   * {@link Refusal} `missing` when that post, or the bot's place in the team, is there no more.
   */
  post(channel: unknown, message: ChannelMessage, messageId: string | null): Promise<string>
  /** Says a sentence below a post. */
  reply(
    channel: unknown,
    messageId: string,
    said: Pick<Notice, 'language' | 'word' | 'params'>,
  ): Promise<void>
  /**
   * The bytes of a file that came with a message. Throws {@link Refusal} `invalid` when they are more than `most`, and
   * `unavailable` when they cannot be had.
   */
  fetch(sent: SentFile, most: number): Promise<Uint8Array>
}

/** What the settings say of the school itself. */
export interface School {
  /** The language of people who have not chosen one. */
  language: Language
  /** Sign-in name or object id of the first admin. */
  firstAdmin: string | null
  /** The verified domain in which new accounts are made; null: the tenant's default domain. */
  accountDomain: string | null
  /** The address at which pupils sign in, as login slips give it. */
  signInPage: string
  /** The page outside of Teams, where nobody says who they are. */
  reportUrl: string
  /** Where people reach Talka, and the id under which Teams knows its app: links in messages are made of them. */
  publicUrl: string
  appId: string
  /** The app's id in the school's own catalogue; null: Talka installs itself for nobody. */
  catalogueId: string | null
  /** The mailbox that letters come from; null: Talka writes none. */
  mailFrom: string | null
}

/** Everything outside that jobs may touch. */
export interface Outside {
  school: School
  graph: Graph
  asPerson: AsPerson
  chat: Chat
  keys: Keys
  files: Files
  /** Null where the school has none. */
  timeStamps: TimeStamps | null
  clock: Clock
}

/** What a message to a person needs; the language is the reader's. */
export interface Telling {
  personId: string
  word: WordKey
  params?: WordParams
  link?: string
  requestId?: string
  /** It does not wait for the morning: a stuck lesson, a child in danger. */
  urgent?: boolean
  /** What happened, in words of the domain such as `digest 2026-09-01`: whoever was told of it is told only once. */
  event?: string
  /** What one message goes on about, such as one escalation: a later one changes the reader's earlier message. */
  thread?: string
}

interface Common {
  now: Date
  school: School
  keys: Keys
}

/** What a query works with. */
export interface QueryContext extends Common {
  db: Db
  person: Person
  files: Pick<Files, 'read' | 'marks'>
  /** Whose time stamps count; null where the school has no authority for them. */
  timeStamps: Pick<TimeStamps, 'trusted'> | null
}

/** What a command works with: one transaction, in which audit, messages and jobs are written too. */
export interface CommandContext extends Omit<QueryContext, 'files' | 'timeStamps'> {
  /** The person's own token for Talka, where they came with one: it may be lent to a job, sealed. */
  assertion: string | null
  /** Names what the command is about in the audit log. Never pass free text or secrets. */
  about(subject: string, details?: Readonly<Record<string, string | number | boolean>>): void
  tell(telling: Telling): Promise<void>
  /** Starts a job once the transaction is committed. `key` keeps equal jobs from waiting twice. */
  start<Input extends object>(
    job: { name: string; kind: 'job'; input: { _zod: { input: Input } } },
    input: Input,
    options?: { afterSeconds?: number; key?: string },
  ): Promise<void>
}

/** What a job works with: no transaction of its own, so that nothing is locked while the outside is slow. */
export interface JobContext extends Common, Outside {
  db: Db
  /** Runs writes that belong together, with the same means as a command. */
  transact<Result>(work: (context: JobTransaction) => Promise<Result>): Promise<Result>
  /** Tells the queue that the job is alive; long jobs call it between steps. */
  stillAlive(): Promise<void>
  log(message: string, details?: object): void
}

/** The transaction of a job; its audit entries say "system". */
export type JobTransaction = Pick<CommandContext, 'db' | 'tell' | 'start'> & {
  record(subject: string, details?: Readonly<Record<string, string | number | boolean>>): Promise<void>
}
