import { expect, test } from 'vitest'
import { makePassword } from '../../core/accounts/password.ts'
import { passwordWords } from '../../core/accounts/password-words.ts'
import { plainText } from '../../core/language.ts'

test('words of passwords can be typed by a child on any keyboard and read on any paper', () => {
  for (const word of passwordWords) {
    expect(word).toMatch(/^[a-z]{4,9}$/)
    expect(plainText(word)).toBe(word)
    expect(word.startsWith('i'), `${word}: a capital I looks like l`).toBe(false)
  }
  expect(new Set(passwordWords).size).toBe(passwordWords.length)
})

test('passwords are of three kinds of characters, without 0 and 1, and within Microsoft’s lengths', () => {
  for (const password of Array.from({ length: 2_000 }, makePassword)) {
    expect(password).toMatch(/^[A-Z][a-z]+-[A-Z][a-z]+-[2-9]{4}$/)
    expect(password.length).toBeGreaterThanOrEqual(8)
    const [first, second] = password.split('-')
    expect(first).not.toBe(second)
  }
})

test('every word and digit comes up in every place: guessing one takes 28 bits', () => {
  const words = [new Set<string>(), new Set<string>()]
  const digits = [0, 1, 2, 3].map(() => new Set<string>())
  for (const password of Array.from({ length: 10_000 }, makePassword)) {
    const [first = '', second = '', number = ''] = password.toLowerCase().split('-')
    words[0]?.add(first)
    words[1]?.add(second)
    for (const [place, digit] of [...number].entries()) digits[place]?.add(digit)
  }
  const choices = [...words, ...digits].map((set) => set.size)
  expect(choices).toEqual([passwordWords.length, passwordWords.length, 8, 8, 8, 8])
  expect(Math.log2(passwordWords.length * (passwordWords.length - 1) * 8 ** 4)).toBeGreaterThan(28)
})
