import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { SchoolTime } from '../../../core/school-time/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { TimeInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useSave } from './saved.ts'
import { SettingsPanel } from './settings-panel.tsx'

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { minWidth: '160px' },
  times: { display: 'flex', gap: tokens.spacingHorizontalS },
})

const usual = { from: '08:00', until: '17:00' }
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** When the school works: every deadline and the quiet hours follow. */
export function Hours() {
  const say = useSay()
  const shown = useAsk('school-time/show', {})
  return (
    <SettingsPanel
      title={say('school-time/show')}
      text={say('tab/clocks.holidays')}
      shown={shown}
      form={(kept, key) => <Form key={key} kept={kept} />}
    />
  )
}

function Form({ kept }: { kept: SchoolTime }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const [draft, setDraft, dropDraft] = useDraft('clocks.hours', () => ({
    week: kept.week as SchoolTime['week'],
    closed: kept.closedDays.join('\n'),
  }))
  const { save, error, isPending } = useSave('school-time/change')
  const closedDays = draft.closed.split(/\s+/).filter(Boolean)
  const wrong = closedDays.find((day) => !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
  const put = (day: number, hours: SchoolTime['week'][number]) =>
    setDraft({
      ...draft,
      week: draft.week.map((one, at) => (at === day ? hours : one)) as SchoolTime['week'],
    })
  const faults = error ? failureOf(error).faults : []
  const faultOf = (path: string) =>
    faults.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message
  function send(event: FormEvent) {
    event.preventDefault()
    if (!wrong) save({ week: draft.week, closedDays }, kept, dropDraft)
  }
  return (
    <form noValidate onSubmit={send} className={layout.stack}>
      <div className={layout.tight}>
        {weekdays.map((day) => {
          const hours = draft.week[day]
          const name = say(`tab/clocks.day.${day}`)
          return (
            <Field key={day} validationMessage={faultOf(`week.${day}`)}>
              <div className={styles.day}>
                <Checkbox
                  className={styles.name}
                  label={name}
                  checked={hours !== null}
                  onChange={(_, { checked }) => put(day, checked ? usual : null)}
                />
                {hours && (
                  <div className={styles.times}>
                    {(['from', 'until'] as const).map((end) => (
                      <TimeInput
                        key={end}
                        aria-label={`${name}, ${say(`tab/clocks.${end}`)}`}
                        aria-invalid={faultOf(`week.${day}`) !== undefined}
                        value={hours[end]}
                        change={(value) => put(day, { ...hours, [end]: value })}
                      />
                    ))}
                  </div>
                )}
              </div>
            </Field>
          )
        })}
      </div>
      <Field
        label={say('tab/clocks.closed')}
        validationMessage={wrong ? say('tab/clocks.closed.wrong', { day: wrong }) : faultOf('closedDays')}
      >
        <Textarea
          rows={4}
          value={draft.closed}
          onChange={(_, { value }) => setDraft({ ...draft, closed: value })}
        />
      </Field>
      {error && faults.length === 0 && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}
