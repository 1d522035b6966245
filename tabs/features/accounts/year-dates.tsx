import { Button, Field, Input, Text } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Language } from '../../../core/language.ts'
import type { YearDates as Dates } from '../../../core/school-year/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { WholeDayInput } from '../../shared/day-input.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'

/** A day of any year as people say it: „rugpjūčio 17 d.“, "17 August". */
export function sayYearlyDay(language: Language, day: string): string {
  const [month = 1, date = 1] = day.split('-').map(Number)
  const format = new Intl.DateTimeFormat(language === 'lt' ? 'lt-LT' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  // The number stays with its „d.“.
  return format.format(new Date(Date.UTC(2024, month - 1, date))).replace(/ (?=d\.)/, '\u00a0')
}

/** When Talka begins the year by itself and how often it reminds; the specialist may change it. */
export function YearDates({ dates }: { dates: Dates }) {
  const say = useSay()
  const may = useMay()
  const { language } = useMe()
  const [isChanging, setIsChanging] = useState(false)
  const n = dates.remindDays
  const from = sayYearlyDay(language, dates.opensOn)
  const until = sayYearlyDay(language, dates.remindsUntil)
  return (
    <Panel
      title={say('tab/year.dates')}
      actions={
        may('school-year/change-dates') &&
        !isChanging && (
          <Button size="small" onClick={() => setIsChanging(true)}>
            {say('tab/year.dates.change')}
          </Button>
        )
      }
    >
      {isChanging ? (
        <ChangeDates dates={dates} close={() => setIsChanging(false)} />
      ) : (
        <Text>{say('tab/year.dates.text', { n, from, until })}</Text>
      )}
    </Panel>
  )
}

function ChangeDates({ dates, close }: { dates: Dates; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const change = useDo('school-year/change-dates')
  const [opensOn, setOpensOn] = useState(dates.opensOn)
  const [remindsUntil, setRemindsUntil] = useState(dates.remindsUntil)
  const [remindDays, setRemindDays] = useState(String(dates.remindDays))
  const faults = change.error ? failureOf(change.error).faults : []
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const year = new Date().getFullYear()
  function send(event: FormEvent) {
    event.preventDefault()
    change.mutate({ opensOn, remindsUntil, remindDays: Number(remindDays) }, { onSuccess: close })
  }
  const day = (value: string, set: (value: string) => void) => (
    <WholeDayInput value={`${year}-${value}`} change={(text) => text && set(text.slice(5))} />
  )
  return (
    <form noValidate onSubmit={send} className={layout.stack}>
      <div className={layout.row}>
        <Field label={say('tab/year.dates.from')} validationMessage={faultOf('opensOn')}>
          {day(opensOn, setOpensOn)}
        </Field>
        <Field label={say('tab/year.dates.days')} validationMessage={faultOf('remindDays')}>
          <Input
            type="number"
            min={1}
            max={60}
            value={remindDays}
            onChange={(_, data) => setRemindDays(data.value)}
          />
        </Field>
        <Field label={say('tab/year.dates.until')} validationMessage={faultOf('remindsUntil')}>
          {day(remindsUntil, setRemindsUntil)}
        </Field>
      </div>
      {change.error && faults.length === 0 && <Failed error={change.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={change.isPending}>
          {say('tab/year.dates.save')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </form>
  )
}
