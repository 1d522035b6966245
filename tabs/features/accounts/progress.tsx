import { Field, ProgressBar, Text } from '@fluentui/react-components'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { sayTimeLeft } from '../../shared/time.ts'

/** How far a plan is; screen readers hear each tenth, not each second. */
export function Progress({
  progress,
}: {
  progress: Pick<ResultOf<'directory/show-progress'>, 'total' | 'done' | 'failed' | 'secondsLeft'>
}) {
  const say = useSay()
  const layout = useLayout()
  const { total, done, failed, secondsLeft } = progress
  const tenths = total > 0 ? Math.floor(((done + failed) / total) * 10) : 0
  return (
    <Panel title={say('tab/progress.title')}>
      <Field validationState="none" label={say('tab/progress.of', { done, total })}>
        <ProgressBar
          thickness="large"
          value={total > 0 ? done + failed : undefined}
          max={Math.max(total, 1)}
        />
      </Field>
      <div className={layout.apart}>
        <Text className={layout.quiet}>{sayTimeLeft(say, secondsLeft)}</Text>
        {failed > 0 && <Text>{say('tab/progress.failed', { n: failed })}</Text>}
      </div>
      <div aria-live="polite" className={layout.unseen}>
        {tenths > 0 ? `${tenths * 10} %` : ''}
      </div>
    </Panel>
  )
}
