import { expect, test } from 'vitest'
import { momentAtSchool } from '../../tabs/shared/time.ts'

test('a time typed into a form is the school’s, wherever the browser is, in summer and in winter', () => {
  expect(momentAtSchool('2026-09-01T08:05')).toBe('2026-09-01T05:05:00.000Z')
  expect(momentAtSchool('2026-12-01T08:05')).toBe('2026-12-01T06:05:00.000Z')
  expect(momentAtSchool('2026-03-29T02:30')).toBe('2026-03-29T00:30:00.000Z')
  expect(momentAtSchool('2026-03-29T05:00')).toBe('2026-03-29T02:00:00.000Z')
  expect(momentAtSchool('2026-10-25T12:00')).toBe('2026-10-25T10:00:00.000Z')
})
