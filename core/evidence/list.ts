import { namesOf } from '../people/store.ts'
import { inCases } from '../safety/in-cases.ts'
import { openCase } from '../safety/open-case.ts'
import { query } from '../use-case.ts'
import { wordsOf } from './custody.ts'
import { docOf } from './item-doc.ts'
import { captureById } from './letterbox-store.ts'
import { caseInput } from './schema.ts'
import { isHeld, itemsOf, linesOf, originalsLeft } from './store.ts'

/** Shows the evidence of a case, without its bytes, and its custody log. */
export const list = query('evidence/list', {
  input: caseInput,
  async run(context, { caseId }) {
    const found = await inCases(context, async (cases) => ({
      open: await openCase(cases, context, caseId),
      items: await itemsOf(cases, caseId),
      left: await originalsLeft(cases, caseId),
      lines: await linesOf(cases, caseId),
      isHeld: await isHeld(cases, caseId),
    }))
    const names = await namesOf(
      context.db,
      found.lines.flatMap(({ entry }) => entry.personId ?? []),
    )
    const capture = await captureById(context.db, caseId)
    return {
      /** How it stands with the original of a reported message; null: no message was reported. */
      original: capture?.state ?? null,
      isHeld: found.isHeld,
      items: found.items.map((item) => ({
        id: item.id,
        number: item.number,
        capturedAt: item.capturedAt.toISOString(),
        capturedBy: item.capturedBy && (names.get(item.capturedBy) ?? ''),
        sha256: item.sha256,
        size: item.size,
        isThere: found.left.has(item.id),
        ...docOf(found.open, item),
      })),
      custody: found.lines.map((line) => ({
        place: line.place,
        at: line.entry.at,
        by: line.entry.personId && (names.get(line.entry.personId) ?? ''),
        deed: line.entry.deed,
        item: line.entry.item ?? null,
        ...wordsOf(found.open, line),
      })),
    }
  },
})
