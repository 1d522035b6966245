import { Button } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { lazy, Suspense, useState } from 'react'
import type { RequestAction, RequestView } from '../../core/requests/view.ts'
import { useReread } from './ask.ts'
import { useLayout } from './layout.ts'
import { useSay } from './say.ts'
import { send } from './send.ts'
import { useToasts } from './toasts.tsx'

const ReasonDialog = lazy(() =>
  import('./reason-dialog.tsx').then((module) => ({ default: module.ReasonDialog })),
)

type ReasonedAction = 'requests/decline' | 'requests/finish'
type PlainAction = Exclude<RequestAction, ReasonedAction>

const quickActions: readonly RequestAction[] = ['requests/approve', 'requests/decline', 'requests/take']
const mainActions: readonly RequestAction[] = ['requests/approve', 'requests/take', 'requests/retry']

/** A button for each thing this person may do about a request; `quick` keeps to those that fit a list. */
export function RequestActions({ request, quick = false }: { request: RequestView; quick?: boolean }) {
  const say = useSay()
  const layout = useLayout()
  const { busy, press, tell } = useDecisions(request)
  const [asking, setAsking] = useState<ReasonedAction | null>(null)
  const offered = request.actions.filter((action) => !quick || quickActions.includes(action))
  const isMain = (action: RequestAction) => mainActions.includes(action)
  const shown = [...offered.filter(isMain), ...offered.filter((action) => !isMain(action))]
  if (shown.length === 0) return null
  return (
    <div className={layout.row}>
      {shown.map((action) => (
        <Button
          key={action}
          appearance={isMain(action) ? 'primary' : 'secondary'}
          icon={action === 'requests/approve' ? <CheckmarkRegular /> : undefined}
          disabled={busy}
          onClick={() => (isReasoned(action) ? setAsking(action) : press(action))}
          aria-label={quick ? `${say(action)}: ${request.title}` : undefined}
        >
          {say(action)}
        </Button>
      ))}
      {asking && (
        <Suspense>
          <ReasonDialog
            action={asking}
            request={request}
            close={() => setAsking(null)}
            done={(undoSeconds) => tell(asking, undoSeconds)}
          />
        </Suspense>
      )}
    </div>
  )
}

function isReasoned(action: RequestAction): action is ReasonedAction {
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

function useDecisions(request: RequestView) {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  const [busy, setBusy] = useState(false)
  function tell(action: RequestAction, undoSeconds: number | null) {
    const text = say(saidAfter[action], { number: String(request.number) })
    if (undoSeconds === null) toasts.done(text)
    else toasts.undoable(text, undoSeconds, () => press('requests/undo'))
  }
  // No useMutation: the request often leaves the list before its answer is told.
  async function press(action: PlainAction) {
    setBusy(true)
    try {
      const result = await send(action, { id: request.id })
      tell(action, 'undoSeconds' in result ? result.undoSeconds : null)
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
      void reread('requests')
    }
  }
  return { busy, press, tell }
}
