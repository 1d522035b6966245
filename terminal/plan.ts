import { confirmColumns } from './confirm-columns.ts'
import { ending, exitCodes } from './ending.ts'
import { showMadePlan } from './made-plan.ts'
import { readRosterFiles } from './roster-files.ts'
import type { Desk, TerminalCommand } from './run.ts'

/** `plan <folder, zip or files>`: takes the roster in, makes a plan of what it would change, and shows it. */
export const plan: TerminalCommand = async (desk, paths) => {
  const { say, screen, send, options } = desk
  if (paths.length === 0) throw ending(exitCodes.misspelt, say('terminal/plan.of-what'))
  const year = readYear(desk)
  const files = readRosterFiles(paths, say)
  const read = await send('rosters/read-columns', { files })
  screen.line(say('terminal/format', { format: say(`rosters/format.${read.format}`) }))
  const mappings = await confirmColumns(desk, read.tables)
  const namesSchools = mappings.some(({ meanings }) => meanings.includes('school'))
  const roster = await send('rosters/import', {
    name: options.name ?? '',
    files,
    mappings,
    schoolYear: year ?? (read.format === 'list' ? read.schoolYear : null),
    schoolId: read.schools.length > 1 && !namesSchools ? await chooseSchool(desk, read.schools) : null,
  })
  const { name, pupils, staff, classes } = roster
  screen.line(
    [
      say(roster.same ? 'terminal/same' : 'terminal/imported', { name }),
      say('terminal/roster', { pupils, staff, classes }),
    ].join(' · '),
  )
  const { pupils: keptPupils, staff: keptStaff } = roster.carriedOver
  if (keptPupils + keptStaff > 0)
    screen.line(say('terminal/carried-over', { pupils: keptPupils, staff: keptStaff }))
  const { planId } = await send('directory/plan', { rosterId: roster.rosterId })
  return showMadePlan(desk, planId)
}

function readYear({ say, options }: Desk): number | null {
  if (options.year === undefined) return null
  const [, year] = /^(20\d\d)(?:[-–]\d{2,4})?$/.exec(options.year) ?? []
  if (!year) throw ending(exitCodes.misspelt, say('terminal/no-year', { year: options.year }))
  return Number(year)
}

async function chooseSchool(
  { say, screen, options, interrupted }: Desk,
  schools: readonly { id: string; name: string }[],
): Promise<string> {
  const named = schools.find(({ id, name }) => id === options.school || name === options.school)
  if (named) return named.id
  for (const [at, { name }] of schools.entries()) screen.line(`  ${at + 1}  ${name}`)
  const answer = await screen.ask(say('terminal/school.ask'), interrupted)
  const chosen = schools[Number(answer) - 1]
  if (!chosen) throw ending(exitCodes.waits, say('terminal/school.unchosen'))
  return chosen.id
}
