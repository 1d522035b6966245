import { Combobox, Option } from '@fluentui/react-components'
import { plainText } from '../../../core/language.ts'
import { roomLabel } from '../../../core/places/rules.ts'
import { useAsk } from '../../shared/ask.ts'
import { useMay } from '../../shared/me.ts'

/** So many rooms are offered at once. */
const most = 30

/** A field for a place: offers the school's rooms while it is typed, and takes any text as well. */
export function RoomBox({ value, change, ...given }: { value: string; change: (value: string) => void }) {
  const may = useMay()
  const list = useAsk('places/list', {}, { enabled: may('places/list') })
  const rooms = list.data?.rooms ?? []
  const typed = plainText(value)
  const fitting = rooms.filter((room) =>
    plainText(`${room.name} ${room.alsoCalled} ${room.building}`).includes(typed),
  )
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      value={value}
      selectedOptions={[]}
      onChange={(event) => change(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue && change(optionValue)}
    >
      {fitting.slice(0, most).map((room) => (
        <Option key={room.id} value={roomLabel(room, rooms)} text={roomLabel(room, rooms)}>
          {[room.name, room.alsoCalled, room.building].filter(Boolean).join(' · ')}
        </Option>
      ))}
    </Combobox>
  )
}
