import { MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useEffect } from 'react'
import type { PlanStatus } from '../../../core/directory/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { ApprovePlan } from './approve-plan.tsx'
import { DeclinePlan } from './decline-plan.tsx'
import type { PlanView } from './differences.ts'
import { Differences } from './differences.tsx'
import { MakePlan } from './make-plan.tsx'
import { Counts, PlanMark } from './plan-marks.tsx'
import { Progress } from './progress.tsx'
import { Risks } from './risks.tsx'
import { SeatTable } from './seats.tsx'
import './texts.ts'

const moving: readonly PlanStatus[] = ['reading', 'running', 'waiting', 'paused']
const started: readonly PlanStatus[] = ['running', 'waiting', 'paused', 'stopped', 'done', 'doneWithFaults']

/** One plan, from the first look to the last result. */
export function Plan({ planId }: { planId: string }) {
  const say = useSay()
  const may = useMay()
  const follows = may('directory/show-progress')
  const plan = useAsk(
    'directory/show-plan',
    { planId },
    { everySeconds: (seen) => !follows && moving.includes(seen.status) && 3 },
  )
  const status = plan.data?.status
  const progress = useAsk(
    'directory/show-progress',
    { planId },
    { enabled: follows && status !== undefined && moving.includes(status), everySeconds: 1 },
  )
  const { refetch } = plan
  const nowAt = progress.data?.status
  useEffect(() => {
    if (nowAt && status && nowAt !== status) void refetch()
  }, [nowAt, status, refetch])

  if (!plan.data) {
    return (
      <Page title={say('directory/show-plan')} back="/accounts">
        {plan.error ? <Failed error={plan.error} retry={plan.refetch} /> : <Loading rows={5} />}
      </Page>
    )
  }
  return <PlanScreen plan={plan.data} progress={progress.data ?? { ...plan.data, secondsLeft: null }} />
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
  const hasWork = plan.total > 0 || plan.classes.length > 0
  return (
    <Page
      title={say('tab/plan.title', { name: plan.rosterName })}
      back="/accounts"
      subtitle={
        <span className={layout.row}>
          <PlanMark status={status} />
          <Text>
            {say('tab/plan.made', { name: plan.madeBy, time: sayMoment(say, plan.madeAt, new Date()) })}
          </Text>
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
      actions={
        status === 'ready' && may('directory/approve-plan') ? (
          <>
            <DeclinePlan plan={plan} />
            <ApprovePlan plan={plan} />
          </>
        ) : status === 'confirming' && may('directory/decline-plan') ? (
          <DeclinePlan plan={plan} />
        ) : status === 'outdated' && may('directory/plan') ? (
          <MakePlan rosterId={plan.rosterId} name={plan.rosterName} primary />
        ) : null
      }
    >
      <Notice plan={plan} />
      {moving.includes(status) && isStarted && <Progress plan={plan} progress={progress} />}
      {status === 'empty' && (
        <Empty icon={<CheckmarkCircleRegular />} title={say('tab/plan.empty')}>
          {say('tab/plan.empty.text')}
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
        </Panel>
      )}
      {plan.risks.length > 0 && (
        <Panel flat title={say('tab/plan.risks')}>
          <Risks risks={plan.risks} />
        </Panel>
      )}
      {plan.classes.length > 0 && (
        <Panel flat title={say('tab/plan.people')}>
          <Differences classes={plan.classes} started={isStarted} />
        </Panel>
      )}
    </Page>
  )
}

function Notice({ plan }: { plan: PlanView }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const { status, problem } = plan
  const bar = (intent: 'info' | 'success' | 'warning' | 'error', text: string) => (
    <MessageBar intent={intent} layout="multiline" className={layout.bar}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
  return (
    <div aria-live="polite">
      {status === 'reading' && (
        <Spinner labelPosition="below" label={<Text align="center">{say('tab/plan.reading')}</Text>} />
      )}
      {status === 'waiting' && bar('warning', say('tab/plan.waiting'))}
      {status === 'outdated' &&
        bar('warning', say(may('directory/plan') ? 'tab/plan.outdated' : 'tab/plan.outdated.seen'))}
      {status === 'refused' &&
        bar('error', problem ? say(problem.word, problem.params) : say('directory/status.refused'))}
      {status === 'declined' && problem && bar('info', say(problem.word, problem.params))}
      {status === 'done' && bar('success', say('tab/plan.done'))}
      {status === 'doneWithFaults' && bar('warning', say('tab/plan.faults', { n: plan.failed }))}
      {status === 'stopped' &&
        bar(
          'warning',
          [
            say('tab/plan.stopped', { done: plan.done, total: plan.total }),
            plan.wishedBy && plan.wishedAt
              ? say('tab/plan.stopped.by', {
                  name: plan.wishedBy,
                  time: sayMoment(say, plan.wishedAt, new Date()),
                })
              : '',
          ].join(' '),
        )}
      {status === 'ready' && !may('directory/approve-plan') && bar('info', say('tab/plan.only-others'))}
    </div>
  )
}
