import { sealedFor } from '../accounts/password.ts'
import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { livingSecrets } from './living-secrets.ts'
import { mayPrint, readersOf, tellApart } from './rules.ts'
import { printSlipsInput } from './schema.ts'
import { changeSlips, lockSlips } from './store.ts'

/**
 * The login slips of a class as a PDF, for its teacher alone; to all others they are missing. The first download counts
 * as the printing: whoever made it may repeat it for half an hour, nobody else. A file that could not be drawn
 * counts for nothing.
 */
export const print = command('slips/print', {
  input: printSlipsInput,
  async run({ db, person, now, keys, school, about }, { slipId, language }): Promise<FileAnswer> {
    const slips = await lockSlips(db, slipId)
    if (!slips || !readersOf(slips).includes(person.id))
      throw new Refusal('missing', 'common/refused.missing')
    require(mayPrint(slips, person.id, now))
    const secrets = new Map((await livingSecrets(db, [slipId])).map((secret) => [secret.id, secret]))
    const pupils = slips.pupils.flatMap(({ secretId, name, signInName }) => {
      const secret = secrets.get(secretId)
      // Whoever has got another password meanwhile has no use for this one.
      if (!secret?.sealed) return []
      const password = keys.open(secret.sealed, sealedFor({ ...secret, classKey: slips.classKey }))
      return [{ name, signInName, password, number: secret.sourceId ?? '' }]
    })
    if (pupils.length === 0) throw new Refusal('conflict', 'slips/refused.expired')
    const { word, params } = slips.label
    const className = say(language, word, params)
    const { drawSlips } = await import('./draw-slips.ts')
    const bytes = await drawSlips({
      language,
      className,
      signInPage: school.signInPage,
      pupils: tellApart(pupils),
    })
    if (!slips.printedAt) await changeSlips(db, slipId, { printedAt: now, printedBy: person.id })
    about(slipId, { classKey: slips.classKey, pupils: pupils.length, again: slips.printedAt !== null })
    const name = `${say(language, 'slips/file')} ${className}.pdf`.replace(/[\\/:*?"<>|]/g, ' ')
    return { file: { name, type: 'application/pdf', bytes } }
  },
})
