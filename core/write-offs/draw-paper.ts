import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { writtenMoney } from '../inventory/rules.ts'
import { formatMoment, type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import type { Paper, WriteOffLine } from './schema.ts'
import type { StoredWriteOff } from './store.ts'

/** What a paper is drawn from; `names` are those of the people in it. */
export interface PaperToDraw {
  language: Language
  paper: Paper
  writeOff: StoredWriteOff
  names: ReadonlyMap<string, string>
  lines: readonly WriteOffLine[]
}

/** Draws a paper of a write-off. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawPaper({
  language,
  paper,
  writeOff,
  names,
  lines,
}: PaperToDraw): Promise<Uint8Array> {
  const title = say(language, `write-offs/paper.${paper}`)
  const day = (at: Date | null) => (at ? formatMoment(at).slice(0, 10) : '')
  const dates: Record<Paper, Date | null> = {
    defects: writeOff.proposedAt,
    writeOff: writeOff.decidedAt,
    disposal: writeOff.disposedAt,
  }
  const signers: Record<Paper, (string | null)[]> = {
    defects: [writeOff.proposedBy],
    writeOff: [writeOff.proposedBy, writeOff.decidedBy],
    disposal: [writeOff.disposedBy],
  }
  const fact = (word: 'reason' | 'defects' | 'order' | 'disposal' | 'wiped', value: string): Content => ({
    text: [{ text: `${say(language, `write-offs/fact.${word}`)}: `, bold: true }, value],
    margin: [0, 3, 0, 0],
  })
  const { disposal } = writeOff
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: 40,
    ...aboutPaper(language, title),
    content: [
      { text: title, fontSize: 15, bold: true },
      { text: `Nr. ${writeOff.number}, ${day(dates[paper])}`, fontSize: 10, margin: [0, 2, 0, 8] },
      tableOf(language, lines),
      { text: '', margin: [0, 6] },
      fact('reason', say(language, `write-offs/reason.${writeOff.reason}`)),
      fact('defects', writeOff.defects),
      ...(paper === 'defects' ? [] : [fact('order', writeOff.decision)]),
      ...(paper === 'disposal' && disposal
        ? [
            fact('disposal', `${say(language, `write-offs/disposal.${disposal}`)}. ${writeOff.disposalNote}`),
            fact('wiped', say(language, 'common/yes')),
          ]
        : []),
      ...signers[paper].flatMap((id): Content[] =>
        id ? [{ text: `${names.get(id) ?? ''}  ______________________`, margin: [0, 22, 0, 0] }] : [],
      ),
    ],
  }
  return drawPdf(document)
}

function tableOf(language: Language, lines: readonly WriteOffLine[]): Content {
  const names = ['inventoryNo', 'name', 'serial', 'boughtOn', 'quantity', 'value', 'repairs'] as const
  const money = (cents: number | null) => (cents === null ? '' : writtenMoney(cents))
  const sum = lines.reduce((total, line) => total + (line.valueCents ?? 0) * line.quantity, 0)
  const rows = lines.map((line): TableCell[] => [
    line.inventoryNo,
    [line.name, line.model].filter(Boolean).join(', '),
    line.serial,
    line.boughtOn ?? '',
    { text: String(line.quantity), alignment: 'right' },
    { text: money(line.valueCents), alignment: 'right' },
    { text: money(line.repairCents), alignment: 'right' },
  ])
  return {
    stack: [
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [64, '*', 80, 56, 36, 56, 56],
          body: [
            names.map((name) => ({ text: say(language, `write-offs/column.${name}`), bold: true })),
            ...rows,
          ],
        },
      },
      { text: say(language, 'write-offs/sum', { sum: writtenMoney(sum) }), bold: true, margin: [0, 4, 0, 0] },
    ],
  }
}
