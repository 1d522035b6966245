import type { Clock, Graph, Person } from '../../core/context.ts'
import type { Database } from '../../core/database/connect.ts'
import { systemClock } from '../../core/outside/clock.ts'
import { openFiles } from '../../core/outside/files.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { openKeys } from '../../core/outside/keys.ts'
import { openTalka } from '../../core/talka.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'

/** What a worker needs to open the same school as another one. */
export interface Place<Where = { url: string } | { folder: string }> {
  /** PostgreSQL, or the folder of the embedded database; or one that is open, for a single worker. */
  database: Where
  keysFolder: string
  registration: { tenantId: string; clientId: string; clientSecret: string }
  signInUrl: string
  graphUrl: string
  /** Seconds by which this worker's clock runs ahead. */
  ahead: number
}

/** The person who approves plans in these tests. */
export const approver: Person = {
  id: '7d9d3b1e-2f5a-4f0e-9a51-0c9a8b7d6e5f',
  name: 'Rokas Vaitkevičius',
  language: 'lt',
  roles: ['itSpecialist'],
}

/** Opens Talka in a given place, as one of several processes would; `line` may do something to its line to Graph. */
export async function openEngine(
  place: Place<Place['database'] | Database>,
  { clock = systemClock, line = (graph) => graph }: { clock?: Clock; line?: (graph: Graph) => Graph } = {},
) {
  const { database, keysFolder } = place
  const talka = await openTalka(
    'url' in database
      ? { DATABASE_URL: database.url, TALKA_DATA: keysFolder }
      : 'db' in database
        ? database
        : { TALKA_DATA: database.folder },
    {
      graph: line(
        openGraph({ ...place.registration, signInUrl: place.signInUrl, graphUrl: place.graphUrl }, clock),
      ),
      asPerson: async () => null,
      keys: await openKeys({ TALKA_DATA: keysFolder }),
      files: openFiles({ TALKA_DATA: keysFolder }),
      timeStamps: null,
      clock: { now: () => new Date(clock.now().getTime() + place.ahead * 1000), wait: clock.wait },
      chat: {
        send: async () => ({ ok: true }),
        post: async () => '',
        reply: async () => {},
        fetch: async () => new Uint8Array(),
      },
      school: {
        language: 'lt',
        firstAdmin: null,
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        reportUrl: 'https://talka.example/pranesk',
        publicUrl: 'https://talka.example',
        appId: place.registration.clientId,
        catalogueId: null,
        mailFrom: null,
      },
    },
    () => {},
  )
  return {
    talka,
    makePlan: (planId: string) => performJob(talka.house, jobs['directory/make-plan'], { planId }),
    runPlan: (planId: string) => performJob(talka.house, jobs['directory/run-plan'], { planId }),
  }
}
