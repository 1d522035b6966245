import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { aboutThingInput } from './schema.ts'
import { countTroubles, troublesWith } from './thing-store.ts'
import { viewRequests } from './view.ts'

/** The newest are shown; how many there were is counted. */
const most = 50

/** Shows those who work on requests what was the matter with a thing of the inventory, the newest first. */
export const aboutThing = query('requests/about-thing', {
  input: aboutThingInput,
  async run({ db, person, now }, { assetId }) {
    const rows = await troublesWith(db, assetId, most)
    return {
      requests: await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now),
      ...(await countTroubles(db, assetId)),
    }
  },
})
