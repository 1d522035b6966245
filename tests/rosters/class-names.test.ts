import { describe, expect, test } from 'vitest'
import { classNameOf, readClassName } from '../../core/rosters/rules.ts'

describe('a class’s name as schools write it', () => {
  test.each([
    ['5b', 5, 'b', '5b'],
    ['5 B', 5, 'b', '5b'],
    ['5-b kl.', 5, 'b', '5b'],
    ['5 „b“', 5, 'b', '5b'],
    ['10c klasė', 10, 'c', '10c'],
    ['V b', 5, 'b', '5b'],
    ['IX b', 9, 'b', '9b'],
    ['1a', 1, 'a', '1a'],
    ['Ia', 9, 'a', 'Ia'],
    ['I a', 9, 'a', 'Ia'],
    ['1g a', 9, 'a', 'Ia'],
    ['IIIg b', 11, 'b', 'IIIb'],
    ['IV', 12, '', 'IV'],
    ['1g', 1, 'g', '1g'],
    ['5\u0410', 5, 'a', '5a'],
    ['PUG', 0, '', 'PUG'],
    ['Priešmokyklinė grupė 2', 0, '2', 'PUG 2'],
  ])('%s', (title, grade, letter, label) => {
    expect(readClassName(title)).toEqual({ grade, letter, label })
    expect(readClassName(label), 'what stands in the directory reads back').toEqual({ grade, letter, label })
  })

  test.each(['Biology 10', 'Informatika', 'IT', '13a', '', 'Matematika 5b'])('„%s“ is no class', (title) => {
    expect(readClassName(title)).toBeNull()
  })

  test('the register’s grade settles what a name leaves open, but 1a is never Ia', () => {
    expect(readClassName('1g', 9)?.label).toBe('I')
    expect(readClassName('1a', 9)).toEqual({ grade: 1, letter: 'a', label: '1a' })
  })

  test('what the register calls a course is no class, whatever its title', () => {
    expect(classNameOf({ title: '5b', kind: 'course' })).toBeNull()
    expect(classNameOf({ title: '5b' })?.grade).toBe(5)
  })
})
