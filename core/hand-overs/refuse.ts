import { assetsById, changeAsset } from '../inventory/store.ts'
import { sentence } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findAct } from './find.ts'
import { putBack } from './put-back.ts'
import { namedThings } from './rules.ts'
import { refuseInput } from './schema.ts'
import { changeHandOver, linesOf, signaturesOf } from './store.ts'

/** Whoever should have got things says that they have not: the things are as before, and whoever gave them is told. */
export const refuse = command('hand-overs/refuse', {
  input: refuseInput,
  async run({ db, person, now, about, tell }, { id, why }) {
    const act = await findAct(db, person, id, true)
    if (act.receiverId !== person.id || act.kind !== 'given')
      throw new Refusal('missing', 'common/refused.missing')
    if (act.state === 'refused') return { id }
    const signed = (await signaturesOf(db, id)).map(({ party }) => party)
    if (act.state !== 'waiting' || signed.includes('receiver'))
      throw new Refusal('conflict', 'hand-overs/refused.not-waiting')
    about(id, { number: act.number })
    await changeHandOver(db, id, { state: 'refused', refusal: why })
    await putBack(db, id, { personId: person.id, now })
    // What was moved or changed since cannot be as it was, but is not theirs either.
    const lines = await linesOf(db, [id])
    const still = await assetsById(
      db,
      lines.map(({ assetId }) => assetId),
      true,
    )
    for (const asset of still.values())
      if (asset.holderId === person.id)
        await changeAsset(db, asset, { holder: '', holderId: null }, 'takenBack', {
          personId: person.id,
          now,
        })
    const params = { name: act.receiverName, list: namedThings(lines), why: sentence(why) }
    if (act.madeBy !== person.id)
      await tell({ personId: act.madeBy, word: 'hand-overs/told.refused', params, link: `/hand-overs/${id}` })
    return { id }
  },
})
