import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loginFor } from '../../core/directory/rules.ts'
import { type Policy, policy, usualPolicy } from '../../core/directory/schema.ts'
import { words } from '../../tabs/features/accounts/policy.words.ts'
import {
  differing,
  examples,
  fieldNames,
  loginPatterns,
  namePatterns,
  policyFields,
  policyOf,
  valuesOf,
} from '../../tabs/features/accounts/policy-form.ts'

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    upnPattern: fc.constantFrom(...loginPatterns),
    domain: fc.constantFrom(null, 'mokykla.lt'),
    addressRestDays: fc.integer({ min: 30, max: 3650 }),
    displayName: fc.constantFrom(...namePatterns),
    licences: fc.record({
      pupil: fc.constantFrom(null, 'none' as const),
      staff: fc.option(fc.uuid(), { nil: null }),
    }),
    prices: fc.dictionary(
      fc.uuid(),
      fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
    ),
    classTeams: fc.boolean(),
    leavers: fc.record({
      blockAtOnce: fc.boolean(),
      keepDays: fc.integer({ min: 1, max: 3650 }),
      delete: fc.boolean(),
    }),
  })
  .map((one) => policy.parse(one))

describe('the form of the rules', () => {
  test('what is shown and saved unchanged is the same policy, whatever it is', () => {
    fc.assert(
      fc.property(anyPolicy, (one) => {
        expect(policy.parse(policyOf(valuesOf(one), usualPolicy))).toEqual(one)
      }),
    )
  })

  test('only what differs from what is kept counts as changed', () => {
    const kept = valuesOf(usualPolicy)
    expect(differing({ domain: '', 'leavers.keepDays': '180', 'prices.x': '' }, kept)).toEqual({})
    expect(differing({ domain: 'a.lt', classTeams: false }, kept)).toEqual({ domain: 'a.lt' })
  })

  test('an emptied price is no price, an emptied number is refused, a comma is a decimal', () => {
    const sku = '00000000-0000-4000-8000-000000000001'
    const values = { ...valuesOf(usualPolicy), [`prices.${sku}`]: '' }
    expect(policyOf(values, usualPolicy).prices).toEqual({})
    expect(policyOf({ ...values, [`prices.${sku}`]: '35,50' }, usualPolicy).prices).toEqual({ [sku]: 35.5 })
    expect(policy.safeParse(policyOf({ ...values, addressRestDays: '' }, usualPolicy)).success).toBe(false)
  })

  test('every field of the policy stands on the page and has a name', () => {
    const { prices, ...rest } = usualPolicy
    expect(prices).toEqual({})
    expect(Object.keys(valuesOf({ ...rest, prices })).sort()).toEqual(
      policyFields.filter((name) => name !== 'prices').sort(),
    )
    for (const name of policyFields) expect(Object.keys(words)).toContain(`policy.${name}`)
    expect(fieldNames(['prices.a', 'prices.b', 'domain'])).toEqual(['prices', 'domain'])
  })

  test('every way that is offered can be saved and tells people apart', () => {
    for (const pattern of loginPatterns) {
      expect(policy.safeParse({ upnPattern: pattern }).success, pattern).toBe(true)
      expect(new Set(examples.map((person) => loginFor(person, pattern))).size).toBe(examples.length)
    }
    for (const pattern of namePatterns) expect(policy.safeParse({ displayName: pattern }).success).toBe(true)
  })
})
