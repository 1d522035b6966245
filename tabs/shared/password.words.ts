import type { Words } from '../../core/language.ts'

/** The texts around a secret that is shown once. */
export const words = {
  'password.open': { lt: 'Laikinas slaptažodis', en: 'Temporary password' },
  'password.title': { lt: 'Laikinas slaptažodis', en: 'Temporary password' },
  'password.warning': {
    lt: 'Slaptažodį parodysime tik vieną kartą. Pasiruoškite jį užsirašyti arba iš karto perduoti. Prisijungus reikės susikurti naują.',
    en: 'The password is shown only once. Be ready to write it down or to hand it over. A new one has to be chosen at the first sign-in.',
  },
  'password.write-down': {
    lt: 'Užsirašykite dabar: uždarius šį langą slaptažodžio nebepamatysite.',
    en: 'Write it down now: once this window is closed, the password cannot be seen again.',
  },
  'password.show': { lt: 'Parodyti', en: 'Show' },
  'password.copy': { lt: 'Kopijuoti slaptažodį', en: 'Copy the password' },
  'password.copied': { lt: 'Nukopijuota', en: 'Copied' },
  'pass.open': { lt: 'Prisijungimo kodas', en: 'Access pass' },
  'pass.warning': {
    lt: 'Kodą parodysime tik vieną kartą. Juo prisijungiama vietoj slaptažodžio, vieną kartą.',
    en: 'The pass is shown only once. It signs in once, in place of a password.',
  },
  'pass.until': {
    lt: 'Galioja iki: {time}. Tinka vienam prisijungimui.',
    en: 'Works until: {time}. Good for one sign-in.',
  },
  'password.sign-in-name': { lt: 'Prisijungimo vardas', en: 'Sign-in name' },
  'password.password': { lt: 'Slaptažodis', en: 'Password' },
} as const satisfies Words
