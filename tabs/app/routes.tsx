import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Boundary, Broken } from '../shared/boundary.tsx'
import { Page } from '../shared/page.tsx'
import { useSay } from '../shared/say.ts'
import { Loading } from '../shared/states.tsx'
import { useHost } from './host.ts'
import { Nowhere } from './nowhere.tsx'

const Home = lazy(() => import('../features/home/home.tsx').then((module) => ({ default: module.Home })))
const Requests = lazy(() =>
  import('../features/requests/requests.tsx').then((module) => ({ default: module.Requests })),
)
const ChannelTab = lazy(() =>
  import('../features/requests/channel-tab.tsx').then((module) => ({ default: module.ChannelTab })),
)
const SetUpChannel = lazy(() =>
  import('../features/requests/set-up-channel.tsx').then((module) => ({ default: module.SetUpChannel })),
)
const NewRequest = lazy(() =>
  import('../features/requests/new-request.tsx').then((module) => ({ default: module.NewRequest })),
)
const Answers = lazy(() =>
  import('../features/answers/answers.tsx').then((module) => ({ default: module.Answers })),
)
const WriteAnswer = lazy(() =>
  import('../features/answers/write-answer.tsx').then((module) => ({ default: module.WriteAnswer })),
)
const Slips = lazy(() => import('../features/slips/slips.tsx').then((module) => ({ default: module.Slips })))
const Maintenance = lazy(() =>
  import('../features/maintenance/maintenance.tsx').then((module) => ({ default: module.Maintenance })),
)
const WriteDuty = lazy(() =>
  import('../features/maintenance/write-duty.tsx').then((module) => ({ default: module.WriteDuty })),
)
const Outages = lazy(() =>
  import('../features/outages/outages.tsx').then((module) => ({ default: module.Outages })),
)
const AnnounceOutage = lazy(() =>
  import('../features/outages/announce-outage.tsx').then((module) => ({ default: module.AnnounceOutage })),
)
const InventoryRoutes = lazy(() =>
  import('./inventory-routes.tsx').then((module) => ({ default: module.InventoryRoutes })),
)
const AccountsRoutes = lazy(() =>
  import('./accounts-routes.tsx').then((module) => ({ default: module.AccountsRoutes })),
)
const SafetyRoutes = lazy(() =>
  import('./safety-routes.tsx').then((module) => ({ default: module.SafetyRoutes })),
)
const Places = lazy(() =>
  import('../features/places/places.tsx').then((module) => ({ default: module.Places })),
)
const Reports = lazy(() =>
  import('../features/reports/reports.tsx').then((module) => ({ default: module.Reports })),
)
const CalendarRoutes = lazy(() =>
  import('../features/calendar/routes.tsx').then((module) => ({ default: module.CalendarRoutes })),
)
const Clocks = lazy(() =>
  import('../features/clocks/clocks.tsx').then((module) => ({ default: module.Clocks })),
)
const Away = lazy(() => import('../features/away/away.tsx').then((module) => ({ default: module.Away })))
const About = lazy(() => import('../features/about/about.tsx').then((module) => ({ default: module.About })))

/** Which address shows which screen; each screen is loaded when it is first opened. */
export function Routes() {
  const say = useSay()
  const [place] = useLocation()
  const { offerTab } = useHost()
  return (
    <Boundary
      place={place}
      instead={
        <Page title={say('common/talka')}>
          <Broken />
        </Page>
      }
    >
      <Suspense fallback={<StartingScreen />}>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/requests/new/:kind?">{({ kind }) => <NewRequest key={kind} kind={kind} />}</Route>
          <Route path="/requests/:id?">{({ id }) => <Requests openId={id} />}</Route>
          <Route path="/channel/set-up">
            <SetUpChannel offer={offerTab} />
          </Route>
          <Route path="/channel/:id?">{({ id }) => <ChannelTab openId={id} />}</Route>
          <Route path={/^\/(accounts|people)(\/|$)/}>
            <AccountsRoutes />
          </Route>
          <Route path="/answers">
            <Answers />
          </Route>
          <Route path="/answers/write/:id?">{({ id }) => <WriteAnswer key={id} id={id} />}</Route>
          <Route path="/slips">
            <Slips />
          </Route>
          <Route path="/maintenance">
            <Maintenance />
          </Route>
          <Route path="/maintenance/write/:id?">{({ id }) => <WriteDuty key={id} id={id} />}</Route>
          <Route path={/^\/safety(\/|$)/}>
            <SafetyRoutes />
          </Route>
          <Route path={/^\/calendar(\/|$)/}>
            <CalendarRoutes />
          </Route>
          <Route path="/clocks">
            <Clocks />
          </Route>
          <Route path="/outages">
            <Outages />
          </Route>
          <Route path="/outages/announce/:id?">{({ id }) => <AnnounceOutage key={id} id={id} />}</Route>
          <Route path={/^\/(inventory|software|stock|purchases|hand-overs|write-offs|stocktakes|r|i)(\/|$)/}>
            <InventoryRoutes />
          </Route>
          <Route path="/places">
            <Places />
          </Route>
          <Route path="/reports">
            <Reports />
          </Route>
          <Route path="/away">
            <Away />
          </Route>
          <Route path="/about">
            <About />
          </Route>
          <Route>
            <Nowhere />
          </Route>
        </Switch>
      </Suspense>
    </Boundary>
  )
}

/** The shapes of a screen, before anything is known. */
export function StartingScreen() {
  const say = useSay()
  return (
    <Page title={say('common/talka')} passing>
      <Loading />
    </Page>
  )
}
