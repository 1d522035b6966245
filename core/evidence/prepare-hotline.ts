import { formatMoment, say } from '../language.ts'
import { inCases } from '../safety/in-cases.ts'
import { readSettings } from '../safety/letterbox-store.ts'
import { openCase } from '../safety/open-case.ts'
import { query } from '../use-case.ts'
import { docOf } from './item-doc.ts'
import { caseInput } from './schema.ts'
import { itemsOf } from './store.ts'

/**
 * Prepares what the regulator's hotline asks for: the exact addresses, when they were seen, and what is there. Nobody is
 * named in it; whoever sends it may add to it. Source: RRT, „Interneto karštoji linija“.
 */
export const prepareHotline = query('evidence/prepare-hotline', {
  input: caseInput,
  sensitive: true,
  async run(context, { caseId }) {
    const { hotline } = await readSettings(context.db)
    const { open, items } = await inCases(context, async (cases) => ({
      open: await openCase(cases, context, caseId),
      items: await itemsOf(cases, caseId),
    }))
    const seen = items.flatMap((item) => {
      const { source } = docOf(open, item)
      return /^https?:\/\//i.test(source) ? [`${source} (${formatMoment(item.capturedAt)})`] : []
    })
    const addresses = [...new Set(seen)]
    const what = open.report.what.map((one) => say('lt', `safety/what.${one}`)).join('; ')
    const text = [
      say('lt', 'evidence/hotline.title'),
      `${say('lt', 'evidence/hotline.addresses')}\n${addresses.join('\n') || '–'}`,
      `${say('lt', 'evidence/hotline.what')} ${what}.`,
      say('lt', 'evidence/hotline.evidence', { n: items.length }),
    ].join('\n\n')
    return { name: hotline.name, url: hotline.url, phone: hotline.phone, text, addresses: addresses.length }
  },
})
