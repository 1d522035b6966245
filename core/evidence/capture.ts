import { randomUUID } from 'node:crypto'
import { chainStart, nextLine } from '../hash-chain.ts'
import { Refusal } from '../refusal.ts'
import { reporterMark } from '../safety/in-cases.ts'
import { keyFor, sealDoc } from '../safety/sealing.ts'
import { command } from '../use-case.ts'
import type { CaptureDoc } from './capture-doc.ts'
import { chainOf, sha256 } from './custody.ts'
import { type ItemDoc, sealedFor } from './item-doc.ts'
import { countDrafts, putCapture } from './letterbox-store.ts'
import { placeOf, plainTextOf, readCaptured } from './message.ts'
import { type CustodyEntry, captureInput, captureMinutes } from './schema.ts'

/** So many dialogs somebody may have open; nobody in need comes near it. */
const mostDrafts = 20

/**
 * Captures a message the moment somebody chooses to report it, because a minute later it may be edited or deleted: its
 * hash is taken, it is sealed with a key of its own, and its custody log begins. Not reported, it is gone after 15 minutes.
 */
export const capture = command('evidence/capture', {
  input: captureInput,
  confidential: true,
  async run(context, { id, message }) {
    const { db, keys, now, person, about, assertion } = context
    const captured = readCaptured(message)
    if (!captured) throw new Refusal('invalid', 'evidence/no-message')
    const mark = reporterMark(keys, person.id)
    const since = new Date(now.getTime() - captureMinutes * 60_000)
    if ((await countDrafts(db, mark, since)) >= mostDrafts) throw new Refusal('conflict', 'safety/many')
    const bytes = Buffer.from(message)
    const hash = sha256(bytes)
    const itemId = randomUUID()
    const key = keys.newKey(keyFor(id))
    const own = keys.openKey(key, keyFor(id))
    const { messagePayload: payload } = captured
    const author = payload.from?.user?.displayName ?? payload.from?.application?.displayName ?? ''
    const text = plainTextOf(payload.body?.content ?? '')
    const item: ItemDoc = {
      name: 'zinute.json',
      type: 'application/json',
      source: (payload.linkToMessage ?? '').slice(0, 300),
      author: author.slice(0, 300),
      shownAt: (payload.createdDateTime ?? '').slice(0, 60),
      note: text.slice(0, 2000),
    }
    const doc: CaptureDoc = {
      reporterId: person.id,
      place: placeOf(captured, person.id),
      text: message,
      ...(assertion ? { assertion } : {}),
    }
    const first: CustodyEntry = {
      at: now.toISOString(),
      personId: null,
      deed: 'captured',
      item: 1,
      sha256: hash,
      size: bytes.length,
    }
    await putCapture(db, {
      id,
      at: now,
      mark,
      key,
      sealed: sealDoc(own, id, doc),
      itemId,
      itemSealed: sealDoc(own, itemId, item),
      original: own.sealBytes(bytes, sealedFor(itemId)),
      line: nextLine({ place: 0, hash: chainStart(chainOf(id)) }, first),
    })
    about(id, { size: bytes.length })
    return { id, sha256: hash, author, text, at: now.toISOString() }
  },
})
