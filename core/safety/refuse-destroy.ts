import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { destroyInput } from './schema.ts'
import { lockCase, proposalOf, removeProposal } from './store.ts'

/** Keeps a case that somebody asked to destroy, and says why; whoever asked may take it back the same way. */
export const refuseDestroy = command('safety/refuse-destroy', {
  input: destroyInput,
  async run(context, { id, reason }) {
    const { now, person, about } = context
    about(id)
    await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      const isProposed = (await proposalOf(cases, id)) !== undefined
      require(isProposed ? { ok: true } : { ok: false, because: 'safety/not-proposed' })
      await removeProposal(cases, id)
      await writeLine(cases, open, {
        at: now,
        kind: 'destruction',
        personId: person.id,
        doc: { isEnd: true, text: reason },
      })
    })
    return { id }
  },
})
