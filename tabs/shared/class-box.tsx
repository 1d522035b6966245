import { Combobox, Option } from '@fluentui/react-components'
import { readClassName } from '../../core/rosters/rules.ts'
import { useAsk } from './ask.ts'
import { useMay } from './me.ts'
import { useSay } from './say.ts'

/** How a class is written in a list of classes: "5 A" is 5a. */
const written = (text: string) => (readClassName(text)?.label ?? text.trim()).toLowerCase()

/** A field for a class of the school: what is typed leaves those that begin so. Without a list any text is taken. */
export function ClassBox(props: {
  choices: readonly string[]
  value: string
  change: (value: string) => void
}) {
  const { choices, value, change, ...given } = props
  const say = useSay()
  const isChosen = choices.includes(value)
  const typed = written(value)
  const fitting = isChosen ? choices : choices.filter((one) => one.toLowerCase().startsWith(typed))
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      placeholder={choices.length > 0 ? say('tab/class.placeholder') : ''}
      value={value}
      selectedOptions={isChosen ? [value] : []}
      onChange={(event) => change(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue && change(optionValue)}
      onBlur={() => {
        const same = choices.find((one) => one.toLowerCase() === typed)
        if (same && same !== value) change(same)
      }}
    >
      {fitting.map((one) => (
        <Option key={one} value={one}>
          {one}
        </Option>
      ))}
      {choices.length > 0 && fitting.length === 0 && (
        <Option disabled value="" text="">
          {say('tab/class.none')}
        </Option>
      )}
    </Combobox>
  )
}

/** The field for a class in a form of a request: where a pupil goes, or for which class of one's own it is asked. */
export function ClassField(props: {
  of: 'toClass' | 'ofClass'
  value: string
  change: (value: string) => void
}) {
  const { of, ...given } = props
  const may = useMay()
  const all = useAsk(
    'accounts/list-classes',
    {},
    { enabled: of === 'toClass' && may('accounts/list-classes') },
  )
  const own = useAsk('slips/list-classes', {}, { enabled: of === 'ofClass' && may('slips/list-classes') })
  const choices = of === 'toClass' ? all.data?.classes : own.data?.classes.map(({ name }) => name)
  return <ClassBox {...given} choices={choices ?? []} />
}
