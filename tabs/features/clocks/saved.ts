import type { InputOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'

type Change =
  | 'school-time/change'
  | 'requests/change-deadlines'
  | 'requests/change-settings'
  | 'notifications/change-quiet'
  | 'notifications/mute'

const undoSeconds = 10

/** Saves what the school has settled, and offers for ten seconds to put back what was. */
export function useSave<Name extends Change>(name: Name) {
  const say = useSay()
  const toasts = useToasts()
  const change = useDo(name)
  const save = (next: InputOf<Name>, before: InputOf<Name>, done: () => void) =>
    change.mutate(next, {
      onSuccess() {
        done()
        const putBack = () => change.mutate(before, { onError: toasts.failed })
        toasts.undoable(say('tab/clocks.saved'), undoSeconds, putBack)
      },
    })
  return { save, error: change.error, isPending: change.isPending }
}
