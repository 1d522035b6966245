/** Texts about single accounts, their passwords, licences and groups. */
export const words = {
  'reveal-password': { lt: 'Parodyti slaptažodį', en: 'Show the password' },
  'forget-expired': { lt: 'Pasenusių slaptažodžių šalinimas', en: 'Forgetting expired passwords' },
  create: { lt: 'Paskyros kūrimas', en: 'Creating an account' },
  'reset-password': { lt: 'Laikinas slaptažodis', en: 'Temporary password' },
  'assign-licence': { lt: 'Licencijos priskyrimas', en: 'Assigning a licence' },
  'add-to-group': { lt: 'Įtraukimas į grupę', en: 'Adding to a group' },
  created: {
    lt: 'Prisijungimo vardas: {signInName}. Laikinas slaptažodis parodomas vieną kartą Talkoje.',
    en: 'Sign-in name: {signInName}. The temporary password is shown once in Talka.',
  },
  'without-licence': {
    lt: 'Paskyra sukurta ({signInName}), bet be licencijos. {reason} Sutvarkę vykdykite dar kartą.',
    en: 'The account was made ({signInName}), but without a licence. {reason} Put it right and carry it out again.',
  },
  'without-group': {
    lt: 'Paskyra sukurta ({signInName}), bet neįtraukta į klasės grupę. {reason}',
    en: 'The account was made ({signInName}), but not added to the class group. {reason}',
  },
  'password-reset': {
    lt: 'Laikinas slaptažodis paruoštas paskyrai {signInName}. Talkoje jis parodomas vieną kartą.',
    en: 'A temporary password is ready for {signInName}. Talka shows it once.',
  },
  'licence-assigned': {
    lt: 'Licencija priskirta: {name}, {licence}',
    en: 'Licence assigned: {name}, {licence}',
  },
  'licence-there': {
    lt: 'Tokia licencija jau buvo: {name}, {licence}',
    en: 'The licence was there already: {name}, {licence}',
  },
  'joined-group': { lt: 'Įtraukta į grupę: {name}, {group}', en: 'Added to the group: {name}, {group}' },
  'already-in-group': {
    lt: 'Grupėje jau buvo: {name}, {group}',
    en: 'Was in the group already: {name}, {group}',
  },
  'licence.pupil': { lt: 'mokinio licencija', en: 'a pupil’s licence' },
  'licence.staff': { lt: 'darbuotojo licencija', en: 'a staff licence' },
} as const
