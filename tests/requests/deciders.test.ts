import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../../core/people/roles.ts'
import {
  type Approver,
  decidersOf,
  findStep,
  nextStage,
  type Step,
  stepsFor,
} from '../../core/requests/approvals.ts'
import type { Approval, ApproverRole } from '../../core/requests/kind.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const approverRoles: readonly ApproverRole[] = [
  'itSpecialist',
  'deputyFacilities',
  'principal',
  'office',
  'dpo',
]
const approvals: readonly Approval[] = [
  { anyOf: ['itSpecialist'] },
  { anyOf: ['office', 'principal'] },
  { anyOf: ['dpo'] },
  { allOf: ['principal', 'itSpecialist'] },
  { inOrder: ['deputyFacilities', 'principal'] },
]
const anyone = fc.constantFrom(...people)

/** A school on some day: who holds which roles, who is away with whom in their stead, what is asked for and by whom. */
const anySchool = fc.record({
  holders: fc.array(fc.record({ role: fc.constantFrom(...approverRoles), id: anyone }), { maxLength: 9 }),
  away: fc.array(fc.record({ id: anyone, standIn: fc.option(anyone) }), { maxLength: 5 }),
  requesterId: anyone,
  approval: fc.constantFrom(...approvals),
  opensColleague: fc.boolean(),
  climbs: fc.boolean(),
  chosen: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
})

test('whoever is away and whatever is asked for, somebody else than who asks can give each approval, and nobody gives two', () => {
  let asked = 0
  fc.assert(
    fc.property(anySchool, (school) => {
      const holders = new Map<Role, string[]>()
      for (const { role, id } of school.holders)
        holders.set(role, [...new Set([...(holders.get(role) ?? []), id])])
      const away = new Map(
        school.away.map(({ id, standIn }) => [id, standIn === id ? null : standIn] as const),
      )
      const staffing = { holders, away }
      const rolesOf = (id: string) => [...holders].flatMap(([role, ids]) => (ids.includes(id) ? [role] : []))
      const approver = (id: string): Approver => ({
        id,
        roles: ['staff', ...rolesOf(id)],
        absent: [...away].flatMap(([one, by]) => (by === id ? [{ id: one, roles: rolesOf(one) }] : [])),
        staffing,
      })
      const { requesterId } = school
      const request = {
        requesterId,
        steps: stepsFor(
          school.approval,
          { id: requesterId, opensColleague: school.opensColleague },
          holders,
        ).map(
          ({ stage, roles }, at): Step => ({
            place: at + 1,
            stage,
            roles,
            openSince: null,
            remindedAt: null,
            climbedAt: school.climbs ? new Date() : null,
            decidedBy: null,
            insteadOf: null,
            decidedAt: null,
            outcome: null,
            version: null,
          }),
        ),
      }
      for (const chosen of school.chosen) {
        const left = request.steps.filter(({ outcome }) => outcome === null)
        if (left.length === 0) return
        for (const step of nextStage(request.steps)) step.openSince = new Date()
        const [step] = left.filter(({ openSince }) => openSince)
        if (!step) throw new Error('it is no step’s turn')
        const decided = request.steps.flatMap(({ decidedBy }) => decidedBy ?? [])
        const deciders = decidersOf(step, request, staffing)
        // Heads stand above each role, so that any head who may still decide can be asked.
        const others = [...step.roles, 'principal' as const, 'deputyFacilities' as const]
          .flatMap((role) => holders.get(role) ?? [])
          .filter((id) => id !== requesterId && !decided.includes(id))
        expect(deciders.length > 0).toBe(others.length > 0)
        for (const { id } of deciders) {
          asked++
          expect(id).not.toBe(requesterId)
          expect(decided).not.toContain(id)
          expect(findStep(request, approver(id))).toHaveProperty('step')
        }
        expect(new Set(deciders.map(({ id }) => id)).size).toBe(deciders.length)
        expect(findStep(request, approver(requesterId))).toEqual({ because: 'requests/own' })
        for (const id of decided) expect(findStep(request, approver(id))).not.toHaveProperty('step')
        const one = deciders[chosen % Math.max(1, deciders.length)]
        if (!one) return
        Object.assign(step, { decidedBy: one.id, insteadOf: one.insteadOf, outcome: 'approved' })
      }
    }),
    { numRuns: 3_000 },
  )
  expect(asked).toBeGreaterThan(1_000)
})
