import {
  Badge,
  Button,
  Field,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { maySettle } from '../../../core/safety/rules.ts'
import { type Outcome, outcomes } from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import type { Case } from './case.tsx'
import { sayDue } from './due.ts'
import { useCaseStyles } from './safety.tsx'

type Duty = Case['duties'][number]

/** Whom to turn to by when, and how it went. */
export function Duties({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const known = one.duties.filter(({ kind }) => kind !== 'take')
  const open = known.filter(({ settledAt }) => !settledAt)
  const done = known.filter(({ settledAt }) => settledAt)
  if (!one.isTriaged && open.length === 0) return null
  return (
    <Panel flat title={say('tab/safety.todo')}>
      {open.length === 0 && <Text className={layout.quiet}>{say('tab/safety.todo.none')}</Text>}
      {open.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {open.map((duty) => (
            <Open key={duty.id} one={one} duty={duty} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details>
          <summary>{`${say('tab/safety.todo.done')} (${done.length})`}</summary>
          <ul className={mergeClasses(layout.list, layout.surface)}>
            {done.map((duty) => (
              <Settled key={duty.id} duty={duty} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

function Settled({ duty }: { duty: Duty }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  return (
    <li className={mergeClasses(layout.tight, styles.line)}>
      <Text>{say(`safety/duty.${duty.kind}`)}</Text>
      <Text size={200} className={layout.quiet}>
        {[
          duty.text,
          duty.outcome && say(`safety/outcome.${duty.outcome}`),
          duty.settledAt && sayDayAndTime(duty.settledAt),
          duty.settledBy,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  )
}

function Open({ one, duty }: { one: Case; duty: Duty }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const [isOpen, setOpen] = useState(false)
  const { helper } = duty
  const time = sayDue(duty.dueAt)
  return (
    <li className={mergeClasses(layout.tight, styles.line)}>
      <div className={layout.apart}>
        <span className={layout.tight}>
          <Text weight="semibold">{say(`safety/duty.${duty.kind}`)}</Text>
          <Text size={200} className={layout.quiet}>
            {[
              duty.text,
              duty.responsible,
              duty.source && say('tab/safety.source', { source: duty.source }),
              duty.tries > 0 && say('tab/safety.tries', { n: duty.tries }),
              helper && [helper.name, helper.phone].filter(Boolean).join(' '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </span>
        <span className={layout.row}>
          <Badge appearance="tint" color={duty.isOverdue ? 'danger' : 'informative'}>
            {say(duty.isOverdue ? 'tab/safety.overdue' : 'tab/safety.due', { time })}
          </Badge>
          {!one.closedAt && (
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={`${say('safety/settle')}: ${say(`safety/duty.${duty.kind}`)}`}
              onClick={() => setOpen(!isOpen)}
            >
              {say('safety/settle')}
            </Button>
          )}
        </span>
      </div>
      {isOpen && <Settle one={one} duty={duty} close={() => setOpen(false)} />}
    </li>
  )
}

function Settle({ one, duty, close }: { one: Case; duty: Duty; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const [outcome, setOutcome] = useState<Outcome>('done')
  const [note, setNote] = useState('')
  const [rating, setRating] = useState<number | null>(null)
  const settle = useDo('safety/settle')
  const isFollowUp = duty.kind === 'followUp'
  const verdict = maySettle(duty, { outcome, note: note.trim(), rating })
  return (
    <div className={layout.stack}>
      <RadioGroup
        aria-label={say(`safety/duty.${duty.kind}`)}
        value={outcome}
        onChange={(_, { value }) => setOutcome(value as Outcome)}
      >
        {outcomes.map((name) => (
          <Radio key={name} value={name} label={say(`safety/outcome.${name}`)} />
        ))}
      </RadioGroup>
      {isFollowUp && outcome === 'done' && (
        <Field label={say('tab/safety.settle.rating')} required>
          <RadioGroup
            value={rating === null ? '' : String(rating)}
            onChange={(_, { value }) => setRating(Number(value))}
          >
            {([1, 2, 3, 4, 5] as const).map((n) => (
              <Radio key={n} value={String(n)} label={say(`tab/safety.rating.${n}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={say('tab/safety.settle.note')} required={outcome !== 'done'}>
        <Textarea rows={2} maxLength={4000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {settle.error && <Failed error={settle.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!verdict.ok || settle.isPending}
          onClick={() =>
            settle.mutate({ id: one.id, dutyId: duty.id, outcome, note, rating }, { onSuccess: close })
          }
        >
          {say('safety/settle')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </div>
  )
}
