import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { EventKind } from '../../../core/events/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { type Listed, localOf } from './days.ts'

const useStyles = makeStyles({
  mark: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    alignItems: 'stretch',
    width: '100%',
    minWidth: 0,
    overflow: 'hidden',
    textAlign: 'start',
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorNeutralForeground3}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '2px 6px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  unknown: {
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    cursor: 'default',
    color: tokens.colorNeutralForeground2,
  },
  lacks: { borderTopStyle: 'dashed', borderRightStyle: 'dashed', borderBottomStyle: 'dashed' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', hyphens: 'auto' },
  line: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  icon: { verticalAlign: 'text-bottom', marginRight: '2px' },
})

const bands: Readonly<Record<EventKind, string>> = {
  concert: tokens.colorPaletteBerryBorderActive,
  parentsEvening: tokens.colorPaletteMarigoldBorderActive,
  competition: tokens.colorPaletteGreenBorderActive,
  test: tokens.colorPaletteRedBorderActive,
  meeting: tokens.colorPaletteBlueBorderActive,
  maintenance: tokens.colorPaletteDarkOrangeBorderActive,
  booking: tokens.colorPaletteTealBorderActive,
  other: tokens.colorNeutralForeground3,
}

/** Where an event is: its room by name, or what was written. */
export function useWhere(): (event: Pick<Listed, 'roomId' | 'place'>) => string {
  const rooms = useAsk('places/list', {}).data?.rooms ?? []
  return ({ roomId, place }) => rooms.find(({ id }) => id === roomId)?.name ?? place
}

/** One event in a calendar. What is private and somebody else's says only that the place is taken. */
export function Mark(props: {
  event: Listed
  open: (event: Listed) => void
  oneLine?: boolean
  lines?: number
}) {
  const { event, open, oneLine = false, lines = 3 } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const where = useWhere()(event)
  const isKnown = event.title !== null
  const title = event.title ?? say('tab/calendar.taken')
  const [from, until] = [localOf(event.startsAt).time, localOf(event.endsAt).time]
  // What the eye sees by colour, icon and place is said after the text.
  const more = [
    event.kind && say(`events/kind.${event.kind}`),
    `${localOf(event.startsAt).day} ${from}–${until}`,
    where,
    event.lacks && say('tab/calendar.lacks'),
    event.isPrivate && say('tab/calendar.private'),
  ]
    .filter(Boolean)
    .join(', ')
  const inside = (
    <>
      <span
        className={mergeClasses(styles.title, oneLine && styles.line)}
        style={oneLine ? { display: 'block' } : {}}
      >
        {event.isPrivate && <LockClosedRegular aria-hidden className={styles.icon} />}
        {event.lacks && <WarningRegular aria-hidden className={styles.icon} />}
        {oneLine ? `${from} ${title}` : title}
      </span>
      {!oneLine && lines > 1 && <div className={styles.line}>{`${from}–${until}`}</div>}
      {!oneLine && lines > 2 && where && <div className={styles.line}>{where}</div>}
      <span className={layout.unseen}>{more}</span>
    </>
  )
  const className = mergeClasses(styles.mark, !isKnown && styles.unknown, event.lacks && styles.lacks)
  const style = { borderLeftColor: bands[event.kind ?? 'other'] }
  if (!isKnown) {
    return (
      <div className={className} style={{ ...style, height: '100%' }} title={`${title}, ${more}`}>
        {inside}
      </div>
    )
  }
  return (
    <button
      type="button"
      className={className}
      style={{ ...style, height: '100%' }}
      title={`${title}, ${more}`}
      onClick={() => open(event)}
    >
      {inside}
    </button>
  )
}
