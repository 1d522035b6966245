import { personById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { inCases, namedMark } from './in-cases.ts'
import { keptOut, presentMembers, putMember, putNamed, putOwner } from './letterbox-store.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { chainOf } from './receive.ts'
import { accountKey } from './rules.ts'
import { participantInput } from './schema.ts'
import { openDoc, type ParticipantDoc, sealDoc } from './sealing.ts'
import { changeMember, lockCase, participantsOf, removeNamed, writeParticipant } from './store.ts'

/**
 * Writes down who has a part in what happened, in which role and how sure that is. Somebody of the school whom the case
 * names neither sees nor handles it from then on; if it was theirs to answer for, the next one of the commission does.
 */
export const name = command('safety/name', {
  input: participantInput,
  async run(context, { id, participantId, ...doc }) {
    const { db, keys, now, person, about, tell } = context
    about(id)
    // First of all: to whoever does not see the case no answer tells that it is there.
    await inCases(context, (cases) => openCase(cases, context, id))
    if (doc.certainty !== 'unknown' && doc.name === '' && doc.accounts.length === 0)
      throw new Refusal('invalid', 'safety/who-is-it')
    const { personId } = doc
    if (personId && !(await personById(db, personId))) throw new Refusal('missing', 'common/refused.missing')
    const next = personId ? await ownerAfter(context, id, personId) : null
    const { number, facts } = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      const known = (await participantsOf(cases, id)).map((one) => ({
        id: one.id,
        doc: openDoc<ParticipantDoc>(open.keys, one.id, one.sealed),
      }))
      const before = known.find((one) => one.id === participantId)?.doc ?? null
      const row = {
        id: participantId,
        caseId: id,
        addedAt: now,
        sealed: sealDoc(open.keys, participantId, doc),
      }
      const marks = doc.accounts.map((one) => keys.mark(`account ${accountKey(one)}`))
      if (!(await writeParticipant(cases, row, marks))) throw new Refusal('missing', 'common/refused.missing')
      await writeLine(cases, open, {
        at: now,
        kind: 'person',
        personId: person.id,
        doc: { before, after: doc },
      })
      const others = known.filter((one) => one.id !== participantId)
      const freed = before?.personId
      if (freed && freed !== personId && !others.some((one) => one.doc.personId === freed))
        await removeNamed(cases, id, namedMark(keys, freed))
      const facts = await factsOf(cases, open)
      if (!personId) return { number: null, facts }
      const member = open.members.find((one) => one.personId === personId && !one.until)
      if (next) {
        await putMember(cases, { caseId: id, personId: next, isOwner: false, since: now })
        await putOwner(cases, id, next)
        await writeLine(cases, open, { at: now, kind: 'owner', personId: null, doc: { personId: next } })
      }
      if (member) {
        await writeLine(cases, open, {
          at: now,
          kind: 'member',
          personId: null,
          doc: { personId, isEnd: true },
        })
        await changeMember(cases, id, personId, { until: now, isOwner: false })
      }
      return { number: next && open.row.number, facts }
    })
    await keepFacts(context, id, facts)
    // Afterwards: whoever names themself sees nothing from here on.
    if (personId) await putNamed(db, id, namedMark(keys, personId))
    if (next && number)
      await tell({ personId: next, word: 'safety/told.yours', params: { number }, link: `/safety/${id}` })
    return { id, participantId }
  },
})

/** Who answers for a case once somebody is named in it; null when that changes nothing. Throws when nobody is left. */
async function ownerAfter(
  context: Parameters<typeof chainOf>[0] & { keys: Parameters<typeof namedMark>[0] },
  id: string,
  named: string,
): Promise<string | null> {
  const { db, keys } = context
  const members = await presentMembers(db, id)
  if (members.find(({ isOwner }) => isOwner)?.personId !== named) return null
  const chain = await chainOf(context)
  // Rather somebody who knows the case already; but only those can answer for it whose duty it is.
  const knowing = members.map(({ personId }) => personId).filter((one) => chain.includes(one))
  const candidates = [...new Set([...knowing, ...chain])]
  const out = await keptOut(
    db,
    id,
    candidates.map((one) => namedMark(keys, one)),
  )
  const next = candidates.find((one) => one !== named && !out.has(namedMark(keys, one)))
  if (!next) throw new Refusal('conflict', 'safety/nobody-else')
  return next
}
