import { inCases } from '../safety/in-cases.ts'
import { openCase } from '../safety/open-case.ts'
import { query } from '../use-case.ts'
import { readMarks } from './anchors.ts'
import { chainOf, sha256 } from './custody.ts'
import { sealedFor } from './item-doc.ts'
import { type EvidenceBreak, findLogBreaks, stillKept } from './rules.ts'
import { caseInput } from './schema.ts'
import { anchorOf, itemsOf, linesOf, originalsOf, stampsOf } from './store.ts'

/** Verifies every original and the custody log, also against its marks outside of the database; names what is not as kept. */
export const verify = query('evidence/verify', {
  input: caseInput,
  async run(context, { caseId }) {
    const { db, keys, files, now, timeStamps } = context
    const found = await inCases(context, async (cases) => {
      const open = await openCase(cases, context, caseId)
      const lines = await linesOf(cases, caseId)
      const breaks: EvidenceBreak[] = []
      const items = await itemsOf(cases, caseId)
      const kept = stillKept(lines)
      for await (const { item, sealed } of originalsOf(cases, items)) {
        if (sealed) {
          if (hashOf(() => open.keys.openBytes(sealed, sealedFor(item.id))) !== item.sha256)
            breaks.push({ what: 'original', number: item.number, how: 'changed' })
        } else if (kept.has(item.number))
          breaks.push({ what: 'original', number: item.number, how: 'missing' })
      }
      // What was captured by the log, and is no more in the list: row and original were deleted together.
      const byNumber = new Map(items.map((item) => [item.number, item]))
      for (const { entry } of lines) {
        const item = entry.item === undefined ? undefined : byNumber.get(entry.item)
        if (entry.deed !== 'captured' || entry.item === undefined) continue
        if (!item) breaks.push({ what: 'original', number: entry.item, how: 'missing' })
        else if (item.sha256 !== entry.sha256)
          breaks.push({ what: 'original', number: item.number, how: 'changed' })
      }
      return { lines, breaks, count: items.length, stamps: await stampsOf(cases, caseId) }
    })
    // Outside of the transaction: the storage may be slow.
    const marks = await readMarks(files.marks, keys, caseId, { known: (await anchorOf(db, caseId)).marks })
    const { checkStamp } = await import('./time-stamp.ts')
    const newest = found.stamps.at(-1)
    const trusted = timeStamps?.trusted ?? null
    for (const { place, hash, token } of found.stamps) {
      const check = await checkStamp(token, hash, trusted)
      if (!check.ok) found.breaks.push({ what: 'stamp', place, how: check.how })
    }
    return {
      at: now.toISOString(),
      items: found.count,
      lines: found.lines.length,
      marks: marks.length,
      /** The newest line that an authority outside of the school has stamped, and when. */
      stamped: newest ? { place: newest.place, at: newest.at.toISOString() } : null,
      breaks: [...findLogBreaks(chainOf(caseId), found.lines, marks, found.stamps), ...found.breaks],
    }
  },
})

/** The hash of what opens; what was changed does not. */
function hashOf(open: () => Uint8Array): string | null {
  try {
    return sha256(open())
  } catch {
    return null
  }
}
