import {
  Field,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'

type Renewal = ResultOf<'slips/list-renewals'>['renewals'][number]

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  name: { margin: 0 },
})

/** How far a class's new passwords are, and who got none: only while they are made or somebody is to be looked after. */
export function RenewalCard({ renewal }: { renewal: Renewal }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { label, pupils, done, rest, finishedAt } = renewal
  if (finishedAt !== null && rest.length === 0) return null
  const name = say(label.word, label.params)
  return (
    <li className={mergeClasses(layout.surface, styles.card)}>
      <Text as="h2" weight="semibold" size={400} className={styles.name}>
        {say('tab/slips.renewal', { name })}
      </Text>
      {finishedAt === null ? (
        <Field
          validationMessage={say('tab/slips.renewal.progress', { done, all: pupils })}
          validationState="none"
        >
          <ProgressBar value={done} max={pupils} aria-label={say('tab/slips.renewal', { name })} />
        </Field>
      ) : (
        <Text className={layout.quiet}>{sayMoment(say, finishedAt, new Date())}</Text>
      )}
      {rest.length > 0 && (
        <>
          <Text>{say('tab/slips.renewal.rest')}</Text>
          <ul>
            {rest.map((one) => (
              <li key={one.name}>
                <Text>{`${one.name}: ${say(one.because.word, one.because.params)}`}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link href={`/requests/${renewal.requestId}`} asChild>
        <FluentLink style={{ alignSelf: 'flex-start' }}>{say('tab/slips.renewal.request')}</FluentLink>
      </Link>
    </li>
  )
}
