import { Badge, Button, Field, mergeClasses, Select, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { writings } from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { MomentInput } from '../../shared/day-input.tsx'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { type Say, useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
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
      {!one.closedAt && <Write caseId={one.id} />}
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
          </li>
        ))}
      </ul>
    </>
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
    doc.happenedAt && `${say('tab/safety.happened')}: ${sayDayAndTime(doc.happenedAt)}`,
    doc.text,
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}

function Write({ caseId }: { caseId: string }) {
  const say = useSay()
  const layout = useLayout()
  const [kind, setKind] = useState<(typeof writings)[number]>('note')
  const [text, setText] = useState('')
  const [happened, setHappened] = useState('')
  const write = useDo('safety/write')
  const form = useFaultFocus(write.isError)
  const faults = write.error ? failureOf(write.error).faults : []
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  return (
    <form
      ref={form}
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(
          {
            id: caseId,
            kind,
            text,
            happenedAt: happened === '' ? null : momentAtSchool(happened),
          },
          {
            onSuccess() {
              setText('')
              setHappened('')
            },
          },
        )
      }}
    >
      <Field label={say('tab/safety.line.kind')}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as typeof kind)}>
          {writings.map((one) => (
            <option key={one} value={one}>
              {say(`safety/kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('tab/safety.line.text')} required validationMessage={faultOf('text')}>
        <Textarea rows={4} maxLength={4000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label={say('tab/safety.line.happened')} validationMessage={faultOf('happenedAt')}>
        <MomentInput value={happened} change={setHappened} />
      </Field>
      {write.error && faults.length === 0 && <Failed error={write.error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={text.trim() === '' || write.isPending}>
          {say('safety/write')}
        </Button>
      </div>
    </form>
  )
}
