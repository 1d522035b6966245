import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type PointerEvent, useRef, useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import type { Shown } from './agenda.tsx'
import { hoursShown, isOverDays, type Listed, piecesOn, sideBySide, timeOf } from './days.ts'
import { Mark } from './mark.tsx'
import { useDayText } from './use-day-text.ts'

const hourPixels = 52
/** Times are drawn and dragged in steps of so many minutes. */
const step = 15

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  grid: { display: 'grid', gridTemplateColumns: '48px repeat(var(--days), minmax(0, 1fr))' },
  week: { minWidth: '720px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minWidth: 0,
    padding: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  dayName: { minWidth: 0, padding: '0 4px' },
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
  above: {
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { padding: '2px' },
  },
  corner: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  scale: { position: 'relative' },
  hour: {
    position: 'absolute',
    right: '6px',
    transform: 'translateY(-50%)',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  column: {
    position: 'relative',
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourPixels}px`,
    userSelect: 'none',
  },
  holiday: { backgroundColor: tokens.colorNeutralBackground3 },
  piece: { position: 'absolute', padding: '0 2px 1px 1px', boxSizing: 'border-box' },
  dragged: { opacity: 0.5 },
  ghost: {
    position: 'absolute',
    left: '2px',
    right: '2px',
    zIndex: 2,
    pointerEvents: 'none',
    padding: '2px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
})

/** What is being dragged: a new stretch of a day, or an event to another place in the week. */
interface Drag {
  event: Listed | null
  day: string
  /** The minute under the pointer when it went down; of an event, how far below its beginning that was. */
  held: number
  from: number
  until: number
  hasMoved: boolean
}

/** Days side by side on a scale of hours. Everything that dragging does, the form of an event does too. */
export function Grid(
  props: Shown & {
    move: (event: Listed, day: string, from: string, until: string) => void
    openDay: (day: string) => void
  },
) {
  const { days, today, events, holidays, open, create, move, openDay } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const sayDay = useDayText()
  const columns = useRef(new Map<string, HTMLElement>())
  const [drag, setDrag] = useState<Drag | null>(null)
  const long = events.filter(isOverDays)
  const short = events.filter((event) => !isOverDays(event))
  const pieces = new Map(days.map((day) => [day, sideBySide(piecesOn(day, short))]))
  const { first, last } = hoursShown([...pieces.values()].flat())
  const height = (last - first) * hourPixels
  const pixels = (minutes: number) => ((minutes - first * 60) / 60) * hourPixels

  const minuteAt = (day: string, y: number) => {
    const top = columns.current.get(day)?.getBoundingClientRect().top ?? 0
    const minute = first * 60 + ((y - top) / hourPixels) * 60
    return Math.min(last * 60, Math.max(first * 60, Math.round(minute / step) * step))
  }
  const dayAt = (x: number) =>
    days.find((day) => {
      const box = columns.current.get(day)?.getBoundingClientRect()
      return box && x >= box.left && x < box.right
    })

  function press(
    pointer: PointerEvent<HTMLElement>,
    day: string,
    piece: { event: Listed; from: number; until: number } | null,
  ) {
    // A finger scrolls.
    if (pointer.pointerType === 'touch' || pointer.button !== 0) return
    const at = minuteAt(day, pointer.clientY)
    if (piece === null && pointer.target !== pointer.currentTarget) return
    if (piece && !piece.event.mayChange) return
    setDrag(
      piece
        ? {
            event: piece.event,
            day,
            held: at - piece.from,
            from: piece.from,
            until: piece.until,
            hasMoved: false,
          }
        : { event: null, day, held: at, from: at, until: at + step, hasMoved: false },
    )
    // The column keeps the pointer, so that a press that moves nothing still reaches the event's button.
    if (!piece) pointer.currentTarget.setPointerCapture(pointer.pointerId)
  }

  function pull(pointer: PointerEvent<HTMLElement>) {
    if (!drag) return
    if (drag.event) {
      const day = dayAt(pointer.clientX) ?? drag.day
      const length = drag.until - drag.from
      const from = Math.max(0, Math.min(24 * 60 - length, minuteAt(day, pointer.clientY) - drag.held))
      if (day === drag.day && from === drag.from) return
      setDrag({ ...drag, day, from, until: from + length, hasMoved: true })
    } else {
      const at = minuteAt(drag.day, pointer.clientY)
      const [from, until] = at < drag.held ? [at, drag.held] : [drag.held, Math.max(at, drag.held + step)]
      setDrag({ ...drag, from, until, hasMoved: drag.hasMoved || at !== drag.held })
    }
  }

  function drop() {
    if (!drag) return
    setDrag(null)
    if (!drag.hasMoved) return
    const [from, until] = [timeOf(drag.from), timeOf(Math.min(drag.until, 23 * 60 + 59))]
    if (drag.event) move(drag.event, drag.day, from, until)
    else create(drag.day, from, until)
  }

  const ghost = drag?.hasMoved ? drag : null
  return (
    <div className={mergeClasses(layout.surface, styles.scroll)}>
      <div
        className={mergeClasses(styles.grid, days.length > 1 && styles.week)}
        style={{ '--days': days.length } as Record<string, number>}
        onPointerMove={pull}
        onPointerUp={drop}
        onPointerCancel={() => setDrag(null)}
        onClickCapture={(click) => {
          // What was dragged is not opened as well.
          if (ghost) click.stopPropagation()
        }}
      >
        <div className={styles.corner} />
        {days.map((day) => (
          <div key={day} className={styles.head}>
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(styles.dayName, day === today && styles.today)}
              aria-current={day === today ? 'date' : undefined}
              aria-label={[
                sayDay(day, 'short'),
                sayDay(day, 'long'),
                holidays.has(day) && say('tab/calendar.closed'),
              ]
                .filter(Boolean)
                .join(', ')}
              onClick={() => openDay(day)}
            >
              {sayDay(day, 'short')}
            </Button>
            <Button
              appearance="transparent"
              size="small"
              icon={<AddRegular />}
              aria-label={say('tab/calendar.new.on', { day })}
              onClick={() => create(day)}
            />
          </div>
        ))}
        {long.length > 0 && (
          <>
            <div className={styles.corner} />
            {days.map((day) => (
              <ul key={day} className={mergeClasses(layout.list, styles.above)}>
                {piecesOn(day, long).map(({ event }) => (
                  <li key={event.id}>
                    <Mark event={event} open={open} oneLine />
                  </li>
                ))}
              </ul>
            ))}
          </>
        )}
        <div className={styles.scale} style={{ height }} aria-hidden>
          {Array.from({ length: last - first - 1 }, (_, at) => first + at + 1).map((hour) => (
            <Text key={hour} size={100} className={styles.hour} style={{ top: pixels(hour * 60) }}>
              {`${hour}:00`}
            </Text>
          ))}
        </div>
        {days.map((day) => (
          <section
            key={day}
            aria-label={sayDay(day, 'long')}
            ref={(column) => {
              if (column) columns.current.set(day, column)
              else columns.current.delete(day)
            }}
            className={mergeClasses(styles.column, holidays.has(day) && styles.holiday)}
            style={{ height }}
            onPointerDown={(pointer) => press(pointer, day, null)}
          >
            {pieces.get(day)?.map(({ event, from, until, place, of }) => (
              <div
                key={event.id}
                className={mergeClasses(styles.piece, ghost?.event?.id === event.id && styles.dragged)}
                style={{
                  top: pixels(from),
                  height: Math.max(20, pixels(until) - pixels(from)),
                  left: `${(place / of) * 100}%`,
                  width: `${100 / of}%`,
                }}
                onPointerDown={(pointer) => press(pointer, day, { event, from, until })}
              >
                <Mark event={event} open={open} lines={Math.floor((until - from) / 20)} />
              </div>
            ))}
            {ghost?.day === day && (
              <div
                className={styles.ghost}
                style={{ top: pixels(ghost.from), height: pixels(ghost.until) - pixels(ghost.from) }}
              >
                {`${timeOf(ghost.from)}–${timeOf(ghost.until)}`}
              </div>
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
