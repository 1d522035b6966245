import type { Said } from '../directory/schema.ts'
import type { Verdict } from '../refusal.ts'
import type { NotRenewed, RenewedPupil, SlipsState } from './schema.ts'

/**
 * Minutes in which the person who downloaded slips may download them again, unless she says sooner that they are
 * printed: a connection may break, and printers jam.
 */
export const againMinutes = 30

/** What the rules look at. */
export interface SlipsFacts {
  /** Object ids of the class's teachers by the roster, and of whoever takes their place. */
  teachers: readonly string[]
  givenTo: string | null
  expiresAt: Date
  printedAt: Date | null
  printedBy: string | null
  closedAt: Date | null
}

/** Until when slips that were downloaded can be downloaded again; null before. */
export function againUntil({ printedAt, expiresAt }: SlipsFacts): Date | null {
  if (!printedAt) return null
  return new Date(Math.min(printedAt.getTime() + againMinutes * 60_000, expiresAt.getTime()))
}

/** How far a set of slips is; time alone closes it, whether anybody has cleared the passwords away or not. */
export function stateOf(slips: SlipsFacts, now: Date): SlipsState {
  const until = againUntil(slips)
  if (until) return slips.closedAt || until <= now ? 'printed' : 'downloaded'
  // Closed before its time: the accounts were taken back, or have other passwords.
  if (slips.closedAt && slips.closedAt < slips.expiresAt) return 'withdrawn'
  return slips.closedAt || slips.expiresAt <= now ? 'expired' : 'ready'
}

/** Days before the end when whoever should print is reminded: a teacher on holiday comes back to it. */
export const reminderDays = 4

/** Whether slips that nobody printed or was reminded of will soon be gone. */
export function isNearlyOver(slips: SlipsFacts & { remindedAt: Date | null }, now: Date): boolean {
  const soon = new Date(now.getTime() + reminderDays * 24 * 3600 * 1000)
  return stateOf(slips, now) === 'ready' && !slips.remindedAt && slips.expiresAt <= soon
}

/** Who may see and print slips: the teachers of the class, or the one to whom they were given instead. */
export function readersOf({
  teachers,
  givenTo,
}: Pick<SlipsFacts, 'teachers' | 'givenTo'>): readonly string[] {
  return givenTo ? [givenTo] : teachers
}

/** Whether one of the readers may have the passwords now. */
export function mayPrint(slips: SlipsFacts, personId: string, now: Date): Verdict {
  const state = stateOf(slips, now)
  if (state === 'expired' || state === 'withdrawn') return { ok: false, because: 'slips/refused.expired' }
  if (state === 'printed' || (state === 'downloaded' && slips.printedBy !== personId))
    return { ok: false, because: 'slips/refused.printed' }
  return { ok: true }
}

/** Whether a person may say that the slips are on paper: the one who downloaded them. */
export function mayConfirm(slips: SlipsFacts, personId: string, now: Date): Verdict {
  const isOwn = stateOf(slips, now) === 'downloaded' && slips.printedBy === personId
  return isOwn ? { ok: true } : { ok: false, because: 'slips/refused.not-downloaded' }
}

/** Whether slips may be given to this person: nobody gives them to themself, and never to a pupil. */
export function mayGive(
  slips: SlipsFacts,
  giverId: string,
  receiver: { id: string; directoryRole: 'pupil' | 'staff' | null },
  now: Date,
): Verdict {
  if (stateOf(slips, now) !== 'ready') return { ok: false, because: 'slips/refused.given-late' }
  if (receiver.id === giverId) return { ok: false, because: 'slips/refused.yourself' }
  if (receiver.directoryRole !== 'staff') return { ok: false, because: 'slips/refused.not-staff' }
  return { ok: true }
}

/** A number made out of a name and a day where the register gives none: it tells nobody anything. */
const madeUp = /^[0-9a-f]{16}$/

/**
 * Pupils for their slips: of namesakes each has their number in the register beside the name, so that the teacher
 * gives the right slip to the right child. It stands in every diary and is no secret; the day of birth, which would
 * tell them apart as well, is not kept.
 */
export function tellApart<Pupil extends { name: string; number: string }>(
  pupils: readonly Pupil[],
): (Omit<Pupil, 'number'> & { number: string | null })[] {
  const counts = new Map<string, number>()
  for (const { name } of pupils) counts.set(name, (counts.get(name) ?? 0) + 1)
  return pupils.map((pupil) => {
    const isShown = (counts.get(pupil.name) ?? 0) > 1 && pupil.number !== '' && !madeUp.test(pupil.number)
    return { ...pupil, number: isShown ? pupil.number : null }
  })
}

/** What the rules look at of an account that is to get a new password. */
export interface PupilAccount {
  accountEnabled: boolean
  role: 'pupil' | 'staff' | null
  isSynced: boolean
}

/** Why an account gets no new password with its class; null: it does. Staff's never mix with pupils'. */
export function whyNotRenewed(account: PupilAccount | null): NotRenewed | null {
  if (!account) return 'slips/without.account'
  if (account.role !== 'pupil') return 'slips/without.pupil'
  if (!account.accountEnabled) return 'slips/without.blocked'
  return account.isSynced ? 'slips/without.synced' : null
}

/** After so many times without an answer nobody waits for one any longer: the rest of the class needs its slips. */
export const mostRenewalTries = 3

/** How one pupil fared. */
export function became(pupil: RenewedPupil, how: 'done' | 'unsure' | { because: Said }): RenewedPupil {
  const { sourceId, accountId, name, tries, wasSent } = pupil
  const same = { sourceId, accountId, name, tries, wasSent }
  return typeof how === 'string' ? { ...same, state: how } : { ...same, state: 'left', because: how.because }
}

/** A pupil of whom no answer came: looked at again, or given up on with the password that may be the account's. */
export function withoutAnswer(pupil: RenewedPupil, isSent: boolean): RenewedPupil {
  const next = { ...pupil, tries: pupil.tries + 1, wasSent: pupil.wasSent || isSent }
  if (next.tries < mostRenewalTries) return next
  return became(next, next.wasSent ? 'unsure' : { because: { word: 'slips/without.answer', params: {} } })
}
