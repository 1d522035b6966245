import { job } from '../use-case.ts'
import { namedThings } from './rules.ts'
import { handOverInput } from './schema.ts'
import { changeHandOver, handOverById, linesOf } from './store.ts'

/** Once an act can be undone no more, tells the other side what it says; whoever got things is asked to sign. */
export const tellHandOver = job('hand-overs/tell', {
  input: handOverInput,
  async run({ clock, transact }, { id }) {
    await transact(async ({ db, tell }) => {
      const act = await handOverById(db, id, true)
      if (!act || act.toldAt !== null) return
      await changeHandOver(db, id, { toldAt: clock.now() })
      const { kind, state, giverId, receiverId, madeBy, needsParent, dueOn } = act
      const to = kind === 'given' ? receiverId : giverId
      if (to === null || to === madeBy || state === 'undone' || state === 'refused') return
      const lines = await linesOf(db, [id])
      const until = dueOn ? { word: 'hand-overs/until' as const, params: { day: dueOn } } : ''
      const params = { n: lines.length, list: namedThings(lines), until }
      const asks = needsParent ? 'hand-overs/told.parent' : 'hand-overs/told.given'
      const word =
        kind === 'returned'
          ? 'hand-overs/told.returned'
          : state === 'waiting'
            ? asks
            : 'hand-overs/told.signed'
      await tell({ personId: to, word, params, link: `/hand-overs/${id}` })
    })
  },
})
