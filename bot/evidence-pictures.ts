import { randomUUID } from 'node:crypto'
import type { SentFile } from '../core/context.ts'
import { mostMegabytes } from '../core/evidence/schema.ts'
import { readType } from '../core/files/read-type.ts'
import { fileTypes } from '../core/files/schema.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { mostFiles } from '../core/requests/schema.ts'
import type { Talka } from '../core/talka.ts'
import {
  evidenceAdded,
  intimatePicture,
  picturesExpected,
  placeTold,
  sendFirst,
  whetherIntimate,
} from './cards/evidence.ts'
import { shortAnswer } from './cards/menu.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Answers pictures and files that came while somebody reports: sealed with the report, or first asked about, and until then
 * not taken at all. Null: nobody expects any, so they are for something else.
 */
export async function answerEvidence(
  house: Talka['house'],
  desk: Desk,
  sent: readonly SentFile[],
  text: string,
): Promise<Reply | null> {
  const { person, perform } = desk
  if (sent.length === 0 || !mayDo(person.roles, 'evidence/expected')) return null
  const { report } = await perform('evidence/expected', person, {})
  if (!report) return null
  if (!report.isSent) return replyWith(sendFirst(person))
  const { caseId } = report
  if (!report.isAllowed) return replyWith(whetherIntimate(person, caseId))
  const problems = sent.length > mostFiles ? [sayTo(person, 'files-most', { n: mostFiles })] : []
  let added = 0
  for (const one of sent.slice(0, mostFiles)) {
    try {
      await attachOne(house, desk, caseId, one)
      added += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const name = one.name ?? sayTo(person, 'file-unnamed')
      problems.push(quoteTo(person, error.word, { ...error.params, name }))
    }
  }
  // Whoever sends a picture says beside it what it shows.
  if (text) await perform('safety/write-back', person, { id: caseId, text })
  await perform('evidence/expect', person, { caseId, isNotIntimate: true })
  return replyWith(evidenceAdded(desk, caseId, added, problems))
}

/** Brings one of them while its sender waits, and seals it exactly as it came in. */
async function attachOne(house: Talka['house'], desk: Desk, caseId: string, sent: SentFile): Promise<void> {
  const bytes = await house.outside.chat.fetch(sent, mostMegabytes * 1024 * 1024)
  const type = sent.name === null ? await readType('', bytes) : null
  const ending = type === 'heic' ? 'heic' : type && fileTypes[type][0]
  const unnamed = sayTo(desk.person, 'file-unnamed')
  await desk.perform('evidence/attach', desk.person, {
    id: randomUUID(),
    caseId,
    name: sent.name ?? (ending ? `${unnamed}.${ending}` : unnamed),
    base64: Buffer.from(bytes).toString('base64'),
    isNotIntimate: true,
  })
}

/** Asks whether the picture may be copied at all, before it is sent. */
export function askWhetherIntimate({ person }: Desk, { id }: Data): Reply {
  return typeof id === 'string'
    ? replyWith(whetherIntimate(person, id))
    : replyWith(shortAnswer(person, sayTo(person, 'old-card')))
}

/** The reporter has said that nothing intimate is in it: it is waited for. */
export async function expectPictures(desk: Desk, { caseId }: Data): Promise<Reply> {
  const { person, perform } = desk
  const { minutes } = await perform('evidence/expect', person, { caseId, isNotIntimate: true })
  return replyWith(picturesExpected(desk, minutes))
}

/** It is an image that nobody may copy: what to do instead. Nothing is taken from then on, also where it was allowed before. */
export async function sayIntimate(desk: Desk, { id }: Data): Promise<Reply> {
  const { person, perform } = desk
  if (typeof id !== 'string') return replyWith(shortAnswer(person, sayTo(person, 'old-card')))
  await perform('evidence/expect', person, { caseId: id })
  return replyWith(intimatePicture(desk, id))
}

/** Where such an image is, for the police. */
export async function tellPlace(desk: Desk, { caseId, place }: Data): Promise<Reply> {
  const { person, perform } = desk
  if (typeof caseId !== 'string') return replyWith(shortAnswer(person, sayTo(person, 'old-card')))
  try {
    await perform('evidence/tell-place', person, { caseId, place })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return replyWith(intimatePicture(desk, caseId, quoteTo(person, 'common/fault.required')))
  }
  return replyWith(placeTold(desk, caseId))
}

/** What is sent from now on is for something else. */
export async function stopReport({ person, perform }: Desk): Promise<Reply> {
  await perform('evidence/expect', person, { caseId: null })
  return replyWith(shortAnswer(person, sayTo(person, 'cancelled')))
}
