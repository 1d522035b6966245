import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import { type Asset, conditions } from '../../../core/inventory/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { type Reason, reasons } from '../../../core/write-offs/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** What befalls one thing beside moving: mending, and the end. */
export type LifeAct = 'send-to-repair' | 'take-from-repair' | 'propose'

export function LifeDialog({ act, asset, close }: { act: LifeAct; asset: Asset; close: () => void }) {
  if (act === 'propose') return <Propose ids={[asset.id]} close={close} />
  return act === 'send-to-repair' ? (
    <SendAway asset={asset} close={close} />
  ) : (
    <TakeBack asset={asset} close={close} />
  )
}

function SendAway({ asset, close }: { asset: Asset; close: () => void }) {
  const say = useSay()
  const send = useDo('inventory/send-to-repair')
  const [to, setTo] = useState('')
  const [fault, setFault] = useState('')
  return (
    <DialogForm
      title={say('inventory/send-to-repair')}
      error={send.error}
      isBusy={send.isPending}
      close={close}
      submit={() => send.mutate({ id: asset.id, to, fault }, { onSuccess: close })}
    >
      <Field label={say('tab/inventory.repair.to')} required validationMessage={faultOf(send.error, 'to')}>
        <Input value={to} maxLength={120} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field
        label={say('tab/inventory.repair.fault')}
        required
        validationMessage={faultOf(send.error, 'fault')}
      >
        <Textarea value={fault} maxLength={1000} onChange={(_, { value }) => setFault(value)} />
      </Field>
    </DialogForm>
  )
}

function TakeBack({ asset, close }: { asset: Asset; close: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const take = useDo('inventory/take-from-repair')
  const [cost, setCost] = useState('')
  const [done, setDone] = useState('')
  const [condition, setCondition] = useState(asset.condition)
  const costCents = cost.trim() === '' ? null : readMoney(cost, ',')
  const isUnclear = cost.trim() !== '' && costCents === null
  return (
    <DialogForm
      title={say('inventory/take-from-repair')}
      error={take.error}
      isBusy={take.isPending || isUnclear}
      close={close}
      submit={() =>
        take.mutate(
          { id: asset.id, costCents, done, condition },
          {
            onSuccess({ isDear }) {
              if (isDear) toasts.done(say('tab/inventory.repair.dear'))
              close()
            },
          },
        )
      }
    >
      <Field
        label={`${say('tab/inventory.repair.cost')} (${say('common/optional')})`}
        validationMessage={isUnclear ? say('tab/inventory.money-unclear') : undefined}
      >
        <Input inputMode="decimal" value={cost} onChange={(_, { value }) => setCost(value)} />
      </Field>
      <Field label={`${say('tab/inventory.repair.done')} (${say('common/optional')})`}>
        <Textarea value={done} maxLength={1000} onChange={(_, { value }) => setDone(value)} />
      </Field>
      <Field label={say('inventory/field.condition')}>
        <Choice
          among={conditions}
          value={condition}
          say={(one) => say(`inventory/condition.${one}`)}
          change={setCondition}
        />
      </Field>
    </DialogForm>
  )
}

/** Proposing things to be written off: why, and what is wrong with them. */
export function Propose({ ids, close }: { ids: string[]; close: () => void }) {
  const say = useSay()
  const [, navigate] = useLocation()
  const propose = useDo('write-offs/propose')
  const [id] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState<Reason>('worn')
  const [defects, setDefects] = useState('')
  return (
    <DialogForm
      title={say('write-offs/propose')}
      error={propose.error}
      isBusy={propose.isPending}
      close={close}
      submit={() =>
        propose.mutate(
          { id, assetIds: ids, reason, defects },
          {
            onSuccess() {
              close()
              navigate(`/write-offs/${id}`)
            },
          },
        )
      }
    >
      <Field label={say('write-offs/fact.reason')}>
        <Choice
          among={reasons}
          value={reason}
          say={(one) => say(`write-offs/reason.${one}`)}
          change={setReason}
        />
      </Field>
      <Field
        label={say('write-offs/fact.defects')}
        required
        validationMessage={faultOf(propose.error, 'defects')}
      >
        <Textarea rows={4} value={defects} maxLength={2000} onChange={(_, { value }) => setDefects(value)} />
      </Field>
    </DialogForm>
  )
}

/** Each time that a thing was mended, and whether that still pays. */
export function Repairs({
  shown: { repairs, repairCents, isDear, asset },
  propose,
}: {
  shown: ResultOf<'inventory/show'>
  propose: () => void
}) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  if (repairs.length === 0) return null
  return (
    <Panel title={say('tab/inventory.repairs', { sum: writtenMoney(repairCents) })}>
      {isDear && asset.state !== 'writtenOff' && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/inventory.repair.dear')}</MessageBarBody>
          {may('write-offs/propose') && (
            <MessageBarActions>
              <Button onClick={propose}>{say('write-offs/propose')}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <ul className={layout.list}>
        {repairs.map(({ id, to, fault, sentAt, backAt, costCents, done }) => (
          <li key={id} className={layout.tight}>
            <div className={layout.apart}>
              <Text weight="semibold">{to}</Text>
              <Text size={200} className={layout.quiet}>
                {[sayMoment(say, sentAt, new Date()), backAt ? sayMoment(say, backAt, new Date()) : '…'].join(
                  ' – ',
                )}
              </Text>
            </div>
            <Text>
              {[fault, done, costCents !== null && `${writtenMoney(costCents)}\u00a0€`]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
