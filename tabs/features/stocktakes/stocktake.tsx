import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link as FluentLink,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'wouter'
import type { UseCaseName } from '../../../core/use-cases.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { Missing, Numbers, Sheets, type Shown, Strays } from './piles.tsx'
import './texts.ts'

type Step = 'stocktakes/close' | 'stocktakes/sign' | 'stocktakes/abandon'

/** One stocktake: how far it is, what is missing or unknown, who has signed, and its act. */
export function StocktakePage({ id }: { id: string }) {
  const say = useSay()
  const layout = useLayout()
  const shown = useAsk('stocktakes/show', { id }, { everySeconds: 15 })
  const [step, setStep] = useState<Step | null>(null)
  const one = shown.data
  return (
    <Page
      title={one?.title ?? say('stocktakes/show')}
      subtitle={
        one &&
        `${say('stocktakes/by-order', { no: one.orderNo, day: one.orderedOn })} · ${say(`stocktakes/state.${one.state}`)}`
      }
      back="/stocktakes"
      actions={one && <Ways one={one} choose={setStep} />}
    >
      {shown.isLoading && <Loading rows={5} />}
      {shown.error && !one && (
        <Failed
          error={shown.error}
          retry={() => void shown.refetch()}
          back={
            <Link href="/stocktakes" asChild>
              <FluentLink>{say('stocktakes/list')}</FluentLink>
            </Link>
          }
        />
      )}
      {one && !one.isAsSigned && (
        <MessageBar intent="error" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/stocktakes.not-as-signed')}</MessageBarBody>
        </MessageBar>
      )}
      {one && <Numbers one={one} />}
      {one && <Commission one={one} />}
      {one && <Missing one={one} />}
      {one && one.strays.length > 0 && <Strays one={one} />}
      {one && <Sheets one={one} />}
      {one && step && <StepDialog one={one} step={step} close={() => setStep(null)} />}
    </Page>
  )
}

function Ways({ one, choose }: { one: Shown; choose: (step: Step) => void }) {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const layout = useLayout()
  const toasts = useToasts()
  const reopen = useDo('stocktakes/reopen')
  const [isBusy, setBusy] = useState(false)
  const leads = may('stocktakes/open') || one.commission[0]?.personId === me.id
  const unsigned = one.commission.some(({ personId, signedAt }) => personId === me.id && signedAt === null)

  async function download(format: 'pdf' | 'xlsx') {
    setBusy(true)
    try {
      saveFile(await send('stocktakes/act', { id: one.id, format }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  const isCounting = one.state === 'counting'
  const isSigning = one.state === 'signing'
  return (
    <div className={layout.row}>
      <Actions
        onPhone={1}
        actions={[
          isCounting &&
            may('stocktakes/scan') && {
              label: say('stocktakes/scan'),
              href: `/stocktakes/${one.id}/scan`,
              isPrimary: true,
            },
          isSigning &&
            unsigned && {
              label: say('stocktakes/sign'),
              press: () => choose('stocktakes/sign'),
              isPrimary: true,
            },
          isCounting && leads && { label: say('stocktakes/close'), press: () => choose('stocktakes/close') },
          ...(['pdf', 'xlsx'] as const).map((format) => ({
            label: say(`tab/stocktakes.act-${format}`),
            isDisabled: isBusy,
            press: () => void download(format),
          })),
          isSigning &&
            leads && {
              label: say('stocktakes/reopen'),
              isDisabled: reopen.isPending,
              press: () => reopen.mutate({ id: one.id }, { onError: toasts.failed }),
            },
          isCounting &&
            may('stocktakes/abandon') && {
              label: say('stocktakes/abandon'),
              press: () => choose('stocktakes/abandon'),
            },
        ]}
      />
    </div>
  )
}

function Commission({ one }: { one: Shown }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <Panel title={say('tab/stocktakes.commission')}>
      <ul className={layout.list}>
        {one.commission.map(({ personId, name, signedAt }, at) => (
          <li key={personId} className={layout.apart}>
            <Text>{`${name} · ${say(at === 0 ? 'stocktakes/chair' : 'stocktakes/member')}`}</Text>
            <Text className={layout.quiet}>
              {signedAt
                ? `${say('tab/stocktakes.signed')} ${sayMoment(say, signedAt, new Date())}`
                : say('tab/stocktakes.not-signed')}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const asks: Record<Step, TextKey> = {
  'stocktakes/close': 'tab/stocktakes.close.text',
  'stocktakes/sign': 'tab/stocktakes.sign.text',
  'stocktakes/abandon': 'tab/stocktakes.abandon.text',
}

/** Each of these is asked once more, with the numbers it is about. */
function StepDialog({ one, step, close }: { one: Shown; step: Step; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const end = useDo('stocktakes/close')
  const sign = useDo('stocktakes/sign')
  const abandon = useDo('stocktakes/abandon')
  const asked = { 'stocktakes/close': end, 'stocktakes/sign': sign, 'stocktakes/abandon': abandon }[step]
  const { found, elsewhere, missing, unknown } = one.totals

  function done(said?: TextKey) {
    if (said) toasts.done(say(said))
    close()
  }

  function submit() {
    const { id, mark } = one
    if (step === 'stocktakes/close') end.mutate({ id }, { onSuccess: () => done('tab/stocktakes.closed') })
    if (step === 'stocktakes/abandon') abandon.mutate({ id }, { onSuccess: () => done() })
    if (step === 'stocktakes/sign')
      sign.mutate(
        { id, mark },
        {
          onSuccess: ({ isLocked }) => done(isLocked ? 'tab/stocktakes.locked' : 'tab/stocktakes.signed'),
        },
      )
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(step satisfies UseCaseName)}</DialogTitle>
          <DialogContent className={layout.stack}>
            {asked.error && <Failed error={asked.error} />}
            <Text>{say(asks[step], { found, elsewhere, missing, unknown })}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button appearance="primary" disabled={asked.isPending} onClick={submit}>
              {say(step)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
