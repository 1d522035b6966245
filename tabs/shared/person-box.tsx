import { Combobox, Option } from '@fluentui/react-components'
import { useDeferredValue } from 'react'
import { useAsk } from './ask.ts'
import { useSay } from './say.ts'

/** A field for an account: finds people while their name is typed, and takes any text as well. */
export function PersonBox({ value, change, ...given }: { value: string; change: (value: string) => void }) {
  const say = useSay()
  const text = useDeferredValue(value.trim())
  const found = useAsk('people/find', { text }, { enabled: text.length >= 2 })
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      placeholder={say('tab/person.placeholder')}
      value={value}
      selectedOptions={[]}
      onChange={(event) => change(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue && change(optionValue)}
    >
      {(found.data?.people ?? []).map((person) => (
        <Option key={person.id} value={person.signInName} text={person.name}>
          {[person.name, person.className, person.signInName].filter(Boolean).join(' · ')}
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
