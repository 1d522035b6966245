/** Texts about rosters and their faults. */
export const words = {
  import: { lt: 'Įkelti mokinių sąrašą', en: 'Import a roster' },
  'read-columns': { lt: 'Peržiūrėti sąrašo stulpelius', en: 'Look at a list’s columns' },
  compare: { lt: 'Palyginti su ankstesniu sąrašu', en: 'Compare with the roster before' },
  list: { lt: 'Mokinių sąrašai', en: 'Rosters' },
  remove: { lt: 'Pašalinti sąrašą', en: 'Remove the roster' },
  'refused.carried-out': {
    lt: 'Šis sąrašas jau vykdytas, todėl lieka: pagal jį Talka žino, kas mokykloje mokėsi.',
    en: 'This roster was carried out, so it stays: by it Talka knows who has been at school.',
  },
  'refused.planned': {
    lt: 'Šio sąrašo planas laukia sprendimo arba vykdomas. Pirma jį atmeskite.',
    en: 'A plan of this roster waits for a decision or runs. Decline it first.',
  },
  faulty: {
    lt: {
      one: 'Sąraše rasta {n} klaida. Niekas neįkelta.',
      few: 'Sąraše rastos {n} klaidos. Niekas neįkelta.',
      other: 'Sąraše rasta {n} klaidų. Niekas neįkelta.',
    },
    en: {
      one: '{n} fault was found in the roster. Nothing was imported.',
      other: '{n} faults were found in the roster. Nothing was imported.',
    },
  },
  'format.sds-v1': { lt: 'Microsoft School Data Sync 1', en: 'Microsoft School Data Sync 1' },
  'format.sds-v2': { lt: 'Microsoft School Data Sync 2', en: 'Microsoft School Data Sync 2' },
  'format.sds-v2.1': { lt: 'Microsoft School Data Sync 2.1', en: 'Microsoft School Data Sync 2.1' },
  'format.oneroster-1.1': { lt: 'OneRoster 1.1', en: 'OneRoster 1.1' },
  'format.oneroster-1.2': { lt: 'OneRoster 1.2', en: 'OneRoster 1.2' },
  'format.list': { lt: 'Sąrašas iš dienyno ar registro', en: 'A list from a diary or register' },
  'columns.unconfirmed': {
    lt: 'Tokio sąrašo dar nebuvo. Talkoje atverkite „Paskyros“, pasirinkite šį failą ir patvirtinkite, ką reiškia jo stulpeliai.',
    en: 'There has been no such list yet. Open Accounts in Talka, choose this file and confirm what its columns mean.',
  },
  'columns.twice': {
    lt: 'Du stulpeliai reiškia tą patį. Vienam pasirinkite kitą reikšmę arba „Nenaudoti“.',
    en: 'Two columns mean the same. Choose something else for one of them, or "Do not use".',
  },
  'columns.no-name': {
    lt: 'Nurodykite, kuriame stulpelyje vardas, o kuriame pavardė.',
    en: 'Say which column is the first name and which the surname.',
  },
  'columns.no-id': {
    lt: 'Reikia stulpelio, pagal kurį žmogų atpažinsime ir kitąmet: registro numerio, gimimo datos arba el. pašto.',
    en: 'A column is needed by which a person is known next year too: the register’s number, the date of birth or an e-mail address.',
  },
  'school.unchosen': {
    lt: 'Pasirinkite, kurios mokyklos šis sąrašas.',
    en: 'Choose which school this list is of.',
  },
  'meaning.ignore': { lt: 'Nenaudoti', en: 'Do not use' },
  'meaning.id': { lt: 'Numeris registre', en: 'Number in the register' },
  'meaning.givenName': { lt: 'Vardas', en: 'First name' },
  'meaning.surname': { lt: 'Pavardė', en: 'Surname' },
  'meaning.givenNameFirst': { lt: 'Vardas ir pavardė', en: 'First name and surname' },
  'meaning.surnameFirst': { lt: 'Pavardė ir vardas', en: 'Surname and first name' },
  'meaning.class': { lt: 'Klasė', en: 'Class' },
  'meaning.class.staff': { lt: 'Klasė, kuriai vadovauja', en: 'Class they lead' },
  'meaning.letter': { lt: 'Klasės raidė', en: 'Letter of the class' },
  'meaning.birthDate': { lt: 'Gimimo data', en: 'Date of birth' },
  'meaning.role': { lt: 'Pareigos', en: 'Post' },
  'meaning.login': { lt: 'Prisijungimo vardas', en: 'Sign-in name' },
  'meaning.email': { lt: 'El. paštas', en: 'E-mail' },
  'meaning.subject': { lt: 'Mokomasis dalykas', en: 'Subject' },
  'meaning.building': { lt: 'Pastatas ar skyrius', en: 'Building or department' },
  'meaning.school': { lt: 'Mokykla', en: 'School' },
} as const
