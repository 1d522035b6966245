import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { inCases } from '../safety/in-cases.ts'
import { openCase } from '../safety/open-case.ts'
import { type EntryDoc, openDoc, type ParticipantDoc } from '../safety/sealing.ts'
import { entriesOf, participantsOf } from '../safety/store.ts'
import { command } from '../use-case.ts'
import { buildPackage } from './build-package.ts'
import { chainOf, noteCustody, wordsOf } from './custody.ts'
import { docOf, sealedFor } from './item-doc.ts'
import { exportInput } from './schema.ts'
import { itemsOf, linesOf, originalOf, stampsOf } from './store.ts'

/**
 * Hands evidence over: originals, a list with hashes, what happened, and the custody log, in one package that can be
 * verified without Talka. To whom, by which law and document is a line of that log.
 */
export const exportPackage = command('evidence/export', {
  input: exportInput,
  async run(context, { caseId, recipient, basis, document }): Promise<FileAnswer> {
    const { db, now, person, about } = context
    about(caseId)
    const found = await inCases(context, async (cases) => {
      const open = await openCase(cases, context, caseId)
      const items = await itemsOf(cases, caseId)
      if (items.length === 0) throw new Refusal('conflict', 'evidence/none')
      await noteCustody(cases, open, {
        at: now,
        personId: person.id,
        deed: 'exported',
        words: { recipient, basis, document },
      })
      const originals = []
      for (const item of items) {
        const sealed = await originalOf(cases, item.id)
        originals.push({ item, bytes: sealed ? open.keys.openBytes(sealed, sealedFor(item.id)) : null })
      }
      return {
        open,
        originals,
        custody: await linesOf(cases, caseId),
        stamps: await stampsOf(cases, caseId),
        lines: await entriesOf(cases, caseId),
        participants: await participantsOf(cases, caseId),
      }
    })
    const { open } = found
    const names = await namesOf(db, [
      ...found.custody.flatMap(({ entry }) => entry.personId ?? []),
      ...found.originals.flatMap(({ item }) => item.capturedBy ?? []),
      ...found.lines.flatMap(({ personId }) => personId ?? []),
    ])
    const nameOf = (id: string | null) =>
      id === null ? say('lt', 'evidence/by-reporter') : (names.get(id) ?? '')
    const { drawTimeline } = await import('./draw-timeline.ts')
    const timeline = await drawTimeline({
      number: open.row.number,
      way: open.row.way,
      level: open.row.level,
      reportedAt: open.row.reportedAt,
      happenedAt: open.report.happenedAt,
      participants: found.participants.map((one) => openDoc<ParticipantDoc>(open.keys, one.id, one.sealed)),
      lines: found.lines.map(({ id, at, kind, personId, sealed }) => ({
        at,
        kind,
        by: (personId && names.get(personId)) ?? '',
        doc: openDoc<EntryDoc>(open.keys, id, sealed),
      })),
    })
    const bytes = buildPackage({
      head: {
        case_no: open.row.number,
        chain: chainOf(caseId),
        exported_at_utc: now.toISOString(),
        exported_by: person.name,
        recipient,
        legal_basis: basis,
        document_no: document,
      },
      items: found.originals.map(({ item, bytes }) => {
        const { name, source, author, shownAt, note } = docOf(open, item)
        return {
          evidence_no: item.number,
          name,
          bytesOf: bytes,
          bytes: item.size,
          sha256: item.sha256,
          captured_at_utc: item.capturedAt.toISOString(),
          captured_by: nameOf(item.capturedBy),
          source,
          visible_author: author,
          visible_time: shownAt,
          note,
        }
      }),
      lines: found.custody.map((line) => ({
        place: line.place,
        previous: line.previous,
        hash: line.hash,
        entry: line.entry,
        by: nameOf(line.entry.personId),
        said: [say('lt', `evidence/deed.${line.entry.deed}`), ...Object.values(wordsOf(open, line))]
          .filter(Boolean)
          .join('; '),
      })),
      timeline,
      stamps: found.stamps,
    })
    return { file: { name: `${open.row.number}.zip`, type: 'application/zip', bytes } }
  },
})
