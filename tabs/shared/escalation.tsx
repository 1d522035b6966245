import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { formatEuros } from '../../core/language.ts'
import type { EscalationView } from '../../core/requests/view.ts'
import { useMe } from './me.ts'
import { useSay } from './say.ts'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { whiteSpace: 'pre-wrap' },
})

/** In whose hands a request was given, why, what it would cost and what is proposed. */
export function Escalation({ escalation }: { escalation: EscalationView }) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const { to, isTaken, reason, lateSince, cost, proposal } = escalation
  const amount = cost === null ? null : formatEuros(language, cost)
  const lines = [
    [say('requests/escalation.reason'), reason],
    [say('requests/escalation.cost'), amount && say('requests/euros', { amount })],
    [say('requests/escalation.proposal'), proposal && say(`requests/proposal.${proposal}`)],
  ] as const
  return (
    <section className={styles.box} aria-label={say('requests/event.escalated')}>
      <Text weight="semibold">
        {`${say('requests/escalation')}: ${isTaken ? say('requests/escalation.taken', { name: to }) : to}`}
      </Text>
      {lateSince && <Text>{say('requests/late-since', { at: lateSince })}</Text>}
      {lines.map(
        ([label, text]) => text && <Text key={label} className={styles.text}>{`${label}: ${text}`}</Text>,
      )}
    </section>
  )
}
