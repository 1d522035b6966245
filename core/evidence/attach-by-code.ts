import { randomUUID } from 'node:crypto'
import { readType } from '../files/read-type.ts'
import { stripMetadata } from '../files/strip-metadata.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { admit } from '../safety/admit.ts'
import { inCaseOfCode } from '../safety/in-cases.ts'
import { readSettings } from '../safety/letterbox-store.ts'
import { openByCode } from '../safety/open-case.ts'
import { talkWith } from '../safety/read-by-code.ts'
import { receiptMark } from '../safety/receipt.ts'
import { entriesOf } from '../safety/store.ts'
import { heard } from '../safety/write-back.ts'
import { command } from '../use-case.ts'
import { handIn } from './hand-in.ts'
import { countItems } from './letterbox-store.ts'
import { attachByCodeInput, mostMegabytes } from './schema.ts'

/** What the page takes: pictures of which what a camera wrote into them can be taken away. */
const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const
/** So many pictures a case takes from whoever has its code. */
const mostPictures = 10

/**
 * A reporter with a code adds a picture. Who they are must not come in with it: what a camera wrote into it is taken away
 * before it is kept, and so is what the file was called.
 */
export const attachByCode = command('evidence/attach-by-code', {
  input: attachByCodeInput,
  confidential: true,
  timeless: true,
  async run(context, { code, proof, base64 }) {
    const { db, keys, now, school } = context
    await admit(context, 'write', proof)
    const { page } = await readSettings(db)
    const mark = receiptMark(keys, code)
    const found = await inCaseOfCode(context, mark, async (cases) => {
      const open = await openByCode(cases, context, mark, page.codeDays)
      return open && { open, lines: await entriesOf(cases, open.row.id) }
    })
    if (!found) return { found: null }
    const { open, lines } = found
    if (open.row.closedAt) throw new Refusal('conflict', 'evidence/closed')
    const bytes = Buffer.from(base64, 'base64')
    const type = (await readType('', bytes)) as keyof typeof endings
    const clean = bytes.length <= mostMegabytes * 1024 * 1024 && type in endings && stripMetadata(type, bytes)
    if (!clean) throw new Refusal('invalid', 'evidence/page.only-pictures', { max: mostMegabytes })
    if ((await countItems(db, open.row.id)) >= mostPictures)
      throw new Refusal('conflict', 'files/refused.many')
    const doc = {
      name: `${say(school.language, 'evidence/page.picture')}.${endings[type]}`,
      type,
      source: '',
      author: '',
      shownAt: '',
      note: say(school.language, 'evidence/page.stripped'),
    }
    const piece = { id: randomUUID(), bytes: clean, doc }
    if ((await handIn(db, open.keys, open.row.id, now, [piece])) > 0) await heard(context, open)
    return { found: await talkWith(db, open, lines) }
  },
})
