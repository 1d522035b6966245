import { describe, expect, test } from 'vitest'
import { faultsOf, fieldsOf } from '../../core/forms.ts'
import { isWordKey } from '../../core/language.ts'
import { createInput, kinds } from '../../core/requests/schema.ts'

describe('a form is drawn from the schema that checks it', () => {
  test('a fault asks what happened in a tall field, and for the rest only if one wants', () => {
    expect(fieldsOf(kinds.fault.fields)).toEqual([
      { name: 'what', kind: 'multiline', required: true, maxLength: 2000, choices: [] },
      { name: 'room', kind: 'text', required: false, maxLength: 125, choices: [] },
      { name: 'device', kind: 'text', required: false, maxLength: 80, choices: [] },
      {
        name: 'urgency',
        kind: 'choice',
        required: false,
        maxLength: null,
        choices: ['normal', 'high', 'low'],
      },
    ])
  })

  test('every field and every choice of every kind has its words', () => {
    for (const kind of Object.values(kinds)) {
      expect(isWordKey(`requests/kind.${kind.name}`)).toBe(true)
      for (const field of fieldsOf(kind.fields)) {
        expect(isWordKey(`requests/field.${field.name}`), `${kind.name}.${field.name}`).toBe(true)
        for (const choice of field.choices)
          expect(isWordKey(`requests/${field.name}.${choice}`), choice).toBe(true)
      }
    }
  })

  test('each faulty field is named once with a word that says why', () => {
    const missing = createInput.safeParse({
      kind: 'newAccount',
      fields: { surname: 'x'.repeat(65), accountRole: 'king' },
    })
    expect(missing.error && faultsOf(missing.error)).toEqual([
      { field: 'fields.givenName', word: 'common/fault.required' },
      { field: 'fields.surname', word: 'common/fault.too-long', params: { max: 64 } },
      { field: 'fields.accountRole', word: 'common/fault.choice' },
    ])
  })

  test('a field that was emptied is "fill in", not "too short"', () => {
    const empty = createInput.safeParse({
      kind: 'newAccount',
      fields: { givenName: '  ', surname: 'A', accountRole: 'pupil' },
    })
    expect(empty.error && faultsOf(empty.error)).toEqual([
      { field: 'fields.givenName', word: 'common/fault.required' },
    ])
  })
})
