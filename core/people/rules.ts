import type { Verdict } from '../refusal.ts'
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
