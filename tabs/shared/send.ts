import type { FileAnswer } from '../../core/file-answer.ts'
import type { FieldFault, RefusalKind } from '../../core/refusal.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { reach } from './reach.ts'
import { tokens } from './tokens.ts'

/** One field that was refused, with the reason in the reader's language. */
export interface Fault extends FieldFault {
  message: string
}

/** Why something was not done. `message` is for the reader; empty when no answer came at all. */
export interface Failure extends Error {
  kind: RefusalKind | 'bug' | 'offline'
  faults: readonly Fault[]
}

/** Does or reads one thing by its name: `send('requests/approve', { id })`. Throws {@link Failure}. */
export async function send<Name extends UseCaseName>(
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  let answer = await post(name, input, await tokens.current())
  if (answer.status === 401) answer = await post(name, input, await tokens.renew())
  if (answer.ok && answer.headers.has('content-disposition'))
    return (await readFile(answer)) as ResultOf<Name>
  const body = (await answer.json().catch(() => ({}))) as Answer
  if (answer.ok) return body as ResultOf<Name>
  if (body.refusal) throw failure(body.refusal.kind, body.refusal.message, body.refusal.faults)
  if (!body.bug && notReached.includes(answer.status)) {
    reach.set(false)
    throw failure('offline', '')
  }
  throw failure(answer.status === 401 ? 'unauthenticated' : 'bug', body.bug?.message ?? '')
}

/** What a gateway answers when there is no server behind it. */
const notReached: readonly number[] = [502, 503, 504]

/** A file that the school answers with, with its own name. Cut off on the way it is no file. */
async function readFile(answer: Response): Promise<FileAnswer> {
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  try {
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return { file: { name: decodeURIComponent(name), type: answer.headers.get('content-type') ?? '', bytes } }
  } catch {
    reach.set(false)
    throw failure('offline', '')
  }
}

interface Answer {
  refusal?: { kind: RefusalKind; message: string; faults?: Fault[] }
  bug?: { id: string; message: string }
}

async function post(name: string, input: unknown, token: string | null): Promise<Response> {
  try {
    const answer = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(input),
    })
    reach.set(true)
    return answer
  } catch {
    reach.set(false)
    throw failure('offline', '')
  }
}

/** Makes a failure; whatever else was thrown becomes a bug. */
export function failure(kind: Failure['kind'], message: string, faults: readonly Fault[] = []): Failure {
  return Object.assign(new Error(message), { kind, faults })
}

/** Reads what a query or mutation threw. */
export function failureOf(error: unknown): Failure {
  return error instanceof Error && 'kind' in error ? (error as Failure) : failure('bug', '')
}
