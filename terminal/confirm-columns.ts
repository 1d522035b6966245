import { mayReadColumns } from '../core/rosters/rules.ts'
import { type ColumnMapping, type ColumnMeaning, columnMeanings } from '../core/rosters/schema.ts'
import type { ResultOf } from '../core/use-cases.ts'
import { isNo, isYes } from './ask-yes.ts'
import { ending, exitCodes } from './ending.ts'
import type { Desk } from './run.ts'
import type { TextKey } from './say.ts'

type Table = ResultOf<'rosters/read-columns'>['tables'][number]

/** Asks of each list that was never seen what its columns mean, beginning with what they seem to mean. */
export async function confirmColumns(desk: Desk, tables: readonly Table[]): Promise<ColumnMapping[]> {
  const mappings: ColumnMapping[] = []
  for (const table of tables) {
    const { signature, people, meanings } = table
    const guess = { signature, people, meanings }
    mappings.push(table.isRemembered ? guess : await confirmOne(desk, table, guess))
  }
  return mappings
}

async function confirmOne(desk: Desk, table: Table, guess: ColumnMapping): Promise<ColumnMapping> {
  const { say, screen, interrupted } = desk
  for (let mapping = guess; ; ) {
    writeColumns(desk, table, mapping)
    const verdict = mayReadColumns(mapping.meanings)
    if (!verdict.ok) screen.line(screen.paint('yellow', say(verdict.because)))
    else if (desk.options.yes) return mapping
    const answer = desk.options.yes ? null : await screen.ask(say('terminal/columns.ask'), interrupted)
    if (answer === null || isNo(answer)) throw ending(exitCodes.waits, say('terminal/columns.unconfirmed'))
    if (isYes(answer) && verdict.ok) return mapping
    if (answer === 'm' || answer === 'd') mapping = { ...mapping, people: answer === 'm' ? 'pupil' : 'staff' }
    const at = Number(answer) - 1
    const column = table.columns[at]
    if (column) mapping = await changeOne(desk, mapping, at, column.header || answer)
  }
}

async function changeOne(
  { say, screen, interrupted }: Desk,
  mapping: ColumnMapping,
  at: number,
  header: string,
): Promise<ColumnMapping> {
  for (const [number, meaning] of columnMeanings.entries())
    screen.line(`  ${String(number).padStart(2)}  ${say(nameOf(meaning, mapping.people))}`)
  const answer = await screen.ask(say('terminal/columns.meaning', { header }), interrupted)
  const meaning = answer ? columnMeanings[Number(answer)] : undefined
  if (!meaning) return mapping
  return { ...mapping, meanings: mapping.meanings.map((one, place) => (place === at ? meaning : one)) }
}

function writeColumns({ say, screen }: Desk, table: Table, { people, meanings }: ColumnMapping): void {
  screen.line()
  const head = [table.files.join(', '), say('terminal/columns.rows', { n: table.rows })]
  screen.line(screen.paint('bold', [...head, say(`terminal/columns.${people}`)].join(' · ')))
  const width = Math.max(...table.columns.map(({ header }) => header.length))
  for (const [at, { header, samples }] of table.columns.entries()) {
    const meaning = say(nameOf(meanings[at] ?? 'ignore', people))
    const examples = samples.slice(0, 2).join(', ')
    screen.line(
      `  ${String(at + 1).padStart(2)}  ${header.padEnd(width)}  → ${meaning}${examples && `  (${examples})`}`,
    )
  }
}

function nameOf(meaning: ColumnMeaning, people: ColumnMapping['people']): TextKey {
  return meaning === 'class' && people === 'staff'
    ? 'rosters/meaning.class.staff'
    : `rosters/meaning.${meaning}`
}
