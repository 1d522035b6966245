import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { subjects, type Time, times } from '../../../core/safety/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Empty, Failed, NoRight } from '../../shared/states.tsx'
import './texts.ts'
import { Danger } from './danger.tsx'
import { EventFields, noEvent } from './event-fields.tsx'
import { Hide } from './hide.tsx'

export const useFormStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL },
})

/** A confidential report. What is typed stays on this page only: no draft of it lies on a school's computer. */
export function ReportPage() {
  const say = useSay()
  const may = useMay()
  const styles = useFormStyles()
  const layout = useLayout()
  const id = useRef(crypto.randomUUID())
  const help = useAsk('safety/help', {}, { enabled: may('safety/help') })
  const report = useDo('safety/report')
  const form = useFaultFocus(report.isError)
  const [event, setEvent] = useState(noEvent)
  const [isNow, setNow] = useState(false)
  const [when, setWhen] = useState<Time | null>(null)
  const [about, setAbout] = useState<(typeof subjects)[number]>('unknown')
  if (!may('safety/report')) {
    return (
      <Page title={say('safety/report')} back="/safety">
        <NoRight />
      </Page>
    )
  }
  if (report.data) return <Sent {...report.data} />
  const faults = report.error ? failureOf(report.error).faults : []
  const names = (help.data?.receivers ?? []).map(({ name }) => name).join(', ')
  return (
    <Page title={say('safety/report')} back="/safety" narrow actions={<Hide />}>
      {isNow && <Danger />}
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, layout.stack, styles.form)}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          report.mutate({ id: id.current, ...event, when, isNow, about })
        }}
      >
        {names && <Text className={layout.quiet}>{say('tab/safety.form.who-sees', { names })}</Text>}
        {help.data?.page && (
          <Text className={layout.quiet}>{say('tab/safety.form.page', { page: help.data.page })}</Text>
        )}
        <Field label={say('safety/field.isNow')}>
          <Switch
            checked={isNow}
            label={say('tab/safety.yes-now')}
            onChange={(_, { checked }) => setNow(checked)}
          />
        </Field>
        <EventFields
          values={event}
          change={setEvent}
          faults={faults}
          receivers={help.data?.receivers ?? []}
        />
        <Field label={`${say('safety/field.when')} (${say('common/optional')})`}>
          <Select
            value={when ?? ''}
            onChange={(_, { value }) => setWhen(value === '' ? null : (value as Time))}
          >
            <option value="" />
            {times.map((one) => (
              <option key={one} value={one}>
                {say(`safety/when.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={`${say('safety/field.about')} (${say('common/optional')})`}>
          <Select value={about} onChange={(_, { value }) => setAbout(value as typeof about)}>
            {subjects.map((one) => (
              <option key={one} value={one}>
                {say(`safety/about.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {report.error && faults.length === 0 && <Failed error={report.error} />}
        <div className={layout.row}>
          <Button type="submit" appearance="primary" disabled={report.isPending}>
            {say('common/send')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Sent({ id, number, isUrgent }: { id: string; number: string; isUrgent: boolean }) {
  const say = useSay()
  return (
    <Page title={say('tab/safety.form.sent')} back="/safety" narrow actions={<Hide />}>
      {isUrgent && <Danger />}
      <Empty
        icon={<CheckmarkCircleRegular />}
        title={say('tab/safety.form.number', { number })}
        action={
          <Link href={`/safety/mine/${id}`} asChild>
            <Button as="a">{say('safety/show-mine')}</Button>
          </Link>
        }
      >
        {say('tab/safety.form.sent.text')}
      </Empty>
    </Page>
  )
}
