import fc from 'fast-check'
import writeWorkbook from 'write-excel-file/node'
import { conditions } from '../../core/inventory/schema.ts'

/** What a random thing of a table says. */
export type Meant = ReturnType<(typeof things)['generate']>['value']

/** What stands for an empty cell. */
export const nothing: Readonly<Record<string, string | number | null>> = {
  inventoryNo: '',
  serial: '',
  place: '',
  note: '',
  valueCents: null,
  boughtOn: null,
}

const text = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'aąČčęėŠųž1 „“-;,.:"\t'), maxLength: max }).map((one) => one.trim())

/** Things with all that makes tables hard: separators, quotation marks and Lithuanian letters in cells, cents, days. */
export const things = fc.record({
  name: text(20).filter((one) => one !== ''),
  serial: text(8),
  place: text(8),
  note: fc.tuple(text(12), fc.constantFrom('', '\n', '\n\n'), text(12)).map((parts) => parts.join('').trim()),
  condition: fc.constantFrom(...conditions),
  quantity: fc.integer({ min: 1, max: 100_000 }),
  valueCents: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
  boughtOn: fc.option(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10)),
  ),
})

const headers: Readonly<Record<keyof Meant, readonly string[]>> = {
  name: ['Pavadinimas', 'Turto pavadinimas', 'Item name', 'Title'],
  serial: ['Serijos Nr.', 'Serial', 'SN'],
  place: ['Vieta', 'Kabinetas', 'Location'],
  note: ['Pastabos', 'Notes', 'Aprašymas'],
  condition: ['Būklė', 'Condition'],
  quantity: ['Kiekis', 'Qty'],
  valueCents: ['Vertė, €', 'Kaina', 'Purchase Cost'],
  boughtOn: ['Įsigijimo data', 'Pirkimo data', 'Purchase Date'],
}
const conditionSaid = {
  new: 'nauja',
  good: 'Gera',
  fair: 'patenkinama',
  poor: 'Poor',
  unusable: 'Netinkama naudoti',
}

const days: Readonly<Record<string, (year: string, month: string, day: string) => string>> = {
  iso: (...parts) => parts.join('-'),
  points: (...parts) => parts.join('.'),
  words: (year, month, day) => `${year} m. ${month} ${day}`,
  turned: (year, month, day) => `${day}.${month}.${year}`,
  slashes: (year, month, day) => `${Number(day)}/${Number(month)}/${year}`,
}
const sums: Readonly<Record<string, (whole: string, cents: string) => string>> = {
  comma: (whole, cents) => `${whole},${cents}`,
  spaced: (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents} €`,
  points: (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`,
  english: (whole, cents) => `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`,
  bare: (whole, cents) => (cents === '00' ? whole : `${whole},${cents}`),
}

/** How somebody keeps a table: where it comes from, and how it writes letters, days and sums. */
export const habits = fc
  .record({
    kind: fc.constantFrom('utf-8', 'utf-8 with its mark', 'windows-1257', 'utf-16', 'xlsx'),
    separator: fc.constantFrom(';', ',', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isQuotedAlways: fc.boolean(),
    day: fc.constantFrom(...Object.keys(days)),
    sum: fc.constantFrom(...Object.keys(sums)),
    headers: fc.record(
      Object.fromEntries(
        Object.entries(headers).map(([name, said]) => [name, fc.constantFrom(...said)]),
      ) as Record<keyof Meant, fc.Arbitrary<string>>,
    ),
    order: fc.shuffledSubarray(Object.keys(headers) as (keyof Meant)[], {
      minLength: Object.keys(headers).length,
    }),
    blankRows: fc.integer({ min: 0, max: 2 }),
  })
  .map((habit) => ({ ...habit, hasTwoReadings: habit.day === 'slashes' }))
type Habit = ReturnType<(typeof habits)['generate']>['value']

/** The table that somebody with such a habit would save. */
export async function writeTable(
  habit: Habit,
  meant: readonly Meant[],
): Promise<{ name: string; bytes: Uint8Array }> {
  const rows = [
    habit.order.map((field) => habit.headers[field]),
    ...meant.flatMap((thing) => [
      habit.order.map((field) => cellOf(habit, field, thing)),
      ...Array.from({ length: habit.blankRows }, () => habit.order.map(() => '')),
    ]),
  ]
  if (habit.kind === 'xlsx') {
    const data = rows.map((cells) => cells.map((value) => (value === '' ? null : { type: String, value })))
    return {
      name: 'sarasas.xlsx',
      bytes: Uint8Array.from(await writeWorkbook([{ sheet: 'Turtas', data }]).toBuffer()),
    }
  }
  const whole = rows
    .map((cells) => cells.map((cell) => quoted(habit, cell)).join(habit.separator))
    .join(habit.lineEnd)
  return { name: 'sarasas.csv', bytes: encoded(habit.kind, `${whole}${habit.lineEnd}`) }
}

function cellOf(habit: Habit, field: keyof Meant, thing: Meant): string {
  if (field === 'condition') return conditionSaid[thing.condition]
  if (field === 'quantity') return String(thing.quantity)
  if (field === 'boughtOn') {
    const [year = '', month = '', day = ''] = thing.boughtOn?.split('-') ?? []
    return year === '' ? '' : (days[habit.day]?.(year, month, day) ?? '')
  }
  if (field === 'valueCents') {
    if (thing.valueCents === null) return ''
    const cents = String(thing.valueCents).padStart(3, '0')
    return sums[habit.sum]?.(cents.slice(0, -2), cents.slice(-2)) ?? ''
  }
  return thing[field]
}

function quoted({ separator, isQuotedAlways }: Habit, cell: string): string {
  const needs = isQuotedAlways || cell.includes(separator) || /["\r\n]/.test(cell)
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell
}

function encoded(kind: Habit['kind'], whole: string): Uint8Array {
  if (kind === 'windows-1257')
    return Uint8Array.from([...whole].map((letter) => balticCodes.get(letter) ?? 63))
  if (kind === 'utf-16') return Uint8Array.from(Buffer.from(`\ufeff${whole}`, 'utf16le'))
  return new TextEncoder().encode(kind === 'utf-8' ? whole : `\ufeff${whole}`)
}

const baltic = new TextDecoder('windows-1257')
const balticCodes = new Map(
  Array.from({ length: 256 }, (_, code) => [baltic.decode(Uint8Array.of(code)), code]),
)
