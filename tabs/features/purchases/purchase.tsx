import {
  Field,
  Link as FluentLink,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import { Link } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { type Action, Actions } from '../../shared/actions.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useBars } from '../../shared/bars.ts'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { Editor } from './edit.tsx'
import { Receive } from './receive.tsx'
import './texts.ts'

type Shown = ResultOf<'purchases/show'>
type Step = 'edit' | 'approve' | 'decline' | 'receive'

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  bar: { height: '10px', minWidth: '2px', boxSizing: 'border-box' },
})

/** One specification: what is bought and why, what three years cost, and whoever's turn it is. */
export function PurchasePage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const mayShow = may('purchases/show')
  const shown = useAsk('purchases/show', { id }, { enabled: mayShow, everySeconds: 30 })
  const propose = useDo('purchases/propose')
  const drop = useDo('purchases/drop')
  const write = useDo('purchases/write')
  const [step, setStep] = useState<Step | null>(null)
  const one = shown.data
  const close = () => setStep(null)

  /** Whoever gave a purchase up by mistake has it back at once, to be proposed anew. */
  const giveUp = ({ title, lines }: Shown) =>
    drop.mutate(
      { id },
      {
        onSuccess: ({ version }) =>
          toasts.undoable(say('purchases/state.dropped'), undoSeconds, () =>
            write.mutate({ id, version, title, lines }, { onError: toasts.failed }),
          ),
        onError: toasts.failed,
      },
    )
  const file = (format: 'pdf' | 'xlsx') =>
    void send('purchases/download', { id, format }).then(saveFile, toasts.failed)
  const labels = (ids: string[]) =>
    void send('inventory/labels', { ids, sheet: 'l7160' }).then(saveFile, toasts.failed)

  function actionsOf(shown: Shown): (Action | false)[] {
    const { state, mayDecide, assetIds } = shown
    const isDraft = state === 'draft'
    return [
      mayDecide &&
        may('purchases/approve') && {
          label: say('purchases/approve'),
          isPrimary: true,
          press: () => setStep('approve'),
        },
      mayDecide &&
        may('purchases/decline') && { label: say('purchases/decline'), press: () => setStep('decline') },
      state === 'approved' &&
        may('purchases/receive') && {
          label: say('purchases/receive'),
          isPrimary: true,
          press: () => setStep('receive'),
        },
      state === 'received' &&
        may('inventory/labels') && {
          label: say('tab/purchases.labels'),
          isPrimary: true,
          press: () => labels(assetIds),
        },
      isDraft &&
        may('purchases/propose') && {
          label: say('purchases/propose'),
          isPrimary: true,
          isDisabled: propose.isPending,
          press: () => propose.mutate({ id }, { onError: toasts.failed }),
        },
      isDraft && may('purchases/write') && { label: say('tab/purchases.edit'), press: () => setStep('edit') },
      ...(['pdf', 'xlsx'] as const).map((format) => ({
        label: say(`tab/purchases.${format}`),
        icon: <ArrowDownloadRegular />,
        press: () => file(format),
      })),
      state !== 'received' &&
        state !== 'dropped' &&
        may('purchases/drop') && {
          label: say('purchases/drop'),
          isDisabled: drop.isPending,
          press: () => giveUp(shown),
        },
    ]
  }

  return (
    <Page
      title={one ? `${say('purchases/show')} Nr. ${one.number}` : say('purchases/show')}
      subtitle={one && say(`purchases/state.${one.state}`)}
      back="/purchases"
      narrow
      actions={
        one &&
        step !== 'edit' && (
          <div className={layout.row}>
            <Actions actions={actionsOf(one)} />
          </div>
        )
      }
    >
      {!mayShow && <NoRight />}
      {shown.isLoading && mayShow && <Loading rows={5} />}
      {shown.error && !one && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {one && step === 'edit' && <Editor purchase={one} done={close} />}
      {one && step !== 'edit' && <Read shown={one} />}
      {(step === 'approve' || step === 'decline') && <Decide id={id} step={step} close={close} />}
      {one && step === 'receive' && <Receive purchase={one} close={close} />}
    </Page>
  )
}

