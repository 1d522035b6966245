import { describe, expect, test } from 'vitest'
import { countKinds, findRows, indexClasses, kindsOf } from '../../tabs/features/accounts/differences.ts'
import { placeOfFault } from '../../tabs/features/accounts/fault-place.ts'
import {
  addFiles,
  type ChosenFile,
  fitTogether,
  onlyTables,
} from '../../tabs/features/accounts/roster-files.ts'
import { filterRequests } from '../../tabs/features/requests/filter.ts'
import { requests } from '../support/tab-answers.ts'
import { plan, planOf } from '../support/tab-plans.ts'

describe('the differences of a plan', () => {
  const classes = indexClasses(plan(planOf.doneWithFaults).classes, ({ name }) =>
    name ? `${name} klasė` : 'Darbuotojai',
  )

  test('everybody stands under their class, in the order of the plan', () => {
    const rows = findRows(classes, '', null)
    expect(rows.filter(({ type }) => type === 'class')).toHaveLength(37)
    expect(rows.filter(({ type }) => type === 'person')).toHaveLength(864)
    expect(rows[0]).toMatchObject({ type: 'class', shown: 22 })
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('a search finds people by name, sign-in name or class, without diacritics', () => {
    const inClass = findRows(classes, '5b klase', null)
    expect(inClass.filter(({ type }) => type === 'person')).toHaveLength(22)
    const byName = findRows(classes, 'azuolas simkus', null)
    expect(byName.length).toBeGreaterThan(1)
    expect(byName.every((row) => row.type === 'class' || row.person.name === 'Ąžuolas Šimkus')).toBe(true)
    expect(
      findRows(classes, 'pavarde7@', null).filter(({ type }) => type === 'person').length,
    ).toBeGreaterThan(0)
  })

  test('classes in which nobody fits are left out, but for those that failed themselves', () => {
    expect(findRows(classes, 'nera tokio', null)).toEqual([])
    expect(findRows(classes, '', 'failed').map(({ type }) => type)).toEqual(['class', 'person', 'class'])
  })

  test('only the kinds of change that occur are offered, each with how many people it concerns', () => {
    expect(countKinds(classes).map(([kind]) => kind)).toEqual([
      'new',
      'changed',
      'licence',
      'group',
      'failed',
    ])
    expect(countKinds(classes).find(([kind]) => kind === 'licence')).toEqual(['licence', 864])
  })

  test('leaving and graduating are both shown as blocking', () => {
    const changed = (word: 'directory/change.leave' | 'directory/change.graduate') =>
      kindsOf({ changes: [{ word, params: {} }], status: 'planned' })
    expect([...changed('directory/change.leave')]).toEqual(['blocked'])
    expect([...changed('directory/change.graduate')]).toEqual(['blocked'])
  })
})

describe('files of a roster', () => {
  const file = (name: string, size = 10): ChosenFile => ({ name, size, base64: '' })

  test('a corrected file takes the place of the one with the same name, whatever its case', () => {
    const added = addFiles([file('users.csv', 1), file('orgs.csv')], [file('Users.csv', 2)])
    expect(added.map(({ name, size }) => [name, size])).toEqual([
      ['orgs.csv', 10],
      ['Users.csv', 2],
    ])
  })

  test('only tables and archives of a folder are taken', () => {
    const chosen = ['users.csv', 'README.md', 'ORGS.CSV', 'klasės.xlsx', 'viskas.zip'].map(
      (name) => new File([''], name),
    )
    expect(onlyTables(chosen).map(({ name }) => name)).toEqual([
      'users.csv',
      'ORGS.CSV',
      'klasės.xlsx',
      'viskas.zip',
    ])
  })

  test('more than the server takes is not sent', () => {
    expect(fitTogether([file('a.csv', 11 * 1024 * 1024)])).toBe(true)
    expect(fitTogether([file('a.csv', 11 * 1024 * 1024), file('b.csv', 1)])).toBe(false)
  })

  test('a fault says its file, row and column, or only its file', () => {
    expect(placeOfFault('users.csv:12:username')).toEqual({
      file: 'users.csv',
      row: '12',
      column: 'username',
    })
    expect(placeOfFault('classes.csv')).toEqual({ file: 'classes.csv', row: '', column: '' })
  })
})

test('requests are searched by number, title and requester within the chosen status', () => {
  const all = requests(12, false)
  expect(filterRequests(all, '1039', 'all')).toHaveLength(1)
  expect(filterRequests(all, 'azuolas', 'all').every(({ title }) => title.includes('Ąžuolas'))).toBe(true)
  expect(filterRequests(all, '', 'open').map(({ status }) => status)).not.toContain('done')
  expect(filterRequests(all, '', 'closed').length + filterRequests(all, '', 'open').length).toBe(all.length)
})
