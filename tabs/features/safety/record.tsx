import { Button, Field, mergeClasses } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { firstSteps } from '../../../core/safety/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { MomentInput } from '../../shared/day-input.tsx'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { momentAtSchool } from '../../shared/time.ts'
import { EventFields, noEvent } from './event-fields.tsx'
import { Hide } from './hide.tsx'
import { useFormStyles } from './report.tsx'
import { Ticks } from './ticks.tsx'

type Step = (typeof firstSteps)[number]

/** What a member of staff writes down after an event: when it happened is asked, when it was written is known. */
export function RecordPage() {
  const say = useSay()
  const may = useMay()
  const styles = useFormStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, go] = useLocation()
  const id = useRef(crypto.randomUUID())
  const help = useAsk('safety/help', {}, { enabled: may('safety/help') })
  const record = useDo('safety/record')
  const form = useFaultFocus(record.isError)
  const [event, setEvent] = useState(noEvent)
  const [happenedAt, setHappenedAt] = useState('')
  const [steps, setSteps] = useState<Step[]>([])
  if (!may('safety/record')) {
    return (
      <Page title={say('safety/record')} back="/safety">
        <NoRight />
      </Page>
    )
  }
  const faults = record.error ? failureOf(record.error).faults : []
  return (
    <Page title={say('safety/record')} back="/safety" narrow actions={<Hide />}>
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, layout.stack, styles.form)}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          const at = happenedAt === '' ? '' : momentAtSchool(happenedAt)
          record.mutate(
            { id: id.current, ...event, happenedAt: at, steps },
            {
              onSuccess({ number }) {
                toasts.done(say('tab/safety.form.number', { number }))
                go('/safety')
              },
            },
          )
        }}
      >
        <Field
          label={say('safety/field.happenedAt')}
          required
          validationMessage={faults.find(({ field }) => field === 'happenedAt')?.message}
        >
          <MomentInput value={happenedAt} change={setHappenedAt} />
        </Field>
        <EventFields
          values={event}
          change={setEvent}
          faults={faults}
          receivers={help.data?.receivers ?? []}
        />
        <Ticks
          label={`${say('safety/field.steps')} (${say('common/optional')})`}
          among={firstSteps.map((name) => ({ name, text: say(`safety/step.${name}`) }))}
          ticked={steps}
          change={setSteps}
        />
        {record.error && faults.length === 0 && <Failed error={record.error} />}
        <div className={layout.row}>
          <Button type="submit" appearance="primary" disabled={record.isPending}>
            {say('safety/record')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
