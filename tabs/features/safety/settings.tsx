import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { DutyKind, SafetySettings, TermName } from '../../../core/safety/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { readPairs, writePairs } from './pairs.ts'
import { useFormStyles } from './report.tsx'
import { Ticks } from './ticks.tsx'

const useStyles = makeStyles({
  term: { display: 'grid', gap: tokens.spacingHorizontalM, gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** For whom a list of people to call is kept beside those of the case. */
const called = ['principal', 'childRights', 'psychologist', 'classTeacher'] as const satisfies DutyKind[]

const pageTicks = ['isOpen', 'namesReceivers'] as const

/** How the school handles cases: whom to call, who receives them, the terms with their sources. */
export function SafetySettingsPage() {
  const say = useSay()
  const may = useMay()
  const found = useAsk('safety/show-settings', {}, { enabled: may('safety/show-settings') })
  return (
    <Page title={say('safety/show-settings')} back="/safety" narrow>
      {!may('safety/show-settings') && <NoRight />}
      {may('safety/show-settings') && found.isPending && <Loading />}
      {found.error && !found.data && <Failed error={found.error} retry={found.refetch} />}
      {found.data && <Form {...found.data} />}
    </Page>
  )
}

function Form({
  settings,
  commission,
}: {
  settings: SafetySettings
  commission: readonly { id: string; name: string }[]
}) {
  const say = useSay()
  const styles = useStyles()
  const form = useFormStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const save = useDo('safety/change-settings')
  const place = useFaultFocus(save.isError)
  const faults = save.error ? failureOf(save.error).faults : []
  const faultOf = (path: string) =>
    faults.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message
  const [kept, setKept] = useState(settings)
  const [building, setBuilding] = useState(writePairs(settings.building))
  const [contacts, setContacts] = useState<Partial<Record<DutyKind, string>>>(
    Object.fromEntries(called.map((kind) => [kind, writePairs(settings.contacts[kind] ?? [])])),
  )
  const [followUps, setFollowUps] = useState(settings.followUpDays.join(', '))
  const changeTerm = (name: TermName, change: Partial<SafetySettings['terms'][TermName]>) =>
    setKept({ ...kept, terms: { ...kept.terms, [name]: { ...kept.terms[name], ...change } } })
  function submit() {
    const days = followUps.split(/[,\s]+/).map(Number)
    save.mutate(
      {
        ...kept,
        building: readPairs(building),
        contacts: Object.fromEntries(called.map((kind) => [kind, readPairs(contacts[kind] ?? '')])),
        followUpDays: days.filter((one) => Number.isInteger(one) && one > 0),
      },
      { onSuccess: () => toasts.done(say('tab/safety.saved')) },
    )
  }
  return (
    <form
      ref={place}
      noValidate
      className={mergeClasses(layout.surface, layout.stack, form.form)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={say('tab/safety.set.building')} validationMessage={faultOf('building')}>
        <Textarea rows={4} value={building} onChange={(_, { value }) => setBuilding(value)} />
      </Field>
      <Ticks
        label={say('tab/safety.set.intake')}
        hint={say(commission.length > 0 ? 'tab/safety.set.intake.hint' : 'tab/safety.set.nobody')}
        among={commission.map(({ id, name }) => {
          const place = kept.intake.indexOf(id) + 1
          return { name: id, text: place > 0 ? `${place}. ${name}` : name }
        })}
        ticked={kept.intake}
        change={(intake) => setKept({ ...kept, intake })}
      />
      <Field label={say('tab/safety.set.founder')} required validationMessage={faultOf('founder.name')}>
        <Input
          maxLength={120}
          value={kept.founder.name}
          onChange={(_, { value }) => setKept({ ...kept, founder: { ...kept.founder, name: value } })}
        />
      </Field>
      <Field label={say('tab/safety.set.founder.phone')} validationMessage={faultOf('founder.phone')}>
        <Input
          maxLength={40}
          value={kept.founder.phone}
          onChange={(_, { value }) => setKept({ ...kept, founder: { ...kept.founder, phone: value } })}
        />
      </Field>
      <Field label={say('tab/safety.set.hotline')} required>
        <Input
          maxLength={120}
          value={kept.hotline.name}
          onChange={(_, { value }) => setKept({ ...kept, hotline: { ...kept.hotline, name: value } })}
        />
      </Field>
      <Field label={say('tab/safety.set.hotline.url')} required>
        <Input
          type="url"
          maxLength={300}
          value={kept.hotline.url}
          onChange={(_, { value }) => setKept({ ...kept, hotline: { ...kept.hotline, url: value } })}
        />
      </Field>
      <Field label={say('tab/safety.set.hotline.phone')}>
        <Input
          type="tel"
          maxLength={40}
          value={kept.hotline.phone}
          onChange={(_, { value }) => setKept({ ...kept, hotline: { ...kept.hotline, phone: value } })}
        />
      </Field>
      <Field label={say('tab/safety.set.hotline.days')}>
        <Input
          type="number"
          min={1}
          max={60}
          value={String(kept.hotline.remindDays)}
          onChange={(_, { value }) =>
            setKept({ ...kept, hotline: { ...kept.hotline, remindDays: Number(value) || 5 } })
          }
        />
      </Field>
      {called.map((kind) => (
        <Field
          key={kind}
          label={say('tab/safety.set.contacts', { duty: say(`safety/duty.${kind}`) })}
          validationMessage={faultOf(`contacts.${kind}`)}
        >
          <Textarea
            rows={2}
            value={contacts[kind] ?? ''}
            onChange={(_, { value }) => setContacts({ ...contacts, [kind]: value })}
          />
        </Field>
      ))}
      <Ticks
        label={say('tab/safety.set.page')}
        among={pageTicks.map((name) => ({ name, text: say(`tab/safety.set.page.${name}`) }))}
        ticked={pageTicks.filter((name) => kept.page[name])}
        change={(ticked) =>
          setKept({
            ...kept,
            page: {
              ...kept.page,
              isOpen: ticked.includes('isOpen'),
              namesReceivers: ticked.includes('namesReceivers'),
            },
          })
        }
      />
      <Field label={say('tab/safety.set.page.codeDays')} validationMessage={faultOf('page.codeDays')}>
        <Input
          type="number"
          min={7}
          max={1000}
          value={String(kept.page.codeDays)}
          onChange={(_, { value }) =>
            setKept({ ...kept, page: { ...kept.page, codeDays: Number(value) || 90 } })
          }
        />
      </Field>
      <Subtitle2 as="h2">{say('tab/safety.set.terms')}</Subtitle2>
      {(Object.keys(kept.terms) as TermName[]).map((name) => {
        const { unit, amount, source } = kept.terms[name]
        const term = say(`tab/safety.term.${name}`)
        return (
          <div key={name} className={styles.term}>
            <Field
              label={say(`tab/safety.set.amount.${unit}`, { term })}
              validationMessage={faultOf(`terms.${name}.amount`)}
            >
              <Input
                type="number"
                min={0}
                value={String(amount)}
                onChange={(_, { value }) => changeTerm(name, { amount: Number(value) || 0 })}
              />
            </Field>
            <Field label={say('tab/safety.set.source')} validationMessage={faultOf(`terms.${name}.source`)}>
              <Input
                maxLength={300}
                aria-label={`${term}: ${say('tab/safety.set.source')}`}
                value={source}
                onChange={(_, { value }) => changeTerm(name, { source: value })}
              />
            </Field>
          </div>
        )
      })}
      <Field label={say('tab/safety.set.follow-ups')} validationMessage={faultOf('followUpDays')}>
        <Input value={followUps} onChange={(_, { value }) => setFollowUps(value)} />
      </Field>
      <Field label={say('tab/safety.set.years')} validationMessage={faultOf('retention.years')}>
        <Input
          type="number"
          min={1}
          max={75}
          value={String(kept.retention.years)}
          onChange={(_, { value }) =>
            setKept({ ...kept, retention: { ...kept.retention, years: Number(value) || 1 } })
          }
        />
      </Field>
      {save.error && faults.length === 0 && <Failed error={save.error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {say('safety/change-settings')}
        </Button>
      </div>
    </form>
  )
}
