import { z } from 'zod'
import type { WordParams } from '../refusal.ts'
import type { WordKey } from '../words.ts'

/** How one change of one account ended, in words for the person who asked. */
export type AccountOutcome = { ok: boolean; word: WordKey; params: WordParams }

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
