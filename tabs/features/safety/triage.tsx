import { Button, Field, Radio, RadioGroup, Select, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { levelOfThreats, mayTriage } from '../../../core/safety/rules.ts'
import {
  type Happening,
  happenings,
  type Level,
  levels,
  type Place,
  places,
  type Threat,
  threats,
} from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Case } from './case.tsx'
import { Ticks } from './ticks.tsx'

/** How great the danger is: what is ticked proposes a level, and another one needs a reason. */
export function Triage({ one }: { one: Case }) {
  const say = useSay()
  const toasts = useToasts()
  const before = one.lines.findLast(({ kind }) => kind === 'triage')?.doc.threats ?? []
  const judged = one.lines.findLast(({ kind, doc }) => kind === 'triage' && (doc.what || doc.where))?.doc
  const [what, setWhat] = useState<Happening[]>(judged?.what ?? one.report.what)
  const [where, setWhere] = useState<Place | null>(judged?.where ?? one.report.where)
  const [open, setOpen] = useState(!one.isTriaged)
  const [ticked, setTicked] = useState<Threat[]>(before)
  const [chosen, setChosen] = useState<Level | null>(null)
  const [reason, setReason] = useState('')
  const triage = useDo('safety/triage')
  const proposed = levelOfThreats(ticked)
  const level = chosen ?? proposed
  const verdict = mayTriage({ threats: ticked, level, reason: reason.trim() })
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{say('safety/triage')}</Button>
      </div>
    )
  }
  return (
    <Panel title={say('safety/triage')}>
      <Ticks
        label={say('tab/safety.threats')}
        among={threats.map((name) => ({ name, text: say(`safety/threat.${name}`) }))}
        ticked={ticked}
        change={(now) => {
          setTicked(now)
          setChosen(null)
        }}
      />
      <Ticks
        label={say('tab/safety.judged.what')}
        hint={say('tab/safety.judged.hint')}
        among={happenings.map((name) => ({ name, text: say(`safety/what.${name}`) }))}
        ticked={what}
        change={setWhat}
      />
      <Field label={say('tab/safety.judged.where')}>
        <Select
          value={where ?? ''}
          onChange={(_, { value }) => setWhere(value === '' ? null : (value as Place))}
        >
          <option value="">{say('tab/safety.judged.nowhere')}</option>
          {places.map((name) => (
            <option key={name} value={name}>
              {say(`safety/where.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Text>{say('tab/safety.proposed', { level: say(`safety/level.${proposed}`) })}</Text>
      <Field label={say('tab/safety.level')}>
        <RadioGroup value={level} onChange={(_, { value }) => setChosen(value as Level)}>
          {levels.map((name) => (
            <Radio key={name} value={name} label={say(`safety/level.${name}`)} />
          ))}
        </RadioGroup>
      </Field>
      {level !== proposed && (
        <Field label={say('tab/safety.level.why')} required>
          <Textarea rows={2} maxLength={4000} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {triage.error && <Failed error={triage.error} />}
      <div>
        <Button
          appearance="primary"
          disabled={!verdict.ok || triage.isPending}
          onClick={() =>
            triage.mutate(
              { id: one.id, threats: ticked, level, reason, what, where },
              {
                onSuccess() {
                  setOpen(false)
                  toasts.done(say('tab/safety.saved'))
                },
              },
            )
          }
        >
          {say('safety/triage')}
        </Button>
      </div>
    </Panel>
  )
}
