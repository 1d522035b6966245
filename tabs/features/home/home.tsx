import { makeStyles, tokens } from '@fluentui/react-components'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { CalendarEmptyRegular } from '@fluentui/react-icons/svg/calendar-empty'
import { CalendarPersonRegular } from '@fluentui/react-icons/svg/calendar-person'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { DocumentPrintRegular } from '@fluentui/react-icons/svg/document-print'
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { ShieldRegular } from '@fluentui/react-icons/svg/shield'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import { type JSX, lazy, Suspense } from 'react'
import { useAsk } from '../../shared/ask.ts'
import { DoorLink } from '../../shared/door-link.tsx'
import { wideMedia } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { type TextKey, useSay } from '../../shared/say.ts'
import { Empty, Loading } from '../../shared/states.tsx'
import { Cards, More } from './cards.tsx'

// Most days there is none.
const LastingOutages = lazy(() =>
  import('../../shared/outage-notice.tsx').then((module) => ({ default: module.LastingOutages })),
)

// Most people approve nothing.
const Waiting = lazy(() => import('./waiting.tsx').then((module) => ({ default: module.Waiting })))

const useStyles = makeStyles({
  doors: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wideMedia]: {
      gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
      gap: tokens.spacingHorizontalL,
    },
  },
})

interface Door {
  path: string
  needs:
    | 'outages/announce'
    | 'places/write-room'
    | 'requests/waiting'
    | 'requests/create'
    | 'requests/show'
    | 'articles/search'
    | 'directory/list-plans'
    | 'events/list'
    | 'inventory/list'
    | 'maintenance/list'
  title: TextKey
  text: TextKey
  icon: JSX.Element
}

const doors: readonly Door[] = [
  {
    path: '/requests/new',
    needs: 'requests/create',
    title: 'tab/home.ask',
    text: 'tab/home.ask.text',
    icon: <PersonSupportRegular />,
  },
  {
    path: '/requests',
    needs: 'requests/show',
    title: 'tab/home.requests',
    text: 'tab/home.requests.text',
    icon: <ClipboardTaskRegular />,
  },
  {
    path: '/answers',
    needs: 'articles/search',
    title: 'articles/list',
    text: 'tab/home.answers.text',
    icon: <LightbulbRegular />,
  },
  {
    path: '/calendar',
    needs: 'events/list',
    title: 'events/list',
    text: 'events/list.about',
    icon: <CalendarEmptyRegular />,
  },
  {
    path: '/accounts',
    needs: 'directory/list-plans',
    title: 'tab/accounts',
    text: 'tab/home.accounts.text',
    icon: <PeopleListRegular />,
  },
  {
    path: '/maintenance',
    needs: 'maintenance/list',
    title: 'tab/home.maintenance',
    text: 'tab/home.maintenance.text',
    icon: <WrenchRegular />,
  },
  {
    path: '/outages',
    needs: 'outages/announce',
    title: 'tab/home.outages',
    text: 'tab/home.outages.text',
    icon: <MegaphoneRegular />,
  },
  {
    path: '/inventory',
    needs: 'inventory/list',
    title: 'tab/home.inventory',
    text: 'tab/home.inventory.text',
    icon: <BoxRegular />,
  },
  {
    path: '/places',
    needs: 'places/write-room',
    title: 'tab/home.places',
    text: 'tab/home.places.text',
    icon: <BuildingRegular />,
  },
  {
    path: '/away',
    needs: 'requests/waiting',
    title: 'tab/away.title',
    text: 'tab/home.away.text',
    icon: <CalendarPersonRegular />,
  },
]

/** The first screen: what waits for the person, what became of their own requests, and where to go. */
export function Home() {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const styles = useStyles()
  const roles = me.roles.filter((role) => role !== 'staff' || me.roles.length === 1)
  return (
    <Page
      title={say('tab/home')}
      subtitle={`${me.name} · ${roles.map((role) => say(`people/role.${role}`)).join(', ')}`}
    >
      <Suspense>
        <LastingOutages />
      </Suspense>
      <nav aria-label={say('tab/home.doors')} className={styles.doors}>
        {doors
          .filter(({ needs }) => may(needs))
          .map(({ path, title, text, icon }) => (
            <DoorLink key={path} path={path} title={say(title)} text={say(text)} icon={icon} />
          ))}
        {may('safety/mine') && <SafetyDoor />}
        {may('slips/list') && <SlipsDoor />}
      </nav>
      {(may('requests/waiting') || may('directory/waiting-plans')) && (
        <Suspense fallback={<Loading rows={2} />}>
          <Waiting />
        </Suspense>
      )}
      {may('requests/mine') && <Mine />}
    </Page>
  )
}

/** To the safety desk; it says when somebody has written back, and nothing more. */
function SafetyDoor() {
  const say = useSay()
  const { data } = useAsk('safety/mine', {})
  const isNew = data?.reports.some(({ answers, isClosed }) => answers > 0 && !isClosed)
  return (
    <DoorLink
      path="/safety"
      title={say('tab/safety')}
      text={say(isNew ? 'tab/home.safety.news' : 'tab/home.safety.text')}
      icon={<ShieldRegular />}
    />
  )
}

/** Stands here only while login slips wait to be printed: a few days in a year. */
function SlipsDoor() {
  const say = useSay()
  const { data } = useAsk('slips/list', {})
  const waiting = data?.slips.filter(({ left }) => left > 0) ?? []
  if (waiting.length === 0) return null
  const list = waiting.map(({ label }) => say(label.word, label.params)).join(', ')
  return (
    <DoorLink
      path="/slips"
      title={say('slips/list')}
      text={
        waiting.length > 4
          ? say('tab/home.slips.many', { n: waiting.length })
          : say('tab/home.slips.text', { list })
      }
      icon={<DocumentPrintRegular />}
    />
  )
}

function Mine() {
  const say = useSay()
  const mine = useAsk('requests/mine', {}, { everySeconds: 20 })
  return (
    <Panel
      flat
      title={say('requests/mine')}
      actions={<More to="/requests?view=mine" of={mine.data?.requests} shown={3} />}
    >
      <Cards
        question={mine}
        shown={3}
        view="mine"
        empty={
          <Empty icon={<ClipboardTaskRegular />} title={say('tab/mine.none')}>
            {say('tab/mine.none.text')}
          </Empty>
        }
      />
    </Panel>
  )
}
