import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { formatMoment, type Language, say } from '../language.ts'
import { aboutPaper, drawPdf, pageNumbers } from '../pdf.ts'
import { type HandOverLine, type Party, type Strokes, signatureBox } from './schema.ts'
import type { StoredHandOver, StoredSignature } from './store.ts'

type DrawnSignature = Omit<StoredSignature, 'sealed'> & { strokes: Strokes | null }

/** What an act is drawn from. */
export interface ActToDraw {
  language: Language
  act: StoredHandOver
  lines: readonly HandOverLine[]
  signatures: readonly DrawnSignature[]
}

/** So wide a signature is on the paper, in points. */
const signatureWidth = 130

/** Draws an act as a PDF. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawAct({ language, act, lines, signatures }: ActToDraw): Promise<Uint8Array> {
  const title = say(language, `hand-overs/act.${act.kind}`)
  const fact = (word: 'giver' | 'receiver' | 'place' | 'dueOn' | 'note', value: string): Content[] =>
    value === ''
      ? []
      : [
          {
            text: [{ text: `${say(language, `hand-overs/field.${word}`)}: `, bold: true }, value],
            margin: [0, 3, 0, 0],
          },
        ]
  const parties: Party[] = act.needsParent ? ['giver', 'receiver', 'parent'] : ['giver', 'receiver']
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: 40,
    ...aboutPaper(language, title),
    footer: pageNumbers,
    content: [
      { text: title, fontSize: 15, bold: true },
      {
        text: `Nr.\u00a0${act.number}, ${formatMoment(act.madeAt)}`,
        fontSize: 10,
        margin: [0, 2, 0, 8],
      },
      ...(act.state === 'refused' || act.state === 'undone'
        ? [{ text: say(language, `hand-overs/state.${act.state}`), bold: true, fontSize: 11 }]
        : []),
      ...fact('giver', act.giverName),
      ...fact('receiver', [act.receiverName, act.receiverClass].filter(Boolean).join(', ')),
      ...fact('place', act.place),
      ...fact('dueOn', act.dueOn ?? ''),
      ...fact('note', act.note),
      { text: '', margin: [0, 5] },
      tableOf(language, lines),
      {
        text: say(language, `hand-overs/statement.${act.kind}`),
        margin: [0, 10, 0, 0],
      },
      ...(act.needsParent
        ? [{ text: say(language, 'hand-overs/statement.parent'), margin: [0, 4, 0, 0] as const }]
        : []),
      {
        unbreakable: true,
        margin: [0, 18, 0, 0],
        columnGap: 12,
        columns: parties.map((party) => signatureOf(language, act, party, signatures)),
      },
      {
        text: say(language, 'hand-overs/mark', { mark: act.mark }),
        fontSize: 7,
        margin: [0, 18, 0, 0],
      },
    ] as Content[],
  }
  return drawPdf(document)
}

function tableOf(language: Language, lines: readonly HandOverLine[]): Content {
  const names = ['row', 'inventoryNo', 'name', 'serial', 'quantity', 'condition', 'parts'] as const
  const rows = lines.map((line, at): TableCell[] => [
    { text: String(at + 1), alignment: 'right' },
    line.inventoryNo,
    [line.name, line.model].filter(Boolean).join(', '),
    line.serial,
    { text: `${line.quantity} ${line.unit || say(language, 'hand-overs/piece')}`, alignment: 'right' },
    say(language, `inventory/condition.${line.condition}`),
    line.parts,
  ])
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, 62, '*', 76, 40, 62, 84],
      body: [
        names.map((name) => ({ text: say(language, `hand-overs/column.${name}`), bold: true })),
        ...rows,
      ],
    },
  }
}

/** One side's signature as it was given, or a line to sign on. */
function signatureOf(
  language: Language,
  act: StoredHandOver,
  party: Party,
  signatures: readonly DrawnSignature[],
): Column {
  const signed = signatures.find((one) => one.party === party)
  const named = { giver: act.giverName, receiver: act.receiverName, parent: '' }[party]
  const said = signed
    ? say(language, `hand-overs/signed.${signed.how}`, { at: formatMoment(signed.at) })
    : say(language, 'hand-overs/not-signed')
  return {
    width: '*',
    stack: [
      { text: say(language, `hand-overs/party.${party}`), bold: true },
      signed?.strokes ? drawing(signed.strokes) : { text: signed ? ' ' : '\n\n______________________' },
      { text: signed?.name ?? named },
      { text: said, fontSize: 7 },
    ],
  }
}

function drawing(strokes: Strokes): Content {
  const scale = signatureWidth / signatureBox.width
  return {
    canvas: strokes.map((points) => ({
      type: 'polyline' as const,
      lineWidth: 1,
      lineColor: '#1a2a6c',
      // A dot is a line that goes nowhere, which nobody would see.
      points: (points.length > 1
        ? points
        : points.flatMap(([x, y]) => [[x, y] as const, [x + 6, y] as const])
      ).map(([x, y]) => ({ x: x * scale, y: y * scale })),
    })),
    margin: [0, 4, 0, 2],
  }
}
