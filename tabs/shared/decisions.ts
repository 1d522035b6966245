import type { RequestAction, RequestView } from '../../core/requests/view.ts'
import { useReread } from './ask.ts'
import { useSay } from './say.ts'
import { send } from './send.ts'
import { useToasts } from './toasts.tsx'

/** Actions that ask for words before they are done. */
export const reasonedActions = [
  'requests/decline',
  'requests/finish',
  'requests/ask',
  'requests/reopen',
  'requests/escalate',
  'requests/send-back',
  'requests/refuse-cost',
] as const satisfies RequestAction[]
export type ReasonedAction = (typeof reasonedActions)[number]
/** What a button does; a comment has a field of its own. */
export type PressedAction = Exclude<RequestAction, 'requests/comment'>
type PlainAction = Exclude<PressedAction, ReasonedAction>

export function isReasoned(action: PressedAction): action is ReasonedAction {
  return reasonedActions.some((one) => one === action)
}

const saidAfter = {
  'requests/approve': 'tab/said.approved',
  'requests/decline': 'tab/said.declined',
  'requests/finish': 'tab/said.finished',
  'requests/undo': 'tab/said.undone',
  'requests/take': 'tab/said.taken',
  'requests/retry': 'tab/said.retried',
  'requests/split': 'tab/said.split',
  'requests/take-back': 'tab/said.takenBack',
  'requests/ask': 'tab/said.asked',
  'requests/confirm': 'tab/said.confirmed',
  'requests/reopen': 'tab/said.reopened',
  'requests/escalate': 'tab/said.escalated',
  'requests/take-over': 'tab/said.tookOver',
  'requests/send-back': 'tab/said.sentBack',
  'requests/agree-cost': 'tab/said.costAgreed',
  'requests/refuse-cost': 'tab/said.costRefused',
} as const satisfies Record<PressedAction, string>

/** Does what a button on a request says (`decide`), and says afterwards what was done and how to undo it (`tell`). */
export function useDecisions() {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  function tell(action: PressedAction, request: RequestView, undoSeconds: number | null) {
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
