import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChainLine, canonicalJson, chainStart, findBreak, nextLine } from '../../core/hash-chain.ts'

const start = chainStart('custody 1')

function chainOf(entries: readonly unknown[], from = start): ChainLine[] {
  const lines: ChainLine[] = []
  for (const entry of entries) lines.push(nextLine(lines.at(-1) ?? { place: 0, hash: from }, entry))
  return lines
}

const lines = chainOf(['kept', 'seen', 'exported', 'handed over', 'closed'].map((did) => ({ did })))
const changed = (at: number, change: Partial<ChainLine>) =>
  lines.map((line, index) => (index === at - 1 ? { ...line, ...change } : line))
const end = { place: 5, hash: lines[4]?.hash ?? '' }

describe('a record that nobody can change unseen', () => {
  test('is whole as it was written, also when it is empty', () => {
    expect(findBreak(start, lines, [end, { ...end, isLast: true }])).toBeNull()
    expect(findBreak(start, [], [{ place: 0, hash: start, isLast: true }])).toBeNull()
  })

  test('names the line whose words were changed', () => {
    expect(findBreak(start, changed(3, { entry: { did: 'eXported' } }))).toEqual({ place: 3, how: 'changed' })
  })

  test('names a line that was changed together with its hash', () => {
    const forged = nextLine({ place: 2, hash: lines[1]?.hash ?? '' }, { did: 'lost' })
    expect(findBreak(start, changed(3, forged))).toEqual({ place: 3, how: 'changed' })
  })

  test('names the line that is gone, at the beginning too', () => {
    const without = (place: number) => lines.filter((line) => line.place !== place)
    expect(findBreak(start, without(3))).toEqual({ place: 3, how: 'missing' })
    expect(findBreak(start, without(1))).toEqual({ place: 1, how: 'missing' })
  })

  test('names the first of two lines that changed places', () => {
    const [one, two, three, four, five] = lines as [ChainLine, ChainLine, ChainLine, ChainLine, ChainLine]
    expect(findBreak(start, [one, four, three, two, five])).toEqual({ place: 2, how: 'swapped' })
  })

  test('names a line that stands there twice', () => {
    const [one, two] = lines as [ChainLine, ChainLine]
    expect(findBreak(start, [one, two, two])).toEqual({ place: 3, how: 'added' })
  })

  test('says where it was cut short, for whoever wrote its end down', () => {
    expect(findBreak(start, lines.slice(0, 3))).toBeNull()
    expect(findBreak(start, lines.slice(0, 3), [end])).toEqual({ place: 4, how: 'cutShort' })
  })

  test('says that it was written anew from some line on, for whoever wrote its end down', () => {
    const anew = chainOf(['kept', 'seen', 'nothing', 'handed over', 'closed'].map((did) => ({ did })))
    expect(findBreak(start, anew)).toBeNull()
    expect(findBreak(start, anew, [end])).toEqual({ place: 5, how: 'rewritten' })
  })

  test('may have grown since its end was written down, unless that was its last line', () => {
    const mark = { place: 4, hash: lines[3]?.hash ?? '' }
    expect(findBreak(start, lines, [mark])).toBeNull()
    expect(findBreak(start, lines, [{ ...mark, isLast: true }])).toEqual({ place: 5, how: 'added' })
  })

  test('cannot be passed off as another record', () => {
    expect(findBreak(chainStart('custody 2'), lines)).toEqual({ place: 1, how: 'changed' })
  })

  test('is the same after the database has turned its keys round', () => {
    expect(canonicalJson({ b: 1, a: [undefined, { d: null, c: 'ž' }], e: undefined })).toBe(
      '{"a":[null,{"c":"ž","d":null}],"b":1}',
    )
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
  })

  test('shows every single change of a letter, a removal and a swap, whatever is in it', () => {
    const entries = fc.array(fc.json({ maxDepth: 1 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (texts, one, other) => {
        const whole = chainOf(texts.map((text) => JSON.parse(text)))
        const [i, j] = [one % whole.length, other % whole.length]
        const mark = { place: whole.length, hash: whole.at(-1)?.hash ?? '' }
        const letter = whole.map((line, at) => (at === i ? { ...line, entry: [line.entry] } : line))
        expect(findBreak(start, letter)).toEqual({ place: i + 1, how: 'changed' })
        const short = whole.filter((_, at) => at !== i)
        expect(findBreak(start, short, [mark])?.place).toBe(i + 1)
        if (i === j) return
        const swapped = whole.map((line, at) => whole[at === i ? j : at === j ? i : at] ?? line)
        expect(findBreak(start, swapped)).toEqual({ place: Math.min(i, j) + 1, how: 'swapped' })
      }),
      { numRuns: 100 },
    )
  })
})
