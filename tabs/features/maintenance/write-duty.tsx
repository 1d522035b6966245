import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { fieldsOf } from '../../../core/forms.ts'
import { rhythms, writeInput } from '../../../core/maintenance/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import type { Duty } from './maintenance.tsx'

const fields = fieldsOf(writeInput.pick({ title: true, place: true, rhythm: true, nextDue: true }))

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, [wideMedia]: { padding: tokens.spacingHorizontalXXL } },
})

interface Draft {
  id: string
  values: Values
  checklist: string
}

/** Writing a duty that comes round: a new one, or one that is there. */
export function WriteDuty({ id }: { id: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const list = useAsk('maintenance/list', {}, { enabled: may('maintenance/list') })
  const duty = list.data?.duties.find((one) => one.id === id)
  if (may('maintenance/write') && list.data && (!id || duty))
    return <Form key={id} duty={duty} today={list.data.today} />
  return (
    <Page title={say('maintenance/write')} back="/maintenance" narrow>
      {!may('maintenance/write') && <NoRight />}
      {may('maintenance/write') && list.isPending && <Loading />}
      {list.error && <Failed error={list.error} retry={list.refetch} />}
      {list.data && id && !duty && <Failed error={new Error(say('common/refused.missing'))} />}
    </Page>
  )
}

function Form({ duty, today }: { duty: Duty | undefined; today: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const [draft, keep, drop] = useDraft<Draft>(`duty.${duty?.id ?? 'new'}`, () => ({
    id: duty?.id ?? crypto.randomUUID(),
    values: {
      title: duty?.title ?? '',
      place: duty?.place ?? '',
      rhythm: duty?.rhythm ?? 'month',
      nextDue: duty?.nextDue ?? today,
    },
    checklist: duty?.checklist.join('\n') ?? '',
  }))
  const write = useDo('maintenance/write')
  const stop = useDo('maintenance/stop')
  const failure = write.error ? failureOf(write.error) : null
  const faults = failure?.faults ?? []
  const form = useFaultFocus(write.isError)
  const leave = (said: string) => {
    drop()
    toasts.done(said)
    navigate('/maintenance')
  }

  function save() {
    const { title, place, rhythm, nextDue } = draft.values
    write.mutate(
      {
        id: draft.id,
        title: String(title),
        place: String(place),
        rhythm: rhythms.find((one) => one === rhythm) ?? 'month',
        nextDue: String(nextDue),
        checklist: draft.checklist
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      },
      { onSuccess: () => leave(say('tab/maintenance.saved')) },
    )
  }

  return (
    <Page
      title={say(duty ? 'tab/maintenance.change' : 'tab/maintenance.new')}
      back="/maintenance"
      narrow
      actions={
        duty && (
          <Button
            disabled={stop.isPending}
            onClick={() =>
              stop.mutate(
                { id: duty.id },
                { onSuccess: () => leave(say('tab/maintenance.stopped')), onError: toasts.failed },
              )
            }
          >
            {say('maintenance/stop')}
          </Button>
        )
      }
    >
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, styles.form)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!write.isPending) save()
        }}
      >
        <div className={layout.stack}>
          {failure && faults.length === 0 && <Failed error={failure} />}
          <FormFields
            domain="maintenance"
            path=""
            fields={fields}
            values={draft.values}
            faults={faults}
            change={(values) => keep({ ...draft, values })}
          />
          <Field
            label={`${say('tab/maintenance.checklist')} (${say('common/optional')})`}
            validationMessage={faults.find(({ field }) => field.startsWith('checklist'))?.message}
          >
            <Textarea
              rows={5}
              resize="vertical"
              value={draft.checklist}
              onChange={(_, { value }) => keep({ ...draft, checklist: value })}
            />
          </Field>
          <Button type="submit" appearance="primary" size="large" disabled={write.isPending}>
            {say('tab/maintenance.save')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
