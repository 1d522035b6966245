import { randomUUID } from 'node:crypto'
import readSheets from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { paragraphOf } from '../../core/reports/schema.ts'
import { kindNames } from '../../core/requests/schema.ts'
import { requestEvents, requests } from '../../core/requests/tables.ts'
import { dayOf, workingMinutesBetween } from '../../core/school-time/rules.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const period = { from: '2025-09-01', until: '2026-08-31' }
const statuses = ['done', 'done', 'done', 'inProgress', 'declined', 'asking'] as const

/** A year of requests, and some just outside of it on the school's clock. */
function generatedYear() {
  const hour = 3_600_000
  const first = Date.parse('2025-08-31T20:30:00Z')
  return Array.from({ length: 260 }, (_, n) => {
    const createdAt = new Date(first + n * 33.7 * hour)
    const status = statuses[n % statuses.length] ?? 'done'
    const isOver = status === 'done' || status === 'declined'
    return {
      id: randomUUID(),
      number: 50_000 + n,
      kind: kindNames[(n * 7) % kindNames.length] ?? 'fault',
      fields: n % 3 === 0 ? {} : { what: 'Neveikia', room: ['204', '118A', 'Aktų salė'][n % 4] ?? '' },
      title: 'Neveikia',
      status,
      requesterId: who.teacher,
      createdAt,
      solveBy: n % 9 === 0 ? null : new Date(createdAt.getTime() + 30 * hour),
      respondedAt: n % 5 === 0 ? null : new Date(createdAt.getTime() + (n % 11) * hour),
      closedAt: isOver ? new Date(createdAt.getTime() + (n % 60) * hour) : null,
      pausedAt: status === 'asking' ? new Date(createdAt.getTime() + (n % 50) * hour) : null,
      wasReopened: n % 13 === 0,
    }
  })
}
type Row = ReturnType<typeof generatedYear>[number]

async function keep(school: School, rows: readonly Row[]) {
  const { db } = school.talka.house.database
  await db.insert(requests).values(rows.map(({ wasReopened: _, ...row }) => row))
  const reopened = rows.filter((row) => row.wasReopened)
  await db
    .insert(requestEvents)
    .values(
      reopened.flatMap(({ id, createdAt }) =>
        [0, 1].map((place) => ({ requestId: id, at: createdAt, kind: 'reopened' as const, place })),
      ),
    )
}

/** The middle of a list, found by taking away its ends. */
function middle(values: number[]): number | null {
  const left = [...values].sort((one, other) => one - other)
  while (left.length > 2) {
    left.shift()
    left.pop()
  }
  return left.length === 0 ? null : Math.round(left.reduce((sum, one) => sum + one, 0) / left.length)
}

function counted(rows: readonly Row[]) {
  const minutes = (from: Date, until: Date) => workingMinutesBetween(from, until, usualSchoolTime)
  const isLate = ({ solveBy, closedAt, pausedAt }: Row) =>
    solveBy ? solveBy.getTime() < (closedAt ?? pausedAt ?? new Date()).getTime() : false
  const done = rows.filter(({ status }) => status === 'done')
  return {
    asked: rows.length,
    done: done.length,
    late: rows.filter(isLate).length,
    reopened: rows.filter(({ wasReopened }) => wasReopened).length,
    answerMinutes: middle(
      rows.flatMap((row) => (row.respondedAt ? [minutes(row.createdAt, row.respondedAt)] : [])),
    ),
    solveMinutes: middle(done.flatMap((row) => (row.closedAt ? [minutes(row.createdAt, row.closedAt)] : []))),
  }
}

