import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RequestView } from '../../core/requests/view.ts'
import { isReasoned, type PressedAction, useDecisions } from './decisions.ts'
import { useLayout } from './layout.ts'
import { useAskReason } from './reason-place.tsx'
import { useSay } from './say.ts'

const quickActions: readonly PressedAction[] = [
  'requests/approve',
  'requests/decline',
  'requests/take',
  'requests/take-over',
  'requests/agree-cost',
  'requests/refuse-cost',
  'requests/send-back',
]
const mainActions: readonly PressedAction[] = [
  'requests/approve',
  'requests/agree-cost',
  'requests/take',
  'requests/take-over',
  'requests/retry',
  'requests/confirm',
]

/** A button for each thing this person may do about a request; `quick` keeps to those that fit a list. */
export function RequestActions({
  request,
  quick = false,
  href = `/requests/${request.id}?view=waiting`,
}: {
  request: RequestView
  quick?: boolean
  href?: string
}) {
  const say = useSay()
  const layout = useLayout()
  const { decide } = useDecisions()
  const askReason = useAskReason()
  const restored = useRestoreFocusTarget()
  const [busy, setBusy] = useState(false)
  const [, navigate] = useLocation()
  const pressed = request.actions.filter((action) => action !== 'requests/comment')
  const offered = pressed.filter((action) => !quick || quickActions.includes(action))
  const isMain = (action: PressedAction) => mainActions.includes(action)
  const shown = [...offered.filter(isMain), ...offered.filter((action) => !isMain(action))]
  if (shown.length === 0) return null

  async function press(action: PressedAction) {
    // What has to be looked at first is approved where it can be read.
    if (quick && action === 'requests/approve' && request.warnings.length > 0) return navigate(href)
    if (isReasoned(action)) return askReason(action, request)
    setBusy(true)
    await decide(action, request)
    setBusy(false)
  }

  return (
    <div className={layout.row}>
      {shown.map((action) => (
        <Button
          key={action}
          {...(isReasoned(action) ? restored : {})}
          appearance={isMain(action) ? 'primary' : 'secondary'}
          icon={action === 'requests/approve' ? <CheckmarkRegular /> : undefined}
          disabled={busy}
          onClick={() => press(action)}
          aria-label={quick ? `${say(action)}: ${request.title}` : undefined}
        >
          {say(action)}
        </Button>
      ))}
    </div>
  )
}
