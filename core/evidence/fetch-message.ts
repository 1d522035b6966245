import { z } from 'zod'
import type { PersonAnswer } from '../context.ts'
import { derivedId } from '../derived-id.ts'
import { readType } from '../files/read-type.ts'
import { formatMoment, type Language, say } from '../language.ts'
import { caseNumber } from '../safety/letterbox-store.ts'
import { readersOf } from '../safety/readers.ts'
import { sealDoc } from '../safety/sealing.ts'
import { job } from '../use-case.ts'
import { openCapture } from './capture-doc.ts'
import { type HandedIn, handIn } from './hand-in.ts'
import { captureById, changeCapture } from './letterbox-store.ts'
import {
  addressOf,
  type CapturedMessage,
  compare,
  type OriginalMessage,
  plainTextOf,
  readCaptured,
  readOriginal,
} from './message.ts'
import { captureInput, mostMegabytes, type OriginalState } from './schema.ts'

/** So many pictures of one message are fetched. */
const mostPictures = 20
const atOnce = 4

/**
 * Fetches the original of a reported message and its pictures with the right of whoever reported it, and keeps each exactly
 * as Graph gives it. Without that right the message stays as it was captured, and the reporter is asked for a screenshot.
 * The lent token is forgotten when it is over, however it ended.
 */
export const fetchMessage = job('evidence/fetch-message', {
  input: z.object({ id: captureInput.shape.id }),
  async run({ db, keys, clock, school, asPerson, transact, stillAlive }, { id }) {
    const row = await captureById(db, id)
    const opened = row && openCapture(keys, row)
    if (!row || !opened || row.state !== 'waiting') return
    const { own, doc } = opened
    const { place, assertion } = doc
    const { url, scope } = place ? addressOf(place) : { url: '', scope: '' }
    const read = place && assertion ? await asPerson(assertion, scope) : null
    if (!read) return settle(place ? 'noRight' : 'denied', [])
    const answer = await read(url)
    const original = readOriginal(jsonOf(answer))
    if (!original) return settle('denied', [])
    await stillAlive()
    const before = doc.text ? readCaptured(doc.text) : null
    const state = before ? compare(before, original) : 'same'
    const pieces: HandedIn[] = [
      {
        id: pieceId(id, 'original'),
        bytes: answer.bytes,
        doc: {
          name: 'originalas.json',
          type: 'application/json',
          source: `graph.microsoft.com/v1.0${url}`.slice(0, 300),
          author: (original.from?.user?.displayName ?? '').slice(0, 300),
          shownAt: (original.createdDateTime ?? '').slice(0, 60),
          note: noteOf(school.language, state, before, original),
        },
      },
    ]
    const listed = readList(jsonOf(await read(`${url}/hostedContents`)))
    const list = listed?.slice(0, mostPictures) ?? []
    let isWhole = listed !== null && listed.length === list.length
    for (let start = 0; start < list.length; start += atOnce) {
      const part = list.slice(start, start + atOnce)
      const addresses = part.map((one) => `${url}/hostedContents/${encodeURIComponent(one)}/$value`)
      const pictures = await Promise.all(addresses.map((address) => read(address)))
      for (const [at, { status, bytes }] of pictures.entries()) {
        if (status !== 200 || bytes.length === 0 || bytes.length > mostMegabytes * 1024 * 1024) {
          isWhole = false
          continue
        }
        const found = await readType('', bytes)
        const type = found === 'heic' ? 'image/heic' : (found ?? 'application/octet-stream')
        const n = start + at + 1
        pieces.push({
          id: pieceId(id, `picture ${part[at]}`),
          bytes,
          doc: {
            name: `paveikslelis-${n}.${type.split('/')[1]?.slice(0, 8) ?? 'bin'}`,
            type,
            source: `graph.microsoft.com/v1.0${addresses[at] ?? ''}`.slice(0, 300),
            author: '',
            shownAt: '',
            note: '',
          },
        })
      }
      await stillAlive()
    }
    return settle(state === 'same' && !isWhole ? 'partial' : state, pieces)

    async function settle(state: OriginalState, pieces: readonly HandedIn[]): Promise<void> {
      await transact(async (means) => {
        // Another worker may have been quicker.
        if ((await captureById(means.db, id))?.state !== 'waiting') return
        if (pieces.length > 0) await handIn(means.db, own, id, clock.now(), pieces)
        const isFetched = pieces.length > 0
        // What is still missing may be had later: where the message stands is kept, the right to read it is not.
        const isOver = isFetched && state !== 'partial'
        const { assertion: _forgotten, ...kept } = doc
        await changeCapture(means.db, id, { state, sealed: isOver ? null : sealDoc(own, id, kept) })
        await means.record(id, { state })
        if (isFetched && state !== 'same') {
          const number = await caseNumber(means.db, id)
          for (const personId of await readersOf({ db: means.db, keys, now: clock.now() }, id))
            await means.tell({
              personId,
              word: 'safety/told.message',
              params: { number },
              link: `/safety/${id}`,
            })
        }
        // What the reporter is told says nothing of a case; that a screenshot would help stands on the report itself.
        if (!isOver) await means.tell({ personId: doc.reporterId, word: 'notifications/news', link: '/' })
      })
    }
  },
})

function jsonOf({ status, bytes }: PersonAnswer): unknown {
  if (status !== 200) return null
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return null
  }
}

/** The pictures that Graph lists; null when it lists none for want of a right or an answer. */
function readList(body: unknown): string[] | null {
  const shape = z.object({ value: z.array(z.looseObject({ id: z.string() })) })
  return shape.safeParse(body).data?.value.map(({ id }) => id) ?? null
}

/** What differs between what was reported and what stands there now, for people to read. */
function noteOf(
  language: Language,
  state: 'same' | 'changed' | 'deleted',
  before: CapturedMessage | null,
  original: OriginalMessage,
): string {
  if (state === 'same') return ''
  const [was, is] = [before?.messagePayload.body?.content, original.body?.content].map((html) =>
    plainTextOf(html ?? '').slice(0, 900),
  )
  const at = state === 'deleted' ? original.deletedDateTime : original.lastEditedDateTime
  const lines = [
    say(language, `evidence/note.${state}`, { at: at ? formatMoment(at) : '' }).trim(),
    say(language, 'evidence/note.was', { text: was ?? '' }),
    ...(state === 'changed' ? [say(language, 'evidence/note.is', { text: is ?? '' })] : []),
  ]
  return lines.join('\n')
}

/** A worker that died half way keeps nothing twice. */
const pieceId = (caseId: string, what: string) => derivedId(`${caseId} ${what}`)
