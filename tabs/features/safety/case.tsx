import { Button, makeStyles, mergeClasses, Tab, TabList, Text } from '@fluentui/react-components'
import { useSearchParams } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { sayDayAndTime } from '../../shared/time.ts'
import { CloseCase, ReopenCase } from './close-case.tsx'
import { DestroyCase } from './destroy-case.tsx'
import { Duties } from './duties.tsx'
import { Evidence } from './evidence.tsx'
import { Hide } from './hide.tsx'
import { LevelBadge } from './level.tsx'
import { Lines } from './lines.tsx'
import { Links } from './links.tsx'
import { Members } from './members.tsx'
import { People } from './people.tsx'
import { useCaseStyles } from './safety.tsx'
import { Talk } from './talk.tsx'
import { Triage } from './triage.tsx'

export type Case = ResultOf<'safety/show'>

const views = ['overview', 'people', 'evidence', 'line', 'talk'] as const
type View = (typeof views)[number]

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } })

/** One case, for its members: what was reported and has to be done, who has a part in it, its line, the talk. */
export function CasePage({ id }: { id: string }) {
  const say = useSay()
  const styles = useStyles()
  const [params, setParams] = useSearchParams()
  const view: View = views.find((one) => one === params.get('view')) ?? 'overview'
  const shown = useAsk('safety/show', { id }, { everySeconds: 60 })
  const one = shown.data
  return (
    <Page
      title={one ? one.number : say('safety/show')}
      subtitle={one && <Head one={one} />}
      back="/safety"
      actions={<Hide />}
    >
      {shown.isPending && <Loading />}
      {shown.error && !one && <Failed error={shown.error} retry={shown.refetch} />}
      {one && (
        <>
          <TabList
            className={styles.tabs}
            selectedValue={view}
            onTabSelect={(_, { value }) => setParams({ view: String(value) }, { replace: true })}
          >
            {views.map((name) => (
              <Tab key={name} value={name}>
                {say(`tab/safety.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
          {view === 'overview' && <Overview one={one} />}
          {view === 'people' && <People one={one} />}
          {view === 'evidence' && <Evidence one={one} />}
          {view === 'line' && <Lines one={one} />}
          {view === 'talk' && <TalkOf one={one} />}
        </>
      )}
    </Page>
  )
}

function Head({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const owner = one.members.find(({ isOwner, until }) => isOwner && !until)
  return (
    <span className={layout.row}>
      <LevelBadge level={one.level} />
      <Text>
        {[
          say(`safety/way.${one.way}`),
          say('tab/safety.reported-at', { time: sayDayAndTime(one.reportedAt) }),
          one.isOwner ? say('tab/safety.yours') : say('tab/safety.owner', { name: owner?.name ?? '' }),
          ...(one.closedAt ? [say('tab/safety.closed-at', { time: sayDayAndTime(one.closedAt) })] : []),
          ...(one.keptUntil ? [say('tab/safety.kept-until', { day: one.keptUntil })] : []),
        ].join(' · ')}
      </Text>
    </span>
  )
}

function Overview({ one }: { one: Case }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const toasts = useToasts()
  const take = useDo('safety/take')
  const { report } = one
  const mustTake = one.duties.some(({ kind, settledAt }) => kind === 'take' && !settledAt)
  const facts = [
    report.what.map((what) => say(`safety/what.${what}`)).join(', '),
    report.where && say(`safety/where.${report.where}`),
    report.when && say(`safety/when.${report.when}`),
    report.isNow && say('tab/safety.yes-now'),
    report.about !== 'unknown' && say(`safety/about.${report.about}`),
    report.happenedAt && `${say('tab/safety.happened')}: ${sayDayAndTime(report.happenedAt)}`,
    report.steps.length > 0 && report.steps.map((step) => say(`safety/step.${step}`)).join(', '),
    `${say('tab/safety.reporter')}: ${report.reporter || say('tab/safety.reporter.anonymous')}`,
  ].filter((fact): fact is string => typeof fact === 'string')
  return (
    <>
      {may('safety/take') && !one.closedAt && (mustTake || !one.isOwner) && (
        <div>
          <Button
            appearance="primary"
            disabled={take.isPending}
            onClick={() => take.mutate({ id: one.id }, { onError: toasts.failed })}
          >
            {say(one.isOwner ? 'tab/safety.take.own' : 'safety/take')}
          </Button>
        </div>
      )}
      <Panel title={say('tab/safety.reported')}>
        <ul className={mergeClasses(layout.list, layout.tight)}>
          {facts.map((fact) => (
            <li key={fact}>
              <Text>{fact}</Text>
            </li>
          ))}
        </ul>
        <Text className={styles.text}>{report.text || say('tab/safety.no-text')}</Text>
      </Panel>
      {may('safety/triage') && !one.closedAt && <Triage one={one} />}
      <Duties one={one} />
      <Links one={one} />
      <Members one={one} />
      {may('safety/form') && <Paper id={one.id} />}
      {may('safety/close') && !one.closedAt && <CloseCase one={one} />}
      {may('safety/reopen') && one.closedAt && <ReopenCase one={one} />}
      {may('safety/propose-destroy') && one.closedAt && <DestroyCase one={one} />}
    </>
  )
}

/** The case on the form that is kept on paper. */
function Paper({ id }: { id: string }) {
  const say = useSay()
  const toasts = useToasts()
  const draw = useDo('safety/form')
  return (
    <div>
      <Button
        disabled={draw.isPending}
        onClick={() => draw.mutate({ id }, { onSuccess: saveFile, onError: toasts.failed })}
      >
        {`${say('safety/form')}, PDF`}
      </Button>
    </div>
  )
}

function TalkOf({ one }: { one: Case }) {
  const say = useSay()
  return (
    <Talk
      id={one.id}
      action="safety/answer"
      hint={say(one.way === 'anonymous' ? 'tab/safety.talk.by-code' : 'tab/safety.talk.hint')}
      messages={one.lines
        .filter(({ kind }) => kind === 'message')
        .map(({ id, at, by, doc }) => ({
          id,
          at,
          by: by ?? say('tab/safety.talk.reporter'),
          text: doc.text ?? '',
        }))}
    />
  )
}
