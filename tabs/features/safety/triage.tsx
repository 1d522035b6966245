import { Button, Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { levelOfThreats, mayTriage } from '../../../core/safety/rules.ts'
import { type Level, levels, type Threat, threats } from '../../../core/safety/schema.ts'
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
              { id: one.id, threats: ticked, level, reason },
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
