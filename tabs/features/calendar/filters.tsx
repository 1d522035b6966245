import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { type EventKind, eventKinds } from '../../../core/events/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { wideMedia } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    [wideMedia]: { gridTemplateColumns: 'repeat(4, 1fr)' },
  },
  field: { minWidth: 0 },
})

/** What the calendar is narrowed to; `personId` may be `me`. */
export interface Narrowed {
  buildingId?: string | undefined
  roomId?: string | undefined
  kind?: EventKind | undefined
  personId?: string | undefined
}

/** Narrows the calendar by building, room, kind and whose events they are. */
export function Filters({ narrowed, change }: { narrowed: Narrowed; change: (next: Narrowed) => void }) {
  const say = useSay()
  const styles = useStyles()
  const rooms = useAsk('places/list', {}).data?.rooms ?? []
  const buildings = [...new Map(rooms.map(({ buildingId, building }) => [buildingId, building]))]
  const { buildingId, roomId, kind, personId } = narrowed
  return (
    <search className={styles.filters}>
      <Select
        className={styles.field}
        aria-label={say('tab/calendar.building')}
        value={buildingId ?? ''}
        onChange={(_, { value }) =>
          change({ ...narrowed, buildingId: value || undefined, roomId: undefined })
        }
      >
        <option value="">{say('tab/calendar.every-building')}</option>
        {buildings.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('tab/calendar.room')}
        value={roomId ?? ''}
        onChange={(_, { value }) => change({ ...narrowed, roomId: value || undefined })}
      >
        <option value="">{say('tab/calendar.every-room')}</option>
        {rooms
          .filter((room) => !buildingId || room.buildingId === buildingId)
          .map(({ id, name, building }) => (
            <option key={id} value={id}>
              {buildings.length > 1 && !buildingId ? `${name}, ${building}` : name}
            </option>
          ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('events/field.kind')}
        value={kind ?? ''}
        onChange={(_, { value }) => change({ ...narrowed, kind: eventKinds.find((one) => one === value) })}
      >
        <option value="">{say('tab/calendar.every-kind')}</option>
        {eventKinds.map((one) => (
          <option key={one} value={one}>
            {say(`events/kind.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('tab/calendar.whose')}
        value={personId ?? ''}
        onChange={(_, { value }) => change({ ...narrowed, personId: value || undefined })}
      >
        <option value="">{say('tab/calendar.everybody')}</option>
        <option value="me">{say('tab/calendar.mine')}</option>
        {personId && personId !== 'me' && <option value={personId}>{say('tab/calendar.person')}</option>}
      </Select>
    </search>
  )
}
