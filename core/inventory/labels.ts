import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { allAssets } from './list-store.ts'
import { labelCode } from './rules.ts'
import { labelsInput, mostLabels } from './schema.ts'
import { assetsById } from './store.ts'

/** Labels of things as a PDF to print, in the order they were asked for; of a whole list by number. */
export const labels = query('inventory/labels', {
  input: labelsInput,
  async run({ db, person, school }, { ids, filter, sheet, skip }): Promise<FileAnswer> {
    const { language } = person
    const things = await assetsById(db, ids)
    const found = ids.flatMap((id) => things.get(id) ?? [])
    if (filter) {
      for await (const part of allAssets(db, filter)) {
        found.push(...part)
        if (found.length > mostLabels)
          throw new Refusal('conflict', 'inventory/refused.too-many-labels', { max: mostLabels })
      }
    }
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
