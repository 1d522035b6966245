import { Button, Field, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { fieldsOf } from '../../../core/forms.ts'
import { absenceInput } from '../../../core/people/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const fields = fieldsOf(absenceInput)

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, [wideMedia]: { padding: tokens.spacingHorizontalXXL } },
  send: { display: 'flex', justifyContent: 'flex-end', marginTop: tokens.spacingVerticalL },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
  },
})

/** Away from when until when, and who decides meanwhile: one's own, and for heads that of their people. */
export function Away() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const list = useAsk('people/list-absences', {}, { enabled: may('people/list-absences') })
  return (
    <Page title={say('tab/away.title')} subtitle={say('tab/away.subtitle')} back="/" narrow>
      {!may('people/write-absence') && <NoRight />}
      {may('people/write-absence') && (
        <div className={layout.stack}>
          <Form />
          <Panel flat title={say('tab/away.list')}>
            {list.isPending && <Loading rows={1} />}
            {list.error && <Failed error={list.error} retry={list.refetch} />}
            {list.data && <Absences absences={list.data.absences} />}
          </Panel>
        </div>
      )}
    </Page>
  )
}

type Absence = ResultOf<'people/list-absences'>['absences'][number]

function Absences({ absences }: { absences: readonly Absence[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const end = useDo('people/end-absence')
  if (absences.length === 0) return <Text className={layout.quiet}>{say('tab/away.none')}</Text>
  return (
    <ul className={layout.list}>
      {absences.map(({ id, name, deputy, fromDay, untilDay, mayEnd }) => (
        <li key={id} className={mergeClasses(layout.surface, styles.line)}>
          <span className={layout.tight}>
            <Text weight="semibold">{name}</Text>
            <Text className={layout.quiet}>
              {say('tab/away.line', { from: fromDay, until: untilDay, deputy })}
            </Text>
          </span>
          {mayEnd && (
            <Button
              disabled={end.isPending}
              aria-label={`${say('people/end-absence')}: ${name}`}
              onClick={() =>
                end.mutate(
                  { id },
                  { onSuccess: () => toasts.done(say('tab/away.ended', { name })), onError: toasts.failed },
                )
              }
            >
              {say('people/end-absence')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface Draft {
  id: string
  values: Values
}

function Form() {
  const say = useSay()
  const { roles } = useMe()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const isHead = roles.includes('principal') || roles.includes('deputyFacilities')
  const [draft, keep, drop] = useDraft<Draft>('absence', () => ({
    id: crypto.randomUUID(),
    values: { fromDay: '', untilDay: '', deputy: '', who: '' },
  }))
  const write = useDo('people/write-absence')
  const failure = write.error ? failureOf(write.error) : null
  const faults = failure?.faults ?? []
  const form = useFaultFocus(write.isError)
  const text = (name: string) => String(draft.values[name] ?? '')
  const change = (values: Values) => keep({ ...draft, values })

  function save() {
    write.mutate(
      {
        id: draft.id,
        fromDay: text('fromDay'),
        untilDay: text('untilDay'),
        deputy: text('deputy'),
        who: text('who'),
      },
      {
        onSuccess({ deputy, fromDay, untilDay, standsFor }) {
          drop()
          if (standsFor.length > 0) toasts.warned(say('people/stands-for', { names: standsFor.join(', ') }))
          toasts.done(say('tab/away.saved', { deputy, from: fromDay, until: untilDay }))
        },
      },
    )
  }

  return (
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
          domain="people"
          path=""
          fields={fields}
          values={draft.values}
          faults={faults}
          change={change}
          draw={(field, value, put) =>
            field.name === 'deputy' ? <PersonBox value={value} change={put} /> : null
          }
        />
        {isHead && (
          <Field
            label={say('tab/away.who')}
            validationMessage={faults.find(({ field }) => field === 'who')?.message}
          >
            <PersonBox value={text('who')} change={(who) => change({ ...draft.values, who })} />
          </Field>
        )}
      </div>
      <div className={styles.send}>
        <Button type="submit" appearance="primary" disabled={write.isPending}>
          {say('people/write-absence')}
        </Button>
      </div>
    </form>
  )
}
