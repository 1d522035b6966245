import { drawingSVG, qrcode } from 'bwip-js/node'
import type { Content } from 'pdfmake/interfaces.js'
import { type Language, languages, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import type { WordKey } from '../words.ts'

// All in points, 1/72 inch: an A4 sheet is 595.28 × 841.89.
const margin = 48
const width = 595.28 - 2 * margin
const codeWidth = 370
const quiet = '#444444'

/**
 * Draws the A4 poster that leads to the page outside of Teams: the school's language large, the other one below. It names
 * nobody and costs little ink. Import it when it is needed: what draws it weighs 2 MB.
 */
export async function drawPoster({
  language,
  url,
}: {
  language: Language
  url: string
}): Promise<Uint8Array> {
  // Scanners need four modules of quiet (ISO/IEC 18004); how much may be damaged is left to it.
  const code = qrcode({ bcid: 'qrcode', text: url, scale: 3, padding: 12 }, drawingSVG())
  const other = languages.find((one) => one !== language) ?? language
  const line = (key: WordKey, fontSize: number, more: object = {}): Content => ({
    text: say(language, key),
    fontSize,
    alignment: 'center',
    margin: [0, 0, 0, 10],
    ...more,
  })
  return drawPdf({
    pageSize: 'A4',
    pageMargins: margin,
    ...aboutPaper(language, say(language, 'safety/poster.heading')),
    content: [
      line('safety/poster.heading', 34, { bold: true, lineHeight: 1.05 }),
      line('safety/poster.promise', 22),
      { svg: code, fit: [codeWidth, codeWidth], alignment: 'center', margin: [0, 6, 0, 6] },
      line('safety/poster.how', 17, { margin: [0, 0, 0, 2] }),
      {
        text: readable(url),
        bold: true,
        fontSize: Math.min(30, width / (readable(url).length * 0.6)),
        alignment: 'center',
        noWrap: true,
        margin: [0, 0, 0, 12],
      },
      line('safety/poster.steps', 16),
      line('safety/poster.phone', 15, { color: quiet }),
      line('safety/poster.danger', 24, { bold: true, margin: [0, 8, 0, 16] }),
      {
        text: [
          say(other, 'safety/poster.heading'),
          say(other, 'safety/poster.promise'),
          `${say(other, 'safety/poster.how')} ${readable(url)}.`,
          say(other, 'safety/poster.danger'),
        ].join(' '),
        fontSize: 11,
        color: quiet,
        alignment: 'center',
      },
    ],
  })
}

/** An address as people type it. */
function readable(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '')
}
