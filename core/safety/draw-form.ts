import { formatMoment, type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import {
  contactText,
  endText,
  formsText,
  isRepeated,
  measuresText,
  peopleText,
  placeText,
  whenText,
} from './paper.ts'
import type { WholeCase } from './whole-case.ts'

/** Draws the form of one case on A4, with lines to sign on. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawForm({
  language,
  whole,
  owner,
}: {
  language: Language
  whole: WholeCase
  owner: string
}): Promise<Uint8Array> {
  const { row, report } = whole.open
  const title = say(language, 'safety/form.title')
  const told = (['guardiansOfTarget', 'guardiansOfAggressor', 'principal', 'childRights', 'police'] as const)
    .map((kind) => [kind, contactText(language, whole, kind)] as const)
    .filter(([, text]) => text !== '')
    .map(([kind, text]) => `${say(language, `safety/register.told.${kind}`)}: ${text}`)
    .join('\n')
  const statements = whole.lines
    .filter(({ kind }) => kind === 'statement')
    .map(({ doc }) => {
      const how = doc.wording ? say(language, `safety/wording.${doc.wording}`) : ''
      return `${[doc.saidBy, how].filter(Boolean).join(', ')}: ${doc.text ?? ''}`
    })
    .join('\n')
  const fields: [name: string, text: string][] = [
    [say(language, 'safety/form.received'), formatMoment(row.reportedAt)],
    [say(language, 'safety/form.reporter'), ''],
    [say(language, 'safety/form.receiver'), owner],
    [say(language, 'safety/register.when'), whenText(language, whole)],
    [say(language, 'safety/register.where'), placeText(language, whole)],
    [say(language, 'safety/register.form'), formsText(language, whole)],
    [
      say(language, 'safety/register.repeated'),
      say(language, isRepeated(whole) ? 'common/yes' : 'common/no'),
    ],
    [say(language, 'safety/register.target'), peopleText(language, whole, ['target'])],
    [say(language, 'safety/register.aggressor'), peopleText(language, whole, ['aggressor', 'assistant'])],
    [
      say(language, 'safety/register.others'),
      peopleText(language, whole, ['bystander', 'defender', 'witness', 'adult']),
    ],
    [
      say(language, 'safety/form.what'),
      [report.what.map((what) => say(language, `safety/what.${what}`)).join(', '), report.text]
        .filter(Boolean)
        .join('\n'),
    ],
    [say(language, 'safety/form.statements'), statements],
    [
      say(language, 'safety/form.evidence'),
      whole.evidence > 0 ? say(language, 'safety/form.kept', { n: whole.evidence }) : '',
    ],
    [
      say(language, 'safety/register.steps'),
      report.steps.map((step) => say(language, `safety/step.${step}`)).join(', '),
    ],
    [say(language, 'safety/form.told'), told],
    [say(language, 'safety/register.measures'), measuresText(whole)],
    [say(language, 'safety/register.end'), endText(language, whole)],
  ]
  const signature = (name: string) => ({
    columns: [
      { width: 150, text: name },
      { width: '*', text: '_______________________________' },
      { width: 150, text: say(language, 'safety/form.signed') },
    ],
    margin: [0, 18, 0, 0] as [number, number, number, number],
  })
  return drawPdf({
    pageSize: 'A4',
    pageMargins: 48,
    ...aboutPaper(language, title),
    content: [
      { text: say(language, 'safety/form.annex'), alignment: 'right', margin: [0, 0, 0, 12] },
      { text: title, fontSize: 14, bold: true, alignment: 'center' },
      { text: row.number, alignment: 'center', margin: [0, 2, 0, 12] },
      {
        table: {
          widths: [150, '*'],
          body: fields.map(([name, text]) => [{ text: name, bold: true }, { text: text || ' ' }]),
        },
      },
      signature(say(language, 'safety/form.filled')),
      signature(say(language, 'safety/form.accepted')),
    ],
  })
}
