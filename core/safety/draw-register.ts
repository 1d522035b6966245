import { type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import { registerColumns } from './register-rows.ts'

/** Draws the register on A3 sheets, lying; a row stays on one sheet where it can. Import it when it is needed: 2 MB. */
export async function drawRegister({
  language,
  title,
  rows,
}: {
  language: Language
  title: string
  rows: readonly string[][]
}): Promise<Uint8Array> {
  const widths = [20, 46, 50, 60, 60, 60, 40, '*', '*', '*', 64, '*', '*', '*', 60]
  return drawPdf({
    pageSize: 'A3',
    pageOrientation: 'landscape',
    pageMargins: 28,
    ...aboutPaper(language, title),
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', margin: [0, 4, 28, 0] }),
    content: [
      { text: title, fontSize: 16, bold: true, margin: [0, 0, 0, 4] },
      { text: say(language, 'safety/register.who'), margin: [0, 0, 0, 10] },
      rows.length === 0
        ? { text: say(language, 'safety/register.none') }
        : {
            fontSize: 8,
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths,
              body: [
                registerColumns.map((name) => ({
                  text: say(language, `safety/register.${name}`),
                  bold: true,
                })),
                ...rows.map((row) => [...row]),
              ],
            },
          },
    ],
  })
}
