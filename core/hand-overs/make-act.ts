import { createHash } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import type { Asset } from '../inventory/schema.ts'
import { undoSeconds } from '../requests/schema.ts'
import { actText } from './rules.ts'
import type { HandOverLine, Kind } from './schema.ts'
import { endLines, nextHandOver, writeHandOver, writeSignature } from './store.ts'
import { tellHandOver } from './tell.ts'

/** One side of an act: somebody of the directory, or a name that the books know. */
export interface Side {
  id: string | null
  name: string
  className?: string | null
}

/** A thing that an act names, with what was changed of it. */
export interface ActThing {
  asset: Asset
  version: number | null
  parts: string
}

/**
 * Writes an act down, numbered and marked, with the signature of whoever makes it; ten seconds later the other side is
 * told. Whoever calls it holds the things.
 */
export async function makeAct(
  { db, person, now, start }: CommandContext,
  act: {
    id: string
    kind: Kind
    giver: Side
    receiver: Side & { id: string }
    place: string
    dueOn: string | null
    note: string
    needsParent: boolean
    things: readonly ActThing[]
  },
): Promise<number> {
  const { id, kind, giver, receiver, place, dueOn, note, needsParent } = act
  const number = await nextHandOver(db)
  const lines = act.things.map(
    ({
      asset: { id, inventoryNo, name, model, serial, quantity, unit, condition },
      parts,
    }): HandOverLine => ({
      ...{ assetId: id, inventoryNo, name, model, serial, quantity, unit, condition, parts },
    }),
  )
  const content = {
    ...{ number, kind, place, dueOn, note },
    giverName: giver.name,
    receiverName: receiver.name,
    receiverClass: receiver.className ?? '',
    madeAt: now,
  }
  const mark = createHash('sha256').update(actText(content, lines)).digest('hex')
  await writeHandOver(
    db,
    {
      ...content,
      ...{ id, needsParent, mark, refusal: '' },
      giverId: giver.id,
      receiverId: receiver.id,
      state: kind === 'given' ? 'waiting' : 'signed',
      madeBy: person.id,
    },
    lines.map((line, at) => ({
      ...line,
      version: act.things[at]?.version ?? null,
      endedAt: kind === 'given' ? null : now,
    })),
  )
  await endLines(
    db,
    lines.map(({ assetId }) => assetId),
    { by: id, now },
  )
  await writeSignature(db, {
    ...{ handOverId: id, how: 'account', name: person.name, at: now, byId: person.id, mark },
    party: kind === 'given' ? 'giver' : 'receiver',
  })
  await start(tellHandOver, { id }, { afterSeconds: undoSeconds })
  return number
}