onEveryEngine('reports of a generated year', (engine) => {
  test('every figure is what the records say, and the desk’s list shows as many requests behind it', async () => {
    const school = await openSchool(engine)
    const rows = generatedYear()
    await keep(school, rows)
    const specialist = await school.person('specialist')
    const report = await school.talka.perform('reports/show', specialist, period)
    const within = rows.filter(({ createdAt }) => {
      const day = String(dayOf(createdAt))
      return period.from <= day && day <= period.until
    })
    expect(within.length).toBeGreaterThan(200)
    expect(within.length).toBeLessThan(rows.length)
    expect(report.total).toEqual(counted(within))
    const { before } = report
    expect(before).toMatchObject({ from: '2024-09-01', until: '2025-08-31' })
    const earlier = rows.filter(({ createdAt }) => String(dayOf(createdAt)) <= before.until)
    expect(earlier.length).toBeGreaterThan(0)
    expect(before.total).toEqual(counted(earlier))
    expect(report.groups.room.map(({ name }) => name)).toContain('Aktų salė')
    const keys = {
      kind: ({ kind }: Row) => kind as string,
      paragraph: ({ kind }: Row) => paragraphOf[kind] as string,
      month: ({ createdAt }: Row) => String(dayOf(createdAt)).slice(0, 7),
      room: ({ fields }: Row) => (fields.room ?? '').toLowerCase(),
    }
    for (const by of ['kind', 'paragraph', 'month', 'room'] as const) {
      const groups = Map.groupBy(within, keys[by])
      expect(new Set(report.groups[by].map(({ key }) => key))).toEqual(new Set(groups.keys()))
      for (const { key, figures } of report.groups[by])
        expect(figures, `${by} ${key}`).toEqual(counted(groups.get(key) ?? []))
    }
    for (const { behind, figures } of [...report.groups.month, ...report.groups.room]) {
      if (!behind) continue
      expect(await shown(school, behind)).toBe(figures.asked)
      expect(await shown(school, { ...behind, late: 'yes' })).toBe(figures.late)
      expect(await shown(school, { ...behind, outcome: 'done' })).toBe(figures.done)
      expect(await shown(school, { ...behind, outcome: 'reopened' })).toBe(figures.reopened)
    }
  })

  test('is downloaded as a workbook and as a PDF', async () => {
    const school = await openSchool(engine)
    await keep(school, generatedYear())
    const principal = await school.person('principal')
    const { file } = await school.talka.perform('reports/download', principal, { ...period, format: 'xlsx' })
    const sheets = await readSheets(Buffer.from(file.bytes))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Pagal pareigybės punktą',
      'Pagal rūšį',
      'Pagal mėnesį',
      'Pagal kabinetą',
    ])
    const { total } = await school.talka.perform('reports/show', principal, period)
    expect(sheets[0]?.data.at(-2)?.slice(0, 3)).toEqual(['Iš viso', total.asked, total.done])
    const pdf = await school.talka.perform('reports/download', principal, { ...period, format: 'pdf' })
    expect(Buffer.from(pdf.file.bytes.slice(0, 5)).toString()).toBe('%PDF-')
  })

  test('is for specialist, deputy and principal; days that are turned are refused', async () => {
    const school = await openSchool(engine)
    for (const name of ['specialist', 'deputy', 'principal'] as const)
      expect(
        (await school.talka.perform('reports/show', await school.person(name), period)).total.asked,
      ).toBe(0)
    for (const name of ['teacher', 'pupil', 'office', 'dpo', 'admin'] as const) {
      for (const action of ['reports/show', 'reports/download'] as const)
        await expect(school.talka.perform(action, await school.person(name), period)).rejects.toMatchObject({
          kind: 'forbidden',
        })
    }
    const turned = { from: period.until, until: period.from }
    await expect(
      school.talka.perform('reports/show', await school.person('deputy'), turned),
    ).rejects.toBeInstanceOf(Refusal)
  })
})

async function shown(school: School, filter: object): Promise<number> {
  const specialist = await school.person('specialist')
  let count = 0
  let after: string | undefined
  do {
    const input = { status: 'all', ...filter, ...(after ? { after } : {}) }
    const page = await school.talka.perform('requests/list', specialist, input)
    count += page.requests.length
    after = page.next ?? undefined
  } while (after)
  return count
}
