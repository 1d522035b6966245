import type { ResultOf } from '../../../core/use-cases.ts'
import { useReread } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import '../../shared/approval-texts.ts'

/** So many go in one request to the school; more go in several. */
export const atOnce = 100

export type Outcome = ResultOf<'requests/undo-many'>['outcomes'][number]

/** Takes decisions back together, and says how many were and of each other one why not. */
export function useUndoMany(): (ids: readonly string[]) => Promise<void> {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  return async (ids) => {
    const outcomes: Outcome[] = []
    try {
      for (let at = 0; at < ids.length; at += atOnce) {
        const part = await send('requests/undo-many', { ids: ids.slice(at, at + atOnce) })
        outcomes.push(...part.outcomes)
      }
    } catch (error) {
      toasts.failed(error)
    }
    const left = outcomes.flatMap(({ number, because }) => (because ? [{ number, because }] : []))
    const n = outcomes.length - left.length
    if (n > 0) toasts.done(say('tab/undone.many', { n }))
    const list = left.map(({ number, because }) => [number && `Nr. ${number}`, say(because)])
    if (left.length > 0)
      toasts.warned(
        say('tab/undone.left', { list: list.map((one) => one.filter(Boolean).join(': ')).join(' ') }),
      )
    void reread('requests')
  }
}
