import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { sayActor } from './history.tsx'
import '../../shared/approval-texts.ts'

type Given = ResultOf<'requests/show'>['approvals'][number]

const useStyles = makeStyles({
  heading: { margin: 0 },
  line: { display: 'flex', flexDirection: 'column', marginBottom: tokens.spacingVerticalS },
})

/** Who has to approve a request, in which order, and who has; nothing where nobody has to. */
export function Approvals({ approvals }: { approvals: readonly Given[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  if (approvals.length === 0) return null
  return (
    <section className={layout.stack}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say('tab/approvals.title')}
      </Subtitle2>
      <ol className={layout.list}>
        {approvals.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the approvals of a request stay in their places
          <li key={at} className={styles.line}>
            <Text weight="semibold">{one.roles.map((role) => say(`people/role.${role}`)).join(', ')}</Text>
            <Text size={200} className={layout.quiet}>
              {sayState(say, one)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}

function sayState(say: ReturnType<typeof useSay>, one: Given): string {
  if (one.outcome === null || one.at === null) {
    if (!one.isOpen) return say('tab/approvals.later')
    const names = one.asked.join(', ')
    return names === '' ? say('tab/approvals.open') : say('tab/approvals.asked', { names })
  }
  const name = sayActor(say, { person: one.by, insteadOf: one.insteadOf })
  return say(`tab/approvals.${one.outcome}`, { name, time: sayMoment(say, one.at, new Date()) })
}
