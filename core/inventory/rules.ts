import { plainText } from '../language.ts'
import {
  type Asset,
  type AssetDraft,
  assetFields,
  type Changes,
  type EventKind,
  type Outcome,
  type State,
  states,
} from './schema.ts'

/** What numbers and serials are compared by: „IT-0042“, „it 0042“ and „IT 0042.“ are one. */
export function codeKey(text: string): string | null {
  const key = (plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join('')
  return key === '' ? null : key
}

/** What a thing is called where it stands alone: „Projektorius IT-0042“. */
export function thingLabel({ name, inventoryNo }: Pick<Asset, 'name' | 'inventoryNo'>): string {
  return [name, inventoryNo].filter(Boolean).join(' ')
}

/**
 * The numbers of things that a text may hold, as they are compared: letters with digits („IT-0042“, „it 0042“), or six
 * digits and more. Rooms, classes and years are none.
 */
export function numbersIn(text: string): string[] {
  const words = plainText(text.slice(0, 2000)).split(/[\s,;:!?()„“"]+/)
  const pairs = words.flatMap((word, at) =>
    /^[a-z]{1,6}$/.test(word) && /^\d+\W*$/.test(words[at + 1] ?? '') ? [word + words[at + 1]] : [],
  )
  const keys = [...words, ...pairs].flatMap((word) => codeKey(word) ?? [])
  const mayBeNumber = (key: string) => /^\d{6,}$/.test(key) || /^(?=.*[a-z])(?=(.*\d){3}).{4,60}$/.test(key)
  return [...new Set(keys)].filter(mayBeNumber).slice(0, 40)
}

/** A key in which what people mistake for each other is the same: O and 0, I, l and 1. */
export function lookalikeKey(key: string): string {
  return key.replace(/o/g, '0').replace(/[il]/g, '1')
}

/** What a thing without number and serial is known by. */
export function lookKey({
  name,
  maker,
  model,
  place,
}: Pick<Asset, 'name' | 'maker' | 'model' | 'place'>): string {
  return [name, maker, model, place].map(plainText).join(' / ')
}

/** All that can differ: what people write, and what was found of it. */
const compared: readonly (keyof Asset)[] = [
  ...assetFields.map((field) => (field === 'value' ? 'valueCents' : field)),
  'roomId',
  'responsibleId',
  'holderId',
]

/** What differs between two states of a thing; of a new one, everything that is written. */
export function changesOf(before: Partial<Asset>, after: Partial<Asset>): Changes {
  const differing = compared.flatMap((name) => {
    const [old, next] = [before[name] ?? null, after[name] ?? null]
    return name in after && old !== next && !(old === null && next === '')
      ? [[name, [old, next]] as const]
      : []
  })
  return Object.fromEntries(differing)
}

/** Each field as it was before these changes. */
export function turnedBack(changes: Changes): Partial<Asset> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, [before]]) => [name, before]),
  ) as Partial<Asset>
}

/** Why a thing can be neither moved nor handed over. */
export function whyStays(asset: { state: State } | undefined): Outcome['because'] {
  if (!asset) return 'missing'
  return asset.state === 'writtenOff' ? 'writtenOff' : null
}

/** From this part of its value on, what its repairs have cost asks whether a thing had better be replaced. */
const dearPart = 0.5

/** Whether the repairs of a thing have cost so much that mending it no longer pays. */
export function isDear(
  { valueCents, quantity }: Pick<Asset, 'valueCents' | 'quantity'>,
  repairCents: number,
): boolean {
  return valueCents !== null && valueCents > 0 && repairCents >= valueCents * quantity * dearPart
}

/** What is undone on its own page, because more than the thing itself was written. */
export const tiedKinds: readonly EventKind[] = [
  'handedOver',
  'takenBack',
  'sentToRepair',
  'backFromRepair',
  'writtenOff',
  'counted',
]

/** The number after the largest of the same shape: IT-0099 → IT-0100; empty where there is none to follow. */
export function nextNumber(numbers: readonly string[]): string {
  const shaped = numbers.flatMap((number) => {
    const [, head, digits] = /^(.*?)(\d{1,12})$/.exec(number) ?? []
    return head === undefined || digits === undefined ? [] : [{ head, digits }]
  })
  const heads = Map.groupBy(shaped, ({ head }) => head)
  const [most = []] = [...heads.values()].sort((one, other) => other.length - one.length)
  const last = most.reduce<(typeof most)[number] | null>(
    (best, one) => (best === null || Number(one.digits) > Number(best.digits) ? one : best),
    null,
  )
  return last ? `${last.head}${String(Number(last.digits) + 1).padStart(last.digits.length, '0')}` : ''
}

/** Money as it is written: 1 234,50. */
export function writtenMoney(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${whole},${String(cents % 100).padStart(2, '0')}`
}

/** Which sign stands before the cents in these texts: the one that has one or two digits after it; null where none says so. */
export function decimalMark(texts: readonly string[]): ',' | '.' | null {
  for (const text of texts) {
    const mark = /([.,])\d{1,2}\D*$/.exec(text)?.[1]
    if (mark === ',' || mark === '.') return mark
  }
  return null
}

/**
 * Money as people type it, in cents: „1 234,50 €“, „1.234,50“, „1,234.5“, „$12.58“. Where one sign stands before three
 * digits, `decimal` tells whether it divides thousands. Null when it is no money, or could be two sums.
 */
export function readMoney(text: string, decimal: ',' | '.' | null = null): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|€|\$|£|eur|usd/gi, '')
  const [, head = '', mark, part = ''] = /^(\d[\d.,]*?)(?:([.,])(\d*))?$/.exec(bare) ?? []
  if (head === '') return null
  const others = [...new Set(head.match(/[.,]/g) ?? [])]
  const isDivided = /^\d{1,3}([.,]\d{3})*$/.test(head)
  if (others.length > 1 || (others.length > 0 && !isDivided)) return null
  const isWhole =
    mark === undefined || others[0] === mark || (part.length === 3 && decimal !== null && decimal !== mark)
  if (isWhole && mark !== undefined && (part.length !== 3 || !isDivided)) return null
  if (!isWhole && part.length > 2) return null
  const whole = head.replace(/[.,]/g, '') + (isWhole ? part : '')
  return whole.length > 11 ? null : Number(whole) * 100 + Number((isWhole ? '' : part).padEnd(2, '0'))
}

/** A thing without what Talka finds itself. */
export function draftOf(asset: Asset): AssetDraft {
  const {
    id: _id,
    version: _version,
    roomId: _room,
    responsibleId: _who,
    holderId: _holder,
    ...draft
  } = asset
  return draft
}

/** The states that a list shows. */
export function statesShown(state: 'present' | State): readonly State[] {
  return state === 'present' ? states.filter((one) => one !== 'writtenOff') : [state]
}

/** A thing's id as its label carries it: short, so that the code can be large. */
export function labelCode(id: string): string {
  const bytes = id.replaceAll('-', '').match(/../g) ?? []
  const text = String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The id that a label carries; null when it is no label of Talka. */
export function idOfLabel(code: string): string | null {
  if (!/^[\w-]{22}$/.test(code)) return null
  const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
  const hex = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A cell that a spreadsheet would take for a formula, with an apostrophe before it that makes it text; {@link formulaAgain} takes it away. */
export function withoutFormula(text: string): string {
  return /^'*[=+\-@]/.test(text) ? `'${text}` : text
}

/** A cell as it was before {@link withoutFormula}. */
export function formulaAgain(text: string): string {
  return /^'+[=+\-@]/.test(text) ? text.slice(1) : text
}
