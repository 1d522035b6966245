import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { AgreePlan } from './agree-plan.tsx'
import { DeclinePlan } from './decline-plan.tsx'
import type { PlanView } from './differences.ts'
import { MakePlan } from './make-plan.tsx'
import { UndoPlan, useMayUndo } from './undo-plan.tsx'

/** What this person can do with a plan now. */
export function PlanActions({ plan }: { plan: PlanView }) {
  const may = useMay()
  const layout = useLayout()
  const mayUndo = useMayUndo(plan)
  const { status } = plan
  if (status === 'ready' && may('directory/approve-plan'))
    return (
      <div className={layout.row}>
        <DeclinePlan plan={plan} />
        {(plan.total > 0 || plan.undoes) && <AgreePlan plan={plan} as="first" />}
      </div>
    )
  if (status === 'confirming')
    return (
      <div className={layout.row}>
        {may('directory/decline-plan') && <DeclinePlan plan={plan} />}
        {may('directory/confirm-plan') && !plan.isApprovedByMe && <AgreePlan plan={plan} as="second" />}
      </div>
    )
  const mayRetry =
    status === 'doneWithFaults' && !plan.undoes && !plan.undoneBy && plan.scope === 'everything'
  if (mayRetry && may('directory/plan'))
    return (
      <div className={layout.row}>
        {mayUndo && <UndoPlan plan={plan} />}
        <MakePlan rosterId={plan.rosterId} name={plan.rosterName} primary retry />
      </div>
    )
  if (mayUndo) return <UndoPlan plan={plan} />
  const makesNew = status === 'outdated' || status === 'refused' || status === 'declined'
  if (makesNew && plan.scope === 'everything' && !plan.undoes && may('directory/plan'))
    return <MakePlan rosterId={plan.rosterId} name={plan.rosterName} primary />
  return null
}