function Read({ shown }: { shown: Shown }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { title, lines, costCents, decision } = shown
  const steps = [shown.written, shown.proposed, shown.decided, shown.received].filter((one) => one !== null)
  return (
    <>
      <Panel title={title}>
        <ol className={layout.list}>
          {lines.map((line) => (
            <li key={line.id} className={styles.line}>
              <div className={layout.apart}>
                <Text weight="semibold">{line.name}</Text>
                <Text>
                  {[
                    say('tab/purchases.pieces', { n: line.quantity }),
                    line.priceCents !== null && `${writtenMoney(line.priceCents * line.quantity)}\u00a0€`,
                    line.year,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              {(['needs', 'reason'] as const).map(
                (name) =>
                  line[name] && (
                    <Text key={name} block size={200} className={styles.text}>
                      {`${say(`purchases/column.${name}`)}: ${line[name]}`}
                    </Text>
                  ),
              )}
            </li>
          ))}
        </ol>
        <Text weight="semibold">{`${say('purchases/total')}: ${writtenMoney(costCents)}\u00a0€`}</Text>
        {decision && <Text className={styles.text}>{decision}</Text>}
        <Text size={200} className={layout.quiet}>
          {steps.map(({ by, at }) => [by, sayMoment(say, at, new Date())].join(' · ')).join(' → ')}
        </Text>
      </Panel>
      <Picture picture={shown.picture} />
      {shown.replaced.length > 0 && <Replaced things={shown.replaced} />}
    </>
  )
}

const parts = ['purchase', 'repairs', 'licences'] as const

function Picture({ picture }: { picture: Shown['picture'] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const bars = useBars()
  const centsOf = (one: Shown['picture'][number]) => ({
    purchase: one.purchaseCents,
    repairs: one.repairCents,
    licences: one.licenceCents,
  })
  const totals = picture.map((one) => parts.reduce((sum, part) => sum + centsOf(one)[part], 0))
  const most = Math.max(...totals, 1)
  return (
    <Panel title={say('purchases/picture')}>
      <ul className={layout.list}>
        {picture.map((one, at) => (
          <li key={one.year} className={mergeClasses(layout.tight, styles.line)}>
            <div className={layout.apart}>
              <Text weight="semibold">{one.year}</Text>
              <Text>{`${writtenMoney(totals[at] ?? 0)}\u00a0€`}</Text>
            </div>
            <div
              aria-hidden
              className={mergeClasses(bars.bar, styles.bar)}
              style={{ width: `${((totals[at] ?? 0) / most) * 100}%` }}
            />
            <Text size={200} className={layout.quiet}>
              {[
                ...parts.map(
                  (part) => `${say(`purchases/year.${part}`)}: ${writtenMoney(centsOf(one)[part])}`,
                ),
                `${say('purchases/year.without')}: ${writtenMoney(one.withoutCents + one.licenceCents)}`,
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={layout.quiet}>
        {say('purchases/picture.how')}
      </Text>
    </Panel>
  )
}

function Replaced({ things }: { things: Shown['replaced'] }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('purchases/replaced')}>
      <ul className={layout.list}>
        {things.map(({ id, name, inventoryNo, boughtOn, valueCents }) => {
          const text = [inventoryNo, name].filter(Boolean).join(' ')
          return (
            <li key={id} className={mergeClasses(layout.apart, styles.line)}>
              {may('inventory/show') ? (
                <Link href={`/inventory/${id}`} asChild>
                  <FluentLink>{text}</FluentLink>
                </Link>
              ) : (
                <Text>{text}</Text>
              )}
              <Text className={layout.quiet}>
                {[boughtOn, valueCents !== null && `${writtenMoney(valueCents)}\u00a0€`]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Decide({ id, step, close }: { id: string; step: 'approve' | 'decline'; close: () => void }) {
  const say = useSay()
  const approve = useDo('purchases/approve')
  const decline = useDo('purchases/decline')
  const asked = step === 'approve' ? approve : decline
  const [text, setText] = useState('')
  const optional = ` (${say('common/optional')})`
  return (
    <DialogForm
      title={say(`purchases/${step}`)}
      error={asked.error}
      isBusy={asked.isPending}
      close={close}
      submit={() =>
        step === 'approve'
          ? approve.mutate({ id, note: text }, { onSuccess: close })
          : decline.mutate({ id, why: text }, { onSuccess: close })
      }
    >
      <Field
        label={step === 'approve' ? say('tab/purchases.note') + optional : say('tab/purchases.why-not')}
        required={step === 'decline'}
        validationMessage={faultOf(asked.error, step === 'approve' ? 'note' : 'why')}
      >
        <Input value={text} maxLength={1000} onChange={(_, { value }) => setText(value)} />
      </Field>
    </DialogForm>
  )
}
