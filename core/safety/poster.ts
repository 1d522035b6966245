import { z } from 'zod'
import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { readSettings } from './letterbox-store.ts'

/** The poster that leads to the page outside of Teams, to be printed and hung up. */
export const poster = query('safety/poster', {
  input: z.object({}),
  async run({ db, school }): Promise<FileAnswer> {
    const { page } = await readSettings(db)
    if (!page.isOpen) throw new Refusal('conflict', 'safety/poster.closed')
    // What draws it weighs 2 MB.
    const { drawPoster } = await import('./draw-poster.ts')
    const { language, reportUrl } = school
    const bytes = await drawPoster({ language, url: reportUrl })
    return { file: { name: `${say(language, 'safety/poster.file')}.pdf`, type: 'application/pdf', bytes } }
  },
})
