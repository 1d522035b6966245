import {
  Button,
  Field,
  Link as FluentLink,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import { Link } from 'wouter'
import { conditions } from '../../../core/inventory/schema.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { SignDialog } from './sign-dialog.tsx'
import './texts.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: tokens.spacingVerticalM,
    margin: 0,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr' },
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  thing: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  signed: { color: tokens.colorPaletteGreenForeground1 },
})

type Act = ResultOf<'hand-overs/show'>

/** One act: what it says, who signed it, and what its reader may still do. */
export function HandOverPage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const mayShow = may('hand-overs/show')
  const {
    data: act,
    error,
    isLoading,
    refetch,
  } = useAsk('hand-overs/show', { id }, { enabled: mayShow, everySeconds: 15 })
  const [isSigning, setSigning] = useState(false)
  const [isBusy, setBusy] = useState(false)

  async function download() {
    setBusy(true)
    try {
      saveFile(await send('hand-overs/paper', { id }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page
      title={act ? `${say(`hand-overs/act.${act.kind}`)} Nr.\u00a0${act.number}` : say('hand-overs/show')}
      subtitle={act && say(`hand-overs/state.${act.state}`)}
      back={may('hand-overs/list') ? '/hand-overs' : '/hand-overs/mine'}
      narrow
      actions={
        act && (
          <Button disabled={isBusy} onClick={() => void download()}>
            {say('hand-overs/paper')}
          </Button>
        )
      }
    >
      {!mayShow && <NoRight />}
      {isLoading && mayShow && <Loading rows={3} />}
      {error && !act && <Failed error={error} retry={() => void refetch()} />}
      {act && !act.isAsSigned && (
        <MessageBar intent="error" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/handOvers.broken')}</MessageBarBody>
        </MessageBar>
      )}
      {act?.needsParent && act.state === 'waiting' && (
        <MessageBar intent="info" layout="multiline" className={layout.bar}>
          <MessageBarBody>
            {say(act.mayNotePaper ? 'tab/handOvers.no-parent' : 'tab/handOvers.no-parent.mine')}
          </MessageBarBody>
        </MessageBar>
      )}
      {act && (act.maySign || act.mayDraw || act.mayRefuse) && (
        <div className={layout.row}>
          {(act.maySign || act.mayDraw) && (
            <Button appearance="primary" onClick={() => setSigning(true)}>
              {say(act.maySign ? 'tab/handOvers.sign-account' : 'tab/handOvers.sign-here')}
            </Button>
          )}
          {act.mayRefuse && <Refuse id={id} />}
        </div>
      )}
      {act && <Facts act={act} />}
      {act && <Things act={act} />}
      {act && <Signatures act={act} />}
      {act?.mayTakeBack && <TakeBack act={act} />}
      {act && isSigning && <SignDialog act={act} close={() => setSigning(false)} />}
    </Page>
  )
}

function Facts({ act }: { act: Act }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const facts = [
    ['giver', act.giver],
    ['receiver', [act.receiver, act.receiverClass].filter(Boolean).join(', ')],
    ['place', act.place],
    ['dueOn', act.dueOn ?? ''],
    ['note', act.note],
  ] as const
  return (
    <Panel title={sayDayAndTime(act.madeAt)}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt className={layout.quiet}>{say(`hand-overs/field.${name}`)}</dt>
              <dd className={styles.fact}>{value}</dd>
            </div>
          ))}
      </dl>
      {act.state === 'refused' && act.refusal !== '' && <Text>{act.refusal}</Text>}
    </Panel>
  )
}

