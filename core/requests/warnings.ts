import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { classNames, namesakes, peopleById, type StoredPerson } from '../people/store.ts'
import type { WordParams } from '../refusal.ts'
import type { WordKey } from '../words.ts'
import { isApproved, openSteps } from './approvals.ts'
import { stepsOf } from './approvals-store.ts'
import { opensColleague } from './rules.ts'
import { kinds } from './schema.ts'
import type { StoredRequest } from './store.ts'

/** Something that whoever approves has to look at first. */
export interface Warning {
  word: WordKey
  params: WordParams
}

/**
 * What speaks against approving requests without reading them: namesakes, unknown classes, blocked accounts, colleagues'
 * accounts, and kinds that are always approved one by one. Requests without warnings are clean, and not in it.
 */
export async function findWarnings(db: Db, rows: readonly StoredRequest[]): Promise<Map<string, Warning[]>> {
  const steps = await stepsOf(
    db,
    rows.map(({ id }) => id),
  )
  const asked = rows.filter(({ id }) => {
    const mine = steps.get(id) ?? []
    return !isApproved(mine) && openSteps(mine).length > 0
  })
  if (asked.length === 0) return new Map()
  const owners = new Map(
    (
      await peopleById(
        db,
        asked.flatMap(({ accountId }) => accountId ?? []),
      )
    ).map((one) => [one.id, one]),
  )
  const same = await namesakes(
    db,
    asked.flatMap((row) => (row.kind === 'newAccount' ? nameIn(row) : [])),
  )
  const classes = new Set((await classNames(db)).map(plainClass))
  const found = asked.map((row): [string, Warning[]] => {
    const owner = owners.get(row.accountId ?? '') ?? null
    return [row.id, warningsOf(row, owner, same, classes)]
  })
  return new Map(found.filter(([, warnings]) => warnings.length > 0))
}

function warningsOf(
  row: StoredRequest,
  owner: StoredPerson | null,
  same: readonly StoredPerson[],
  classes: ReadonlySet<string>,
): Warning[] {
  const warnings: Warning[] = []
  const warn = (word: WordKey, params: WordParams = {}) => warnings.push({ word, params })
  const { kind, fields } = row
  if (kind === 'newAccount') {
    const name = plainText(nameIn(row))
    const list = same
      .filter((one) => plainText(one.name) === name)
      .map((one) => [one.signInName, one.className].filter(Boolean).join(' '))
    if (list.length > 0) warn('requests/warning.namesake', { list: list.join(', ') })
    if (fields.accountRole === 'pupil' && !fields.className) warn('requests/warning.no-class')
  }
  const className = String(fields.toClass ?? fields.className ?? '')
  if (className !== '' && !classes.has(plainClass(className)))
    warn('requests/warning.unknown-class', { name: className })
  if (row.accountId && !owner?.directoryRole && kind !== 'unblockAccount') warn('requests/warning.no-access')
  if (opensColleague(row, owner)) warn('requests/warning.colleague')
  if (kinds[kind].oneByOne) warn('requests/warning.one-by-one')
  return warnings
}

function nameIn({ fields }: StoredRequest): string {
  return `${fields.givenName} ${fields.surname}`.trim()
}

/** „5 A“, „5a“ and "5A klasė" are one class. */
function plainClass(name: string): string {
  return plainText(name).replace(/klase|[\s.]/g, '')
}
