import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstFree, localPart, loginFor, ownLogin } from '../../core/directory/rules.ts'
import { usualPolicy } from '../../core/directory/schema.ts'
import { isPersonalCode, readClassName } from '../../core/rosters/rules.ts'

const pupil = (givenName: string, surname: string) =>
  loginFor({ givenName, surname, role: 'pupil' }, usualPolicy.upnPattern)

describe('sign-in names', () => {
  test.each([
    ['Šviesė', 'Ąžuolaitė', 'sviese.azuolaite'],
    ['Jonas Petras', 'Jonaitis', 'jonas.jonaitis'],
    ['Žemyna', 'Kymantaitė-Čiurlionienė', 'zemyna.kymantaite-ciurlioniene'],
    ['Łukasz', 'Świętosławski', 'lukasz.swietoslawski'],
    ['Ėglė', 'Ūkaitė', 'egle.ukaite'],
    ['D’Arcy', 'van der Berg', 'darcy.van-der-berg'],
    ['Иван', 'Петров', 'mokinys'],
  ])('%s %s signs in as %s', (givenName, surname, login) => {
    expect(pupil(givenName, surname)).toBe(login)
  })

  test('are legal for Entra, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (givenName, surname) => {
        const login = pupil(givenName, surname)
        expect(login).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
        expect(login.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('of namesakes get numbers, and no number is given twice', () => {
    const taken = new Set(['jonas.jonaitis', 'jonas.jonaitis3'])
    const give = () => {
      const login = firstFree('jonas.jonaitis', (one) => taken.has(one))
      taken.add(login)
      return login
    }
    expect([give(), give(), give()]).toEqual(['jonas.jonaitis2', 'jonas.jonaitis4', 'jonas.jonaitis5'])
  })

  test('come from the register where it has real ones, and not where it repeats the id', () => {
    expect(ownLogin('jcraig', '114001')).toBe('jcraig')
    expect(ownLogin('t0001', 'T0001')).toBeNull()
    expect(ownLogin('100001', '100001')).toBeNull()
    expect(ownLogin('ąžuolas', '5')).toBeNull()
  })

  test('of deleted accounts are known under the old name', () => {
    expect(localPart('0f8fad5bd9cb469fa16570867728950eJonas.Jonaitis@mokykla.example')).toBe('jonas.jonaitis')
  })
})

describe('class names', () => {
  test.each([
    ['5a klasė', '5a'],
    ['5 B', '5b'],
    ['10-c kl.', '10c'],
    ['12', '12'],
  ])('%s is the class %s', (title, label) => expect(readClassName(title)?.label).toBe(label))

  test.each(['Biology 10', 'Computer Science 101', '13a'])('%s is not a numbered class', (title) =>
    expect(readClassName(title)).toBeNull(),
  )
})

test('a personal code is known by its check digit', () => {
  expect(isPersonalCode('38501010002')).toBe(true)
  expect(isPersonalCode('38501010003')).toBe(false)
  expect(isPersonalCode('10000000001')).toBe(false)
})
