import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/** Handing evidence over: to whom, by which law and document; what comes is a package that verifies without Talka. */
export function HandOver({ caseId }: { caseId: string }) {
  const say = useSay()
  const layout = useLayout()
  const [isOpen, setOpen] = useState(false)
  const [values, setValues] = useState({ recipient: '', basis: '', document: '' })
  const hand = useDo('evidence/export')
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{say('evidence/export')}</Button>
      </div>
    )
  }
  return (
    <Panel title={say('evidence/export')}>
      {(['recipient', 'basis', 'document'] as const).map((name) => (
        <Field key={name} label={say(`tab/evidence.${name}`)} required={name !== 'document'}>
          <Input
            maxLength={300}
            value={values[name]}
            onChange={(_, { value }) => setValues({ ...values, [name]: value })}
          />
        </Field>
      ))}
      <Text size={200} className={layout.quiet}>
        {say('tab/evidence.export-note')}
      </Text>
      {hand.error && <Failed error={hand.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={values.recipient.trim().length < 3 || values.basis.trim().length < 3 || hand.isPending}
          onClick={() =>
            hand.mutate(
              { caseId, ...values },
              {
                onSuccess(answer) {
                  saveFile(answer)
                  setOpen(false)
                },
              },
            )
          }
        >
          {say('evidence/export')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('common/cancel')}</Button>
      </div>
    </Panel>
  )
}

/** Keeping evidence from being destroyed, and destroying it once its time is over. */
export function Hold(props: { caseId: string; isHeld: boolean; keptUntil: string | null }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [doing, setDoing] = useState<'hold' | 'destroy' | null>(null)
  const [reason, setReason] = useState('')
  const hold = useDo('evidence/hold')
  const destroy = useDo('evidence/destroy')
  const { caseId, isHeld, keptUntil } = props
  const isOver = keptUntil !== null && keptUntil < new Date().toISOString().slice(0, 10)
  const done = {
    onSuccess() {
      setDoing(null)
      setReason('')
      toasts.done(say('tab/safety.saved'))
    },
  }
  const holdWord = say(isHeld ? 'tab/evidence.release' : 'evidence/hold')
  const error = doing === 'hold' ? hold.error : destroy.error
  return (
    <div className={layout.stack}>
      {isHeld && <Text>{say('evidence/held')}</Text>}
      <div className={layout.row}>
        <Button onClick={() => setDoing('hold')}>{holdWord}</Button>
        {isOver && !isHeld && <Button onClick={() => setDoing('destroy')}>{say('evidence/destroy')}</Button>}
      </div>
      {doing && (
        <>
          <Field label={say('tab/evidence.reason')} required>
            <Input maxLength={300} value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {error && <Failed error={error} />}
          <div className={layout.row}>
            <Button
              appearance="primary"
              disabled={reason.trim().length < 3 || hold.isPending || destroy.isPending}
              onClick={() =>
                doing === 'hold'
                  ? hold.mutate({ caseId, isHeld: !isHeld, reason }, done)
                  : destroy.mutate({ caseId, reason }, done)
              }
            >
              {doing === 'hold' ? holdWord : say('evidence/destroy')}
            </Button>
            <Button onClick={() => setDoing(null)}>{say('common/cancel')}</Button>
          </div>
        </>
      )}
    </div>
  )
}
