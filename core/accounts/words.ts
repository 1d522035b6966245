/** Texts about single accounts, their passwords, licences and groups. */
export const words = {
  find: { lt: 'Paskyros ir žmonės', en: 'Accounts and people' },
  'list-classes': { lt: 'Mokyklos klasės', en: 'Classes of the school' },
  show: { lt: 'Žmogaus paskyra', en: 'A person’s account' },
  'reveal-password': { lt: 'Parodyti slaptažodį', en: 'Show the password' },
  'forget-expired': { lt: 'Pasenusių slaptažodžių šalinimas', en: 'Forgetting expired passwords' },
  create: { lt: 'Paskyros kūrimas', en: 'Creating an account' },
  block: { lt: 'Paskyros blokavimas', en: 'Blocking an account' },
  unblock: { lt: 'Paskyros atblokavimas', en: 'Unblocking an account' },
  'sign-out': { lt: 'Atjungimas visuose įrenginiuose', en: 'Signing out everywhere' },
  'change-class': { lt: 'Klasės keitimas', en: 'Changing the class' },
  'change-name': { lt: 'Vardo keitimas', en: 'Changing the name' },
  leave: { lt: 'Išvykimas iš mokyklos', en: 'Leaving the school' },
  'temporary-pass': { lt: 'Laikinasis prisijungimo kodas', en: 'Temporary access pass' },
  'reset-password': { lt: 'Laikinas slaptažodis', en: 'Temporary password' },
  'assign-licence': { lt: 'Licencijos priskyrimas', en: 'Assigning a licence' },
  'add-to-group': { lt: 'Įtraukimas į grupę', en: 'Adding to a group' },
  created: {
    lt: 'Prisijungimo vardas: {signInName}. Laikinas slaptažodis parodomas vieną kartą Talkoje.',
    en: 'Sign-in name: {signInName}. The temporary password is shown once in Talka.',
  },
  'created-staff': {
    lt: 'Prisijungimo vardas: {signInName}. Laikiną slaptažodį Talka vieną kartą parodo IT specialistui, o jis perduoda darbuotojui.',
    en: 'Sign-in name: {signInName}. Talka shows the temporary password once to the IT specialist, who passes it on.',
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
  blocked: {
    lt: 'Paskyra užblokuota ir visur atjungta: {name}',
    en: 'The account is blocked and signed out everywhere: {name}',
  },
  unblocked: { lt: 'Paskyra vėl veikia: {name}', en: 'The account works again: {name}' },
  'signed-out': {
    lt: 'Paskyra atjungta visuose įrenginiuose, prisijungti reikės iš naujo: {name}',
    en: 'The account was signed out of every device and has to sign in anew: {name}',
  },
  moved: { lt: 'Klasė pakeista: {name}, {className}', en: 'The class was changed: {name}, {className}' },
  renamed: {
    lt: 'Vardas pakeistas: {from} → {to}. Prisijungimo vardas liko tas pats.',
    en: 'The name was changed: {from} → {to}. The sign-in name stays the same.',
  },
  left: {
    lt: 'Išvykimas pažymėtas, paskyra užblokuota: {name}',
    en: 'The departure is noted and the account is blocked: {name}',
  },
  'pass-made': {
    lt: 'Laikinasis prisijungimo kodas paruoštas paskyrai {signInName}. Jis galioja iki {until}, tinka vienam prisijungimui, Talkoje parodomas vieną kartą.',
    en: 'A temporary access pass is ready for {signInName}. It works until {until}, for one sign-in, and Talka shows it once.',
  },
  'brought-back': {
    lt: 'Grąžinta ankstesnė paskyra {signInName}. Laikinas slaptažodis parodomas vieną kartą Talkoje.',
    en: 'The earlier account {signInName} was brought back. The temporary password is shown once in Talka.',
  },
  'has-account': {
    lt: 'Žmogus su šiuo dienyno kodu jau turi veikiančią paskyrą: {signInName}',
    en: 'The person with this register’s id already has a working account: {signInName}',
  },
  'was-staff': {
    lt: 'Žmogus su šiuo dienyno kodu mokykloje jau dirbo. Jo paskyrą {signInName} atblokuoja IT specialistas.',
    en: 'The person with this register’s id has worked here before. The IT specialist unblocks the account {signInName}.',
  },
  'two-groups': {
    lt: 'Klasė „{className}“ turi kelias grupes, todėl neaišku, kurią rinktis. Palikite vieną arba pasirinkite grupę pagal jos adresą.',
    en: 'The class {className} has several groups, so it is not clear which one to take. Keep one of them, or choose the group by its address.',
  },
  'class-unknown': {
    lt: 'Mokyklos sąraše nėra klasės „{className}“. Yra: {list}.',
    en: 'The school’s roster has no class {className}. There are: {list}.',
  },
  'no-class': {
    lt: 'Mokyklos sąraše nėra klasės „{className}“. Patikrinkite pavadinimą.',
    en: 'The school’s roster has no class {className}. Check the name.',
  },
  'not-a-pupil': {
    lt: 'Tai ne mokinio paskyra, klasės ji neturi: {name}',
    en: 'This is not a pupil’s account, so it has no class: {name}',
  },
  'licence.pupil': { lt: 'mokinio licencija', en: 'a pupil’s licence' },
  'licence.staff': { lt: 'darbuotojo licencija', en: 'a staff licence' },
} as const
