import {
  Button,
  Checkbox,
  Field,
  Link as FluentLink,
  Input,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { type Disposal, disposals } from '../../../core/write-offs/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DialogForm } from '../../shared/dialog-form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

type Step = 'approve' | 'decline' | 'dispose'
type Shown = ResultOf<'write-offs/show'>

/** One write-off: its things, its papers, and whoever's turn it is. */
export function WriteOffPage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const mayShow = may('write-offs/show')
  const shown = useAsk('write-offs/show', { id }, { enabled: mayShow, everySeconds: 30 })
  const [step, setStep] = useState<Step | null>(null)
  const one = shown.data
  const steps: Step[] = one ? stepsOf(one) : []
  return (
    <Page
      title={one ? `${say('write-offs/show')} Nr. ${one.number}` : say('write-offs/show')}
      subtitle={one && say(`write-offs/state.${one.state}`)}
      back="/write-offs"
      narrow
      actions={
        <div className={layout.row}>
          {steps
            .filter((name) => may(`write-offs/${name}`))
            .map((name) => (
              <Button
                key={name}
                appearance={name === 'decline' ? 'secondary' : 'primary'}
                onClick={() => setStep(name)}
              >
                {say(`write-offs/${name}`)}
              </Button>
            ))}
        </div>
      }
    >
      {!mayShow && <NoRight />}
      {shown.isLoading && mayShow && <Loading rows={4} />}
      {shown.error && !one && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {one && (
        <Panel title={say('tab/inventory.about')}>
          <Text>{`${say('write-offs/fact.reason')}: ${say(`write-offs/reason.${one.reason}`)}`}</Text>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.defects}</Text>
          <Text size={200} className={layout.quiet}>
            {[one.proposedBy, sayMoment(say, one.proposedAt, new Date())].join(' · ')}
          </Text>
          {one.decidedAt && (
            <Text>
              {[one.decision, one.decidedBy, sayMoment(say, one.decidedAt, new Date())].join(' · ')}
            </Text>
          )}
          {one.disposal && one.disposedAt && (
            <Text>
              {[
                say(`write-offs/disposal.${one.disposal}`),
                one.disposalNote,
                one.disposedBy,
                sayMoment(say, one.disposedAt, new Date()),
              ].join(' · ')}
            </Text>
          )}
          <div className={layout.row}>
            {one.papers.map((paper) => (
              <Button
                key={paper}
                onClick={() => void send('write-offs/paper', { id, paper }).then(saveFile, toasts.failed)}
              >
                {say(`write-offs/paper.${paper}`)}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {one && (
        <Panel title={say('tab/inventory.count', { n: one.things.length })}>
          <ul className={layout.list}>
            {one.things.map((thing) => (
              <li key={thing.assetId} className={layout.apart}>
                {may('inventory/show') ? (
                  <Link href={`/inventory/${thing.assetId}`} asChild>
                    <FluentLink>{[thing.inventoryNo, thing.name].filter(Boolean).join(' ')}</FluentLink>
                  </Link>
                ) : (
                  <Text>{[thing.inventoryNo, thing.name].filter(Boolean).join(' ')}</Text>
                )}
                <Text className={layout.quiet}>
                  {[
                    thing.boughtOn,
                    thing.valueCents !== null && `${writtenMoney(thing.valueCents)}\u00a0€`,
                    thing.repairCents > 0 &&
                      say('tab/inventory.repairs', { sum: writtenMoney(thing.repairCents) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {one && step === 'dispose' && <Dispose id={id} close={() => setStep(null)} />}
      {one && step !== null && step !== 'dispose' && (
        <Decide id={id} step={step} close={() => setStep(null)} />
      )}
    </Page>
  )
}

function stepsOf({ state, mayDecide }: Shown): Step[] {
  if (state === 'writtenOff') return ['dispose']
  return mayDecide ? ['decline', 'approve'] : []
}

function Decide({ id, step, close }: { id: string; step: 'approve' | 'decline'; close: () => void }) {
  const say = useSay()
  const approve = useDo('write-offs/approve')
  const decline = useDo('write-offs/decline')
  const asked = step === 'approve' ? approve : decline
  const [text, setText] = useState('')
  return (
    <DialogForm
      title={say(`write-offs/${step}`)}
      error={asked.error}
      isBusy={asked.isPending}
      close={close}
      submit={() =>
        step === 'approve'
          ? approve.mutate({ id, orderNo: text }, { onSuccess: close })
          : decline.mutate({ id, why: text }, { onSuccess: close })
      }
    >
      <Field
        label={say(step === 'approve' ? 'write-offs/fact.order' : 'tab/inventory.write-offs.why')}
        required
        validationMessage={asked.error ? failureOf(asked.error).faults[0]?.message : undefined}
      >
        <Input
          value={text}
          maxLength={step === 'approve' ? 40 : 1000}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
    </DialogForm>
  )
}

function Dispose({ id, close }: { id: string; close: () => void }) {
  const say = useSay()
  const dispose = useDo('write-offs/dispose')
  const [disposal, setDisposal] = useState<Disposal>('recycled')
  const [note, setNote] = useState('')
  const [isWiped, setWiped] = useState(false)
  return (
    <DialogForm
      title={say('write-offs/dispose')}
      error={dispose.error}
      isBusy={dispose.isPending}
      close={close}
      submit={() => dispose.mutate({ id, disposal, isWiped, note }, { onSuccess: close })}
    >
      <Field label={say('write-offs/fact.disposal')}>
        <Choice
          among={disposals}
          value={disposal}
          say={(one) => say(`write-offs/disposal.${one}`)}
          change={setDisposal}
        />
      </Field>
      <Field
        label={say('tab/inventory.write-offs.note')}
        required
        validationMessage={dispose.error ? failureOf(dispose.error).faults[0]?.message : undefined}
      >
        <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Checkbox
        label={say('write-offs/fact.wiped')}
        checked={isWiped}
        onChange={(_, { checked }) => setWiped(checked === true)}
      />
    </DialogForm>
  )
}
