import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Nowhere } from './nowhere.tsx'

const Safety = lazy(() =>
  import('../features/safety/safety.tsx').then((module) => ({ default: module.Safety })),
)
const ReportPage = lazy(() =>
  import('../features/safety/report.tsx').then((module) => ({ default: module.ReportPage })),
)
const RecordPage = lazy(() =>
  import('../features/safety/record.tsx').then((module) => ({ default: module.RecordPage })),
)
const MinePage = lazy(() =>
  import('../features/safety/mine.tsx').then((module) => ({ default: module.MinePage })),
)
const SafetySettingsPage = lazy(() =>
  import('../features/safety/settings.tsx').then((module) => ({ default: module.SafetySettingsPage })),
)
const CaseNumbers = lazy(() =>
  import('../features/safety/numbers.tsx').then((module) => ({ default: module.NumbersPage })),
)
const CasePage = lazy(() =>
  import('../features/safety/case.tsx').then((module) => ({ default: module.CasePage })),
)

/** The addresses of the safety desk, read once the first of them is opened. */
export function SafetyRoutes() {
  return (
    <Switch>
      <Route path="/safety">
        <Safety />
      </Route>
      <Route path="/safety/report">
        <ReportPage />
      </Route>
      <Route path="/safety/record">
        <RecordPage />
      </Route>
      <Route path="/safety/settings">
        <SafetySettingsPage />
      </Route>
      <Route path="/safety/numbers">
        <CaseNumbers />
      </Route>
      <Route path="/safety/mine/:id">{({ id }) => <MinePage key={id} id={id} />}</Route>
      <Route path="/safety/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  )
}
