import { addToGroup } from '../accounts/add-to-group.ts'
import { assignLicence } from '../accounts/assign-licence.ts'
import { blockAccount } from '../accounts/block.ts'
import { changeClass } from '../accounts/change-class.ts'
import { changeName } from '../accounts/change-name.ts'
import { createAccount } from '../accounts/create.ts'
import { leave } from '../accounts/leave.ts'
import { resetPassword } from '../accounts/reset-password.ts'
import type { AccountOutcome } from '../accounts/schema.ts'
import { signOut } from '../accounts/sign-out.ts'
import { temporaryPass } from '../accounts/temporary-pass.ts'
import { unblockAccount } from '../accounts/unblock.ts'
import type { JobContext } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'
import { renew } from '../slips/renew.ts'
import { type FieldsOf, type JobKind, type KindName, kinds } from './schema.ts'
import type { StoredRequest } from './store.ts'

interface Order {
  requestId: string
  forPersonId: string
  decidedBy: string
  accountId: string
}

type Does<Name extends JobKind> = (
  context: JobContext,
  order: Order,
  fields: FieldsOf<Name>,
) => Promise<AccountOutcome>

/** The job behind each kind that is carried out by itself. */
const carriers: { [Name in JobKind]: Does<Name> } = {
  resetPassword: (context, order) => resetPassword.run(context, order),
  classPasswords: (context, { requestId, forPersonId, decidedBy }, { ofClass }) =>
    renew.run(context, { requestId, requesterId: forPersonId, decidedBy, className: ofClass }),
  temporaryPass: (context, order) => temporaryPass.run(context, order),
  blockAccount: (context, order) => blockAccount.run(context, order),
  unblockAccount: (context, order) => unblockAccount.run(context, order),
  signOut: (context, order) => signOut.run(context, order),
  leaver: (context, order) => leave.run(context, order),
  licence: (context, order, { licence }) => assignLicence.run(context, { ...order, licence }),
  addToGroup: (context, order, { group }) => addToGroup.run(context, { ...order, group }),
  changeClass: (context, order, { toClass }) => changeClass.run(context, { ...order, toClass }),
  changeName: (context, order, { givenName, surname }) =>
    changeName.run(context, { ...order, givenName, surname }),
  newAccount: (context, { accountId: _, ...order }, fields) =>
    createAccount.run(context, { ...order, ...fields, registerId: fields.registerId ?? '' }),
}

/** Does in Microsoft 365 what an approved request asks for. */
export async function carryOut(context: JobContext, request: StoredRequest): Promise<AccountOutcome> {
  const { id: requestId, requesterId, kind } = request
  if (!isJob(kind)) throw new Error(`${kind} is not carried out by itself`)
  const order = {
    requestId,
    forPersonId: await readerOfPassword(context, request),
    decidedBy: request.decidedBy ?? requesterId,
    accountId: request.accountId ?? '',
  }
  const run = carriers[kind] as Does<JobKind>
  return run(context, order, request.fields as FieldsOf<JobKind>)
}

function isJob(kind: KindName): kind is JobKind {
  return kinds[kind].doneBy === 'job'
}

/** Who is shown the password: whoever asked, but for a new colleague's account only the IT specialist. */
async function readerOfPassword({ db }: JobContext, request: StoredRequest): Promise<string> {
  const { kind, fields, requesterId, decidedBy } = request
  if (kind !== 'newAccount' || fields.accountRole !== 'staff') return requesterId
  const specialists = await peopleWithRole(db, 'itSpecialist')
  return specialists.some(({ id }) => id === requesterId) ? requesterId : (decidedBy ?? requesterId)
}
