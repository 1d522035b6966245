import type { CommandContext } from '../context.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal, require } from '../refusal.ts'
import { mayChange, maySee } from './rules.ts'
import type { SchoolEvent, Scope } from './schema.ts'
import { eventById, followingIds, lockEvents } from './store.ts'

/**
 * Holds an event that somebody may change, and with `following` the later times of its series that are like it; the one
 * that was named comes first. Refuses `missing` where they may not know of it, `conflict` where it has changed since.
 */
export async function openEvents(
  { db, person, now }: Pick<CommandContext, 'db' | 'person' | 'now'>,
  { id, version, scope }: { id: string; version?: number; scope: Scope },
): Promise<[SchoolEvent, ...SchoolEvent[]]> {
  const seen = await eventById(db, id)
  if (!seen || !maySee(seen, person.id)) throw new Refusal('missing', 'common/refused.missing')
  const held = await lockEvents(db, scope === 'one' ? [id] : await followingIds(db, seen))
  const named = held.find((one) => one.id === id)
  if (!named) throw new Refusal('missing', 'common/refused.missing')
  const who = { personId: person.id, keeps: mayDo(person.roles, 'bookings/approve'), now }
  require(mayChange(named, who))
  if (version !== undefined && named.version !== version)
    throw new Refusal('conflict', 'events/refused.changed')
  // What was cancelled or changed while we waited for it is no longer like the others.
  const others = held.filter((one) => one.id !== id && !one.cancelledAt && !one.isApart)
  return [named, ...others.filter((one) => mayChange(one, who).ok)]
}
