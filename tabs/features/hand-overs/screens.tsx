import { Route, Switch } from 'wouter'
import type { ScanCode } from '../../shared/scanner.tsx'
import { Give } from './give.tsx'
import { HandOverPage } from './hand-over.tsx'
import { HandOvers } from './hand-overs.tsx'
import { Leavers } from './leavers.tsx'
import { MyHandOvers } from './mine.tsx'
import { RoundPage } from './round.tsx'
import { Rounds } from './rounds.tsx'

/** Every screen of handing over and taking back; they come together, as whoever opens one soon opens the next. */
export function HandOverScreens({ scanCode }: { scanCode: ScanCode }) {
  return (
    <Switch>
      <Route path="/hand-overs">
        <HandOvers />
      </Route>
      <Route path="/hand-overs/new">
        <Give scanCode={scanCode} />
      </Route>
      <Route path="/hand-overs/mine">
        <MyHandOvers />
      </Route>
      <Route path="/hand-overs/rounds">
        <Rounds />
      </Route>
      <Route path="/hand-overs/rounds/:id">
        {({ id }) => <RoundPage key={id} id={id} scanCode={scanCode} />}
      </Route>
      <Route path="/hand-overs/leavers">
        <Leavers />
      </Route>
      <Route path="/hand-overs/:id">{({ id }) => <HandOverPage key={id} id={id} />}</Route>
    </Switch>
  )
}
