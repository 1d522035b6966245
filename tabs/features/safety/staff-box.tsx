import { Combobox, Option } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'

/** A field in which somebody of the school is found while their name is typed; null until one is chosen. */
export function StaffBox({
  choose,
  ...given
}: {
  choose: (person: { id: string; name: string } | null) => void
}) {
  const say = useSay()
  const [value, setValue] = useState('')
  const text = useDeferredValue(value.trim())
  const found = useAsk('people/find', { text }, { enabled: text.length >= 2 })
  const people = found.data?.people ?? []
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      placeholder={say('tab/person.placeholder')}
      value={value}
      selectedOptions={[]}
      onChange={(event) => {
        setValue(event.target.value)
        choose(null)
      }}
      onOptionSelect={(_, { optionValue }) => {
        const person = people.find(({ id }) => id === optionValue)
        if (!person) return
        setValue(person.name)
        choose(person)
      }}
    >
      {people.map((person) => (
        <Option key={person.id} value={person.id} text={person.name}>
          {[person.name, person.className].filter(Boolean).join(' · ')}
        </Option>
      ))}
      {found.data?.people.length === 0 && (
        <Option disabled value="" text="">
          {say('tab/person.none')}
        </Option>
      )}
    </Combobox>
  )
}
