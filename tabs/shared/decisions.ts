import type { RequestAction, RequestView } from '../../core/requests/view.ts'
import { useReread } from './ask.ts'
import { useSay } from './say.ts'
import { send } from './send.ts'
import { useToasts } from './toasts.tsx'

/** Actions that ask for words before they are done. */
export type ReasonedAction = 'requests/decline' | 'requests/finish'
type PlainAction = Exclude<RequestAction, ReasonedAction>

export function isReasoned(action: RequestAction): action is ReasonedAction {
  return action === 'requests/decline' || action === 'requests/finish'
}

const saidAfter = {
  'requests/approve': 'tab/said.approved',
  'requests/decline': 'tab/said.declined',
  'requests/finish': 'tab/said.finished',
  'requests/undo': 'tab/said.undone',
  'requests/take': 'tab/said.taken',
  'requests/retry': 'tab/said.retried',
  'requests/take-back': 'tab/said.takenBack',
} as const satisfies Record<RequestAction, string>

/** Does what a button on a request says (`decide`), and says afterwards what was done and how to undo it (`tell`). */
export function useDecisions() {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  function tell(action: RequestAction, request: RequestView, undoSeconds: number | null) {
    const text = say(saidAfter[action], { number: String(request.number) })
    if (undoSeconds === null) toasts.done(text)
    else toasts.undoable(text, undoSeconds, () => void decide('requests/undo', request))
  }
  // No useMutation: the request often leaves the list before its answer is told.
  async function decide(action: PlainAction, request: RequestView): Promise<void> {
    try {
      const result = await send(action, { id: request.id })
      tell(action, request, 'undoSeconds' in result ? result.undoSeconds : null)
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('requests')
    }
  }
  return { decide, tell }
}
