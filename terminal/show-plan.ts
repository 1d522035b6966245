import { planCounts, planTitle } from '../core/directory/rules.ts'
import { formatMoment } from '../core/language.ts'
import type { ResultOf } from '../core/use-cases.ts'
import type { Say } from './say.ts'
import type { Screen } from './screen.ts'

/** A plan as the API shows it. */
export type PlanView = ResultOf<'directory/show-plan'>

/** So many people are named without being asked for. */
const fewPeople = 30

/** Writes down what a plan would change: numbers, seats, warnings, and class by class; its people where wanted. */
export function writePlan(
  plan: PlanView,
  { say, screen, namesPeople }: { say: Say; screen: Screen; namesPeople: boolean },
): void {
  const { line, paint } = screen
  const heading = (text: string) => {
    line()
    line(paint('bold', text))
  }
  const people = plan.classes.reduce((sum, one) => sum + one.people.length, 0)
  heading(say('terminal/plan', { name: planTitle(plan) }))
  line(
    [
      say(`directory/status.${plan.status}`),
      say('terminal/plan.made', { name: plan.madeBy, time: formatMoment(plan.madeAt) }),
      plan.id.slice(0, 8),
    ].join(' · '),
  )
  if (plan.problem) {
    line()
    line(paint('red', say(plan.problem.word, plan.problem.params)))
  }
  const counts = planCounts.filter((name) => (plan.counts[name] ?? 0) > 0)
  if (counts.length > 0) heading(say('terminal/plan.counts'))
  for (const name of counts) line(`  ${say(`directory/count.${name}`, { n: plan.counts[name] ?? 0 })}`)
  if (plan.seats.length > 0) heading(say('terminal/plan.seats'))
  for (const { licence, needed, free } of plan.seats) {
    const text = `  ${say('terminal/plan.seat', { licence, needed, free })}`
    line(needed > free ? paint('red', text) : text)
  }
  if (plan.risks.length > 0) heading(say('terminal/plan.risks'))
  for (const { word, params } of plan.risks) line(paint('yellow', `  ! ${say(word, params)}`))
  if (plan.classes.length > 0) heading(say('terminal/plan.classes'))
  for (const one of plan.classes) {
    const changes = one.changes.map(({ word, params }) => say(word, params))
    const n = one.people.length > 0 ? [say('terminal/people', { n: one.people.length })] : []
    line(`  ${[say(one.label.word, one.label.params), ...n, ...changes].join(' · ')}`)
    if (namesPeople || people <= fewPeople) for (const person of one.people) writePerson(person)
  }

  function writePerson({
    name,
    signInName,
    changes,
    problem,
  }: PlanView['classes'][number]['people'][number]) {
    line(`    ${name} (${signInName})`)
    for (const { word, params } of changes) line(`      ${say(word, params)}`)
    if (problem) line(paint('red', `      ${say(problem.word, problem.params)}`))
  }
}

/** How much of something is done, as a bar. */
export function drawBar(done: number, total: number, width: number): string {
  const filled = total > 0 ? Math.round((done / total) * width) : 0
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
}

/** How long something still takes, rounded so that it does not flicker. */
export function sayTimeLeft(say: Say, seconds: number | null): string {
  if (seconds === null) return ''
  if (seconds < 60) return say('terminal/left.seconds', { n: Math.max(10, Math.ceil(seconds / 10) * 10) })
  return say('terminal/left.minutes', { n: Math.ceil(seconds / 60) })
}
