import { Combobox, Input, Option } from '@fluentui/react-components'
import { plainText } from '../../core/language.ts'
import { roomLabel, roomsNamed } from '../../core/places/rules.ts'
import type { Room } from '../../core/places/schema.ts'
import { useAsk } from './ask.ts'

/** So many rooms are offered at once; a letter more leaves fewer. */
const most = 30

/** A field for a room: offers the school's rooms while one types, and takes any other place as well. */
export function RoomBox({
  value,
  change,
  longest,
  ...given
}: {
  value: string
  change: (value: string) => void
  longest: number | undefined
}) {
  const { data } = useAsk('places/list', {})
  const rooms = data?.rooms ?? []
  // A school that has not listed its rooms, or whose list does not come, goes on without.
  if (rooms.length === 0)
    return <Input {...given} maxLength={longest} value={value} onChange={(_, data) => change(data.value)} />
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      maxLength={longest}
      value={value}
      selectedOptions={[]}
      onChange={(event) => change(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue && change(optionValue)}
    >
      {roomsFor(value, rooms).map((room) => {
        const label = roomLabel(room, rooms)
        return (
          <Option key={room.id} value={label} text={label}>
            {[room.name, room.alsoCalled, room.building].filter(Boolean).join(' · ')}
          </Option>
        )
      })}
    </Combobox>
  )
}

/** The rooms that what is typed may mean: first those that the bot would understand, then those that begin or hold it. */
export function roomsFor(typed: string, rooms: readonly Room[]): Room[] {
  const text = plainText(typed.trim())
  const named = roomsNamed(typed, rooms)
  const others = rooms.filter(
    (room) =>
      !named.includes(room) && plainText(`${room.name} ${room.alsoCalled} ${room.building}`).includes(text),
  )
  const begins = (room: Room) => Number(!plainText(room.name).startsWith(text))
  return [...named, ...others.sort((one, other) => begins(one) - begins(other))].slice(0, most)
}
