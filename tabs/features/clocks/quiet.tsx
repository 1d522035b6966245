import { Button, Checkbox, Field } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { QuietHours } from '../../../core/notifications/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { TimeInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useSave } from './saved.ts'
import { SettingsPanel } from './settings-panel.tsx'

/** When people are left in peace. */
export function Quiet() {
  const say = useSay()
  const shown = useAsk('notifications/show-quiet', {})
  return (
    <SettingsPanel
      title={say('notifications/show-quiet')}
      text={say('tab/clocks.quiet.text')}
      shown={shown}
      form={(kept, key) => <Form key={key} kept={kept} />}
    />
  )
}

function Form({ kept }: { kept: QuietHours }) {
  const say = useSay()
  const layout = useLayout()
  const [hours, setHours, dropDraft] = useDraft<QuietHours>('clocks.quiet', () => kept)
  const { save, error, isPending } = useSave('notifications/change-quiet')
  const faults = error ? failureOf(error).faults : []
  function send(event: FormEvent) {
    event.preventDefault()
    save(hours, kept, dropDraft)
  }
  const time = (name: 'from' | 'until') => (
    <Field
      label={say(`tab/clocks.${name}`)}
      validationMessage={faults.find(({ field }) => field === name)?.message}
    >
      <TimeInput value={hours[name]} change={(value) => setHours({ ...hours, [name]: value })} />
    </Field>
  )
  return (
    <form noValidate onSubmit={send} className={layout.stack}>
      <div className={layout.row}>
        {time('from')}
        {time('until')}
      </div>
      <Checkbox
        label={say('tab/clocks.quiet.free')}
        checked={hours.freeDays}
        onChange={(_, { checked }) => setHours({ ...hours, freeDays: checked === true })}
      />
      {error && faults.length === 0 && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}
