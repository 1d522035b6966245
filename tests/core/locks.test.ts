import { expect, test } from 'vitest'
import { locks } from '../../core/database/locks.ts'

test('every lock of the database has a number of its own', () => {
  const numbers = Object.values(locks)
  expect(new Set(numbers).size).toBe(numbers.length)
})
