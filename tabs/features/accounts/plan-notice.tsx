import { MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { SecondNeeded } from './agree-plan.tsx'
import type { PlanView } from './differences.ts'
import { Halted } from './halted.tsx'
import { UndoNotice } from './undo-plan.tsx'

/** What stands above a plan: where it is, why, and what to do now. */
export function PlanNotice({ plan }: { plan: PlanView }) {
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
    <div aria-live="polite" className={layout.stack}>
      <UndoNotice plan={plan} />
      {status === 'reading' && (
        <Spinner
          labelPosition="below"
          label={
            <Text align="center">{say(plan.undoes ? 'tab/plan.reading.undo' : 'tab/plan.reading')}</Text>
          }
        />
      )}
      {status === 'waiting' && bar('warning', say('tab/plan.waiting'))}
      {status === 'outdated' &&
        bar('warning', say(may('directory/plan') ? 'tab/plan.outdated' : 'tab/plan.outdated.seen'))}
      {status === 'refused' &&
        bar('error', problem ? say(problem.word, problem.params) : say('directory/status.refused'))}
      {status === 'declined' && problem && bar('info', say(problem.word, problem.params))}
      {status === 'done' && !plan.undoneBy && bar('success', say('tab/plan.done'))}
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
      {status === 'halted' && <Halted plan={plan} />}
      {status === 'confirming' &&
        (may('directory/confirm-plan') && !plan.isApprovedByMe ? (
          bar('warning', say('tab/confirm.yours'))
        ) : (
          <SecondNeeded names={plan.seconds} />
        ))}
      {status === 'ready' && !may('directory/approve-plan') && bar('info', say('tab/plan.only-others'))}
    </div>
  )
}
