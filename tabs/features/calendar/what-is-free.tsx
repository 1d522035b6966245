import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { readDay } from '../../shared/day-text.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { momentAtSchool } from '../../shared/time.ts'
import { localOf, minutesOf, timeOf } from './days.ts'
import { useStanding } from './event.tsx'
import type { Draft } from './event-draft.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { width: '72px', minWidth: 0 },
  room: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
})

type Free = ResultOf<'bookings/find-free'>

/** Rooms and equipment with how they stand at the time of the draft; where something is taken, the next free time is one press. */
export function WhatIsFree(props: {
  draft: Draft
  change: (draft: Draft) => void
  exceptFor: string | undefined
}) {
  const { draft, change, exceptFor } = props
  const say = useSay()
  const layout = useLayout()
  const when = whenOf(draft)
  const chosen = [
    ...(draft.roomId ? [{ what: 'room' as const, id: draft.roomId, count: 1 }] : []),
    ...draft.needs,
  ]
  const asked = useAsk(
    'bookings/find-free',
    {
      from: when?.from ?? '',
      until: when?.until ?? '',
      ...paddingOf(draft),
      ...(exceptFor ? { exceptFor } : {}),
    },
    { enabled: when !== null },
  )
  const free = asked.data
  const taken = chosen.filter(({ what, id, count }) => {
    const one =
      what === 'room'
        ? free?.rooms.find((room) => room.id === id)
        : free?.offers.find((offer) => offer.id === id)
    return one && (!one.isFree || ('left' in one && one.left !== null && one.left < count))
  })
  return (
    <div className={layout.stack}>
      <RoomField draft={draft} change={change} free={free} />
      <Offers draft={draft} change={change} free={free} />
      {when && taken.length > 0 && (
        <>
          <NextTime draft={draft} change={change} when={when} taken={taken} exceptFor={exceptFor} />
          <Checkbox
            label={say('events/field.mayWait')}
            checked={draft.mayWait}
            onChange={(_, { checked }) => change({ ...draft, mayWait: checked === true })}
          />
        </>
      )}
    </div>
  )
}

interface Part {
  draft: Draft
  change: (draft: Draft) => void
  free: Free | undefined
}

function RoomField({ draft, change, free }: Part) {
  const say = useSay()
  const styles = useStyles()
  const sayStanding = useStanding()
  const rooms = useAsk('places/list', {}).data?.rooms ?? []
  const buildings = [...new Set(rooms.map(({ building }) => building))]
  const chosen = free?.rooms.find(({ id }) => id === draft.roomId)
  return (
    <Field
      className={styles.room}
      label={say('events/field.roomId')}
      validationState={chosen && !chosen.isFree ? 'warning' : 'none'}
      validationMessage={chosen && (!chosen.isFree || chosen.needsApproval) ? sayStanding(chosen) : undefined}
    >
      <Select
        className={styles.select}
        value={draft.roomId}
        onChange={(_, { value }) => change({ ...draft, roomId: value })}
      >
        <option value="">{say('tab/calendar.no-room')}</option>
        {buildings.map((building) => (
          <optgroup key={building} label={building}>
            {rooms
              .filter((room) => room.building === building)
              .map(({ id, name }) => {
                const isFree = free?.rooms.find((room) => room.id === id)?.isFree ?? true
                return (
                  <option key={id} value={id}>
                    {isFree ? name : `${name} – ${say('tab/calendar.is-taken')}`}
                  </option>
                )
              })}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}

function Offers({ draft, change, free }: Part) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const sayStanding = useStanding()
  const offers = [...(free?.offers ?? [])].sort((one, other) => Number(other.isFree) - Number(one.isFree))
  if (free && offers.length === 0)
    return <Text className={layout.quiet}>{say('tab/calendar.nothing-offered')}</Text>
  const put = (id: string, need: Draft['needs'][number] | null) =>
    change({ ...draft, needs: [...draft.needs.filter((one) => one.id !== id), ...(need ? [need] : [])] })
  return (
    <fieldset className={mergeClasses(layout.tight, styles.group)}>
      <legend className={styles.legend}>{say('events/field.needs')}</legend>
      {offers.map((offer) => {
        const need = draft.needs.find(({ id }) => id === offer.id)
        return (
          <div key={offer.id} className={styles.row}>
            <Checkbox
              label={`${offer.name} (${sayStanding(offer)})`}
              checked={need !== undefined}
              onChange={(_, { checked }) =>
                put(offer.id, checked === true ? { what: offer.kind, id: offer.id, count: 1 } : null)
              }
            />
            {need && offer.kind === 'pool' && (
              <Input
                className={styles.count}
                inputMode="numeric"
                maxLength={4}
                aria-label={`${offer.name}: ${say('bookings/field.count')}`}
                value={String(need.count)}
                onChange={(_, { value }) =>
                  put(offer.id, { ...need, count: Math.max(1, Number(value.replace(/\D/g, '')) || 1) })
                }
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** When everything that is taken now is free next. */
function NextTime(props: {
  draft: Draft
  change: (draft: Draft) => void
  when: { from: string; until: string }
  taken: readonly { what: 'room' | 'set' | 'pool'; id: string; count: number }[]
  exceptFor: string | undefined
}) {
  const { draft, change, when, taken, exceptFor } = props
  const say = useSay()
  const layout = useLayout()
  const next = useAsk('bookings/find-free', {
    ...{ ...when, ...paddingOf(draft) },
    ...(exceptFor ? { exceptFor } : {}),
    next: taken.slice(0, 10),
  })
  if (!next.data) return null
  const [latest] = next.data.next.filter((one) => one !== null).sort((one, other) => (one < other ? 1 : -1))
  if (!latest || next.data.next.includes(null))
    return <Text className={layout.quiet}>{say('tab/calendar.no-next')}</Text>
  const { day, time } = localOf(latest)
  return (
    <div>
      <Button
        onClick={() => {
          const length = minutesOf(draft.until) - minutesOf(draft.from)
          const until = draft.untilDay
            ? draft.until
            : timeOf(Math.min(23 * 60 + 59, minutesOf(time) + length))
          change({ ...draft, day, from: time, until })
        }}
      >
        {say('tab/calendar.take-next', { when: `${day} ${time}` })}
      </Button>
    </div>
  )
}

const paddingOf = ({ setupMinutes, packDownMinutes }: Draft) => ({
  setupMinutes: Math.min(480, Number(setupMinutes)),
  packDownMinutes: Math.min(480, Number(packDownMinutes)),
})

/** When the draft is, in UTC; null as long as its day and times are no whole ones. */
function whenOf({ day, from, untilDay, until }: Draft): { from: string; until: string } | null {
  const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
  const lastDay = untilDay || day
  if (!readDay(day) || !readDay(lastDay) || !isTime(from) || !isTime(until)) return null
  const when = { from: momentAtSchool(`${day}T${from}`), until: momentAtSchool(`${lastDay}T${until}`) }
  return when.from < when.until ? when : null
}
