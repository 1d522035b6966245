import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { showInChannel } from '../channel/post.ts'
import type { Db, Person } from '../context.ts'
import { plainText } from '../language.ts'
import { findPeople, peopleWithRole, personBySignInName, type StoredPerson } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { isPersonalCode } from '../rosters/rules.ts'
import { command } from '../use-case.ts'
import { giveToRequest } from './request-files.ts'
import { mayAsk, mayAskPassword } from './rules.ts'
import { createInput, type KindName, kinds } from './schema.ts'
import { eventsOf, requestById, type StoredRequest, writeEvent, writeRequest } from './store.ts'

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
    const opens = input.kind === 'resetPassword' || input.kind === 'temporaryPass'
    if (account && opens) require(mayAskPassword(person, account), 'forbidden')
    const request = await writeRequest(db, {
      id,
      kind: input.kind,
      fields: input.fields,
      title: titleOf(input),
      status: 'received',
      requesterId: person.id,
      accountId: account?.id ?? null,
      createdAt: now,
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
    for (const receiver of await receiversOf(db, person, input.kind)) {
      await tell({
        personId: receiver.id,
        word: 'requests/told.new',
        params: { number: String(request.number), kind: { word: `requests/kind.${input.kind}` } },
        link: `/requests/${id}`,
        requestId: id,
      })
    }
    return { id, number: request.number }
  },
})

/** The answer to the first sending may have been lost and the form changed since; what was changed must not be lost too. */
async function refuseChanged(db: Db, first: StoredRequest, { kind, fields, files }: Input): Promise<void> {
  const [created] = await eventsOf(db, first.id)
  const before = { kind: first.kind, fields: first.fields, files: created?.files ?? [] }
  const now = JSON.parse(JSON.stringify({ kind, fields, files }))
  if (!isDeepStrictEqual(before, now))
    throw new Refusal('conflict', 'requests/sent-already', { number: String(first.number) })
}

/** The specialists; for what a specialist asks of others, the deputy who approves it too. */
async function receiversOf(db: Db, person: Person, kind: KindName): Promise<{ id: string }[]> {
  const specialists = await peopleWithRole(db, 'itSpecialist')
  const asksOthers = kinds[kind].approved && specialists.some(({ id }) => id === person.id)
  const deputies = asksOthers ? await peopleWithRole(db, 'deputyFacilities') : []
  return [...specialists, ...deputies].filter(({ id }) => id !== person.id)
}

type Input = z.output<typeof createInput>

/** The line in lists. */
export function titleOf(input: Input): string {
  const title = kinds[input.kind].title as (fields: typeof input.fields) => string
  return title(input.fields).slice(0, 200)
}

/** Refuses what no schema can tell: a personal code must not get into the directory as the register's id. */
export function checkFields(input: Input): void {
  if (input.kind !== 'newAccount' || !isPersonalCode(input.fields.registerId)) return
  const fault = { field: 'fields.registerId', word: 'requests/personal-code' as const }
  throw new Refusal('invalid', fault.word, {}, [fault])
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
