import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Nowhere } from './nowhere.tsx'

const Accounts = lazy(() =>
  import('../features/accounts/accounts.tsx').then((module) => ({ default: module.Accounts })),
)
const Plan = lazy(() => import('../features/accounts/plan.tsx').then((module) => ({ default: module.Plan })))
const PolicyPage = lazy(() =>
  import('../features/accounts/policy.tsx').then((module) => ({ default: module.PolicyPage })),
)
const RosterDifference = lazy(() =>
  import('../features/accounts/roster-difference.tsx').then((module) => ({
    default: module.RosterDifference,
  })),
)
const People = lazy(() =>
  import('../features/people/people.tsx').then((module) => ({ default: module.People })),
)
const PersonPage = lazy(() =>
  import('../features/people/person.tsx').then((module) => ({ default: module.PersonPage })),
)
const Drift = lazy(() => import('../features/drift/drift.tsx').then((module) => ({ default: module.Drift })))
const Year = lazy(() => import('../features/accounts/year.tsx').then((module) => ({ default: module.Year })))

/** The addresses of accounts and people, read once the first of them is opened. */
export function AccountsRoutes() {
  return (
    <Switch>
      <Route path="/accounts">
        <Accounts />
      </Route>
      <Route path="/accounts/roster/:rosterId">
        {({ rosterId }) => <RosterDifference key={rosterId} rosterId={rosterId} />}
      </Route>
      <Route path="/accounts/policy">
        <PolicyPage />
      </Route>
      <Route path="/accounts/year">
        <Year />
      </Route>
      <Route path="/accounts/people">
        <People />
      </Route>
      <Route path="/accounts/people/:accountId">
        {({ accountId }) => <PersonPage key={accountId} personId={accountId} />}
      </Route>
      <Route path="/people/:personId">
        {({ personId }) => <PersonPage key={personId} personId={personId} />}
      </Route>
      <Route path="/accounts/drift">
        <Drift />
      </Route>
      <Route path="/accounts/:planId">{({ planId }) => <Plan key={planId} planId={planId} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  )
}
