import { Link as FluentLink, Text } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Link } from 'wouter'
import { planTitle } from '../../../core/directory/rules.ts'
import type { PlanStatus } from '../../../core/directory/schema.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import type { PlanView } from './differences.ts'
import { Differences } from './differences.tsx'
import { DownloadPlan } from './download-plan.tsx'
import { moving, useFollowedPlan } from './follow-plan.ts'
import { Matches } from './matches.tsx'
import { PlanActions } from './plan-actions.tsx'
import { Counts, PlanMark, UndoneMark } from './plan-marks.tsx'
import { PlanNotice } from './plan-notice.tsx'
import { Progress } from './progress.tsx'
import { Risks } from './risks.tsx'
import { SeatTable } from './seats.tsx'
import { Steps } from './steps.tsx'
import { useMayUndo } from './undo-plan.tsx'
import './texts.ts'

const started: readonly PlanStatus[] = ['running', 'waiting', 'paused', 'stopped', 'done', 'doneWithFaults']

/** While a plan stands so, saying whose an account is leads on: to a new plan. */
const matchable: readonly PlanStatus[] = [
  'halted',
  'ready',
  'empty',
  'confirming',
  'done',
  'doneWithFaults',
  'stopped',
]

/** One plan, from the first look to the last result. */
export function Plan({ planId }: { planId: string }) {
  const say = useSay()
  const { plan, progress } = useFollowedPlan(planId)
  if (!plan.data) {
    return (
      <Page title={say('directory/show-plan')} back="/accounts">
        {plan.error ? <Failed error={plan.error} retry={plan.refetch} /> : <Loading rows={5} />}
      </Page>
    )
  }
  return <PlanScreen plan={plan.data} progress={progress ?? { ...plan.data, secondsLeft: null }} />
}

function PlanScreen({
  plan,
  progress,
}: {
  plan: PlanView
  progress: Parameters<typeof Progress>[0]['progress']
}) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const { status } = plan
  const isStarted = started.includes(status) && plan.approvedAt !== null
  const mayUndo = useMayUndo(plan)
  const hasWork = plan.total > 0 || plan.classes.length > 0
  return (
    <Page
      title={
        plan.scope === 'deletions'
          ? say('tab/plan.title.deletions')
          : say(plan.undoes ? 'directory/plan-named' : 'tab/plan.title', { name: planTitle(plan) })
      }
      back="/accounts"
      subtitle={
        <span className={layout.row}>
          <PlanMark status={status} />
          {plan.undoneBy && <UndoneMark />}
          <Text>
            {say('tab/plan.made', { name: plan.madeBy, time: sayMoment(say, plan.madeAt, new Date()) })}
          </Text>
          {plan.approvedBy && !plan.approvedAt && (
            <Text>{say('tab/plan.first', { name: plan.approvedBy })}</Text>
          )}
          {plan.confirmedBy && <Text>{say('tab/plan.confirmed', { name: plan.confirmedBy })}</Text>}
          {plan.approvedBy && plan.approvedAt && (
            <Text>
              {say('tab/plan.approved', {
                name: plan.approvedBy,
                time: sayMoment(say, plan.approvedAt, new Date()),
              })}
            </Text>
          )}
        </span>
      }
      actions={<PlanActions plan={plan} />}
    >
      <PlanNotice plan={plan} />
      {moving.includes(status) && isStarted && <Progress plan={plan} progress={progress} />}
      {status === 'empty' && (
        <Empty
          icon={<CheckmarkCircleRegular />}
          title={say(plan.undoes ? 'tab/undo.nothing' : 'tab/plan.empty')}
        >
          {say(plan.undoes ? 'tab/undo.nothing.text' : 'tab/plan.empty.text')}
        </Empty>
      )}
      {hasWork && (
        <Panel
          title={say(
            status === 'stopped'
              ? 'tab/plan.what-was-planned'
              : status === 'done' || status === 'doneWithFaults'
                ? 'tab/plan.what-changed'
                : 'tab/plan.what',
          )}
        >
          <Counts counts={plan.counts} />
          {plan.seats.length > 0 && !isStarted && <SeatTable seats={plan.seats} />}
          {isStarted && plan.counts.createUsers > 0 && may('slips/give') && (
            <Text>
              {say('tab/plan.slips')}{' '}
              <Link href="/slips" asChild>
                <FluentLink>{say('slips/list')}</FluentLink>
              </Link>
            </Text>
          )}
        </Panel>
      )}
      {plan.matches.length > 0 && matchable.includes(status) && <Matches plan={plan} />}
      {plan.risks.length > 0 && (
        <Panel flat title={say(plan.undoes ? 'tab/undo.risks' : 'tab/plan.risks')}>
          <Risks risks={plan.risks} />
        </Panel>
      )}
      {(status === 'done' || status === 'doneWithFaults') && !plan.undoes && plan.scope === 'everything' && (
        <Steps />
      )}
      {plan.classes.length > 0 && (
        <Panel
          flat
          title={say('tab/plan.people')}
          actions={may('directory/download-plan') && <DownloadPlan planId={plan.id} />}
        >
          <Differences classes={plan.classes} started={isStarted} undoableId={mayUndo ? plan.id : null} />
        </Panel>
      )}
    </Page>
  )
}
