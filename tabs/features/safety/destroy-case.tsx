import { Button, Checkbox, Field, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Case } from './case.tsx'

/** Destroying a case whose time is over: one person proposes it, another one does it or keeps the case. */
export function DestroyCase({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [, goTo] = useLocation()
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const propose = useDo('safety/propose-destroy')
  const refuse = useDo('safety/refuse-destroy')
  const destroy = useDo('safety/destroy')
  const { proposal } = one
  if (!one.mayDestroy && !proposal) return null
  const isShort = reason.trim().length < 3
  const isBusy = propose.isPending || refuse.isPending || destroy.isPending
  const error = propose.error ?? refuse.error ?? destroy.error
  const kept = {
    onSuccess() {
      setReason('')
      toasts.done(say('tab/safety.saved'))
    },
  }
  return (
    <Panel title={say('safety/destroy')}>
      <Text>{say('tab/safety.destroy.what')}</Text>
      {proposal && (
        <Text weight="semibold">
          {proposal.isYours
            ? say('tab/safety.destroy.yours')
            : say('tab/safety.destroy.by', { name: proposal.by })}
        </Text>
      )}
      <Field label={say('tab/safety.destroy.why')} required>
        <Textarea rows={2} maxLength={4000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {proposal && !proposal.isYours && (
        <Checkbox
          label={say('tab/safety.destroy.sure')}
          checked={isSure}
          onChange={(_, { checked }) => setSure(checked === true)}
        />
      )}
      {error && <Failed error={error} />}
      <div className={layout.row}>
        {!proposal && (
          <Button disabled={isShort || isBusy} onClick={() => propose.mutate({ id: one.id, reason }, kept)}>
            {say('safety/propose-destroy')}
          </Button>
        )}
        {proposal && !proposal.isYours && (
          <Button
            appearance="primary"
            disabled={isShort || !isSure || isBusy}
            onClick={() =>
              destroy.mutate(
                { id: one.id, reason },
                {
                  onSuccess() {
                    toasts.done(say('tab/safety.destroyed'))
                    goTo('/safety')
                  },
                },
              )
            }
          >
            {say('safety/destroy')}
          </Button>
        )}
        {proposal && (
          <Button disabled={isShort || isBusy} onClick={() => refuse.mutate({ id: one.id, reason }, kept)}>
            {say(proposal.isYours ? 'tab/safety.destroy.take-back' : 'safety/refuse-destroy')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
