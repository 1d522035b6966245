import { createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyPackage } from '../../core/evidence/verify-package.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { openBenchSchool } from '../support/bench-school.ts'
import type { Bench } from './figure.ts'

const rounds = 3
const [few, many] = [100, 1_000]
const [small, large] = [5_000, 50_000]

/** What verifying evidence costs, in Talka and from a package, as pieces and bytes grow. */
export const bench: Bench = {
  name: 'evidence',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const { talka, stop } = await openBenchSchool(folder)
    const idOf = (start: string) =>
      seed.people.find((one) => one.userPrincipalName.startsWith(start))?.id ?? ''
    const as = (start: string) => talka.recognise({ id: idOf(start), name: '', signInName: '' })
    await talka.perform('people/give-role', await as('admin'), {
      personId: idOf('daiva.'),
      role: 'principal',
    })
    await talka.perform('people/give-role', await as('daiva.'), {
      personId: idOf('jurgita.'),
      role: 'childWelfare',
    })
    const pedagogue = await as('jurgita.')

    const measured = async (pieces: number, bytesEach: number) => {
      const caseId = randomUUID()
      await talka.perform('safety/record', pedagogue, {
        id: caseId,
        what: ['verbal'],
        where: 'corridor',
        happenedAt: new Date().toISOString(),
      })
      for (let n = 0; n < pieces; n++)
        await talka.perform('evidence/keep', pedagogue, {
          id: randomUUID(),
          caseId,
          name: `${n}.txt`,
          base64: Buffer.from(`${n} `.repeat(bytesEach).slice(0, bytesEach)).toString('base64'),
          isNotIntimate: true,
        })
      const inside = await median(() => talka.perform('evidence/verify', pedagogue, { caseId }))
      const { file } = await talka.perform('evidence/export', pedagogue, {
        caseId,
        recipient: 'Matavimas',
        basis: 'Matavimas',
      })
      const outside = await median(async () => {
        const faults = await verifyPackage(file.bytes)
        if (faults.length > 0) throw new Error(`the package does not verify: ${JSON.stringify(faults[0])}`)
      })
      return { inside, outside }
    }
    const base = await measured(few, large)
    const light = await measured(many, small)
    const heavy = await measured(many, large)
    const floor = await openAndHash(many, large)
    await talka.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
    const ms = (name: string, value: number, comparedWith: string, baseline: number, goal: string) => ({
      name,
      value,
      unit: 'ms',
      comparedWith,
      baseline,
      ratio: value / baseline,
      goal,
    })
    return [
      ms('verifying 1,000 pieces of 50 KB', heavy.inside, 'opening and hashing the same bytes', floor, '–'),
      ms('each 100 of 1,000 pieces', heavy.inside / 10, '100 pieces of 50 KB', base.inside, '≤ 1.2'),
      ms('1,000 pieces of 50 KB', heavy.inside, '1,000 pieces of 5 KB, ten times', light.inside * 10, '≤ 1'),
      ms('a package of 1,000 pieces', heavy.outside, 'opening and hashing the same bytes', floor, '–'),
      ms('each 100 pieces of that package', heavy.outside / 10, 'a package of 100', base.outside, '≤ 1.2'),
    ]
  },
}

/** In milliseconds of the processor, the embedded database's with it, whatever else the machine does. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    times.push((user + system) / 1_000)
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

/** The least that verifying takes: to open each sealed piece and hash it, with nothing read or looked up. */
function openAndHash(pieces: number, bytesEach: number): Promise<number> {
  const [key, nonce] = [randomBytes(32), randomBytes(12)]
  const sealed = randomBytes(bytesEach)
  return median(async () => {
    for (let n = 0; n < pieces; n++)
      createHash('sha256')
        .update(createDecipheriv('aes-256-gcm', key, nonce).update(sealed))
        .digest()
  })
}
