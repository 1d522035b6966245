import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowed, mayDo, type Role, roles } from '../../core/people/roles.ts'
import { mayGiveRole, roleOfEmployeeType } from '../../core/people/rules.ts'
import { givableRoles } from '../../core/people/schema.ts'
import { useCases } from '../../core/use-cases.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'

describe('roles', () => {
  test('without a role nothing is allowed', () => {
    for (const name of Object.keys(useCases)) expect(mayDo([], name)).toBe(false)
  })

  test('several roles allow exactly what each of them allows', () => {
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.constantFrom(...Object.keys(useCases)),
        (held: Role[], name) => {
          expect(mayDo(held, name)).toBe(
            held.some((role) => (allowed[role] as readonly string[]).includes(name)),
          )
        },
      ),
    )
  })

  test('pupils may not see other people, decide, or touch accounts', () => {
    for (const name of Object.keys(useCases)) {
      if (
        /^(directory|audit)\/|^people\/(find|list|give|take)|^requests\/(list|waiting|approve|decline|undo|take$|finish|retry)/.test(
          name,
        )
      ) {
        expect(mayDo(['pupil'], name), name).toBe(false)
      }
    }
  })

  test('nobody gives a role to themself, and the child welfare commission is the principal’s', () => {
    for (const role of givableRoles) {
      expect(mayGiveRole({ id: 'a', roles: ['admin', 'principal'] }, 'a', role).ok).toBe(false)
      expect(mayGiveRole({ id: 'a', roles: ['admin'] }, 'b', role).ok).toBe(role !== 'childWelfare')
      expect(mayGiveRole({ id: 'a', roles: ['principal'] }, 'b', role).ok).toBe(role === 'childWelfare')
    }
  })

  test('an unknown kind of employee has no rights', () => {
    expect(roleOfEmployeeType('Student')).toBe('pupil')
    expect(roleOfEmployeeType('mokytoja')).toBe('staff')
    expect(roleOfEmployeeType('Contractor')).toBeNull()
    expect(roleOfEmployeeType(null)).toBeNull()
  })
})

describe('people of the directory', () => {
  test('somebody with a given role who is blocked in the directory is out after a quarter of an hour, not a day', async () => {
    const school = await openSchool('postgres')
    const { graph } = school.talka.house.outside
    await graph.send([{ method: 'PATCH', url: `/users/${who.specialist}`, body: { accountEnabled: false } }])
    expect((await school.person('specialist')).roles).toContain('itSpecialist')
    school.pass(16 * 60)
    await school.person('specialist')
    await school.talka.drain()
    expect((await school.person('specialist')).roles).toEqual([])
  })

  test('a known person goes on at once when Graph hangs; nobody waits for its many tries', async () => {
    const school = await openSchool('postgres')
    const { outside } = school.talka.house
    let asked = 0
    const hanging = () => {
      asked++
      return new Promise<never>(() => {})
    }
    outside.graph = { ...outside.graph, send: hanging, sendOnce: hanging }
    school.pass(25 * 3600)
    expect((await school.person('specialist')).roles).toContain('itSpecialist')
    expect(asked).toBe(1)
  })

  test('a person is who the directory says, with the roles that were given', async () => {
    const school = await openSchool('postgres')
    expect((await school.person('pupil')).roles).toEqual(['pupil'])
    expect((await school.person('specialist')).roles).toEqual(['staff', 'itSpecialist'])
    expect((await school.person('admin')).roles).toEqual(['staff', 'admin'])
  })

  test('somebody whom the directory does not know has no rights', async () => {
    const school = await openSchool('postgres')
    const stranger = await school.talka.recognise({
      id: crypto.randomUUID(),
      name: 'Svečias',
      signInName: 'x@y.lt',
    })
    expect(stranger.roles).toEqual([])
  })

  test('members of the child welfare commission are told when it grows', async () => {
    const school = await openSchool('postgres')
    const principal = await school.person('principal')
    for (const personId of [(await school.person('deputy')).id, (await school.person('office')).id]) {
      await school.talka.perform('people/give-role', principal, { personId, role: 'childWelfare' })
    }
    await school.talka.drain()
    expect(school.told.filter((notice) => notice.word === 'people/role-given-to')).toHaveLength(1)
  })

  test('people are found without diacritics, by name, sign-in name and class', async () => {
    const school = await openSchool('postgres')
    const teacher = await school.person('teacher')
    const find = async (text: string) =>
      (await school.talka.perform('people/find', teacher, { text })).people.map((one) => one.name)
    expect(await find('zvirbly')).toEqual(['Kotryna Žvirblytė'])
    expect(await find('5a kotryna')).toEqual(['Kotryna Žvirblytė'])
    expect(await find('usas@')).toEqual(['Dominykas Ūsas'])
  })

  test('while Microsoft 365 does not answer, known people go on and new ones are asked to wait', async () => {
    const school = await openSchool('postgres')
    await school.person('teacher')
    await school.tenant.stop()
    school.pass(2 * 24 * 3600)
    expect((await school.person('teacher')).roles).toEqual(['staff'])
    const newcomer = school.talka.recognise({
      id: crypto.randomUUID(),
      name: 'Nauja',
      signInName: 'nauja@mokykla.example',
    })
    await expect(newcomer).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('somebody who was deleted in the directory loses every right the next day', async () => {
    const school = await openSchool('postgres')
    const { id } = await school.person('otherTeacher')
    await school.talka.house.outside.graph.send([{ method: 'DELETE', url: `/users/${id}` }])
    school.pass(2 * 24 * 3600)
    expect((await school.person('otherTeacher')).roles).toEqual([])
  })
})
