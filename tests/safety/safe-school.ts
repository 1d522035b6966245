import { randomUUID } from 'node:crypto'
import { Refusal } from '../../core/refusal.ts'
import type { InputOf, UseCaseName } from '../../core/use-cases.ts'
import type { Engine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

export type Name = keyof typeof who

/** A school whose commission is appointed: the social pedagogue and the psychologist. */
export async function openSafeSchool(engine: Engine): Promise<School> {
  const school = await openSchool(engine)
  const principal = await school.person('principal')
  for (const personId of [who.pedagogue, who.psychologist])
    await school.talka.perform('people/give-role', principal, { personId, role: 'childWelfare' })
  // The pedagogue comes first; by name it would be the psychologist.
  await perform(school, 'principal', 'safety/change-settings', { intake: [who.pedagogue, who.psychologist] })
  await school.talka.drain()
  school.told.length = 0
  return school
}

export async function perform<N extends UseCaseName>(school: School, as: Name, name: N, input: InputOf<N>) {
  return school.talka.perform(name, await school.person(as), input)
}

/** What a use case refuses with, such as „missing common/refused.missing“. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

/** A report of the pupil, unless said otherwise. */
export async function report(
  school: School,
  more: Partial<InputOf<'safety/report'>> = {},
  as: Name = 'pupil',
): Promise<string> {
  const id = randomUUID()
  await perform(school, as, 'safety/report', { id, what: ['verbal'], where: 'corridor', ...more })
  return id
}

/** Somebody in a case, as a member writes them down. */
export function participant(id: string, more: Partial<InputOf<'safety/name'>> = {}): InputOf<'safety/name'> {
  return {
    id,
    participantId: randomUUID(),
    role: 'aggressor',
    certainty: 'suspected',
    name: 'Vardenis',
    ...more,
  }
}
