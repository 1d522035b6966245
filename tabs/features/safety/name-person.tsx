import { Button, Field, Input, mergeClasses, Textarea } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { type Certainty, certainties, type ParticipantRole, roles } from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import type { Case } from './case.tsx'
import { readAccounts, readPairs, writeAccounts, writePairs } from './pairs.ts'
import { useFormStyles } from './report.tsx'
import { StaffBox } from './staff-box.tsx'

/** Writing down somebody who has a part in what happened; „suspected“ and „not known“ are as good as „known“. */
export function NamePerson(props: {
  caseId: string
  person: Case['participants'][number] | null
  close: () => void
}) {
  const say = useSay()
  const layout = useLayout()
  const styles = useFormStyles()
  const { person } = props
  const participantId = useRef(person?.id ?? crypto.randomUUID())
  const [role, setRole] = useState<ParticipantRole>(person?.role ?? 'target')
  const [certainty, setCertainty] = useState<Certainty>(person?.certainty ?? 'suspected')
  const [name, setName] = useState(person?.name ?? '')
  const [className, setClassName] = useState(person?.className ?? '')
  const [count, setCount] = useState(String(person?.count ?? 1))
  const [staff, setStaff] = useState<{ id: string; name: string } | null>(
    person?.personId ? { id: person.personId, name: person.name } : null,
  )
  const [accounts, setAccounts] = useState(writeAccounts(person?.accounts ?? []))
  const [guardians, setGuardians] = useState(writePairs(person?.guardians ?? []))
  const [facts, setFacts] = useState(person?.facts ?? '')
  const save = useDo('safety/name')
  const form = useFaultFocus(save.isError)
  const faults = save.error ? failureOf(save.error).faults : []
  const faultOf = (name: string) => faults.find(({ field }) => field.split('.')[0] === name)?.message
  function submit() {
    save.mutate(
      {
        id: props.caseId,
        participantId: participantId.current,
        role,
        certainty,
        name: name || (staff?.name ?? ''),
        className,
        personId: staff?.id ?? null,
        count: Number(count) || 1,
        accounts: readAccounts(accounts),
        guardians: readPairs(guardians),
        facts,
      },
      { onSuccess: props.close },
    )
  }
  return (
    <form
      ref={form}
      noValidate
      className={mergeClasses(layout.surface, layout.stack, styles.form)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={say('tab/safety.people.role')}>
        <Choice among={roles} value={role} say={(one) => say(`safety/role.${one}`)} change={setRole} />
      </Field>
      <Field label={say('tab/safety.people.certainty')}>
        <Choice
          among={certainties}
          value={certainty}
          say={(one) => say(`safety/certainty.${one}`)}
          change={setCertainty}
        />
      </Field>
      <Field label={say('tab/safety.people.name')} validationMessage={faultOf('name')}>
        <Input maxLength={120} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={say('tab/safety.people.class')} validationMessage={faultOf('className')}>
        <Input maxLength={20} value={className} onChange={(_, { value }) => setClassName(value)} />
      </Field>
      <Field label={say('tab/safety.people.number')} validationMessage={faultOf('count')}>
        <Input type="number" min={1} max={500} value={count} onChange={(_, { value }) => setCount(value)} />
      </Field>
      <Field
        label={say('tab/safety.people.staff')}
        hint={staff?.name}
        validationMessage={faultOf('personId')}
      >
        <StaffBox choose={setStaff} />
      </Field>
      <Field label={say('tab/safety.people.accounts')} validationMessage={faultOf('accounts')}>
        <Textarea rows={2} value={accounts} onChange={(_, { value }) => setAccounts(value)} />
      </Field>
      <Field label={say('tab/safety.people.guardians')} validationMessage={faultOf('guardians')}>
        <Textarea rows={2} value={guardians} onChange={(_, { value }) => setGuardians(value)} />
      </Field>
      <Field label={say('tab/safety.people.facts')} validationMessage={faultOf('facts')}>
        <Textarea rows={3} maxLength={4000} value={facts} onChange={(_, { value }) => setFacts(value)} />
      </Field>
      {save.error && faults.length === 0 && <Failed error={save.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {say('safety/write')}
        </Button>
        <Button onClick={props.close}>{say('common/cancel')}</Button>
      </div>
    </form>
  )
}
