import { Field as FluentField, Input, Radio, RadioGroup, Switch, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Field } from '../../core/forms.ts'
import { isWordKey } from '../../core/language.ts'
import { DayInput, TimeInput } from './day-input.tsx'
import { useLayout } from './layout.ts'
import { useSay } from './say.ts'
import type { Fault } from './send.ts'

/** What stands in the fields of a form. */
export type Values = Readonly<Record<string, string | boolean>>

/**
 * The fields of a form, drawn from the same schema that checks them. `draw` draws one field otherwise, for
 * instance a name that can be searched; `path` is where the fields stand in the input ("fields.").
 */
export function FormFields(props: {
  domain: string
  fields: readonly Field[]
  values: Values
  faults: readonly Fault[]
  path: string
  change: (values: Values) => void
  draw?: (field: Field, value: string, change: (value: string) => void) => ReactNode
}) {
  const layout = useLayout()
  const sayKey = useSayKey()
  const say = useSay()
  return (
    <div className={layout.stack}>
      {props.fields.map((field) => {
        const value = props.values[field.name] ?? ''
        const change = (next: string | boolean) => props.change({ ...props.values, [field.name]: next })
        const drawn = props.draw?.(field, String(value), change)
        const label = sayKey(`${props.domain}/field.${field.name}`)
        return (
          <FluentField
            key={field.name}
            data-field={field.name}
            label={field.required || field.kind === 'choice' ? label : `${label} (${say('common/optional')})`}
            required={field.required}
            validationMessage={
              props.faults.find((fault) => fault.field === `${props.path}${field.name}`)?.message
            }
          >
            {drawn ?? (
              <Control
                field={field}
                value={value}
                change={change}
                sayChoice={(choice) => sayKey(`${props.domain}/${field.name}.${choice}`)}
              />
            )}
          </FluentField>
        )
      })}
    </div>
  )
}

function useSayKey() {
  const say = useSay()
  return (key: string) => (isWordKey(key) ? say(key) : key)
}

function Control(props: {
  field: Field
  value: string | boolean
  change: (value: string | boolean) => void
  sayChoice: (choice: string) => string
}) {
  const { field, value, change, sayChoice, ...given } = props
  const limit = field.maxLength ?? undefined
  if (field.kind === 'toggle') {
    return <Switch {...given} checked={value === true} onChange={(_, { checked }) => change(checked)} />
  }
  if (field.kind === 'choice') {
    return (
      <RadioGroup {...given} value={String(value)} onChange={(_, data) => change(data.value)}>
        {field.choices.map((choice) => (
          <Radio key={choice} value={choice} label={sayChoice(choice)} />
        ))}
      </RadioGroup>
    )
  }
  const text = String(value)
  if (field.kind === 'multiline') {
    return (
      <Textarea
        {...given}
        rows={4}
        resize="vertical"
        maxLength={limit}
        value={text}
        onChange={(_, data) => change(data.value)}
      />
    )
  }
  if (field.kind === 'date') return <DayInput {...given} value={text} change={change} />
  if (field.kind === 'time') return <TimeInput {...given} value={text} change={change} />
  return (
    <Input
      {...given}
      type={field.kind}
      maxLength={limit}
      value={text}
      onChange={(_, data) => change(data.value)}
    />
  )
}
