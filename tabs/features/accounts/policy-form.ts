import type { InputOf, ResultOf } from '../../../core/use-cases.ts'

export type PolicyView = ResultOf<'directory/show-policy'>
type Policy = PolicyView['policy']

/** What stands in the fields of the policy: texts as they are typed, switches as they stand; "leavers.keepDays". */
export type PolicyValues = Readonly<Record<string, string | boolean>>

/** The policy as the fields of its form. */
export function valuesOf(policy: Policy): PolicyValues {
  const values: Record<string, string | boolean> = {}
  const put = (path: string, value: unknown): void => {
    if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) put(path ? `${path}.${name}` : name, one)
    else values[path] = typeof value === 'boolean' ? value : sayValue(value)
  }
  put('', policy)
  return values
}

function sayValue(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).replace('.', decimalIn(value))
}

/** Lithuanian writes 35,5; patterns and domains keep their dots. */
function decimalIn(value: unknown): string {
  return typeof value === 'number' ? ',' : '.'
}

/** The form as an input, each field of the kind that it is usually of; what is no number is sent as it was typed. */
export function policyOf(values: PolicyValues, usual: Policy): InputOf<'directory/change-policy'> {
  const kinds = valuesOfKinds(usual)
  const policy: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    const [first = '', second] = path.split('.')
    const kind = first === 'prices' ? 'number' : kinds.get(path)
    if (first === 'prices' && value === '') continue
    const read = typeof value === 'boolean' ? value : readValue(value, kind)
    if (second === undefined) policy[first] = read
    else policy[first] = { ...(policy[first] as object | undefined), [second]: read }
  }
  return { prices: {}, ...policy }
}

function valuesOfKinds(usual: Policy): Map<string, string> {
  const kinds = new Map<string, string>()
  for (const [name, value] of Object.entries(usual)) {
    if (value !== null && typeof value === 'object')
      for (const [part, one] of Object.entries(value)) kinds.set(`${name}.${part}`, kindOf(one))
    else kinds.set(name, kindOf(value))
  }
  return kinds
}

function kindOf(value: unknown): string {
  return value === null ? 'choice' : typeof value
}

function readValue(text: string, kind: string | undefined): unknown {
  const trimmed = text.trim()
  if (kind === 'choice') return trimmed === '' ? null : trimmed
  if (kind !== 'number') return trimmed
  const number = Number(trimmed.replace(',', '.'))
  return trimmed === '' || Number.isNaN(number) ? trimmed : number
}

/** What somebody changed and has not saved yet: only what differs from what is kept. */
export function differing(draft: PolicyValues, kept: PolicyValues): PolicyValues {
  return Object.fromEntries(Object.entries(draft).filter(([path, value]) => value !== (kept[path] ?? '')))
}

/** The words that name fields; every price has the same one. */
export function fieldNames(paths: readonly string[]): PolicyField[] {
  return [...new Set(paths.map((path) => (path.startsWith('prices.') ? 'prices' : path)))].filter(isField)
}

/** The fields of the policy in the order of the page; the words are `tab/policy.<name>`. */
export const policyFields = [
  'upnPattern',
  'domain',
  'addressRestDays',
  'displayName',
  'licences.pupil',
  'licences.staff',
  'licensing',
  'takeOldLicences',
  'prices',
  'classGroups',
  'classTeams',
  'everybodyGroups.pupils',
  'everybodyGroups.staff',
  'staffGroups.subjects',
  'staffGroups.buildings',
  'usageLocation',
  'ageGroup',
  'leavers.blockAtOnce',
  'leavers.freeLicence',
  'leavers.keepDays',
  'leavers.delete',
  'brakes.absolute',
  'brakes.percentSchool',
  'brakes.percentClass',
  'brakes.wrongList',
] as const
export type PolicyField = (typeof policyFields)[number]

function isField(path: string): path is PolicyField {
  return (policyFields as readonly string[]).includes(path)
}

/** Sign-in names that schools use; anything else can be put together from the same parts. */
export const loginPatterns = [
  '{given}.{surname}',
  '{g}.{surname}',
  '{surname}.{given}',
  '{given}.{s}',
  '{id}',
] as const

/** Names in the directory that schools use. */
export const namePatterns = ['{given} {surname}', '{surname} {given}', '{given} {surname} ({class})'] as const

/** Made-up people, to see what a pattern makes of them. */
export const examples = [
  { givenName: 'Jonas', surname: 'Jonaitis', role: 'pupil', sourceId: '20314', className: '5a' },
  {
    givenName: 'Žemyna Ugnė',
    surname: 'Kymantaitė-Šimkuvienė',
    role: 'pupil',
    sourceId: '20315',
    className: '5a',
  },
] as const
