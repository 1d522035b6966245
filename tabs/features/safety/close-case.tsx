import { Button, Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { mayClose } from '../../../core/safety/rules.ts'
import { type CloseReason, closeReasons, told } from '../../../core/safety/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import type { Case } from './case.tsx'
import { Ticks } from './ticks.tsx'

type Told = (typeof told)[number]

/** Ending a case: why, how it ended, and who was told. */
export function CloseCase({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const [isOpen, setOpen] = useState(false)
  const [because, setBecause] = useState<CloseReason>('solved')
  const [text, setText] = useState('')
  const [informed, setInformed] = useState<Told[]>([])
  const close = useDo('safety/close')
  const verdict = mayClose(one.closedAt !== null, one.isTriaged, because, one.duties)
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{say('safety/close')}</Button>
      </div>
    )
  }
  return (
    <Panel title={say('safety/close')}>
      <Field label={say('tab/safety.close.because')}>
        <RadioGroup value={because} onChange={(_, { value }) => setBecause(value as CloseReason)}>
          {closeReasons.map((reason) => (
            <Radio key={reason} value={reason} label={say(`safety/because.${reason}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Ticks
        label={say('tab/safety.close.told')}
        required
        among={told.map((name) => ({ name, text: say(`safety/informed.${name}`) }))}
        ticked={informed}
        change={setInformed}
      />
      <Field label={say('tab/safety.close.text')} required>
        <Textarea rows={3} maxLength={4000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {!verdict.ok && <Text role="status">{say(verdict.because)}</Text>}
      {close.error && <Failed error={close.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!verdict.ok || informed.length === 0 || text.trim().length < 3 || close.isPending}
          onClick={() => close.mutate({ id: one.id, because, text, told: informed })}
        >
          {say('safety/close')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('common/cancel')}</Button>
      </div>
    </Panel>
  )
}

/** Taking a closed case up again. */
export function ReopenCase({ one }: { one: Case }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const reopen = useDo('safety/reopen')
  return (
    <Panel title={say('safety/reopen')}>
      <Field label={say('tab/safety.reopen.text')} required>
        <Textarea rows={2} maxLength={4000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {reopen.error && <Failed error={reopen.error} />}
      <div>
        <Button
          disabled={reason.trim().length < 3 || reopen.isPending}
          onClick={() => reopen.mutate({ id: one.id, reason })}
        >
          {say('safety/reopen')}
        </Button>
      </div>
    </Panel>
  )
}
