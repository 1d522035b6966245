import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { labelCode } from './rules.ts'
import { labelsInput } from './schema.ts'
import { assetsById } from './store.ts'

/** Labels of things as a PDF to print, in the order they were asked for. */
export const labels = query('inventory/labels', {
  input: labelsInput,
  async run({ db, person, school }, { ids, sheet, skip }): Promise<FileAnswer> {
    const { language } = person
    const things = await assetsById(db, ids)
    const found = ids.flatMap((id) => things.get(id) ?? [])
    if (found.length === 0) throw new Refusal('conflict', 'inventory/refused.nothing-to-print')
    const { drawLabels } = await import('./draw-labels.ts')
    const bytes = await drawLabels({
      language,
      sheet,
      skip,
      labels: found.map((asset) => ({ ...asset, address: `${school.publicUrl}/i/${labelCode(asset.id)}` })),
    })
    return { file: { name: `${say(language, 'inventory/labels')}.pdf`, type: 'application/pdf', bytes } }
  },
})
