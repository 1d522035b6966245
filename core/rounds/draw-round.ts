import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Asset } from '../inventory/schema.ts'
import { formatMoment, type Language, say } from '../language.ts'
import { aboutPaper, drawPdf, pageNumbers } from '../pdf.ts'
import { countByPupil } from './rules.ts'
import type { RoundLine } from './schema.ts'
import type { StoredRound } from './store.ts'

/** What the act of a class is drawn from. */
export interface RoundToDraw {
  language: Language
  round: StoredRound
  /** What went over, as it was scanned. */
  lines: readonly RoundLine[]
  /** What the class has now. */
  held: readonly Asset[]
  by: string
}

/** Draws the act of a class. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawRound({ language, round, lines, held, by }: RoundToDraw): Promise<Uint8Array> {
  const title = say(language, `rounds/act.${round.kind}`)
  const order = new Map(round.pupils.map(({ id }, at) => [id, at]))
  const place = ({ pupilId }: RoundLine) => order.get(pupilId ?? '') ?? round.pupils.length
  const inOrder = lines.toSorted((one, other) => place(one) - place(other))
  const at = round.closedAt ?? round.openedAt
  const no = round.number === null ? say(language, 'rounds/draft') : `Nr.\u00a0${round.number}`
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: 36,
    ...aboutPaper(language, title),
    footer: pageNumbers,
    content: [
      { text: title, fontSize: 15, bold: true },
      {
        text: [no, round.className, formatMoment(at)].filter(Boolean).join(', '),
        fontSize: 10,
        margin: [0, 2, 0, 8],
      },
      table(language, inOrder),
      ...lackingOf(language, round, lines, held),
      ...(round.kind === 'handOut'
        ? [
            {
              text: say(language, 'hand-overs/statement.parent'),
              fontSize: 8,
              margin: [0, 10, 0, 0] as const,
            },
          ]
        : []),
      {
        text: `${say(language, round.kind === 'handOut' ? 'rounds/gave' : 'rounds/took')}: ${by}  ______________________`,
        margin: [0, 16, 0, 0],
      },
      ...(round.mark
        ? [
            {
              text: say(language, 'hand-overs/mark', { mark: round.mark }),
              fontSize: 7,
              margin: [0, 12, 0, 0] as const,
            },
          ]
        : []),
    ] as Content[],
  }
  return drawPdf(document)
}

function table(language: Language, lines: readonly RoundLine[]): Content {
  const names = ['row', 'pupil', 'thing', 'inventoryNo', 'serial', 'condition', 'signature'] as const
  const rows = lines.map((line, at): TableCell[] => [
    { text: String(at + 1), alignment: 'right' },
    line.pupilName,
    [line.name, line.model].filter(Boolean).join(', '),
    line.inventoryNo,
    line.serial,
    line.condition ? say(language, `inventory/condition.${line.condition}`) : '',
    '\n',
  ])
  return {
    layout: 'lightHorizontalLines',
    fontSize: 8,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [16, 100, '*', 54, 64, 56, 76],
      body: [names.map((name) => ({ text: say(language, `rounds/column.${name}`), bold: true })), ...rows],
    },
  }
}

/** Who has not got what the class gets, or still has something that should be back. */
function lackingOf(
  language: Language,
  { kind, state, pupils, each, lacking }: StoredRound,
  lines: readonly RoundLine[],
  held: readonly Asset[],
): Content[] {
  const counts = countByPupil(lines)
  const now = pupils.filter((one) =>
    kind === 'handOut' ? (counts.get(one.id) ?? 0) < each : held.some(({ holderId }) => holderId === one.id),
  )
  const people = state === 'closed' ? lacking : now
  if (people.length === 0) return []
  const saidOf = ({ id, name }: { id: string; name: string }) => {
    if (kind === 'handOut') return name
    const things = held.filter(({ holderId }) => holderId === id)
    return [name, things.map((one) => [one.inventoryNo, one.name].filter(Boolean).join(' ')).join(', ')]
      .filter(Boolean)
      .join(': ')
  }
  return [
    {
      text: say(language, `rounds/lacking.${kind}`, { n: people.length }),
      bold: true,
      fontSize: 10,
      margin: [0, 12, 0, 4],
    },
    { ul: people.map(saidOf), fontSize: 9 },
  ]
}
