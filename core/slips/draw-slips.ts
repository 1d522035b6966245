import { drawingSVG, qrcode } from 'bwip-js/node'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'

/** What stands on the slips of one class. */
export interface SlipsToDraw {
  language: Language
  className: string
  /** The address at which pupils sign in. */
  signInPage: string
  /** `number` is the register's, where a name alone does not say whose the slip is. */
  pupils: readonly { name: string; signInName: string; password: string; number?: string | null }[]
}

// All in points, 1/72 inch. A printer needs about 8 mm at the edges of an A4 sheet of 595.28 × 841.89.
const margin = 22
const columns = 2
const rows = 4
const padding = 11
const line = 0.5
const slipWidth = (595.28 - 2 * margin) / columns
const slipHeight = (841.89 - 2 * margin) / rows
const codeWidth = 66
const quiet = '#555555'

/**
 * Draws login slips as a PDF: eight on an A4 sheet with lines to cut along. Import it when it is needed: what
 * draws it weighs 2 MB.
 */
export async function drawSlips(slips: SlipsToDraw): Promise<Uint8Array> {
  // How much of the code may be damaged is left to it: as much as fits. Scanners need four modules of quiet (ISO/IEC 18004).
  const code = qrcode({ bcid: 'qrcode', text: slips.signInPage, scale: 2, padding: 8 }, drawingSVG())
  return drawPdf(documentOf(slips, code))
}

function documentOf(slips: SlipsToDraw, code: string): TDocumentDefinitions {
  const { language, className, pupils } = slips
  const cells = pupils.map((pupil) => slipOf(slips, pupil, code))
  while (cells.length % columns > 0) cells.push({ text: '' })
  const body: Content[][] = []
  for (let at = 0; at < cells.length; at += columns) body.push(cells.slice(at, at + columns))
  return {
    pageSize: 'A4',
    pageMargins: margin,
    ...aboutPaper(language, `${say(language, 'slips/file')} ${className}`),
    content: [
      {
        table: {
          widths: Array.from({ length: columns }, () => slipWidth - 2 * padding),
          heights: slipHeight - 2 * padding - 2 * line,
          dontBreakRows: true,
          body,
        },
        layout: {
          hLineWidth: () => line,
          vLineWidth: () => line,
          hLineColor: () => quiet,
          vLineColor: () => quiet,
          hLineStyle: () => ({ dash: { length: 3 } }),
          vLineStyle: () => ({ dash: { length: 3 } }),
          paddingLeft: () => padding,
          paddingRight: () => padding,
          paddingTop: () => padding,
          paddingBottom: () => padding,
        },
      },
    ],
  }
}

function slipOf(
  { language, className, signInPage }: SlipsToDraw,
  pupil: SlipsToDraw['pupils'][number],
  code: string,
): Content {
  const page = signInPage.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return {
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: pupil.name, bold: true, fontSize: pupil.name.length > 40 ? 11 : 14, lineHeight: 1.05 },
              {
                text: pupil.number
                  ? `${className} · ${say(language, 'slips/slip.number', { number: pupil.number })}`
                  : className,
                fontSize: 10,
                margin: [0, 1, 0, 3],
              },
              { text: say(language, 'slips/slip.child', { page }) },
            ],
          },
          { width: codeWidth, svg: code, fit: [codeWidth, codeWidth] },
        ],
        columnGap: 10,
      },
      label(say(language, 'slips/slip.sign-in-name')),
      { text: pupil.signInName, noWrap: true, fontSize: sizeFor(pupil.signInName) },
      label(say(language, 'slips/slip.password')),
      { text: pupil.password, noWrap: true, bold: true, fontSize: 17, characterSpacing: 0.4 },
      { text: say(language, 'slips/slip.parent'), color: quiet, fontSize: 8, margin: [0, 4, 0, 0] },
    ],
  }
}

function label(text: string): Content {
  return { text, color: quiet, fontSize: 8, margin: [0, 4, 0, 0] }
}

/** A sign-in name stands on one line: a child takes the end of a line for the end of the name. */
function sizeFor(signInName: string): number {
  const widthOfLetter = 0.58
  return Math.min(11.5, (slipWidth - 2 * padding) / (signInName.length * widthOfLetter))
}
