import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mayDo } from '../../core/people/roles.ts'
import { inCases } from '../../core/safety/in-cases.ts'
import type { UseCaseName } from '../../core/use-cases.ts'
import { useCases } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'
import { inputsFor, ofMessages, reporters } from './access.inputs.ts'
import { type Name, openSafeSchool, participant, perform, refusal, report } from './safe-school.ts'

/** What does not belong to one case. */
const withoutCase: readonly string[] = [
  'safety/help', 'safety/call', 'safety/report', 'safety/record', 'safety/mine', 'safety/list',
  'safety/show-settings', 'safety/change-settings', 'safety/letterbox', 'safety/challenge', 'safety/report-anonymously',
  'safety/read-by-code', 'safety/write-by-code', 'safety/poster', 'safety/register',
  'safety/numbers', 'safety/list-destroyed', 'evidence/attach-by-code',
  'evidence/capture', 'evidence/report-message', 'evidence/expected',
] // biome-ignore format: one row reads better

/**
 * A case of the pupil's, answered for by the pedagogue. The teacher was a member and then named, the other teacher was a
 * member once, the specialist is one.
 */
async function caseOfEverybody(
  school: School,
): Promise<Record<'id' | 'dutyId' | 'itemId' | 'meetingId', string>> {
  const id = await report(school)
  const as = (name: Name) => ({ id, personId: who[name], reason: 'Bandymas' })
  for (const name of ['teacher', 'otherTeacher', 'specialist'] as const)
    await perform(school, 'pedagogue', 'safety/add-member', as(name))
  await perform(school, 'pedagogue', 'safety/remove-member', as('otherTeacher'))
  await perform(
    school,
    'pedagogue',
    'safety/name',
    participant(id, { personId: who.teacher, accounts: [{ platform: 'Discord', name: 'riteris' }] }),
  )
  await perform(school, 'pedagogue', 'safety/triage', { id, threats: ['repeated'], level: 'L3' })
  const meeting = { id, kind: 'meeting' as const, text: 'Svarstyta', present: 'Visi' }
  await perform(school, 'pedagogue', 'safety/write', { ...meeting, happenedAt: '2026-09-01T08:00:00Z' })
  const { duties, lines } = await perform(school, 'pedagogue', 'safety/show', { id })
  const itemId = randomUUID()
  const base64 = Buffer.from('Vaizdas').toString('base64')
  await perform(school, 'pedagogue', 'evidence/keep', {
    id: itemId,
    caseId: id,
    name: 'a.txt',
    base64,
    isNotIntimate: true,
  })
  await perform(school, 'pedagogue', 'evidence/hold', { caseId: id, isHeld: true, reason: 'Byla' })
  const dutyId = duties.find(({ kind }) => kind === 'psychologist')?.id ?? ''
  return { id, itemId, dutyId, meetingId: lines.find(({ kind }) => kind === 'meeting')?.id ?? '' }
}

/** Somebody of each role. */
const eachRole: readonly Name[] = [
  'otherPupil', 'teacher', 'specialist', 'deputy', 'principal', 'psychologist', 'office', 'dpo', 'admin',
] // biome-ignore format: one row reads better

const strangers: readonly Name[] = [
  'teacher', 'otherTeacher', 'otherPupil', 'psychologist', 'principal', 'deputy', 'office', 'dpo', 'admin',
] // biome-ignore format: one row reads better

