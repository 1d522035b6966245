import { plainText } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findAct, keepsActs } from './find.ts'
import { isSignature, partyToSign, stateAfter } from './rules.ts'
import { signInput } from './schema.ts'
import { changeHandOver, signaturesOf, writeSignature } from './store.ts'

/**
 * Signs an act as it was read: from one's own account, or with a finger on the phone of whoever made it. A drawn
 * signature is sealed for this act and this side of it.
 */
export const sign = command('hand-overs/sign', {
  input: signInput,
  async run({ db, person, now, keys, about }, { id, mark, strokes, name }) {
    const act = await findAct(db, person, id, true)
    if (act.mark !== mark) throw new Refusal('conflict', 'hand-overs/refused.changed')
    const signed = (await signaturesOf(db, id)).map(({ party }) => party)
    const party = partyToSign(act, signed)
    const signerId = act.kind === 'given' ? act.receiverId : act.giverId
    const isOwn = signerId === person.id
    if (party === null) {
      // Pressed twice, or on two devices.
      if (isOwn && act.state !== 'refused' && act.state !== 'undone') return { id, state: act.state }
      throw new Refusal('conflict', 'hand-overs/refused.not-waiting')
    }
    // On somebody else's phone only a finger tells that it was them.
    if (!isOwn && (!keepsActs(person) || strokes === null))
      throw new Refusal('forbidden', 'hand-overs/refused.not-yours')
    if (strokes !== null && !isSignature(strokes))
      throw new Refusal('invalid', 'hand-overs/refused.no-signature', {}, [
        { field: 'strokes', word: 'hand-overs/refused.no-signature' },
      ])
    if (strokes === null && name !== '' && plainText(name) !== plainText(person.name))
      throw new Refusal('invalid', 'hand-overs/refused.other-name', {}, [
        { field: 'name', word: 'hand-overs/refused.other-name' },
      ])
    about(id, { number: act.number, party, isDrawn: strokes !== null })
    await writeSignature(db, {
      ...{ handOverId: id, party, mark, at: now, byId: person.id },
      how: strokes === null ? 'account' : 'drawn',
      name: act.kind === 'given' ? act.receiverName : act.giverName,
      sealed: strokes === null ? null : keys.seal(JSON.stringify(strokes), sealedFor(id, party)),
    })
    const state = act.kind === 'given' ? stateAfter(act.needsParent, [...signed, party]) : act.state
    await changeHandOver(db, id, { state })
    return { id, state }
  },
})

/** What a drawn signature is sealed for: it opens for no other act and no other side. */
export const sealedFor = (id: string, party: string) => `hand-over ${id} ${party}`
