import { createHash } from 'node:crypto'
import { namedThings } from '../hand-overs/rules.ts'
import { heldBy } from '../inventory/store.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { actText, countByPupil, mayScan, standing } from './rules.ts'
import { roundInput } from './schema.ts'
import { changeRound, lineOf, nextNumber, roundById, scansOf } from './store.ts'

/** Ends a round: its act is numbered and changes no more, and each pupil is told what they got or gave back. */
export const close = command('rounds/close', {
  input: roundInput,
  async run({ db, person, now, about, tell }, { id }) {
    const number = await nextNumber(db)
    const round = await roundById(db, id, 'update')
    if (!round) throw new Refusal('missing', 'common/refused.missing')
    require(mayScan(round.state))
    const { kind, className, each, pupils } = round
    const lines = (await scansOf(db, [id])).map(lineOf)
    const counts = countByPupil(lines)
    const held = await heldBy(
      db,
      pupils.map((one) => one.id),
    )
    const still = new Set(held.map(({ holderId }) => holderId))
    const lacks = (one: { id: string }) =>
      kind === 'handOut' ? (counts.get(one.id) ?? 0) < each : still.has(one.id)
    const text = actText({ number, kind, className, pupils }, lines)
    about(id, { number, things: lines.filter(standing).length })
    await changeRound(db, id, {
      ...{ state: 'closed', closedAt: now, closedBy: person.id, number },
      mark: createHash('sha256').update(text).digest('hex'),
      lacking: pupils.filter(lacks),
    })
    const byPupil = Map.groupBy(lines.filter(standing), ({ pupilId }) => pupilId)
    const word = kind === 'handOut' ? 'rounds/told.given' : 'rounds/told.returned'
    for (const [personId, things] of byPupil)
      if (personId !== null)
        await tell({ personId, word, params: { n: things.length, list: namedThings(things) } })
    return { id, number }
  },
})
