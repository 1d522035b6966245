import { z } from 'zod'
import { peopleById, personById } from '../people/store.ts'
import { job } from '../use-case.ts'
import { deliver } from './deliver.ts'
import { installAgainHours, mayReachNow, resendDays } from './rules.ts'
import { installFor } from './send-by-graph.ts'
import {
  forgetSealed,
  installsOf,
  keepInstall,
  readerOfNotice,
  sealedUnreached,
  sendAnew,
  unreachedSince,
} from './store.ts'

/**
 * Mends what did not reach people: installs Talka for whom the bot cannot reach, where the school allows it, and sends
 * anew what is not too old once a way has opened. Asks each hour of the day, and for each person once a day.
 */
export const repair = job('notifications/repair', {
  input: z.object({}),
  every: '20 7-18 * * *',
  async run(context) {
    const { db, clock, keys, school, transact, stillAlive, log } = context
    const since = new Date(clock.now().getTime() - resendDays * 86_400_000)
    const unreached = await unreachedSince(db, since)
    const ids = unreached.map(({ personId }) => personId)
    const people = (await peopleById(db, ids)).filter(({ directoryRole }) => directoryRole !== null)
    const tries = new Map((await installsOf(db, ids)).map((one) => [one.personId, one]))
    for (const { id } of people) {
      const tried = tries.get(id)
      const again = clock.now().getTime() - installAgainHours * 3_600_000
      if (!school.catalogueId || (tried && tried.triedAt.getTime() > again)) continue
      const done = await installFor(context, id, school.catalogueId)
      if (!done.ok && done.passing) break
      if (!done.ok) log('Talka could not be installed for somebody', { because: done.because })
      const install = { personId: id, triedAt: clock.now(), because: done.ok ? null : done.because }
      await keepInstall(db, install)
      tries.set(id, install)
      await stillAlive()
    }
    // Nobody is installed anything for whom no row may name: that row would.
    const sealed = await sealedUnreached(db)
    const sealedOpen: string[] = []
    for (const notice of sealed) {
      const reader = await personById(db, readerOfNotice(keys, notice))
      if (reader?.directoryRole && mayReachNow(reader, undefined, undefined)) sealedOpen.push(notice.personId)
    }
    const lastAt = new Map(unreached.map((one) => [one.personId, one.lastAt]))
    const open = people.filter((one) => mayReachNow(one, tries.get(one.id), lastAt.get(one.id)))
    await transact(async ({ db, start }) => {
      const n = await sendAnew(db, [...open.map(({ id }) => id), ...sealedOpen], since, clock.now())
      await forgetSealed(db, since)
      if (n > 0) await start(deliver, {}, { key: 'outbox' })
    })
  },
})
