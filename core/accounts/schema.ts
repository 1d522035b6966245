import { z } from 'zod'
import type { WordParams } from '../refusal.ts'
import type { WordKey } from '../words.ts'

/** How one change of one account ended, in words for the person who asked. */
export type AccountOutcome = { ok: boolean; word: WordKey; params: WordParams }

/** A few letters of a name, sign-in name or class. */
export const findAccountsInput = z.object({ text: z.string().trim().max(100) })

/** Whose page to show, by the account's object id. */
export const showAccountInput = z.object({ accountId: z.guid() })

/** Which temporary password to show. */
export const revealPasswordInput = z.object({ passwordId: z.guid() })

/** Every job about one account says for which request it works, who may see a secret, and who decided on it. */
const order = { requestId: z.guid(), forPersonId: z.guid(), decidedBy: z.guid() }

export const oneAccountInput = z.object({ ...order, accountId: z.guid() })

export const createAccountInput = z.object({
  ...order,
  givenName: z.string().min(1),
  surname: z.string().min(1),
  accountRole: z.enum(['pupil', 'staff']),
  className: z.string().default(''),
  registerId: z.string().default(''),
})
export const assignLicenceInput = z.object({
  ...order,
  accountId: z.guid(),
  licence: z.enum(['pupil', 'staff']),
})
export const changeClassInput = z.object({ ...order, accountId: z.guid(), toClass: z.string().min(1) })
export const changeNameInput = z.object({
  ...order,
  accountId: z.guid(),
  givenName: z.string().min(1),
  surname: z.string().min(1),
})
export const addToGroupInput = z.object({ ...order, accountId: z.guid(), group: z.string().min(1) })
