import { isWordKey } from '../core/language.ts'
import type { WordParams } from '../core/refusal.ts'
import type { InputOf, ResultOf, UseCaseName } from '../core/use-cases.ts'
import { ending, exitCodes } from './ending.ts'
import type { Say } from './say.ts'

/** Does or reads one thing by its name, as the signed-in person. Throws an ending when it is refused. */
export type Send = <Name extends UseCaseName>(name: Name, input: InputOf<Name>) => Promise<ResultOf<Name>>

interface Said {
  word: string
  params?: WordParams
  message: string
}

interface Answer {
  refusal?: Said & { faults?: (Said & { field: string })[] }
  bug?: { message: string }
}

/**
 * Opens the API of a running Talka. `token` gives the person's token, `renew` another one when that is no longer
 * taken; refusals are said in the language of the command.
 */
export function openApi(
  url: string,
  person: { token(): Promise<string>; renew(): Promise<string> },
  say: Say,
  signal: AbortSignal,
): Send {
  const post = (name: string, input: unknown, token: string) =>
    fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      signal,
    }).catch(() => {
      throw signal.aborted
        ? ending(exitCodes.left, '')
        : ending(exitCodes.unreachable, say('terminal/unreachable', { url }))
    })
  return async (name, input) => {
    let answer = await post(name, input, await person.token())
    if (answer.status === 401) answer = await post(name, input, await person.renew())
    const body = (await answer.json().catch(() => ({}))) as Answer
    if (answer.ok) return body as never
    const { refusal, bug } = body
    if (!refusal)
      throw ending(exitCodes.failed, bug?.message ?? say('terminal/strange', { status: answer.status }))
    const lines = [sayRefused(say, refusal), ...(refusal.faults ?? []).map((one) => sayFault(say, one))]
    throw ending(exitCodes.failed, lines.join('\n'))
  }
}

function sayRefused(say: Say, { word, params, message }: Said): string {
  return isWordKey(word) ? say(word, params) : message
}

/** Where it is wrong, when a place is known, and why. */
function sayFault(say: Say, fault: Said & { field: string }): string {
  const { file, row, column } = fault.params ?? {}
  const place = file ? [file, row, column].filter(Boolean).join(':') : fault.field
  return `  ${[place, sayRefused(say, fault)].filter(Boolean).join('  ')}`
}
