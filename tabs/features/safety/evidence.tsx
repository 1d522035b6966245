import { Button, MessageBar, MessageBarBody, mergeClasses, Text } from '@fluentui/react-components'
import { DocumentLockRegular } from '@fluentui/react-icons/svg/document-lock'
import { useState } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { type Say, useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import type { Case } from './case.tsx'
import { HandOver, Hold } from './hand-evidence-over.tsx'
import { Hotline } from './hotline.tsx'
import { KeepEvidence } from './keep-evidence.tsx'
import { useCaseStyles } from './safety.tsx'

type Evidence = ResultOf<'evidence/list'>

/** The evidence of a case: what there is, who looked at it, whether it is as it was kept, and handing it over. */
export function Evidence({ one }: { one: Case }) {
  const say = useSay()
  const may = useMay()
  const caseId = one.id
  const list = useAsk('evidence/list', { caseId })
  if (list.isPending) return <Loading />
  if (!list.data) return <Failed error={list.error} retry={list.refetch} />
  const { items, custody, isHeld, original } = list.data
  return (
    <>
      {!one.closedAt && may('evidence/keep') && <KeepEvidence caseId={caseId} />}
      {original && (
        <MessageBar
          intent={original === 'changed' || original === 'deleted' ? 'warning' : 'info'}
          layout="multiline"
        >
          <MessageBarBody>{say(`evidence/original.${original}`)}</MessageBarBody>
        </MessageBar>
      )}
      {items.length === 0 ? (
        <Empty icon={<DocumentLockRegular />} title={say('evidence/none')} />
      ) : (
        <>
          <Items caseId={caseId} items={items} />
          <Verify caseId={caseId} />
          {!one.closedAt && may('evidence/note-hotline') && <Hotline caseId={caseId} />}
          {may('evidence/export') && <HandOver caseId={caseId} />}
          {may('evidence/hold') && <Hold caseId={caseId} isHeld={isHeld} keptUntil={one.keptUntil} />}
        </>
      )}
      {custody.length > 0 && <Custody lines={custody} />}
    </>
  )
}

function Items({ caseId, items }: { caseId: string; items: Evidence['items'] }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  return (
    <Panel flat title={say('evidence/list')}>
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {items.map((item) => (
          <li key={item.id} className={mergeClasses(layout.apart, styles.line)}>
            <span className={mergeClasses(layout.tight, layout.grow)}>
              <Text weight="semibold" className={styles.text}>{`${item.number}. ${item.name}`}</Text>
              <Text size={200} className={mergeClasses(layout.quiet, styles.text)}>
                {[
                  sayPlace(say, item.source),
                  item.author,
                  isMoment(item.shownAt) ? sayDayAndTime(item.shownAt) : item.shownAt,
                  sayDayAndTime(item.capturedAt),
                  item.capturedBy ?? say('evidence/by-reporter'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {item.note && <Text className={styles.text}>{item.note}</Text>}
              <Text size={100} className={mergeClasses(layout.quiet, styles.text)} font="monospace">
                {`SHA-256 ${item.sha256}`}
              </Text>
            </span>
            {item.isThere ? (
              <Looks caseId={caseId} id={item.id} name={item.name} />
            ) : (
              <Text className={layout.quiet}>{say('evidence/gone')}</Text>
            )}
          </li>
        ))}
      </ul>
      <Text size={200} className={layout.quiet}>
        {say('tab/evidence.looks-noted')}
      </Text>
    </Panel>
  )
}

/** Where it was seen. What Talka itself fetched from Teams has an address that says nothing to people. */
function sayPlace(say: Say, source: string): string {
  if (source.startsWith('https://teams.microsoft.com/l/message/')) return say('tab/evidence.from.message')
  if (!source.startsWith('graph.microsoft.com/')) return source
  return say(source.includes('/hostedContents/') ? 'tab/evidence.from.picture' : 'tab/evidence.from.original')
}

/** As Teams writes a time, and nobody else. */
const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)

function Looks({ caseId, id, name }: { caseId: string; id: string; name: string }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const open = useDo('evidence/open')
  return (
    <span className={layout.row}>
      {(['workingCopy', 'original'] as const).map((which) => (
        <Button
          key={which}
          size="small"
          disabled={open.isPending}
          aria-label={`${say(`tab/evidence.${which}`)}: ${name}`}
          onClick={() => open.mutate({ caseId, id, which }, { onSuccess: saveFile, onError: toasts.failed })}
        >
          {say(`tab/evidence.${which}`)}
        </Button>
      ))}
    </span>
  )
}

function Verify({ caseId }: { caseId: string }) {
  const say = useSay()
  const layout = useLayout()
  const [found, setFound] = useState<ResultOf<'evidence/verify'> | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function look() {
    setBusy(true)
    setFault(null)
    try {
      setFound(await send('evidence/verify', { caseId }))
    } catch (error) {
      setFault(failureOf(error).message || say('tab/unknown-failure'))
    }
    setBusy(false)
  }
  return (
    <div className={layout.tight} aria-live="polite">
      <div>
        <Button disabled={isBusy} onClick={() => void look()}>
          {say('evidence/verify')}
        </Button>
      </div>
      {fault && (
        <MessageBar intent="error" layout="multiline" className={layout.bar}>
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {found && (
        <MessageBar
          intent={found.breaks.length > 0 ? 'error' : 'success'}
          layout="multiline"
          className={layout.bar}
        >
          <MessageBarBody>
            {found.breaks.length === 0
              ? [
                  say('tab/evidence.whole', { items: found.items, lines: found.lines, marks: found.marks }),
                  found.stamped &&
                    say('tab/evidence.stamped', {
                      place: found.stamped.place,
                      at: sayDayAndTime(found.stamped.at),
                    }),
                ]
                  .filter(Boolean)
                  .join(' ')
              : found.breaks.map((one) => sayBreak(say, one)).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

function sayBreak(say: Say, one: ResultOf<'evidence/verify'>['breaks'][number]): string {
  const how = say(`tab/evidence.how.${one.how}`)
  if (one.what === 'log') return say('tab/evidence.broken.log', { place: one.place, how })
  if (one.what === 'stamp') return say('tab/evidence.broken.stamp', { place: one.place, how })
  return one.what === 'mark'
    ? say('tab/evidence.broken.mark', { number: one.number, how })
    : say('tab/evidence.broken.original', { number: one.number, how })
}

function Custody({ lines }: { lines: Evidence['custody'] }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  return (
    <details>
      <summary>{`${say('tab/evidence.custody')} (${lines.length})`}</summary>
      <ol className={mergeClasses(layout.list, layout.surface)}>
        {lines.map((line) => (
          <li key={line.place} className={mergeClasses(layout.tight, styles.line)}>
            <Text className={styles.text}>
              {[
                `${line.place}. ${say(`evidence/deed.${line.deed}`)}`,
                line.item && say('tab/evidence.number', { number: line.item }),
                line.recipient,
                line.basis,
                line.document,
                line.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text size={200} className={layout.quiet}>
              {`${sayDayAndTime(line.at)} · ${line.by ?? say('evidence/by-reporter')}`}
            </Text>
          </li>
        ))}
      </ol>
    </details>
  )
}