function Things({ act }: { act: Act }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={`${say('tab/handOvers.things')} (${act.lines.length})`}>
      <ul className={layout.list}>
        {act.lines.map((line) => {
          const name = [line.inventoryNo, line.name].filter(Boolean).join(' ')
          const more = [
            line.model,
            line.serial,
            say(`inventory/condition.${line.condition}`),
            line.parts,
            line.quantity > 1 ? `${line.quantity} ${line.unit || say('hand-overs/piece')}` : '',
            act.dueOn !== null && line.isOut ? say('tab/handOvers.still-out') : '',
          ]
          return (
            <li key={line.assetId} className={styles.thing}>
              {may('inventory/show') ? (
                <Link href={`/inventory/${line.assetId}`} asChild>
                  <FluentLink>{name}</FluentLink>
                </Link>
              ) : (
                <Text weight="semibold">{name}</Text>
              )}
              <Text block size={200} className={layout.quiet}>
                {more.filter(Boolean).join(' · ')}
              </Text>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Signatures({ act }: { act: Act }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const parties = ['giver', 'receiver', ...(act.needsParent ? (['parent'] as const) : [])] as const
  const names = { giver: act.giver, receiver: act.receiver, parent: say('hand-overs/party.parent') }
  return (
    <Panel title={say('tab/handOvers.signatures')}>
      <ul className={layout.list}>
        {parties.map((party) => {
          const signed = act.signatures.find((one) => one.party === party)
          return (
            <li key={party} className={styles.thing}>
              <Text weight="semibold">{signed?.name ?? names[party]}</Text>{' '}
              {signed ? (
                <Text size={200} className={styles.signed}>
                  <CheckmarkCircleFilled aria-hidden />{' '}
                  {say(`hand-overs/signed.${signed.how}`, { at: sayDayAndTime(signed.at) })}
                </Text>
              ) : (
                <Text size={200} className={layout.quiet}>
                  {say('tab/handOvers.waits')}
                </Text>
              )}
            </li>
          )
        })}
      </ul>
      {act.mayNotePaper && <NotePaper act={act} />}
    </Panel>
  )
}

/** Who signed the printed act; whoever should have is filled in. */
function NotePaper({ act }: { act: Act }) {
  const say = useSay()
  const layout = useLayout()
  const note = useDo('hand-overs/note-paper')
  const [name, setName] = useState(act.needsParent ? '' : act.receiver)
  const faults = note.error ? failureOf(note.error).faults : []
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        note.mutate({ id: act.id, name })
      }}
    >
      {note.error && faults.length === 0 && <Failed error={note.error} />}
      <Field label={say('tab/handOvers.who-signed')} validationMessage={faults[0]?.message}>
        <Input value={name} maxLength={160} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div>
        <Button type="submit" disabled={note.isPending}>
          {say('hand-overs/note-paper')}
        </Button>
      </div>
    </form>
  )
}

/** „Tai ne mano“, with a word why for whoever gave it. */
function Refuse({ id }: { id: string }) {
  const say = useSay()
  const toasts = useToasts()
  const layout = useLayout()
  const refuse = useDo('hand-overs/refuse')
  const [why, setWhy] = useState<string | null>(null)
  if (why === null) return <Button onClick={() => setWhy('')}>{say('hand-overs/refuse')}</Button>
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        refuse.mutate({ id, why }, { onError: toasts.failed })
      }}
    >
      <Field label={`${say('tab/handOvers.why-not')} (${say('common/optional')})`}>
        <Input value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={layout.row}>
        <Button onClick={() => setWhy(null)}>{say('common/cancel')}</Button>
        <Button type="submit" appearance="primary" disabled={refuse.isPending}>
          {say('hand-overs/refuse')}
        </Button>
      </div>
    </form>
  )
}

const kept = 'kept'
const choices = [kept, ...conditions] as const

/** Takes what is still out of an act back, with how it is now. */
function TakeBack({ act }: { act: Act }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const takeBack = useDo('hand-overs/take-back')
  const [place, setPlace] = useState('')
  const [condition, setCondition] = useState<(typeof choices)[number]>(kept)

  async function undo(acts: readonly string[]) {
    try {
      for (const id of acts) await send('hand-overs/undo', { id })
      toasts.done(say('tab/handOvers.undone'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('hand-overs')
      void reread('inventory')
    }
  }

  function submit() {
    const things = act.lines
      .filter(({ isOut }) => isOut)
      .map(({ assetId, parts }) => ({
        ...{ id: assetId, parts },
        ...(condition === kept ? {} : { condition }),
      }))
    takeBack.mutate(
      { id: crypto.randomUUID(), things, place },
      {
        onSuccess({ acts, outcomes }) {
          void reread('inventory')
          const n = outcomes.filter(({ because }) => because === null).length
          toasts.undoable(say('tab/handOvers.taken-back', { n }), undoSeconds, () => void undo(acts))
        },
        onError: toasts.failed,
      },
    )
  }

  return (
    <Panel title={say('hand-overs/take-back')}>
      <form
        noValidate
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (!takeBack.isPending) submit()
        }}
      >
        <Field label={say('inventory/field.condition')}>
          <Choice
            among={choices}
            value={condition}
            say={(one) => (one === kept ? say('tab/handOvers.as-it-was') : say(`inventory/condition.${one}`))}
            change={setCondition}
          />
        </Field>
        <Field label={`${say('tab/handOvers.put-where')} (${say('common/optional')})`}>
          <RoomBox longest={120} value={place} change={setPlace} />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabled={takeBack.isPending}>
            {say('hand-overs/take-back')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
