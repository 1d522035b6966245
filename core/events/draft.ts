import type { CommandContext } from '../context.ts'
import { chooseMeant } from '../people/choose.ts'
import { roomById } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { checksOf, momentsOf } from './rules.ts'
import type { EventDraft, SchoolEvent, When } from './schema.ts'

/** What an event is made of besides itself: a draft with its people, moments and room looked up. */
export async function eventOf(
  { db, person }: Pick<CommandContext, 'db' | 'person'>,
  draft: EventDraft,
  there: SchoolEvent | null,
): Promise<
  Omit<SchoolEvent, 'id' | 'seriesId' | 'repeat' | 'isApart' | 'createdBy' | 'cancelledAt' | 'version'>
> {
  const organiserIds = new Set<string>()
  for (const [at, name] of draft.organisers.entries())
    organiserIds.add((await chooseMeant(db, name, `organisers.${at}`)).id)
  if (organiserIds.size === 0) organiserIds.add(there?.createdBy ?? person.id)
  const technician = draft.technician === '' ? null : await chooseMeant(db, draft.technician, 'technician')
  await checkRoom(db, draft.roomId)
  const { kind, title, setupMinutes, packDownMinutes, roomId, place, needs, contact, note, isPrivate } = draft
  return {
    ...{ kind, title, setupMinutes, packDownMinutes, roomId, place, needs, contact, note, isPrivate },
    ...whenOf(draft),
    organiserIds: [...organiserIds],
    technicianId: technician?.id ?? null,
    before: checksOf(draft.before, there?.before ?? []),
    after: checksOf(draft.after, there?.after ?? []),
  }
}

/** When something begins and ends. Refuses `invalid` at the field `until` where it ends before it begins, or after two weeks. */
export function whenOf(when: When): { startsAt: Date; endsAt: Date } {
  const moments = momentsOf(when)
  if (moments) return moments
  const word = 'events/refused.ends-early'
  throw new Refusal('invalid', word, {}, [{ field: 'until', word }])
}

export async function checkRoom(db: CommandContext['db'], roomId: string | null | undefined): Promise<void> {
  if (roomId && !(await roomById(db, roomId))) throw new Refusal('missing', 'common/refused.missing')
}