onEveryEngine('who sees a case', (engine) => {
  test('every role and every action: only its members, only as far as their role goes', async () => {
    const school = await openSafeSchool(engine)
    const { id, dutyId, itemId, meetingId } = await caseOfEverybody(school)
    const inputs = inputsFor(id, dutyId, itemId, meetingId)
    const all = Object.keys(useCases).filter((name) => /^(safety|evidence)\//.test(name))
    expect([...Object.keys(inputs), ...withoutCase].sort(), 'an action is missing here').toEqual(all.sort())
    const ask = async (as: Name, action: string) => {
      const person = await school.person(as)
      return {
        may: mayDo(person.roles, action),
        answer: await refusal(
          school.talka.perform(action as UseCaseName, person, inputs[action as UseCaseName]),
        ),
      }
    }
    // Those nearest to the case; all others are in the table below.
    for (const as of strangers.slice(0, 5))
      for (const action of Object.keys(inputs)) {
        const { may, answer } = await ask(as, action)
        expect(answer, `${as} ${action}`).toBe(
          may ? 'missing common/refused.missing' : 'forbidden common/refused.forbidden',
        )
      }
    // Nor does an answer to what would be refused anyway tell a stranger that the case is there.
    const refused: [UseCaseName, object][] = [
      ['safety/name', participant(id, { personId: who.pedagogue })],
      ['safety/name', participant(id, { name: '' })],
      ['safety/hand-over', { id, personId: who.specialist, reason: 'Kitam' }],
      ['safety/triage', { id, threats: [], level: 'L3', reason: 'Kitaip' }],
      ['evidence/open', { caseId: id, id: randomUUID() }],
    ]
    for (const [action, input] of refused)
      expect(
        await refusal(school.talka.perform(action, await school.person('psychologist'), input)),
        action,
      ).toBe('missing common/refused.missing')
    // The reporter follows what was reported, and that is all.
    for (const action of Object.keys(inputs)) {
      const expected = reporters.includes(action)
        ? 'not refused'
        : ofMessages.includes(action)
          ? 'missing common/refused.missing'
          : 'forbidden common/refused.forbidden'
      expect((await ask('pupil', action)).answer, `pupil ${action}`).toBe(expected)
    }
    // A member who is not of the commission works on it, and decides nothing.
    for (const action of ['safety/show', 'safety/name', 'safety/write', 'evidence/keep', 'evidence/open'])
      expect((await ask('specialist', action)).answer, `specialist ${action}`).toBe('not refused')
    for (const action of [
      'evidence/export',
      'evidence/destroy',
      'safety/triage',
      'safety/add-member',
      'safety/close',
      'safety/take',
      'safety/hand-over',
    ])
      expect((await ask('specialist', action)).answer, `specialist ${action}`).toBe(
        'forbidden common/refused.forbidden',
      )
    // Whoever answers for it does everything, but is not its reporter.
    for (const action of Object.keys(inputs)) {
      const { answer } = await ask('pedagogue', action)
      if ([...reporters, ...ofMessages].includes(action))
        expect(answer, action).toBe('missing common/refused.missing')
      else expect(answer, action).not.toMatch(/missing|forbidden/)
    }
    for (const as of strangers.filter((name) => name !== 'psychologist' && name !== 'otherPupil')) {
      const person = await school.person(as)
      if (mayDo(person.roles, 'safety/list'))
        expect((await perform(school, as, 'safety/list', {})).cases.length, as).toBe(0)
    }
  })

  // The embedded database takes ten times as long for a thousand questions.
  test.runIf(engine === 'postgres')(
    'every role, every action: their own, another’s, as a member, accused',
    async () => {
      const school = await openSafeSchool(engine)
      const others = await report(school)
      for (const as of eachRole) {
        const person = await school.person(as)
        const isAdult = !person.roles.includes('pupil')
        const join = async (id: string) => {
          if (isAdult)
            await perform(school, 'pedagogue', 'safety/add-member', {
              id,
              personId: person.id,
              reason: 'Bandymas',
            })
        }
        const accused = await report(school)
        await join(accused)
        await perform(school, 'pedagogue', 'safety/name', participant(accused, { personId: person.id }))
        const cases: Record<string, string> = { own: await report(school, {}, as), others, accused }
        const itemId = randomUUID()
        if (isAdult) {
          const member = await report(school)
          await join(member)
          const base64 = Buffer.from('Vaizdas').toString('base64')
          const item = { id: itemId, caseId: member, name: 'a.txt', base64, isNotIntimate: true as const }
          await perform(school, 'pedagogue', 'evidence/keep', item)
          cases.member = member
        }
        for (const [whose, id] of Object.entries(cases))
          for (const [action, input] of Object.entries(inputsFor(id, randomUUID(), itemId))) {
            const answer = await refusal(school.talka.perform(action as UseCaseName, person, input))
            const isReporters = [...reporters, ...ofMessages].includes(action)
            // Whoever is of the commission and reports a case begins with it.
            const isMember = whose === 'member' || (whose === 'own' && as === 'psychologist')
            const isTheirs = (whose === 'own' && reporters.includes(action)) || (isMember && !isReporters)
            // No such duty or meeting, and in their own case no such piece: a member may look for it.
            const isNotThere =
              ['safety/settle', 'safety/minutes'].includes(action) ||
              (action === 'evidence/open' && whose !== 'member')
            const asked = `${as} ${action} ${whose}`
            if (!mayDo(person.roles, action)) expect(answer, asked).toBe('forbidden common/refused.forbidden')
            else if (!isTheirs) expect(answer, asked).toBe('missing common/refused.missing')
            else expect(answer, asked).not.toMatch(isNotThere ? /^forbidden/ : /^(missing|forbidden)/)
          }
      }
    },
  )

  test('row security alone lets nothing out and nothing in, in any table of cases', async () => {
    const school = await openSafeSchool(engine)
    const { id } = await caseOfEverybody(school)
    const { db } = school.talka.house.database
    const { keys } = school.talka.house.outside
    const found =
      await db.execute(sql`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured,
      (select count(*)::int from information_schema.columns where table_name = c.relname and column_name = 'case_id') as by_case
      from pg_class c where c.relkind = 'r' and (c.relname like 'safety\_%' or c.relname like 'evidence\_%')
      and c.relname <> 'safety_settings' order by 1`)
    const tables = (found as unknown as { rows: { name: string; secured: boolean; by_case: number }[] }).rows
    expect(tables.length).toBeGreaterThanOrEqual(8)
    expect(tables.filter(({ secured }) => !secured)).toEqual([])
    const as = <R>(personId: string, work: Parameters<typeof inCases<R>>[1]) =>
      inCases({ db, keys, person: { id: personId } }, work)
    const rowsSeen = async (personId: string, table: string, action: 'select' | 'update' | 'delete') => {
      const column = sql.identifier(tables.find(({ name }) => name === table)?.by_case ? 'case_id' : 'id')
      const name = sql.identifier(table)
      const statement = {
        select: sql`select 1 from ${name} where ${column} = ${id}`,
        update: sql`update ${name} set ${column} = ${column} where ${column} = ${id} returning 1`,
        delete: sql`delete from ${name} where ${column} = ${id} returning 1`,
      }[action]
      try {
        return await as(personId, async (cases) => {
          const { rows } = (await cases.execute(statement)) as unknown as { rows: unknown[] }
          // Nothing that this test may do stays done.
          if (action !== 'select' && rows.length > 0) throw new Error('done')
          return rows.length
        })
      } catch (error) {
        return error instanceof Error && error.message === 'done' ? 'done' : 'not allowed'
      }
    }
    for (const { name } of tables) {
      // What is counted is no member's; asked to destroy is nothing here, nor destroyed.
      const seen = await rowsSeen(who.pedagogue, name, 'select')
      if (name === 'safety_facts') expect(seen, name).toBe('not allowed')
      else if (['safety_proposals', 'safety_tombstones'].includes(name)) expect(seen, name).toBe(0)
      else expect(seen, `${name} of its owner`).toBeGreaterThan(0)
      for (const stranger of [...strangers.map((one) => who[one]), randomUUID(), ''])
        for (const action of ['select', 'update', 'delete'] as const)
          expect([0, 'not allowed'], `${stranger} ${action} ${name}`).toContain(
            await rowsSeen(stranger, name, action),
          )
      // The reporter reads what is for reporters, and changes nothing.
      for (const action of ['update', 'delete'] as const)
        expect([0, 'not allowed'], `reporter ${action} ${name}`).toContain(
          await rowsSeen(who.pupil, name, action),
        )
      if (['safety_participants', 'safety_accounts', 'safety_members', 'safety_duties'].includes(name))
        expect(await rowsSeen(who.pupil, name, 'select'), `reporter ${name}`).toBe(0)
    }
    const kinds = await as(who.pupil, (cases) =>
      cases.execute(sql`select distinct audience from safety_entries`),
    )
    expect((kinds as unknown as { rows: object[] }).rows).toEqual([])
    // Putting oneself in, or something into somebody's case.
    for (const stranger of [who.admin, who.psychologist, who.teacher, who.pupil])
      for (const statement of [
        sql`insert into safety_members (case_id, person_id, is_owner, since) values (${id}, ${stranger}, true, now())`,
        sql`insert into safety_entries (id, case_id, at, kind, audience, sealed) values (${randomUUID()}, ${id}, now(), 'note', 'internal', '')`,
        sql`insert into safety_marks (case_id, mark, means) values (${id}, 'x', 'reporter')`,
      ])
        await expect(
          as(stranger, (cases) => cases.execute(statement)),
          stranger,
        ).rejects.toThrow()
    // What was written stays as it was, for members too.
    await expect(db.execute(sql`update safety_entries set at = now()`)).rejects.toThrow()
  })

  test('nobody sees anything under the role alone, and the role ends with the work', async () => {
    const school = await openSafeSchool(engine)
    await caseOfEverybody(school)
    const { database, outside } = school.talka.house
    const count = async (db: typeof database.db) =>
      (
        (await db.execute(sql`select count(*)::int as n from safety_secrets`)) as unknown as {
          rows: { n: number }[]
        }
      ).rows[0]?.n
    await database.transact(async (db) => {
      await db.execute(sql`set local role talka_safety`)
      expect(await count(db)).toBe(0)
    })
    await database.transact(async (db) => {
      const person = { id: who.pedagogue }
      expect(await inCases({ db, keys: outside.keys, person }, count)).toBe(1)
      const now = await db.execute(
        sql`select current_user = session_user as back, current_setting('talka.person') as person`,
      )
      expect((now as unknown as { rows: object[] }).rows).toEqual([{ back: true, person: '' }])
      await expect(
        inCases({ db, keys: outside.keys, person }, () => Promise.reject(new Error('broken'))),
      ).rejects.toThrow('broken')
      const after = await db.execute(sql`select current_user = session_user as back`)
      expect((after as unknown as { rows: object[] }).rows).toEqual([{ back: true }])
    })
  })
})
