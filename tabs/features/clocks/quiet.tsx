import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { QuietHours } from '../../../core/notifications/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useSave } from './saved.ts'

/** When people are left in peace. */
export function Quiet() {
  const say = useSay()
  const shown = useAsk('notifications/show-quiet', {})
  return (
    <Panel title={say('notifications/show-quiet')}>
      <Text>{say('tab/clocks.quiet.text')}</Text>
      {shown.error && <Failed error={shown.error} retry={shown.refetch} />}
      {shown.isPending && <Loading rows={1} />}
      {shown.data && <Form key={JSON.stringify(shown.data)} kept={shown.data} />}
    </Panel>
  )
}

function Form({ kept }: { kept: QuietHours }) {
  const say = useSay()
  const layout = useLayout()
  const [hours, setHours, dropDraft] = useDraft<QuietHours>('clocks.quiet', () => kept)
  const { save, error, isPending } = useSave('notifications/change-quiet')
  function send(event: FormEvent) {
    event.preventDefault()
    save(hours, kept, dropDraft)
  }
  const time = (name: 'from' | 'until') => (
    <Field label={say(`tab/clocks.${name}`)}>
      <Input
        type="time"
        required
        value={hours[name]}
        onChange={(_, { value }) => setHours({ ...hours, [name]: value })}
      />
    </Field>
  )
  return (
    <form onSubmit={send} className={layout.stack}>
      <div className={layout.row}>
        {time('from')}
        {time('until')}
      </div>
      <Checkbox
        label={say('tab/clocks.quiet.free')}
        checked={hours.freeDays}
        onChange={(_, { checked }) => setHours({ ...hours, freeDays: checked === true })}
      />
      {error && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}
