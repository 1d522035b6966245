import { reportOf } from '../../core/reports/count.ts'
import type { Period, Report } from '../../core/reports/schema.ts'
import type { CountedRequest } from '../../core/requests/report-store.ts'
import { kindNames } from '../../core/requests/schema.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'

const hour = 3_600_000
const rooms = ['204', '118A', 'Aktų salė', 'Vaiko gerovės komisijos kabinetas', null]

/** The report of whatever period is asked for, of a school that asks more in autumn; empty of the year 2001. */
export function report(period: Period): Report {
  const days = (Date.parse(period.until) - Date.parse(period.from)) / (24 * hour)
  const count = period.from.startsWith('2001') ? 0 : Math.min(400, Math.round(days * 3) + 4)
  const made = (n: number): CountedRequest => {
    const createdAt = new Date(Date.parse(period.from) + (9 + ((days * n * n) / (count * count)) * 24) * hour)
    const room = rooms[(n * 3) % rooms.length] ?? (n % 4 === 0 ? String(200 + (n % 37)) : null)
    return {
      kind: kindNames[(n * n) % kindNames.length] ?? 'fault',
      status: n % 7 === 0 ? 'inProgress' : 'done',
      room: room?.toLowerCase() ?? null,
      roomName: room,
      createdAt,
      respondedAt: new Date(createdAt.getTime() + (n % 30) * hour),
      closedAt: n % 7 === 0 ? null : new Date(createdAt.getTime() + (n % 90) * hour),
      pausedAt: null,
      solveBy: new Date(createdAt.getTime() + 70 * hour),
      wasReopened: n % 19 === 0,
    }
  }
  const requests = Array.from({ length: count }, (_, n) => made(n))
  const now = new Date(Date.parse(period.until) + 24 * hour)
  return reportOf(requests, requests.slice(0, Math.ceil(count * 0.8)), period, usualSchoolTime, now)
}
