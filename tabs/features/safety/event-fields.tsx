import { Field, Select, Textarea } from '@fluentui/react-components'
import { type Happening, happenings, type Place, places } from '../../../core/safety/schema.ts'
import { useSay } from '../../shared/say.ts'
import type { Fault } from '../../shared/send.ts'
import { Ticks } from './ticks.tsx'

/** What chips and words say of an event. */
export interface EventValues {
  what: Happening[]
  where: Place | null
  text: string
  notTo: string[]
}

export const noEvent: EventValues = { what: [], where: null, text: '', notTo: [] }

/** Ticks and chips of an event; nothing has to be written. */
export function EventFields(props: {
  values: EventValues
  change: (values: EventValues) => void
  faults: readonly Fault[]
  receivers: readonly { id: string; name: string }[]
}) {
  const say = useSay()
  const { values, change, receivers } = props
  return (
    <>
      <Ticks
        label={say('safety/field.what')}
        required
        fault={props.faults.find(({ field }) => field === 'what')?.message}
        among={happenings.map((name) => ({ name, text: say(`safety/what.${name}`) }))}
        ticked={values.what}
        change={(what) => change({ ...values, what })}
      />
      <Field label={`${say('safety/field.where')} (${say('common/optional')})`}>
        <Select
          value={values.where ?? ''}
          onChange={(_, { value }) => change({ ...values, where: value === '' ? null : (value as Place) })}
        >
          <option value="" />
          {places.map((one) => (
            <option key={one} value={one}>
              {say(`safety/where.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={`${say('safety/field.text')} (${say('common/optional')})`}
        validationMessage={props.faults.find(({ field }) => field === 'text')?.message}
      >
        <Textarea
          rows={5}
          resize="vertical"
          maxLength={4000}
          value={values.text}
          onChange={(_, { value }) => change({ ...values, text: value })}
        />
      </Field>
      {receivers.length > 1 && (
        <Ticks
          label={`${say('safety/field.notTo')} (${say('common/optional')})`}
          among={receivers.map(({ id, name }) => ({ name: id, text: name }))}
          ticked={values.notTo}
          change={(notTo) => change({ ...values, notTo })}
        />
      )}
    </>
  )
}
