import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { OutageView } from '../../core/outages/schema.ts'
import type { InputOf } from '../../core/use-cases.ts'
import { useAsk, useDo, useReread } from './ask.ts'
import { useLayout } from './layout.ts'
import { useMay } from './me.ts'
import { type Say, useSay } from './say.ts'
import { useSettled } from './settled.ts'
import { sayMoment } from './time.ts'
import { useToasts } from './toasts.tsx'

type Report = InputOf<'outages/join'>['report']

const useStyles = makeStyles({
  bar: { height: 'auto', paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  advice: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** Where and when an outage is: „Priestatas · nuo šiandien 08:05 · turėtų veikti nuo 10:00“. */
export function whereAndWhen(say: Say, outage: OutageView): string {
  const { places, since, expectedUntil } = outage
  const time = (at: string) => sayMoment(say, at, new Date())
  return [
    places.join(', ') || say('outages/everywhere'),
    say('outages/since', { time: time(since) }),
    expectedUntil && say('outages/until', { time: time(expectedUntil) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** An outage with „me too“; `different` goes on with what somebody was writing. */
export function OutageNotice(props: {
  outage: OutageView
  report?: Report
  joined?: (requestId: string) => void
  different?: () => void
}) {
  const { outage, different } = props
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const join = useDo('outages/join')
  const [id] = useState(() => crypto.randomUUID())

  function press() {
    join.mutate(
      { id, outageId: outage.id, report: props.report ?? null },
      {
        onSuccess({ id: requestId }) {
          toasts.done(say('outages/joined'))
          void reread('requests')
          props.joined?.(requestId)
        },
        onError: toasts.failed,
      },
    )
  }

  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <div className={layout.tight}>
          <MessageBarTitle>{outage.title}</MessageBarTitle>
          <Text>{whereAndWhen(say, outage)}</Text>
          {outage.advice && <Text className={styles.advice}>{outage.advice}</Text>}
          {outage.isMine && <Text weight="semibold">{say('outages/joined')}</Text>}
          <div className={layout.row}>
            {!outage.isMine && may('outages/join') && (
              <Button
                appearance="primary"
                disabled={join.isPending}
                onClick={press}
                aria-label={`${say('outages/join')}: ${outage.title}`}
              >
                {say('outages/join')}
              </Button>
            )}
            {different && <Button onClick={different}>{say('outages/different')}</Button>}
          </div>
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}

/** The outages that last, where somebody comes first; nothing while there are none. */
export function LastingOutages() {
  const may = useMay()
  const layout = useLayout()
  const { data } = useAsk('outages/list', {}, { enabled: may('outages/list'), everySeconds: 60 })
  if (!data || data.lasting.length === 0) return null
  return (
    <div className={layout.stack}>
      {data.lasting.map((outage) => (
        <OutageNotice key={outage.id} outage={outage} />
      ))}
    </div>
  )
}

/** The outage that somebody is about to report once more, while they write; nothing while it is something else. */
export function KnownOutage(props: {
  text: string
  room: string
  report: Report
  joined: (requestId: string) => void
}) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const text = useSettled(props.text).trim()
  const room = useSettled(props.room).trim()
  const [other, setOther] = useState<string | null>(null)
  const found = useAsk('outages/find', { text, room }, { enabled: text.length >= 4 && may('outages/find') })
  const outage = text.length >= 4 ? (found.data?.outage ?? null) : null
  return (
    <div aria-live="polite">
      {outage && outage.id !== other && (
        <section className={layout.stack} aria-label={say('outages/known')}>
          <Text weight="semibold">{say('outages/known')}</Text>
          <OutageNotice
            outage={outage}
            report={props.report}
            joined={props.joined}
            different={() => setOther(outage.id)}
          />
        </section>
      )}
    </div>
  )
}
