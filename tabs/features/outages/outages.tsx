import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { OutageNotice, whereAndWhen } from '../../shared/outage-notice.tsx'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { EndOutage } from './end-outage.tsx'
import './texts.ts'
import { useWarnOfLeft } from './use-warn-of-left.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  past: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Outage = ResultOf<'outages/list'>['lasting'][number]

/** What is broken for many: for those it touches with „me too“, for the specialist with all that belongs to it. */
export function Outages() {
  const say = useSay()
  const may = useMay()
  const announces = may('outages/announce')
  const list = useAsk('outages/list', {}, { enabled: may('outages/list'), everySeconds: 30 })
  return (
    <Page
      title={say('outages/list')}
      subtitle={say(announces ? 'tab/outages.subtitle' : 'tab/outages.reader')}
      back="/"
      narrow
      actions={
        announces && (
          <Link href="/outages/announce" asChild>
            <Button as="a" appearance="primary" icon={<MegaphoneRegular />}>
              {say('outages/announce')}
            </Button>
          </Link>
        )
      }
    >
      {!may('outages/list') && <NoRight />}
      {list.isLoading && <Loading />}
      {list.error && !list.data && <Failed error={list.error} retry={list.refetch} />}
      {list.data?.lasting.length === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={say('tab/outages.none')}>
          {!announces && say('tab/outages.none.text')}
        </Empty>
      )}
      {list.data?.lasting.map((outage) =>
        outage.work ? (
          <Lasting key={outage.id} outage={outage} reports={outage.work.reports} />
        ) : (
          <OutageNotice key={outage.id} outage={outage} />
        ),
      )}
      {list.data && list.data.past.length > 0 && <Past outages={list.data.past} />}
    </Page>
  )
}

function Lasting({ outage, reports }: { outage: Outage; reports: number }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [isEnding, setEnding] = useState(false)
  return (
    <section className={mergeClasses(layout.surface, styles.card)} aria-label={outage.title}>
      <div className={layout.apart}>
        <Subtitle2 as="h2" className={styles.title}>
          {outage.title}
        </Subtitle2>
        <Text weight="semibold">{say('outages/reports', { n: reports })}</Text>
      </div>
      <Text className={layout.quiet}>{whereAndWhen(say, outage)}</Text>
      {outage.advice && <Text className={styles.text}>{outage.advice}</Text>}
      <Matching outage={outage} />
      <div className={layout.row}>
        <Button
          appearance="primary"
          onClick={() => setEnding(true)}
          aria-label={`${say('outages/end')}: ${outage.title}`}
        >
          {say('outages/end')}
        </Button>
        <Link href={`/outages/announce/${outage.id}`} asChild>
          <Button as="a" aria-label={`${say('tab/outages.change')}: ${outage.title}`}>
            {say('tab/outages.change')}
          </Button>
        </Link>
      </div>
      {isEnding && <EndOutage outage={outage} close={() => setEnding(false)} />}
    </section>
  )
}

/** Open requests that seem to be part of it, to be made so in one press. */
function Matching({ outage }: { outage: Outage }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const { data } = useAsk('outages/matching', { id: outage.id }, { everySeconds: 60 })
  const link = useDo('outages/link')
  const warnOfLeft = useWarnOfLeft()
  const requests = data?.requests ?? []
  if (requests.length === 0) return null
  const requestIds = requests.map(({ id }) => id)

  async function undo(ids: readonly string[]) {
    try {
      for (const id of ids) await send('requests/split', { id })
    } catch (error) {
      toasts.failed(error)
    } finally {
      void Promise.all([reread('outages'), reread('requests')])
    }
  }

  return (
    <div className={layout.stack}>
      <Text weight="semibold">{say('tab/outages.matching', { n: requests.length })}</Text>
      <ul className={mergeClasses(layout.list, layout.tight)}>
        {requests.map(({ id, number, title }) => (
          <li key={id}>
            <Link href={`/requests/${id}?view=all`}>{`${number} · ${title}`}</Link>
          </li>
        ))}
      </ul>
      <div>
        <Button
          disabled={link.isPending}
          onClick={() =>
            link.mutate(
              { id: outage.id, requestIds },
              {
                onSuccess({ undoSeconds, outcomes }) {
                  void reread('requests')
                  const done = outcomes.filter(({ because }) => because === null).map(({ id }) => id)
                  if (done.length > 0)
                    toasts.undoable(say('tab/outages.linked'), undoSeconds, () => void undo(done))
                  warnOfLeft(outcomes)
                },
                onError: toasts.failed,
              },
            )
          }
        >
          {say('outages/link')}
        </Button>
      </div>
    </div>
  )
}

function Past({ outages }: { outages: readonly Outage[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel flat title={say('tab/outages.past')}>
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {outages.map((outage) => (
          <li key={outage.id} className={mergeClasses(layout.tight, styles.past)}>
            <Text weight="semibold">{outage.title}</Text>
            <Text size={200} className={layout.quiet}>
              {[outage.since, outage.endedAt ?? outage.since]
                .map((at) => sayMoment(say, at, new Date()))
                .join(' – ')}
            </Text>
            {outage.work?.outcome && <Text className={styles.text}>{outage.work.outcome}</Text>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
