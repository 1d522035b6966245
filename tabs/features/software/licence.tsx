import {
  Button,
  Field,
  Link as FluentLink,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import { type Holder, holders } from '../../../core/software/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { PersonLink } from '../../shared/person-link.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { WriteLicence } from './write-licence.tsx'
import './texts.ts'

type Shown = ResultOf<'software/show'>

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** One program: until when, what it costs, and who and which machines hold its seats. */
export function LicencePage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const mayShow = may('software/show')
  const shown = useAsk('software/show', { id }, { enabled: mayShow, everySeconds: 30 })
  const stop = useDo('software/stop')
  const write = useDo('software/write')
  const [act, setAct] = useState<'give' | 'write' | null>(null)
  const one = shown.data
  const bringBack = ({ licence }: Shown) => write.mutate(licence, { onError: toasts.failed })
  const stopped = (it: Shown) =>
    stop.mutate(
      { id },
      {
        onSuccess() {
          const said = say('tab/software.stopped.done', { name: it.licence.name })
          toasts.undoable(said, undoSeconds, () => bringBack(it))
          navigate('/software')
        },
        onError: toasts.failed,
      },
    )
  return (
    <Page
      title={one?.licence.name ?? say('software/show')}
      subtitle={one && takenSaid(say, one)}
      back="/software"
      narrow
      actions={
        one &&
        !one.isStopped && (
          <div className={layout.row}>
            <Actions
              actions={[
                may('software/give-seat') && {
                  label: say('software/give-seat'),
                  isPrimary: true,
                  press: () => setAct('give'),
                },
                may('software/write') && { label: say('tab/software.change'), press: () => setAct('write') },
                may('software/stop') && { label: say('software/stop'), press: () => stopped(one) },
              ]}
            />
          </div>
        )
      }
    >
      {!mayShow && <NoRight />}
      {shown.isLoading && mayShow && <Loading rows={4} />}
      {shown.error && !one && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {one?.isStopped && (
        <MessageBar intent="info" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/software.stopped')}</MessageBarBody>
          {may('software/write') && (
            <MessageBarActions>
              <Button disabled={write.isPending} onClick={() => bringBack(one)}>
                {say('tab/software.bring-back')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {one && <Facts shown={one} />}
      {one && <Seats seats={one.seats} />}
      {act === 'give' && <GiveSeat id={id} close={() => setAct(null)} />}
      {one && act === 'write' && <WriteLicence licence={one.licence} close={() => setAct(null)} />}
    </Page>
  )
}

function takenSaid(say: ReturnType<typeof useSay>, { licence, seats }: Shown): string {
  return licence.seats === null
    ? say('tab/software.taken.open', { taken: seats.length })
    : say('tab/software.taken', { taken: seats.length, seats: licence.seats })
}

function Facts({ shown: { licence, isEnding } }: { shown: Shown }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { maker, endsOn, yearCents, supplier, note } = licence
  const facts = [
    endsOn &&
      `${say('software/field.endsOn')}: ${endsOn}${isEnding ? ` – ${say('tab/software.ending')}` : ''}`,
    yearCents !== null && say('tab/software.a-year', { sum: writtenMoney(yearCents) }),
    maker && `${say('software/field.maker')}: ${maker}`,
    supplier && `${say('software/field.supplier')}: ${supplier}`,
    note,
  ].filter(Boolean)
  return (
    <div className={layout.tight}>
      {facts.map((fact) => (
        <Text key={String(fact)} className={styles.note}>
          {fact}
        </Text>
      ))}
    </div>
  )
}

function Seats({ seats }: { seats: Shown['seats'] }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const take = useDo('software/take-seat')
  return (
    <Panel title={say('tab/software.seats')}>
      {seats.length === 0 && <Text>{say('tab/software.seats.none')}</Text>}
      <ul className={layout.list}>
        {seats.map((seat) => (
          <li key={seat.id} className={mergeClasses(layout.apart, styles.line)}>
            <div className={layout.tight}>
              {seat.assetId && may('inventory/show') ? (
                <Link href={`/inventory/${seat.assetId}`} asChild>
                  <FluentLink>{seat.name}</FluentLink>
                </Link>
              ) : (
                <PersonLink id={seat.personId} name={seat.name} />
              )}
              <Text size={200} className={layout.quiet}>
                {sayMoment(say, seat.givenAt, new Date())}
              </Text>
            </div>
            {may('software/take-seat') && (
              <Button
                aria-label={`${say('software/take-seat')}: ${seat.name}`}
                disabled={take.isPending}
                onClick={() =>
                  take.mutate(
                    { seatId: seat.id },
                    {
                      onSuccess: () => toasts.done(say('tab/software.freed', { name: seat.name })),
                      onError: toasts.failed,
                    },
                  )
                }
              >
                {say('software/take-seat')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function GiveSeat({ id, close }: { id: string; close: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const give = useDo('software/give-seat')
  const [seatId] = useState(() => crypto.randomUUID())
  const [holder, setHolder] = useState<Holder>('person')
  const [to, setTo] = useState('')
  return (
    <DialogForm
      title={say('software/give-seat')}
      error={give.error}
      isBusy={give.isPending}
      close={close}
      submit={() =>
        give.mutate(
          { id, seatId, holder, to },
          {
            onSuccess() {
              toasts.done(say('tab/software.given'))
              close()
            },
          },
        )
      }
    >
      <Field label={say('tab/software.holder')}>
        <Choice
          among={holders}
          value={holder}
          say={(one) => say(`software/holder.${one}`)}
          change={(next) => {
            setHolder(next)
            setTo('')
          }}
        />
      </Field>
      <Field label={say(`tab/software.${holder}`)} required validationMessage={faultOf(give.error, 'to')}>
        {holder === 'person' ? (
          <PersonBox value={to} change={setTo} />
        ) : (
          <Input value={to} maxLength={160} onChange={(_, { value }) => setTo(value)} />
        )}
      </Field>
    </DialogForm>
  )
}
