import { createHash } from 'node:crypto'
import { query } from '../use-case.ts'
import { findAct, keepsActs } from './find.ts'
import { actText, mayUndo, partyToSign } from './rules.ts'
import { handOverInput } from './schema.ts'
import { linesOf, signaturesOf } from './store.ts'
import { outOf } from './view.ts'

/** Shows one act to both sides of it and those who make such: what it says, who signed how, and what its reader may do. */
export const show = query('hand-overs/show', {
  input: handOverInput,
  async run({ db, person }, { id }) {
    const act = await findAct(db, person, id)
    const lines = await linesOf(db, [id])
    const signatures = await signaturesOf(db, id)
    const out = await outOf(db, [act], lines)
    const { number, kind, state, mark, needsParent, dueOn, place, note, refusal } = act
    const party = partyToSign(
      act,
      signatures.map((one) => one.party),
    )
    const isSigner = (kind === 'given' ? act.receiverId : act.giverId) === person.id
    const keeps = keepsActs(person)
    return {
      ...{ id, number, kind, state, mark, needsParent, dueOn, place, note, refusal },
      giver: act.giverName,
      receiver: act.receiverName,
      receiverClass: act.receiverClass,
      madeAt: act.madeAt.toISOString(),
      /** What it says is not what was signed any more: somebody has changed it past Talka. */
      isAsSigned: createHash('sha256').update(actText(act, lines)).digest('hex') === mark,
      lines: lines.map((line) => {
        const { assetId, inventoryNo, name, model, serial, quantity, unit, condition, parts } = line
        return {
          ...{ assetId, inventoryNo, name, model, serial, quantity, unit, condition, parts },
          isOut: out.has(line),
        }
      }),
      signatures: signatures.map(({ party, how, name, at }) => ({ party, how, name, at: at.toISOString() })),
      party,
      maySign: party !== null && isSigner,
      /** On the phone of whoever made the act, with a finger. */
      mayDraw: party !== null && !isSigner && keeps,
      mayRefuse: kind === 'given' && state === 'waiting' && isSigner && party === 'receiver',
      mayNotePaper: keeps && state === 'waiting',
      mayUndo: act.madeBy === person.id && mayUndo(act, signatures.length).ok,
      mayTakeBack: keeps && out.size > 0,
    }
  },
})
