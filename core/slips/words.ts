/** Texts about login slips: the papers with a first password, one for each new pupil of a class. */
export const words = {
  list: { lt: 'Prisijungimo lapeliai', en: 'Login slips' },
  print: { lt: 'Atsisiųsti lapelius (PDF)', en: 'Download the slips (PDF)' },
  confirm: { lt: 'Atspausdinau', en: 'I have printed them' },
  give: { lt: 'Perduoti kitam', en: 'Give to somebody else' },
  prepare: { lt: 'Prisijungimo lapelių paruošimas', en: 'Preparing login slips' },
  remind: { lt: 'Priminimas atspausdinti lapelius', en: 'Reminding to print the slips' },
  forget: { lt: 'Lapelių slaptažodžių šalinimas', en: 'Forgetting the passwords of slips' },

  'refused.expired': {
    lt: 'Šių slaptažodžių jau nebėra: jie ištrinti arba pakeisti naujais. Jei mokinys dar neprisijungė, prašykite jam naujo slaptažodžio.',
    en: 'These passwords are gone: deleted, or replaced by new ones. For a pupil who has not signed in yet, ask for a new password.',
  },
  'refused.printed': {
    lt: 'Šie lapeliai jau atspausdinti, jų slaptažodžiai ištrinti arba netrukus bus ištrinti. Pametus lapelį, prašykite naujo slaptažodžio.',
    en: 'These slips are printed already; their passwords are deleted or soon will be. For a lost slip ask for a new password.',
  },
  'refused.not-downloaded': {
    lt: 'Patvirtinti gali tik tas, kas ką tik atsisiuntė lapelius.',
    en: 'Only whoever has just downloaded the slips can confirm.',
  },
  'refused.given-late': {
    lt: 'Šie lapeliai jau atsisiųsti arba jų laikas baigėsi, todėl perduoti nebėra ko.',
    en: 'These slips have been downloaded, or their time is over: there is nothing left to give.',
  },
  'refused.yourself': {
    lt: 'Sau lapelių perduoti negalima. Pasirinkite kitą darbuotoją.',
    en: 'You cannot give slips to yourself. Choose another member of staff.',
  },
  'refused.not-staff': {
    lt: 'Lapelius galima perduoti tik mokyklos darbuotojui.',
    en: 'Slips can be given to a member of staff only.',
  },

  'told.ready.class': {
    lt: '{name} klasės prisijungimo lapeliai paruošti. Atsispausdinkite juos iki {until}.',
    en: 'The login slips of class {name} are ready. Print them by {until}.',
  },
  'told.ready.course': {
    lt: 'Prisijungimo lapeliai paruošti: {name}. Atsispausdinkite juos iki {until}.',
    en: 'Login slips are ready: {name}. Print them by {until}.',
  },
  'told.given': {
    lt: 'Prisijungimo lapelius spausdins kitas darbuotojas. Lapeliai: {slips}. Spausdina: {name}.',
    en: 'Somebody else will print the login slips. Slips: {slips}. Printed by: {name}.',
  },
  'told.reminder': {
    lt: 'Prisijungimo lapeliai dar neatspausdinti: {slips}. Atspausdinkite iki {until}, paskui jų slaptažodžiai bus ištrinti.',
    en: 'Login slips are not printed yet: {slips}. Print them by {until}; their passwords are deleted after that.',
  },
  'told.unprinted': {
    lt: 'Po kelių dienų baigsis prisijungimo lapelių laikas. Dar neatspausdinti: {list}.',
    en: 'Login slips run out in a few days. Not printed yet: {list}.',
  },
  'told.without-teacher': {
    lt: 'Prisijungimo lapeliai paruošti, bet ne visos klasės turi mokytoją. Pasirinkite, kas juos atspausdins: {list}.',
    en: 'The login slips are ready, but not every class has a teacher. Choose who prints them: {list}.',
  },

  file: { lt: 'Prisijungimo lapeliai', en: 'Login slips' },
  'slip.number': { lt: 'registro Nr. {number}', en: 'register no. {number}' },
  'slip.sign-in-name': { lt: 'Prisijungimo vardas', en: 'Sign-in name' },
  'slip.password': {
    lt: 'Slaptažodis (rašyk taip, kaip parašyta, su brūkšneliais)',
    en: 'Password (type it as it is, with the dashes)',
  },
  'slip.child': {
    lt: 'Nuskenuok kodą arba atsidaryk {page} ir prisijunk. Tada sugalvok savo slaptažodį ir niekam jo nesakyk.',
    en: 'Scan the code or open {page} and sign in. Then make up a password of your own and tell it to nobody.',
  },
  'slip.parent': {
    lt: 'Tėvams: padėkite vaikui prisijungti ir sugalvoti savo slaptažodį. Pametę lapelį, prašykite mokytojo naujo slaptažodžio.',
    en: 'For parents: help your child sign in and make up a password. If the slip is lost, ask the teacher for a new password.',
  },
} as const
