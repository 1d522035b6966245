import { expect, test } from 'vitest'
import { foldFaults } from '../../tabs/features/accounts/fault-place.ts'

test('hundreds of faults of one cause do not bury the others, and can be unfolded', () => {
  const noRole = Array.from({ length: 620 }, (_, at) => ({
    field: `users.csv:${at + 2}:sourcedId`,
    word: 'rosters/fault.no-role',
  }))
  const cause = { field: 'roles.csv:0:', word: 'rosters/fault.missing-file' }
  const faults = [...noRole, cause]
  const folded = foldFaults(faults, [])
  expect(folded.map(({ fault, more }) => [fault.field, more])).toEqual([
    ['users.csv:2:sourcedId', 619],
    ['roles.csv:0:', 0],
  ])
  expect(foldFaults(faults, [folded[0]?.same ?? ''])).toHaveLength(621)
})
