import type { Outcome } from '../../../core/inventory/schema.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import { useReread } from '../../shared/ask.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** Says how several things fared, and offers to undo what was done: the changes, or the acts that they were. */
export function useOutcomes(): (
  said: TextKey,
  outcomes: readonly Outcome[],
  acts?: readonly string[],
) => void {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()

  async function undo(things: { id: string; version: number }[], acts?: readonly string[]) {
    try {
      if (acts?.length) for (const id of acts) await send('hand-overs/undo', { id })
      else await send('inventory/undo', { things })
      toasts.done(say('tab/inventory.undone'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('inventory')
      void reread('hand-overs')
    }
  }

  return (said, outcomes, acts) => {
    const done = outcomes.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }]))
    if (done.length > 0)
      toasts.undoable(say(said, { n: done.length }), undoSeconds, () => void undo(done, acts))
    const left = Map.groupBy(
      outcomes.filter(({ because }) => because !== null),
      ({ because }) => because ?? 'same',
    )
    for (const [because, several] of left) {
      const why = say(`inventory/outcome.${because}`)
      toasts.done(say('tab/inventory.left', { n: several.length, why }))
    }
  }
}
