import { formatMoment, type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import type { EntryDoc } from './sealing.ts'

/** Draws a meeting's minutes on A4, with lines to sign on. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawMinutes({
  language,
  number,
  meeting,
  writtenAt,
}: {
  language: Language
  number: string
  meeting: EntryDoc
  writtenAt: Date
}): Promise<Uint8Array> {
  const title = say(language, 'safety/minutes.title')
  const part = (name: string, text: string | undefined) => [
    { text: name, bold: true, margin: [0, 14, 0, 3] as [number, number, number, number] },
    { text: text || say(language, 'safety/minutes.nothing') },
  ]
  const signature = (name: string) => ({
    columns: [
      { width: 170, text: name },
      { width: '*', text: '_______________________________' },
      { width: 150, text: say(language, 'safety/form.signed') },
    ],
    margin: [0, 22, 0, 0] as [number, number, number, number],
  })
  return drawPdf({
    pageSize: 'A4',
    pageMargins: 56,
    ...aboutPaper(language, title),
    content: [
      { text: title, fontSize: 14, bold: true, alignment: 'center' },
      { text: say(language, 'safety/minutes.case', { number }), alignment: 'center', margin: [0, 4, 0, 0] },
      {
        text: say(language, 'safety/minutes.met', {
          at: meeting.happenedAt ? formatMoment(meeting.happenedAt) : '',
        }),
        alignment: 'center',
        margin: [0, 2, 0, 10],
      },
      ...part(say(language, 'safety/minutes.present'), meeting.present),
      ...part(say(language, 'safety/minutes.discussed'), meeting.text),
      ...part(say(language, 'safety/minutes.decided'), meeting.decision),
      {
        text: say(language, 'safety/minutes.written', { at: formatMoment(writtenAt) }),
        fontSize: 9,
        margin: [0, 18, 0, 0],
      },
      signature(say(language, 'safety/minutes.chair')),
      signature(say(language, 'safety/minutes.secretary')),
    ],
  })
}
