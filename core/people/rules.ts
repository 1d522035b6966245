import { Temporal } from 'temporal-polyfill'
import type { Verdict } from '../refusal.ts'
import type { Role } from './roles.ts'
import type { GivableRole } from './schema.ts'

/**
 * Whether somebody may give or take a role (design §4): childWelfare is the principal's to give, everything else
 * the admin's, and nobody gives a role to themself.
 */
export function mayGiveRole(
  giver: { id: string; roles: readonly string[] },
  receiverId: string,
  role: GivableRole,
): Verdict {
  if (giver.id === receiverId) return { ok: false, because: 'people/not-to-yourself' }
  const needed = role === 'childWelfare' ? 'principal' : 'admin'
  if (giver.roles.includes(needed)) return { ok: true }
  return { ok: false, because: role === 'childWelfare' ? 'people/only-principal' : 'people/only-admin' }
}

/** Those who carry out what the heads approve do not approve it in their stead. */
const heads: readonly Role[] = ['principal', 'deputyFacilities']

/** Whether somebody may decide in this role while whoever holds it is away. */
export function mayStandIn(deputyRoles: readonly Role[], role: Role): boolean {
  return !(heads.includes(role) && deputyRoles.includes('itSpecialist') && !deputyRoles.includes(role))
}

/**
 * Whether somebody may write that a person is away, and who decides meanwhile: everybody on the staff for themselves,
 * the principal for everybody, the deputy for facilities for the specialists. The deputy has to be a colleague who is there.
 */
export function mayWriteAbsence(
  writer: { id: string; roles: readonly Role[] },
  absent: { id: string; roles: readonly Role[] },
  deputy: { id: string; roles: readonly Role[]; isAway: boolean },
): Verdict {
  if (!mayEndAbsence(writer, absent)) return { ok: false, because: 'people/not-your-absence' }
  if (absent.id === deputy.id) return { ok: false, because: 'people/deputy-self' }
  if (!deputy.roles.includes('staff')) return { ok: false, because: 'people/deputy-not-staff' }
  if (deputy.isAway) return { ok: false, because: 'people/deputy-away' }
  if (absent.roles.some((role) => !mayStandIn(deputy.roles, role)))
    return { ok: false, because: 'people/deputy-separate' }
  return { ok: true }
}

/** What is left of an absence where other days take its place: what comes before them and what comes after. */
export function daysLeft(
  was: { fromDay: string; untilDay: string },
  taken: { fromDay: string; untilDay: string },
): { fromDay: string; untilDay: string }[] {
  const dayFrom = (day: string, days: number) => String(Temporal.PlainDate.from(day).add({ days }))
  return [
    { fromDay: was.fromDay, untilDay: dayFrom(taken.fromDay, -1) },
    { fromDay: dayFrom(taken.untilDay, 1), untilDay: was.untilDay },
  ].filter(({ fromDay, untilDay }) => fromDay <= untilDay)
}

/** Whose absences a person has a say in: one's own, the principal in all, the deputy for facilities in the specialists'. */
export function mayEndAbsence(
  writer: { id: string; roles: readonly Role[] },
  absent: { id: string; roles: readonly Role[] },
): boolean {
  return (
    writer.id === absent.id ||
    writer.roles.includes('principal') ||
    (writer.roles.includes('deputyFacilities') && absent.roles.includes('itSpecialist'))
  )
}

/** The directory's `employeeType`, in the words schools use for it, as a role; anything else gives no rights. */
export function roleOfEmployeeType(employeeType: string | null): 'pupil' | 'staff' | null {
  const type = (employeeType ?? '').toLowerCase()
  if (['student', 'pupil', 'mokinys', 'mokinė'].includes(type)) return 'pupil'
  if (
    [
      'staff',
      'teacher',
      'employee',
      'faculty',
      'mokytojas',
      'mokytoja',
      'darbuotojas',
      'darbuotoja',
    ].includes(type)
  ) {
    return 'staff'
  }
  return null
}
