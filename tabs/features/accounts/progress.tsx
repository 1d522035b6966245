import { Field, ProgressBar, Text } from '@fluentui/react-components'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { type Say, useSay } from '../../shared/say.ts'
import { sayMoment, sayTimeLeft } from '../../shared/time.ts'
import type { PlanView } from './differences.ts'
import { RunActions } from './run-actions.tsx'

type Standing = Pick<
  ResultOf<'directory/show-progress'>,
  'status' | 'total' | 'done' | 'failed' | 'secondsLeft' | 'wish' | 'wishedBy' | 'wishedAt'
>

/** How far a plan is, and what to do about it; screen readers hear each tenth, not each second. */
export function Progress({ plan, progress }: { plan: PlanView; progress: Standing }) {
  const say = useSay()
  const layout = useLayout()
  const { total, done, failed, status } = progress
  const tenths = total > 0 ? Math.floor(((done + failed) / total) * 10) : 0
  return (
    <Panel title={say(status === 'paused' ? 'tab/run.paused' : 'tab/progress.title')}>
      <Field validationState="none" label={say('tab/progress.of', { done, total })}>
        <ProgressBar
          thickness="large"
          color={status === 'paused' ? 'warning' : 'brand'}
          value={total > 0 ? done + failed : undefined}
          max={Math.max(total, 1)}
        />
      </Field>
      <div className={layout.apart}>
        <Text className={layout.quiet} aria-live="polite">
          {sayStanding(say, progress)}
        </Text>
        {failed > 0 && <Text>{say('tab/progress.failed', { n: failed })}</Text>}
        <RunActions run={{ ...plan, ...progress }} />
      </div>
      <div aria-live="polite" className={layout.unseen}>
        {tenths > 0 ? `${tenths * 10} %` : ''}
      </div>
    </Panel>
  )
}

function sayStanding(say: Say, { status, wish, wishedBy, wishedAt, secondsLeft }: Standing): string {
  if (wish === 'stop') return say('tab/run.stopping')
  if (wish === 'pause') return say('tab/run.pausing')
  if (status === 'paused' && wishedBy && wishedAt)
    return say('tab/run.paused.by', { name: wishedBy, time: sayMoment(say, wishedAt, new Date()) })
  return status === 'waiting' ? say('tab/run.waiting') : sayTimeLeft(say, secondsLeft)
}
