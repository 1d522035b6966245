import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import { type Condition, conditions } from '../../../core/inventory/schema.ts'
import { countByPupil, nextPupil, standing } from '../../../core/rounds/rules.ts'
import { readCode } from '../../../core/stocktakes/rules.ts'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { type ScanCode, Scanner } from '../../shared/scanner.tsx'
import { send } from '../../shared/send.ts'
import { signal } from '../../shared/signal.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { doneAlready, type ShownLine, useRound } from './use-round.ts'

const useStyles = makeStyles({
  turn: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    borderLeft: `6px solid ${tokens.colorBrandStroke1}`,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    padding: tokens.spacingHorizontalM,
    borderRadius: '8px',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  wrong: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  waits: { backgroundColor: tokens.colorNeutralBackground3 },
  pupil: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  served: { color: tokens.colorPaletteGreenForeground1 },
})

/** No more than a glance needs. */
const mostRecent = 8

/** How a thing came back: one press each. */
const usual = conditions.filter((one) => one !== 'new')

/**
 * A class that gets its things, or gives them back, without leaving the camera: the pupils in the order of the register,
 * thing after thing. Scans are kept on the phone first.
 */
export function RoundPage({ id, scanCode }: { id: string; scanCode: ScanCode }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const { round, lines, waiting, error, scan, drop, reread } = useRound(id)
  const [absent, setAbsent] = useDraft<string[]>(`round.${id}`, () => [])
  const [chosen, setChosen] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!may('rounds/show'))
    return (
      <Page title={say('rounds/show')} back="/" narrow>
        <NoRight />
      </Page>
    )
  const pupils = round?.pupils ?? []
  const each = round?.each ?? 1
  const isOut = round?.kind === 'handOut'
  const isOpen = round?.state === 'open'
  const counts = countByPupil(lines)
  const last = lines.findLast(standing)?.pupilId ?? null
  const turn =
    pupils.find((one) => one.id === chosen) ??
    nextPupil(pupils, { counts, each, absent: new Set(absent), after: last })
  const still = new Set(
    (round?.held ?? [])
      .filter((one) => !lines.some((line) => standing(line) && line.assetId === one.assetId))
      .map(({ pupilId }) => pupilId),
  )
  const isServed = (pupilId: string) => (isOut ? (counts.get(pupilId) ?? 0) >= each : !still.has(pupilId))
  const served = pupils.filter((one) => isServed(one.id)).length

  async function found(code: string) {
    const meant = readCode(code)
    if (!isOpen || !meant || 'room' in meant) return signal(false)
    const before = doneAlready(lines, code)
    if (before) {
      signal(false)
      const name = before.pupilName || say(`rounds/result.${before.result}`)
      return toasts.warned(say('tab/rounds.already', { name }))
    }
    if (!isOut) {
      await scan({ code })
      return signal(true)
    }
    if (!turn) {
      signal(false)
      return toasts.warned(say('tab/rounds.nobody-left'))
    }
    await scan({ code, pupilId: turn.id })
    if (chosen === turn.id && (counts.get(turn.id) ?? 0) + 1 >= each) setChosen(null)
    signal(true)
  }

  async function download() {
    setBusy(true)
    try {
      saveFile(await send('rounds/paper', { id }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  const title = round
    ? [say(`rounds/kind.${round.kind}`), round.className].filter(Boolean).join(': ')
    : say('rounds/show')
  return (
    <Page
      title={title}
      subtitle={
        round &&
        (pupils.length > 0
          ? say(isOut ? 'tab/rounds.progress.handOut' : 'tab/rounds.progress.collection', {
              n: served,
              all: pupils.length,
            })
          : say('tab/rounds.things', { n: lines.filter(standing).length }))
      }
      back="/hand-overs/rounds"
      narrow
      actions={
        round && (
          <Button disabled={isBusy} onClick={() => void download()}>
            {say('rounds/paper')}
          </Button>
        )
      }
    >
      {error !== null && <Failed error={error} retry={() => void reread().catch(() => {})} />}
      {!round && error === null && <Loading rows={4} />}
      {round && !round.isAsClosed && (
        <MessageBar intent="error" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/handOvers.broken')}</MessageBarBody>
        </MessageBar>
      )}
      {isOpen && isOut && (
        <div className={mergeClasses(layout.surface, styles.turn)} aria-live="polite">
          {turn ? (
            <>
              <Text className={layout.quiet}>{say('tab/rounds.turn')}</Text>
              <Text size={500} weight="semibold" data-turn={turn.id}>
                {turn.name}
              </Text>
              <div>
                <Button
                  onClick={() => {
                    setChosen(null)
                    setAbsent([...absent, turn.id])
                  }}
                >
                  {say('tab/rounds.absent')}
                </Button>
              </div>
            </>
          ) : (
            <Text weight="semibold">{say('tab/rounds.nobody-left')}</Text>
          )}
        </div>
      )}
      {isOpen && (
        <Scanner
          scanCode={scanCode}
          found={found}
          status={
            <Text aria-live="polite" data-waiting={waiting.length}>
              {waiting.length > 0
                ? say('tab/rounds.waiting', { n: waiting.length })
                : say('tab/rounds.all-sent')}
            </Text>
          }
        >
          <section className={styles.list} aria-live="polite">
            {lines
              .toReversed()
              .slice(0, mostRecent)
              .map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  undo={() => void scan({ of: line.id, isUndone: true })}
                  judge={isOut ? null : (condition) => void scan({ of: line.id, condition })}
                />
              ))}
          </section>
        </Scanner>
      )}
      {waiting
        .filter(({ refused }) => refused !== null)
        .map(({ id, scan, refused }) => (
          <MessageBar key={id} intent="error" layout="multiline" className={layout.bar}>
            <MessageBarBody>{`${scan.code}: ${refused}`}</MessageBarBody>
            <Button onClick={() => void drop(id)}>{say('common/cancel')}</Button>
          </MessageBar>
        ))}
      {pupils.length > 0 && (
        <Panel title={say('tab/rounds.class')}>
          <ul className={layout.list}>
            {pupils.map((pupil) => (
              <li key={pupil.id} className={styles.pupil} data-served={isServed(pupil.id)}>
                <span>
                  <Text weight={pupil.id === turn?.id && isOpen ? 'semibold' : 'regular'}>{pupil.name}</Text>{' '}
                  <Text size={200} className={layout.quiet}>
                    {lines
                      .filter((line) => standing(line) && line.pupilId === pupil.id)
                      .map((line) => line.inventoryNo || line.name || line.code)
                      .join(', ')}
                  </Text>
                </span>
                {isServed(pupil.id) ? (
                  <CheckmarkCircleFilled
                    className={styles.served}
                    aria-label={say(isOut ? 'rounds/result.given' : 'rounds/result.returned')}
                  />
                ) : (
                  isOpen &&
                  isOut &&
                  pupil.id !== turn?.id && (
                    <Button
                      size="small"
                      aria-label={`${say(absent.includes(pupil.id) ? 'tab/rounds.came' : 'tab/rounds.now')}: ${pupil.name}`}
                      onClick={() => {
                        setAbsent(absent.filter((one) => one !== pupil.id))
                        setChosen(pupil.id)
                      }}
                    >
                      {say(absent.includes(pupil.id) ? 'tab/rounds.came' : 'tab/rounds.now')}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {round?.state === 'closed' && round.lacking.length > 0 && (
        <Panel title={say(`rounds/lacking.${round.kind}`, { n: round.lacking.length })}>
          <ul className={layout.list}>
            {round.lacking.map((one) => (
              <li key={one.id}>{one.name}</li>
            ))}
          </ul>
        </Panel>
      )}
      {isOpen && <Finish id={id} isSent={waiting.length === 0} reread={reread} />}
    </Page>
  )
}

function Line(props: { line: ShownLine; undo: () => void; judge: ((condition: Condition) => void) | null }) {
  const { line, undo, judge } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const isGood = standing(line)
  const look = isGood ? (line.isWaiting ? styles.waits : styles.good) : styles.wrong
  const name = [line.inventoryNo, line.name].filter(Boolean).join(' ') || line.code
  return (
    <div className={mergeClasses(styles.row, look)} data-result={line.result}>
      <div className={layout.apart}>
        <Text weight="semibold">{line.pupilName || name}</Text>
        <Text size={200}>
          {line.isWaiting
            ? say('tab/rounds.kept')
            : say(`rounds/result.${line.result}`, { holder: line.holder })}
        </Text>
      </div>
      {line.pupilName !== '' && <Text size={200}>{name}</Text>}
      {isGood && (
        <div className={layout.row}>
          {judge &&
            usual.map((one) => (
              <Button
                key={one}
                size="small"
                appearance={line.condition === one ? 'primary' : 'secondary'}
                aria-pressed={line.condition === one}
                onClick={() => judge(one)}
              >
                {say(`inventory/condition.${one}`)}
              </Button>
            ))}
          <Button
            size="small"
            appearance="subtle"
            aria-label={say('tab/rounds.mistake-named', { name })}
            onClick={undo}
          >
            {say('tab/rounds.mistake')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Ends the round once everything has arrived; asks once more, because its act changes no more. */
function Finish({ id, isSent, reread }: { id: string; isSent: boolean; reread: () => Promise<void> }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const close = useDo('rounds/close')
  const [isSure, setSure] = useState(false)
  if (!isSure)
    return (
      <div>
        <Button disabled={!isSent} onClick={() => setSure(true)}>
          {say('rounds/close')}
        </Button>
      </div>
    )
  return (
    <MessageBar intent="warning" layout="multiline" className={layout.bar}>
      <MessageBarBody>
        <div className={layout.stack}>
          <Text>{say('tab/rounds.close.text')}</Text>
          <div className={layout.row}>
            <Button onClick={() => setSure(false)}>{say('common/cancel')}</Button>
            <Button
              appearance="primary"
              disabled={close.isPending}
              onClick={() => close.mutate({ id }, { onSuccess: () => void reread(), onError: toasts.failed })}
            >
              {say('rounds/close')}
            </Button>
          </div>
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}
