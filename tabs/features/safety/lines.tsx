import {
  Badge,
  Button,
  Field,
  Input,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { mayWrite } from '../../../core/safety/rules.ts'
import { wordings, writings } from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DayInput, MomentInput } from '../../shared/day-input.tsx'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { saveFile } from '../../shared/save-file.ts'
import { type Say, useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { momentAtSchool, sayDayAndTime } from '../../shared/time.ts'
import type { Case } from './case.tsx'
import { useCaseStyles } from './safety.tsx'

type Line = Case['lines'][number]

/** The line of a case: everything that was written and done, and a place to write more. Nothing in it is ever changed. */
export function Lines({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  return (
    <>
      {!one.closedAt && <Write one={one} />}
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {one.lines.toReversed().map((line) => (
          <li key={line.id} className={mergeClasses(layout.tight, styles.line)}>
            <div className={layout.apart}>
              <Text weight="semibold">{say(`safety/kind.${line.kind}`)}</Text>
              <Badge appearance="outline">
                {say(
                  line.audience === 'reporter' ? 'tab/safety.line.for-reporter' : 'tab/safety.line.internal',
                )}
              </Badge>
            </div>
            <Text size={200} className={layout.quiet}>
              {`${sayDayAndTime(line.at)} · ${line.by ?? say(isReporters(line) ? 'tab/safety.talk.reporter' : 'tab/safety.line.talka')}`}
            </Text>
            {saidOf(say, line).map((text) => (
              <Text key={text} className={styles.text}>
                {text}
              </Text>
            ))}
            {line.kind === 'meeting' && <Minutes caseId={one.id} lineId={line.id} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A meeting's minutes as a paper to be signed. */
function Minutes({ caseId, lineId }: { caseId: string; lineId: string }) {
  const say = useSay()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function download() {
    setBusy(true)
    setError(null)
    try {
      saveFile(await send('safety/minutes', { id: caseId, lineId }))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      <Button size="small" disabled={isBusy} onClick={() => void download()}>
        {say('safety/minutes')}
      </Button>
      {error !== null && <Failed error={error} />}
    </div>
  )
}

const isReporters = ({ audience }: Line) => audience === 'reporter'

/** What a line says, in sentences. */
function saidOf(say: Say, { doc }: Line): string[] {
  return [
    doc.level && say(`safety/level.${doc.level}`),
    doc.threats && doc.threats.length > 0 && doc.threats.map((one) => say(`safety/threat.${one}`)).join(', '),
    doc.duty && doc.outcome && `${say(`safety/duty.${doc.duty}`)}: ${say(`safety/outcome.${doc.outcome}`)}`,
    doc.rating && say(`tab/safety.rating.${doc.rating as 1}`),
    doc.whom && `${doc.whom}: ${say(doc.isAnswered ? 'tab/safety.answered' : 'tab/safety.not-answered')}`,
    doc.person && (doc.isEnd ? `${say('safety/remove-member')}: ${doc.person}` : doc.person),
    doc.after &&
      [
        doc.after.name || say('tab/safety.people.unnamed'),
        say(`safety/role.${doc.after.role}`),
        say(`safety/certainty.${doc.after.certainty}`),
      ].join(' · '),
    doc.because && say(`safety/because.${doc.because}`),
    doc.told?.map((one) => say(`safety/informed.${one}`)).join(', '),
    doc.saidBy && `${doc.saidBy}${doc.wording ? `, ${say(`safety/wording.${doc.wording}`)}` : ''}`,
    doc.present && `${say('tab/safety.line.present')}: ${doc.present}`,
    doc.responsible && `${say('tab/safety.line.responsible')}: ${doc.responsible}`,
    doc.dueOn && `${say('tab/safety.line.due')}: ${doc.dueOn}`,
    doc.number && (doc.isEnd ? `${say('safety/unlink')}: ${doc.number}` : doc.number),
    doc.what && doc.what.length > 0 && doc.what.map((one) => say(`safety/what.${one}`)).join(', '),
    doc.where && say(`safety/where.${doc.where}`),
    doc.happenedAt && `${say('tab/safety.happened')}: ${sayDayAndTime(doc.happenedAt)}`,
    doc.text,
    doc.decision && `${say('tab/safety.line.decision')}: ${doc.decision}`,
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}

const blank = {
  text: '',
  happened: '',
  saidBy: '',
  wording: null as (typeof wordings)[number] | null,
  present: '',
  decision: '',
  responsible: '',
  responsibleId: '',
  dueOn: '',
}

const textLabels = {
  note: 'tab/safety.line.text',
  statement: 'tab/safety.line.text',
  meeting: 'tab/safety.line.minutes',
  measure: 'tab/safety.line.measure',
} as const

/** Writing into the case; what else is asked for depends on what it is. */
function Write({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const [kind, setKind] = useState<(typeof writings)[number]>('note')
  const [said, setSaid] = useState(blank)
  const write = useDo('safety/write')
  const form = useFaultFocus(write.isError)
  const faults = write.error ? failureOf(write.error).faults : []
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const change = (more: Partial<typeof blank>) => setSaid({ ...said, ...more })
  const { happened, dueOn, responsibleId, ...words } = said
  const writing = {
    ...words,
    id: one.id,
    kind,
    responsibleId: responsibleId === '' ? null : responsibleId,
    happenedAt: happened === '' ? null : momentAtSchool(happened),
    dueOn: dueOn === '' ? null : dueOn,
  }
  const verdict = mayWrite(writing)
  return (
    <form
      ref={form}
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(writing, { onSuccess: () => setSaid(blank) })
      }}
    >
      <Field label={say('tab/safety.line.kind')}>
        <Choice among={writings} value={kind} say={(one) => say(`safety/kind.${one}`)} change={setKind} />
      </Field>
      {kind === 'statement' && (
        <>
          <Field label={say('tab/safety.line.said-by')} required>
            <Input
              maxLength={120}
              value={said.saidBy}
              onChange={(_, { value }) => change({ saidBy: value })}
            />
          </Field>
          <Field label={say('tab/safety.line.wording')} required>
            <RadioGroup
              value={said.wording ?? ''}
              onChange={(_, { value }) => change({ wording: value as (typeof wordings)[number] })}
            >
              {wordings.map((one) => (
                <Radio key={one} value={one} label={say(`safety/wording.${one}`)} />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
      {kind === 'meeting' && (
        <Field label={say('tab/safety.line.present')} required>
          <Textarea
            rows={2}
            maxLength={600}
            value={said.present}
            onChange={(_, { value }) => change({ present: value })}
          />
        </Field>
      )}
      <Field label={say(textLabels[kind])} required validationMessage={faultOf('text')}>
        <Textarea
          rows={4}
          maxLength={4000}
          value={said.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      {kind === 'meeting' && (
        <Field label={say('tab/safety.line.decision')}>
          <Textarea
            rows={2}
            maxLength={4000}
            value={said.decision}
            onChange={(_, { value }) => change({ decision: value })}
          />
        </Field>
      )}
      {kind === 'measure' && (
        <>
          <Field label={say('tab/safety.line.responsible')} required hint={say('tab/safety.line.reminded')}>
            <Select
              value={responsibleId}
              onChange={(_, { value }) => change({ responsibleId: value, responsible: '' })}
            >
              {one.members
                .filter(({ until }) => !until)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              <option value="">{say('tab/safety.line.somebody-else')}</option>
            </Select>
          </Field>
          {responsibleId === '' && (
            <Field label={say('tab/safety.line.who')} required>
              <Input
                maxLength={120}
                value={said.responsible}
                onChange={(_, { value }) => change({ responsible: value })}
              />
            </Field>
          )}
          <Field label={say('tab/safety.line.due')} required validationMessage={faultOf('dueOn')}>
            <DayInput value={dueOn} change={(dueOn) => change({ dueOn })} />
          </Field>
        </>
      )}
      {kind !== 'measure' && (
        <Field
          label={say(kind === 'meeting' ? 'tab/safety.line.met' : 'tab/safety.line.happened')}
          required={kind === 'meeting'}
          validationMessage={faultOf('happenedAt')}
        >
          <MomentInput value={happened} change={(happened) => change({ happened })} />
        </Field>
      )}
      {write.error && faults.length === 0 && <Failed error={write.error} />}
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabled={said.text.trim() === '' || !verdict.ok || write.isPending}
        >
          {say('safety/write')}
        </Button>
      </div>
    </form>
  )
}
