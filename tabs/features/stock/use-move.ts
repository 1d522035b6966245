import { undoSeconds } from '../../../core/requests/schema.ts'
import type { InputOf } from '../../../core/use-cases.ts'
import { useReread } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

interface Kept {
  id: string
  name: string
  unit: string
}
type Acts = 'stock/take-out' | 'stock/put-in' | 'stock/count'
type Rest<Act extends Acts> = Omit<InputOf<Act>, 'moveId' | 'itemId'>

/** Changes how much of something is there, says what is left, and offers to take it back. */
export function useMove() {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()

  async function undo(moveId: string) {
    try {
      await send('stock/undo', { moveId })
      toasts.done(say('tab/stock.undone'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('stock')
    }
  }

  /** Throws what a form says at its field. */
  async function change<Act extends Acts>(act: Act, item: Kept, rest: Rest<Act>): Promise<void> {
    const moveId = crypto.randomUUID()
    try {
      const { quantity } = await send(act, { ...rest, moveId, itemId: item.id } as InputOf<Act>)
      const left = `${quantity} ${item.unit}`.trim()
      const word = act === 'stock/take-out' ? 'tab/stock.taken' : 'tab/stock.is-now'
      toasts.undoable(say(word, { name: item.name, left }), undoSeconds, () => void undo(moveId))
    } finally {
      void reread('stock')
    }
  }

  return {
    change,
    /** One press from a list: a failure is said in passing. */
    takeOut: (item: Kept, rest: Rest<'stock/take-out'>) =>
      change('stock/take-out', item, rest).catch(toasts.failed),
  }
}
