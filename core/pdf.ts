import pdfmake from 'pdfmake'
import fonts from 'pdfmake/build/vfs_fonts.js'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from './language.ts'

// Its published types name this store for the browser only.
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, file: Buffer): void } }
const roboto = { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' }
for (const name of Object.values(roboto)) {
  virtualfs.writeFileSync(name, Buffer.from(String(fonts[name]), 'base64'))
}
pdfmake.setFonts({ Roboto: roboto })
pdfmake.setLocalAccessPolicy(() => false)
pdfmake.setUrlAccessPolicy(() => false)

/**
 * Draws a document as a PDF in Roboto, which pdfmake brings and which has every Lithuanian letter. Nothing is read from
 * disk or network. The file weighs 2 MB: import it when it is needed.
 */
export async function drawPdf(document: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfmake.createPdf({ defaultStyle: { font: 'Roboto', fontSize: 9 }, ...document }).getBuffer()
}

/** What each paper of the school says of itself: its title, its language, and what made it. */
export function aboutPaper(
  language: Language,
  title: string,
): Pick<TDocumentDefinitions, 'info' | 'language'> {
  return {
    info: { title, creator: 'Talka', producer: 'Talka' },
    language: language === 'lt' ? 'lt-LT' : 'en-GB',
  }
}

/** Which page it is, and of how many, in the middle below. */
export const pageNumbers: TDocumentDefinitions['footer'] = (page, pages) => ({
  text: `${page} / ${pages}`,
  alignment: 'center',
  fontSize: 7,
  margin: [0, 12],
})
