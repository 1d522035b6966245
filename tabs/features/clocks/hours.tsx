import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { SchoolTime } from '../../../core/school-time/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useSave } from './saved.ts'
import { SettingsPanel } from './settings-panel.tsx'

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { minWidth: '160px' },
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
  function send(event: FormEvent) {
    event.preventDefault()
    if (!wrong) save({ week: draft.week, closedDays }, kept, dropDraft)
  }
  return (
    <form onSubmit={send} className={layout.stack}>
      <div className={layout.tight}>
        {weekdays.map((day) => {
          const hours = draft.week[day]
          const name = say(`tab/clocks.day.${day}`)
          return (
            <div key={day} className={styles.day}>
              <Checkbox
                className={styles.name}
                label={name}
                checked={hours !== null}
                onChange={(_, { checked }) => put(day, checked ? usual : null)}
              />
              {hours &&
                (['from', 'until'] as const).map((end) => (
                  <Input
                    key={end}
                    type="time"
                    required
                    aria-label={`${name}, ${say(`tab/clocks.${end}`)}`}
                    value={hours[end]}
                    onChange={(_, { value }) => put(day, { ...hours, [end]: value })}
                  />
                ))}
            </div>
          )
        })}
      </div>
      <Field
        label={say('tab/clocks.closed')}
        validationMessage={wrong ? say('tab/clocks.closed.wrong', { day: wrong }) : undefined}
      >
        <Textarea
          rows={4}
          value={draft.closed}
          onChange={(_, { value }) => setDraft({ ...draft, closed: value })}
        />
      </Field>
      {error && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}
