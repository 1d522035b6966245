import { randomUUID } from 'node:crypto'
import { refuseUnknownClass } from '../accounts/known-class.ts'
import { showInChannel } from '../channel/post.ts'
import type { Db } from '../context.ts'
import { accountKept } from '../directory/snapshot-store.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { personById } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { refuseClassPasswords } from '../slips/classes-in-force.ts'
import { command } from '../use-case.ts'
import { checkFields, titleOf } from './create.ts'
import { firstClocks } from './first-clocks.ts'
import { mayOrder } from './rules.ts'
import { orderInput, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import { requestById, writeEvent, writeRequest } from './store.ts'

/**
 * Has one account changed at once, by the IT specialist: a request that needs nobody's approval, with the same ten
 * seconds to think again, the same job and the same history. Refused for what gives access to a colleague's account.
 */
export const order = command('requests/order', {
  input: orderInput,
  async run({ db, person, now, about, start }, { accountId, ...input }) {
    const account = accountId ? await findOwner(db, accountId) : null
    if ('account' in input.fields && !account) throw new Refusal('missing', 'common/refused.missing')
    require(mayOrder(input.kind, person, account), 'forbidden')
    checkFields(input)
    if (input.kind === 'changeClass') await refuseUnknownClass(db, input.fields.toClass)
    if (input.kind === 'classPasswords') await refuseClassPasswords(db, input.fields.ofClass, null)
    const id = input.id ?? randomUUID()
    about(id, { kind: input.kind, ...(account ? { accountId: account.id } : {}) })
    const fields = account ? { ...input.fields, account: account.signInName } : input.fields
    const request = await writeRequest(db, {
      id,
      kind: input.kind,
      fields,
      title: titleOf(input, account?.name),
      status: 'inProgress',
      requesterId: person.id,
      accountId: account?.id ?? null,
      decidedBy: person.id,
      decidedAt: now,
      createdAt: now,
      ...(await firstClocks(db, input, now)),
    })
    if (!request) {
      const first = await requestById(db, id)
      if (first?.requesterId !== person.id) throw new Refusal('missing', 'common/refused.missing')
      return { id, number: first.number, undoSeconds }
    }
    await writeEvent(db, { requestId: id, at: now, personId: person.id, kind: 'ordered' })
    await showInChannel({ db, start })
    await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
    return { id, number: request.number, undoSeconds }
  },
})

/** Whose account it is: as the tenant was last read, or as the people were, which follows a run at once. */
async function findOwner(db: Db, id: string) {
  const kept = await accountKept(db, id)
  if (!kept) return (await personById(db, id)) ?? null
  return {
    id,
    name: kept.displayName,
    signInName: kept.userPrincipalName,
    directoryRole: roleOfEmployeeType(kept.employeeType),
  }
}
