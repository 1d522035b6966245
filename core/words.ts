import { words as accounts } from './accounts/words.ts'
import { words as articles } from './articles/words.ts'
import { words as audit } from './audit/words.ts'
import { words as bookings } from './bookings/words.ts'
import { words as channel } from './channel/words.ts'
import { words as common } from './common.words.ts'
import { words as brakes } from './directory/brakes.words.ts'
import { words as decisions } from './directory/decisions.words.ts'
import { words as plans } from './directory/plan.words.ts'
import { words as risks } from './directory/risks.words.ts'
import { words as directoryRuns } from './directory/run.words.ts'
import { words as undo } from './directory/undo.words.ts'
import { words as directory } from './directory/words.ts'
import { words as drift } from './drift/words.ts'
import { words as events } from './events/words.ts'
import { words as evidence } from './evidence/words.ts'
import { words as files } from './files/words.ts'
import { words as handOvers } from './hand-overs/words.ts'
import { words as inventory } from './inventory/words.ts'
import { words as inventoryNumbers } from './inventory-numbers/words.ts'
import type { Words } from './language.ts'
import { words as leavers } from './leavers/words.ts'
import { words as maintenance } from './maintenance/words.ts'
import { words as notifications } from './notifications/words.ts'
import { words as outages } from './outages/words.ts'
import { words as toldOfPeople } from './people/told.words.ts'
import { words as people } from './people/words.ts'
import { words as places } from './places/words.ts'
import { words as purchases } from './purchases/words.ts'
import { words as reports } from './reports/words.ts'
import { words as escalation } from './requests/escalation.words.ts'
import { words as kinds } from './requests/kinds.words.ts'
import { words as thingsOfRequests } from './requests/thing.words.ts'
import { words as toldOfRequests } from './requests/told.words.ts'
import { words as requests } from './requests/words.ts'
import { words as rosterFaults } from './rosters/faults.words.ts'
import { words as rosters } from './rosters/words.ts'
import { words as rounds } from './rounds/words.ts'
import { words as safetyPage } from './safety/page.words.ts'
import { words as safety } from './safety/words.ts'
import { words as schoolTime } from './school-time/words.ts'
import { words as schoolYear } from './school-year/words.ts'
import { words as search } from './search/words.ts'
import { words as slips } from './slips/words.ts'
import { words as software } from './software/words.ts'
import { words as stock } from './stock/words.ts'
import { words as stocktakes } from './stocktakes/words.ts'
import { words as views } from './views/words.ts'
import { words as writeOffs } from './write-offs/words.ts'

/** Every text of Talka, lt and en side by side; a missing language does not compile. */
export const words = {
  common,
  'hand-overs': handOvers,
  bookings,
  events,
  leavers,
  rounds,
  inventory,
  'inventory-numbers': inventoryNumbers,
  software,
  stock,
  stocktakes,
  'write-offs': writeOffs,
  outages,
  people: { ...people, ...toldOfPeople },
  places,
  purchases,
  reports,
  requests: { ...requests, ...toldOfRequests, ...kinds, ...escalation, ...thingsOfRequests },
  rosters: { ...rosters, ...rosterFaults },
  directory: { ...directory, ...brakes, ...plans, ...decisions, ...risks, ...directoryRuns, ...undo },
  accounts,
  slips,
  'school-time': schoolTime,
  'school-year': schoolYear,
  drift,
  maintenance,
  safety: { ...safety, ...safetyPage },
  evidence,
  notifications,
  articles,
  audit,
  channel,
  files,
  search,
  views,
} as const satisfies Record<string, Words>

/** "requests/approve": the domain, a slash, the word. The name of a use case is the word for it. */
export type WordKey = {
  [Domain in keyof typeof words]: `${Domain}/${Extract<keyof (typeof words)[Domain], string>}`
}[keyof typeof words]
