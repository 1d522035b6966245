import { z } from 'zod'
import type { Graph } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** One object of a delta answer: as it came, or gone. */
export interface Change {
  id: string
  isGone: boolean
  /** The properties that came with it; of an object known before these may be only the changed ones. */
  object: Record<string, unknown>
}

/** What a round of delta queries told. `isWhole`: it told everything there is, not only what changed. */
export interface Changes {
  isWhole: boolean
  changes: Change[]
  /** Where the next round goes on. */
  link: string
}

const page = z.object({
  value: z.array(
    z.looseObject({ id: z.string(), '@removed': z.looseObject({ reason: z.string().optional() }).nullish() }),
  ),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/**
 * Asks what changed since a link was given, or for everything where there is none. A link that Graph does not know
 * any more (`syncStateNotFound` after seven days, 410 when it starts anew; learn.microsoft.com/graph/delta-query-overview)
 * leads to everything, too. Objects may come twice and in any order; the later word counts. Throws Refusal:
 * unavailable when Graph does not answer, conflict when it does not let Talka read.
 */
export async function readChanges(
  graph: Graph,
  since: string | null,
  everything: string,
  stillAlive: () => Promise<void>,
): Promise<Changes> {
  const changes: Change[] = []
  for (let url = since ?? everything; ; ) {
    const [answer] = await graph.send([{ method: 'GET', url }])
    if (!answer || (!answer.ok && answer.unanswered))
      throw new Refusal('unavailable', 'common/refused.unavailable')
    if (!answer.ok) {
      const isForgotten = answer.status === 410 || /syncState|resync/i.test(answer.code)
      if (since && isForgotten) return readChanges(graph, null, everything, stillAlive)
      const message = `${answer.code}: ${answer.message}`
      throw new Refusal('conflict', 'directory/refused.reading', { message })
    }
    const { value, '@odata.nextLink': next, '@odata.deltaLink': link } = page.parse(answer.body)
    for (const one of value) changes.push({ id: one.id, isGone: Boolean(one['@removed']), object: one })
    await stillAlive()
    if (link) return { isWhole: since === null, changes, link }
    if (!next) throw new Error('a delta answer has neither a next page nor an end')
    url = next
  }
}
