import { Route, Switch } from 'wouter'
import { Calendar } from './calendar.tsx'
import { EventPage } from './event.tsx'
import { Offers } from './offers.tsx'
import { Waiting } from './waiting.tsx'
import { WriteEvent } from './write-event.tsx'

/** Every screen of the calendar: one address for each, loaded together when the first is opened. */
export function CalendarRoutes() {
  return (
    <Switch>
      <Route path="/calendar">
        <Calendar />
      </Route>
      <Route path="/calendar/new">
        <WriteEvent id={undefined} />
      </Route>
      <Route path="/calendar/offers">
        <Offers />
      </Route>
      <Route path="/calendar/waiting">
        <Waiting />
      </Route>
      <Route path="/calendar/:id/change">{({ id }) => <WriteEvent key={id} id={id} />}</Route>
      <Route path="/calendar/:id">{({ id }) => <EventPage key={id} id={id} />}</Route>
    </Switch>
  )
}
