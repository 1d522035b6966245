import { z } from 'zod'

/** The roles that a person can be given; `pupil` and `staff` come from the directory. */
export const givableRoles = [
  'itSpecialist',
  'deputyFacilities',
  'principal',
  'childWelfare',
  'office',
  'dpo',
  'admin',
] as const
export type GivableRole = (typeof givableRoles)[number]

/** Which role, to or from whom. */
export const roleInput = z.object({
  personId: z.guid(),
  role: z.enum(givableRoles),
})

export const setLanguageInput = z.object({ language: z.enum(['lt', 'en']) })

/** Who is away from which day until which, and who decides meanwhile; both people by sign-in name, or by a name that only one has. */
export const absenceInput = z
  .object({
    id: z.guid().optional().meta({ form: 'hidden' }),
    fromDay: z.iso.date(),
    untilDay: z.iso.date(),
    deputy: z.string().trim().min(3).max(160),
    /** Whose absence, where it is not one's own. */
    who: z.string().trim().max(160).default('').meta({ form: 'hidden' }),
  })
  .refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
    path: ['untilDay'],
    params: { word: 'people/days-turned' },
  })

/** Which absence is over. */
export const endAbsenceInput = z.object({ id: z.guid() })

/** Whose page to show. */
export const showPersonInput = z.object({ personId: z.guid() })

/** A few letters of a name or sign-in name, with or without diacritics. */
export const findPeopleInput = z.object({ text: z.string().trim().min(2).max(100) })

/** What the directory or a token says of a person. */
export const recogniseInput = z.object({
  id: z.guid(),
  name: z.string().max(256).default(''),
  signInName: z.string().max(256).default(''),
})

/** The chat's own reference to a person's conversation, as plain JSON, and whether they have just met the bot. */
export const rememberInput = z.object({
  personId: z.guid(),
  conversation: z.record(z.string(), z.unknown()),
  welcoming: z.boolean(),
})
