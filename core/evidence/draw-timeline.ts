import { formatMoment, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import type { EntryKind, Level, Way } from '../safety/schema.ts'
import type { EntryDoc, ParticipantDoc } from '../safety/sealing.ts'

/** What of a case goes with its evidence. */
export interface Timeline {
  number: string
  way: Way
  level: Level
  reportedAt: Date
  happenedAt: string | null
  participants: readonly ParticipantDoc[]
  lines: readonly { at: Date; kind: EntryKind; by: string; doc: EntryDoc }[]
}

/** Notes and the talk with the reporter stay in the school; who sees a case is nobody's else. */
const handedOver: readonly EntryKind[] = [
  'call', 'contact', 'measure', 'meeting', 'statement', 'triage', 'followUp', 'evidence', 'closed', 'reopened',
] // biome-ignore format: one row reads better

/** Draws what happened in its order, in Lithuanian. Who is suspected is called suspected beside the name. */
export async function drawTimeline(timeline: Timeline): Promise<Uint8Array> {
  const { number, lines } = timeline
  const people = timeline.participants.map((one) => [
    `${say('lt', `safety/certainty.${one.certainty}`)}:`,
    [one.name || say('lt', 'safety/certainty.unknown'), one.className].filter(Boolean).join(', '),
    say('lt', `safety/role.${one.role}`),
    one.accounts.map(({ platform, name }) => [platform, name].filter(Boolean).join(': ')).join('\n'),
  ])
  const rows = lines
    .filter(({ kind }) => handedOver.includes(kind))
    .map(({ at, kind, by, doc }) => [
      formatMoment(at),
      say('lt', `safety/kind.${kind}`),
      [
        doc.happenedAt && `${say('lt', 'safety/field.happenedAt')}: ${formatMoment(doc.happenedAt)}`,
        doc.level && say('lt', `safety/level.${doc.level}`),
        doc.duty && say('lt', `safety/duty.${doc.duty}`),
        doc.outcome && say('lt', `safety/outcome.${doc.outcome}`),
        doc.whom,
        doc.because && say('lt', `safety/because.${doc.because}`),
        doc.text,
      ]
        .filter(Boolean)
        .join('\n'),
      by,
    ])
  const known = [
    say('lt', `safety/way.${timeline.way}`),
    formatMoment(timeline.reportedAt),
    say('lt', `safety/level.${timeline.level}`),
    ...(timeline.happenedAt
      ? [`${say('lt', 'safety/field.happenedAt')}: ${formatMoment(timeline.happenedAt)}`]
      : []),
  ]
  return drawPdf({
    pageSize: 'A4',
    ...aboutPaper('lt', number),
    content: [
      { text: number, fontSize: 16, bold: true },
      { text: known.join(' · '), margin: [0, 4, 0, 12] },
      ...(people.length > 0
        ? [
            {
              table: { widths: ['auto', '*', 'auto', 'auto'], body: people },
              margin: [0, 0, 0, 12] as [number, number, number, number],
            },
          ]
        : []),
      ...(rows.length > 0 ? [{ table: { widths: ['auto', 'auto', '*', 'auto'], body: rows } }] : []),
    ],
  })
}
