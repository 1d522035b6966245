import { and, eq, gte, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { momentOfDay } from '../school-time/rules.ts'
import type { KindName, Status } from './schema.ts'
import { requestEvents, requests } from './tables.ts'

/** What reports count of a request. */
export interface CountedRequest {
  kind: KindName
  status: Status
  /** As lists compare it, and as it was written. */
  room: string | null
  roomName: string | null
  createdAt: Date
  respondedAt: Date | null
  closedAt: Date | null
  pausedAt: Date | null
  solveBy: Date | null
  wasReopened: boolean
}

type Moment = number | null
type Line = [KindName, Status, string | null, string | null, number, Moment, Moment, Moment, Moment, boolean]

/**
 * The requests that were made from one day until another, with what reports count of them; nobody is named. They come as one
 * text: of fifty thousand rows the embedded database spends most of its time on handing them over one by one.
 */
export async function requestsToCount(
  db: Db,
  { from, until }: { from: string; until: string },
): Promise<CountedRequest[]> {
  const reopened = db
    .selectDistinct({ id: requestEvents.requestId })
    .from(requestEvents)
    .where(eq(requestEvents.kind, 'reopened'))
    .as('reopened')
  const { kind, status, roomKey, createdAt, respondedAt, closedAt, pausedAt, solveBy } = requests
  const columns: SQLWrapper[] = [kind, status, roomKey, sql`${requests.fields} ->> 'room'`]
  for (const moment of [createdAt, respondedAt, closedAt, pausedAt, solveBy])
    columns.push(milliseconds(moment))
  columns.push(sql`${reopened.id} is not null`)
  const [found] = await db
    .select({ lines: sql<Line[] | null>`json_agg(json_build_array(${sql.join(columns, sql`, `)}))` })
    .from(requests)
    .leftJoin(reopened, eq(reopened.id, requests.id))
    .where(and(gte(createdAt, momentOfDay(from)), lt(createdAt, momentOfDay(until, 1))))
  const dateOf = (moment: Moment) => (moment === null ? null : new Date(moment))
  return (found?.lines ?? []).map((line) => ({
    kind: line[0],
    status: line[1],
    room: line[2],
    roomName: line[3],
    createdAt: new Date(line[4]),
    respondedAt: dateOf(line[5]),
    closedAt: dateOf(line[6]),
    pausedAt: dateOf(line[7]),
    solveBy: dateOf(line[8]),
    wasReopened: line[9],
  }))
}

const milliseconds = (moment: SQLWrapper): SQL => sql`date_part('epoch', ${moment}) * 1000`
