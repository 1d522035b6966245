/** Texts about login slips: the papers with a first password, one for each new pupil of a class. */
export const words = {
  list: { lt: 'Prisijungimo lapeliai', en: 'Login slips' },
  print: { lt: 'Atsisiųsti lapelius (PDF)', en: 'Download the slips (PDF)' },
  confirm: { lt: 'Atspausdinau', en: 'I have printed them' },
  give: { lt: 'Perduoti kitam', en: 'Give to somebody else' },
  prepare: { lt: 'Prisijungimo lapelių paruošimas', en: 'Preparing login slips' },
  remind: { lt: 'Priminimas atspausdinti lapelius', en: 'Reminding to print the slips' },
  forget: { lt: 'Lapelių slaptažodžių šalinimas', en: 'Forgetting the passwords of slips' },

  renew: { lt: 'Nauji slaptažodžiai klasei', en: 'New passwords for a class' },
  'list-classes': {
    lt: 'Klasės, kurioms galima prašyti naujų slaptažodžių',
    en: 'Classes to ask new passwords for',
  },
  'list-renewals': { lt: 'Nauji klasių slaptažodžiai', en: 'New passwords of classes' },
  'renewed.all': {
    lt: {
      one: 'Naujas slaptažodis paruoštas {n} mokiniui ({className}). Lapelius spausdina klasės mokytojas.',
      other: 'Nauji slaptažodžiai paruošti {n} mokinių ({className}). Lapelius spausdina klasės mokytojas.',
      few: 'Nauji slaptažodžiai paruošti {n} mokiniams ({className}). Lapelius spausdina klasės mokytojas.',
    },
    en: {
      one: 'A new password is ready for {n} pupil ({className}). The class’s teacher prints the slip.',
      other: 'New passwords are ready for {n} pupils ({className}). The class’s teacher prints the slips.',
    },
  },
  'renewed.but': {
    lt: 'Nauji slaptažodžiai klasei paruošti: {className}, {n}. Ne visi mokiniai tvarkingai: {rest}. Kas ir kodėl, matyti puslapyje „Prisijungimo lapeliai“.',
    en: 'New passwords for the class are ready: {className}, {n}. Not all pupils are in order: {rest}. Who and why stands on the page “Login slips”.',
  },
  'renewed.nobody': {
    lt: 'Naujo slaptažodžio negavo nė vienas mokinys ({className}). Kodėl, matyti puslapyje „Prisijungimo lapeliai“.',
    en: 'No pupil got a new password ({className}). Why stands on the page “Login slips”.',
  },
  'renewed.no-class': {
    lt: 'Tokios klasės mokykla nebeturi: {className}',
    en: 'The school no longer has such a class: {className}',
  },
  'without.account': { lt: 'dar neturi paskyros', en: 'has no account yet' },
  'without.blocked': {
    lt: 'paskyra užblokuota; pirmiausia ją atblokuokite',
    en: 'the account is blocked; unblock it first',
  },
  'without.pupil': { lt: 'tai ne mokinio paskyra', en: 'it is not a pupil’s account' },
  'without.synced': {
    lt: 'paskyrą tvarko mokyklos serveris; slaptažodį keiskite jame',
    en: 'the account comes from the school’s server; change the password there',
  },
  'without.answer': {
    lt: 'Microsoft 365 neatsakė; paprašykite slaptažodžio šiam mokiniui atskirai',
    en: 'Microsoft 365 did not answer; ask for a password for this pupil alone',
  },
  'without.sureness': {
    lt: 'Microsoft 365 nepasakė, ar slaptažodis pakeistas: jei lapelio slaptažodis netinka, galioja senasis',
    en: 'Microsoft 365 never said whether the password was changed: if the one on the slip does not work, the old one does',
  },
  'refused.no-classes': {
    lt: 'Mokykla dar neturi klasių: pirmiausia įkelkite sąrašą ir įvykdykite jo planą.',
    en: 'The school has no classes yet: import a roster and carry out its plan first.',
  },
  'refused.not-yours': {
    lt: 'Visos klasės slaptažodžių gali prašyti tik tos klasės mokytojas, o pagal mokyklos sąrašą Jūs klasės neturite. Vienam mokiniui prašykite naujo slaptažodžio atskirai.',
    en: 'Only the class’s teacher can ask for passwords for a whole class, and by the school’s roster you have none. For one pupil ask for a new password.',
  },
  'refused.which-class': {
    lt: 'Klasės „{className}“ tarp Jūsų klasių nėra. Galima rinktis: {list}',
    en: 'Class “{className}” is not among yours. You can choose: {list}',
  },
  'refused.no-pupils': {
    lt: 'Klasėje nėra mokinių: {className}',
    en: 'The class has no pupils: {className}',
  },
  'refused.renewing': {
    lt: 'Šios klasės slaptažodžiai jau keičiami: {className}. Palaukite, kol bus baigta.',
    en: 'The passwords of this class are being changed already: {className}. Wait until it is done.',
  },

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
