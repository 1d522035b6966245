import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { CommandContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { roomOf, titleOf } from './create.ts'
import { decide } from './decide.ts'
import { eachOf, type Outcome } from './each-of.ts'
import { before } from './follow.ts'
import { followerFrom, holdJoining } from './follow-store.ts'
import { giveToRequest } from './request-files.ts'
import { mayMerge } from './rules.ts'
import { type createInput, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import { lockRequests, requestById, writeEvent, writeRequest } from './store.ts'
import { thingOf } from './thing.ts'

type Report = z.output<typeof createInput>

/**
 * Makes open requests part of an outage and says of each how it went: one that somebody has finished meanwhile holds up
 * no other. Each requester hears of it once that cannot be undone any more.
 */
export async function joinToOutage(
  context: CommandContext,
  ids: readonly string[],
  outage: { id: string; title: string },
): Promise<{ outcomes: Outcome[]; changed: number[] }> {
  await holdJoining(context.db)
  const rows = await lockRequests(context.db, ids)
  return eachOf(rows, ids, (id) => joinOne({ ...context, about: () => {} }, id, outage))
}

async function joinOne(
  context: CommandContext,
  id: string,
  outage: { id: string; title: string },
): Promise<void> {
  const { person, now, start } = context
  const request = await decide(context, id, {
    rule: mayMerge,
    event: 'joined',
    word: 'requests/in-outage',
    params: { title: outage.title },
    change: (request) => ({
      status: 'joined',
      outageId: outage.id,
      settled: false,
      before: before(request, person.id, now),
    }),
  })
  await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
}

/**
 * Takes a report that is part of an outage: it is counted and answered with the outage, and is nobody's work. Whoever
 * has reported the same outage already has one request for it.
 */
export async function reportOutage(
  { db, person, now }: CommandContext,
  report: Report,
  outage: { id: string; title: string },
): Promise<{ id: string; number: number }> {
  const there = await followerFrom(db, person.id, outage.id)
  if (there) return { id: there.id, number: there.number }
  const id = report.id ?? randomUUID()
  const request = await writeRequest(db, {
    id,
    kind: report.kind,
    fields: report.fields,
    title: titleOf(report),
    status: 'joined',
    requesterId: person.id,
    outageId: outage.id,
    roomId: await roomOf(db, report.fields),
    assetId: (await thingOf(db, report))?.id ?? null,
    settled: true,
    createdAt: now,
  })
  if (!request) {
    const first = await requestById(db, id)
    if (first?.requesterId !== person.id) throw new Refusal('missing', 'common/refused.missing')
    return { id, number: first.number }
  }
  const event = { requestId: id, at: now, personId: person.id }
  await writeEvent(db, { ...event, kind: 'created', files: report.files })
  await giveToRequest(db, report.files, person.id, { id, isInternal: false })
  await writeEvent(db, {
    ...event,
    kind: 'joined',
    word: 'requests/in-outage',
    params: { title: outage.title },
  })
  return { id, number: request.number }
}
