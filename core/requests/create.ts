import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { refuseUnknownClass } from '../accounts/known-class.ts'
import { showInChannel } from '../channel/post.ts'
import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import {
  findPeople,
  holdersOfRoles,
  peopleWithRole,
  personBySignInName,
  type StoredPerson,
} from '../people/store.ts'
import { roomNamed } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { Refusal, require } from '../refusal.ts'
import { isPersonalCode } from '../rosters/rules.ts'
import { refuseClassPasswords } from '../slips/classes-in-force.ts'
import { command } from '../use-case.ts'
import { stepsFor } from './approvals.ts'
import { writeSteps } from './approvals-store.ts'
import { findApprovers } from './approvers.ts'
import { firstClocks } from './first-clocks.ts'
import type { ApproverRole } from './kind.ts'
import { giveToRequest } from './request-files.ts'
import { approvalOf, mayAsk, mayAskPassword, opensColleague } from './rules.ts'
import { createInput, firstKinds, kinds } from './schema.ts'
import { eventsOf, requestById, type StoredRequest, writeEvent, writeRequest } from './store.ts'
import { thingOf } from './thing.ts'

/**
 * Takes a request and tells the specialists. Sending the same id again answers with the first one. Refuses with
 * the field `account` when nobody or more than one person fits it.
 */
export const create = command('requests/create', {
  input: createInput,
  async run({ db, person, now, about, tell, start }, input) {
    require(mayAsk(person.roles, input.kind), 'forbidden')
    const id = input.id ?? randomUUID()
    const account = 'account' in input.fields ? await accountFor(db, input.fields.account) : null
    checkFields(input)
    if (input.kind === 'changeClass') await refuseUnknownClass(db, input.fields.toClass)
    if (input.kind === 'classPasswords') await refuseClassPasswords(db, input.fields.ofClass, person.id)
    if (account && kinds[input.kind].opensAccount) require(mayAskPassword(person, account), 'forbidden')
    const request = await writeRequest(db, {
      id,
      kind: input.kind,
      fields: input.fields,
      title: titleOf(input, account?.name),
      status: 'received',
      requesterId: person.id,
      accountId: account?.id ?? null,
      roomId: await roomOf(db, input.fields),
      assetId: (await thingOf(db, input))?.id ?? null,
      createdAt: now,
      ...(await firstClocks(db, input, now)),
    })
    about(id, { kind: input.kind })
    if (!request) {
      const first = await requestById(db, id)
      if (first?.requesterId !== person.id) throw new Refusal('missing', 'common/refused.missing')
      await refuseChanged(db, first, input)
      return { id, number: first.number }
    }
    const { files } = input
    await writeEvent(db, { requestId: id, at: now, personId: person.id, kind: 'created', files })
    await showInChannel({ db, start })
    await giveToRequest(db, files, person.id, { id, isInternal: false })
    const steps = stepsFor(
      approvalOf(input.kind, input.fields),
      { id: person.id, opensColleague: opensColleague(request, account) },
      await holdersOfRoles(db),
    )
    await writeSteps(db, id, steps, now)
    for (const personId of await receiversOf(db, person.id, steps, now)) {
      await tell({
        personId,
        word: 'requests/told.new',
        params: { number: String(request.number), kind: { word: `requests/kind.${input.kind}` } },
        link: `/requests/${id}`,
        requestId: id,
        urgent: cannotWait(input),
      })
    }
    return { id, number: request.number }
  },
})

/** The answer to the first sending may have been lost and the form changed since; what was changed must not be lost too. */
async function refuseChanged(db: Db, first: StoredRequest, input: Input): Promise<void> {
  const { kind, fields, files, assetId } = input
  const [created] = await eventsOf(db, first.id)
  const before = {
    kind: first.kind,
    fields: first.fields,
    files: created?.files ?? [],
    assetId: first.assetId,
  }
  const now = JSON.parse(JSON.stringify({ kind, fields, files, assetId: assetId ?? first.assetId }))
  if (!isDeepStrictEqual(before, now))
    throw new Refusal('conflict', 'requests/sent-already', { number: String(first.number) })
}

/** Those whose turn it is to approve; where nobody has to, the specialists. */
async function receiversOf(
  db: Db,
  requesterId: string,
  steps: readonly { stage: number; roles: ApproverRole[] }[],
  now: Date,
): Promise<string[]> {
  if (steps.length === 0) {
    const specialists = await peopleWithRole(db, 'itSpecialist')
    return specialists.map(({ id }) => id).filter((id) => id !== requesterId)
  }
  const approversOf = await findApprovers(db, now)
  const first = steps.filter(({ stage }) => stage === steps[0]?.stage)
  return [...new Set(first.flatMap((step) => approversOf(step, { requesterId, steps: [] })))]
}

type Input = z.output<typeof createInput>

/** A stuck lesson, or a lost device: whoever is to help hears of it in the evening too. */
function cannotWait({ kind, fields }: Input): boolean {
  return ('urgency' in fields && fields.urgency === 'high') || firstKinds.includes(kind)
}

/** The line in lists; whose account it is by the person's name, where that is known. */
export function titleOf(input: Input, owner?: string | null): string {
  const title = kinds[input.kind].title as (fields: typeof input.fields) => string
  const named = owner && 'account' in input.fields ? { ...input.fields, account: owner } : input.fields
  return title(named).slice(0, 200)
}

/** Refuses what no schema can tell: a personal code must not get into the directory as the register's id. */
export function checkFields(input: Input): void {
  if (input.kind !== 'newAccount' || !isPersonalCode(input.fields.registerId)) return
  const fault = { field: 'fields.registerId', word: 'requests/personal-code' as const }
  throw new Refusal('invalid', fault.word, {}, [fault])
}

/** The room of the school's list that the fields name, in their own field or in the words of the matter. */
export async function roomOf(db: Db, fields: Readonly<Record<string, unknown>>): Promise<string | null> {
  const { room, what } = fields
  const said = [room, what].filter((one): one is string => typeof one === 'string' && one !== '')
  const rooms = said.length > 0 ? await listRooms(db) : []
  return said.map((one) => roomNamed(one, rooms)?.id).find(Boolean) ?? null
}

async function accountFor(db: Db, text: string): Promise<StoredPerson> {
  const plain = plainText(text)
  // A blocked account has no place in lists, but whoever names it wholly means it.
  const blocked = plain.includes('@') ? await personBySignInName(db, plain) : undefined
  const found = blocked ? [blocked] : await findPeople(db, text, 6)
  const exact = found.filter((one) => one.signInName === plain || plainText(one.name) === plain)
  const fitting = exact.length > 0 ? exact : found
  const [only] = fitting
  if (fitting.length === 1 && only) return only
  const fault =
    fitting.length === 0
      ? { field: 'fields.account', word: 'requests/account-unknown' as const }
      : {
          field: 'fields.account',
          word: 'requests/account-ambiguous' as const,
          params: {
            list: fitting.map((one) => [one.signInName, one.className].filter(Boolean).join(' ')).join(', '),
          },
        }
  throw new Refusal('invalid', fault.word, fault.params ?? {}, [fault])
}
