import { expect, onTestFinished, test, vi } from 'vitest'
import * as rules from '../../core/safety/rules.ts'
import type { UseCaseName } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { inputsFor } from './access.inputs.ts'
import { openSafeSchool, participant, perform, refusal, report } from './safe-school.ts'

onEveryEngine('with the check in code switched off', (engine) => {
  test('row security still keeps strangers and those who are named out of everything', async () => {
    // The check in code says yes to everybody: what is left is row security.
    const check = vi.spyOn(rules, 'mayOpen').mockReturnValue(true)
    onTestFinished(() => check.mockRestore())
    const school = await openSafeSchool(engine)
    const id = await report(school)
    await perform(school, 'pedagogue', 'safety/add-member', {
      id,
      personId: who.psychologist,
      reason: 'Pagalba',
    })
    await perform(school, 'pedagogue', 'safety/name', participant(id, { personId: who.psychologist }))
    const inputs = inputsFor(id, id)
    for (const as of ['principal', 'psychologist'] as const) {
      const person = await school.person(as)
      for (const [action, input] of Object.entries(inputs))
        expect(
          await refusal(school.talka.perform(action as UseCaseName, person, input)),
          `${as} ${action}`,
        ).toMatch(/^(missing|forbidden) /)
      expect(await perform(school, as, 'safety/list', {})).toEqual({ cases: [] })
    }
    // It is really off: whoever lost the duty is kept out by the code alone.
    await perform(school, 'principal', 'people/take-role', { personId: who.pedagogue, role: 'childWelfare' })
    await perform(school, 'pedagogue', 'safety/show', { id })
  })
})
