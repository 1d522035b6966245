import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { formatMoment, isWordKey } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  line: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '5px',
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-7px',
      top: '4px',
      width: '12px',
      height: '12px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  note: { whiteSpace: 'pre-wrap' },
})

/** What happened to a request, line by line: when, who, what, and in whose words. */
export function History({ history }: { history: ResultOf<'requests/show'>['history'] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <section className={layout.stack}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say('requests/history')}
      </Subtitle2>
      <ol className={layout.list}>
        {history.map((event) => (
          <li key={`${event.at} ${event.kind}`} className={styles.line}>
            <Text weight="semibold">{say(`requests/event.${event.kind}`)}</Text>
            <Text size={200} className={layout.quiet}>
              {`${formatMoment(event.at)} · ${event.person ?? say('requests/system')}`}
            </Text>
            {event.word && isWordKey(event.word) && <Text>{say(event.word, event.params ?? {})}</Text>}
            {event.note && <Text className={styles.note}>{event.note}</Text>}
          </li>
        ))}
      </ol>
    </section>
  )
}
