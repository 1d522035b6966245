import { Refusal } from '../refusal.ts'
import { requestsOf } from '../requests/store.ts'
import { viewRequests } from '../requests/view.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { mayDo } from './roles.ts'
import { showPersonInput } from './schema.ts'
import { absencesIn, namesOf, personById, rolesOf } from './store.ts'

const mostRequests = 20

/**
 * Shows one person: who it is, which roles they have, how Talka reaches them, when they are away, and, to those who work
 * on requests, what they have asked for.
 */
export const show = query('people/show', {
  input: showPersonInput,
  async run({ db, person, now }, { personId }) {
    const one = await personById(db, personId)
    if (!one) throw new Refusal('missing', 'common/refused.missing')
    const today = String(dayOf(now))
    const away = (await absencesIn(db, today, '9999-12-31')).filter((row) => row.personId === personId)
    const names = await namesOf(
      db,
      away.map(({ deputyId }) => deputyId),
    )
    const works = mayDo(person.roles, 'requests/list')
    const asked = works ? await requestsOf(db, personId, mostRequests) : []
    return {
      id: one.id,
      name: one.name,
      signInName: one.signInName,
      className: one.className,
      roles: await rolesOf(db, one, today),
      language: one.language,
      /** Whether the bot is let through to the person: they have met it, and it was not lost since. */
      isReached: one.conversation !== null && one.conversationLostAt === null,
      absences: away.map(({ id, fromDay, untilDay, deputyId }) => ({
        id,
        fromDay,
        untilDay,
        deputyId,
        deputy: names.get(deputyId) ?? '',
      })),
      requests: await viewRequests(db, asked, person, (action) => mayDo(person.roles, action), now),
    }
  },
})
