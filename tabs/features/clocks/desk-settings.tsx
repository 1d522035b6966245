import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { type DeskSettings, deskSettings } from '../../../core/requests/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useSave } from './saved.ts'
import { SettingsPanel } from './settings-panel.tsx'

/** Each with the most it may be, as the schema has it. */
const most = { answerDays: 60, alikeDays: 60, remindApprovalHours: 200, climbApprovalHours: 400 }
const names = Object.keys(most) as (keyof DeskSettings)[]
const usual = deskSettings.parse({})

const useStyles = makeStyles({ days: { maxWidth: '120px' } })

/** What the school has set about its requests beside their deadlines. */
export function DeskSettingsPanel() {
  const say = useSay()
  const shown = useAsk('requests/show-settings', {})
  return (
    <SettingsPanel
      title={say('requests/show-settings')}
      text={say('tab/clocks.desk.text')}
      shown={shown}
      form={(kept, key) => <Form key={key} kept={kept} />}
    />
  )
}

function Form({ kept }: { kept: DeskSettings }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const [typed, setTyped, dropDraft] = useDraft('clocks.desk', () => ({
    ...(Object.fromEntries(names.map((name) => [name, String(kept[name])])) as Record<
      keyof DeskSettings,
      string
    >),
  }))
  const { save, error, isPending } = useSave('requests/change-settings')
  const faults = error ? failureOf(error).faults : []
  function send(event: FormEvent) {
    event.preventDefault()
    const next = Object.fromEntries(names.map((name) => [name, Number(typed[name])]))
    save(next, kept, dropDraft)
  }
  return (
    <form noValidate onSubmit={send} className={layout.stack}>
      {names.map((name) => (
        <Field
          key={name}
          label={say(`requests/field.${name}`)}
          hint={say('tab/clocks.desk.usual', { n: usual[name], most: most[name] })}
          validationMessage={faults.find(({ field }) => field === name)?.message}
        >
          <Input
            className={styles.days}
            type="number"
            min={1}
            max={most[name]}
            step={1}
            value={typed[name]}
            onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      {error && faults.length === 0 && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}
