import type { Words } from '../../../core/language.ts'

/** What the screens of accounts say beside core's words of the directory. */
export const words = {
  'accounts.subtitle': {
    lt: 'Įkelkite mokinių sąrašą, peržiūrėkite, kas pasikeis, ir tik tada patvirtinkite.',
    en: 'Import the roster, look at what will change, and only then approve.',
  },
  'accounts.subtitle.imports': {
    lt: 'Įkelkite mokinių sąrašą ir sudarykite planą. Planą tvirtina IT specialistas.',
    en: 'Import the roster and make a plan. The IT specialist approves it.',
  },
  'accounts.subtitle.sees': {
    lt: 'Čia matote, kokios mokyklos paskyros ir grupės keičiasi. Planus tvirtina IT specialistas.',
    en: 'Here you see which of the school’s accounts and groups change. The IT specialist approves the plans.',
  },
  'accounts.plans.none': { lt: 'Planų dar nėra', en: 'There are no plans yet' },
  'accounts.plans.none.text': {
    lt: 'Įkėlus sąrašą, iš jo sudaromas planas: kokios paskyros ir grupės pasikeis.',
    en: 'A plan is made from an imported roster: which accounts and groups will change.',
  },
  'accounts.plans.none.seen': {
    lt: 'Kai planas bus sudarytas, čia matysite, kokios paskyros ir grupės pasikeis.',
    en: 'Once a plan is made, you will see here which accounts and groups will change.',
  },
  'accounts.rosters.none': { lt: 'Sąrašų dar nėra', en: 'There are no rosters yet' },
  'accounts.rosters.none.text': {
    lt: 'Čia matysite kiekvieną įkeltą sąrašą.',
    en: 'Every imported roster will stand here.',
  },
  'roster.imported': { lt: 'Įkėlė: {name}, {time}', en: 'Imported by: {name}, {time}' },
  'roster.year': { lt: '{year} m. m.', en: 'School year {year}' },
  pupils: {
    lt: { one: '{n} mokinys', few: '{n} mokiniai', many: '{n} mokinio', other: '{n} mokinių' },
    en: { one: '{n} pupil', other: '{n} pupils' },
  },
  staff: {
    lt: { one: '{n} darbuotojas', few: '{n} darbuotojai', many: '{n} darbuotojo', other: '{n} darbuotojų' },
    en: { one: '{n} member of staff', other: '{n} staff' },
  },
  classes: {
    lt: { one: '{n} klasė', few: '{n} klasės', many: '{n} klasės', other: '{n} klasių' },
    en: { one: '{n} class', other: '{n} classes' },
  },
  people: {
    lt: { one: '{n} žmogus', few: '{n} žmonės', many: '{n} žmogaus', other: '{n} žmonių' },
    en: { one: '{n} person', other: '{n} people' },
  },
  changes: {
    lt: { one: '{n} pakeitimas', few: '{n} pakeitimai', many: '{n} pakeitimo', other: '{n} pakeitimų' },
    en: { one: '{n} change', other: '{n} changes' },
  },

  'plan.title': { lt: 'Planas: {name}', en: 'Plan: {name}' },
  'plan.made': { lt: 'Sudarė: {name}, {time}', en: 'Made by: {name}, {time}' },
  'plan.approved': { lt: 'Patvirtino: {name}, {time}', en: 'Approved by: {name}, {time}' },
  'plan.reading': {
    lt: 'Skaitome mokyklos paskyras ir lyginame su sąrašu. Tai trunka iki minutės.',
    en: 'Reading the school’s accounts and comparing them with the roster. This takes up to a minute.',
  },
  'plan.reading.undo': {
    lt: 'Skaitome mokyklos paskyras ir žiūrime, ką grąžinti. Tai trunka iki minutės.',
    en: 'Reading the school’s accounts to see what to put back. This takes up to a minute.',
  },
  'plan.empty': { lt: 'Nėra ko keisti', en: 'There is nothing to change' },
  'plan.empty.text': {
    lt: 'Paskyros, licencijos ir grupės jau yra tokios, kaip sąraše.',
    en: 'Accounts, licences and groups are already as the roster says.',
  },
  'plan.waiting': {
    lt: 'Microsoft 365 dabar neatsako. Nieko daryti nereikia: kai tik atsakys, darbas tęsis pats nuo tos pačios vietos.',
    en: 'Microsoft 365 is not answering. There is nothing to do: the work goes on by itself, from the same place, as soon as it does.',
  },
  'plan.outdated': {
    lt: 'Po šio plano paskyros jau pasikeitė. Sudarykite naują planą.',
    en: 'Accounts have changed since this plan was made. Make a new one.',
  },
  'plan.outdated.seen': {
    lt: 'Po šio plano paskyros jau pasikeitė, todėl jis nebegalioja.',
    en: 'Accounts have changed since this plan was made, so it no longer holds.',
  },
  'plan.done': { lt: 'Viskas padaryta', en: 'Everything is done' },
  'plan.faults': {
    lt: {
      one: '{n} žingsnis nepavyko. Priežastis – prie žmogaus arba klasės.',
      few: '{n} žingsniai nepavyko. Priežastys – prie žmonių ir klasių.',
      many: '{n} žingsnio nepavyko. Priežastys – prie žmonių ir klasių.',
      other: '{n} žingsnių nepavyko. Priežastys – prie žmonių ir klasių.',
    },
    en: {
      one: '{n} step failed. The reason stands beside the person or class.',
      other: '{n} steps failed. The reasons stand beside the people and classes.',
    },
  },
  'plan.what': { lt: 'Kas pasikeis', en: 'What will change' },
  'plan.what-changed': { lt: 'Kas pasikeitė', en: 'What changed' },
  'plan.risks': { lt: 'Į ką atkreipti dėmesį', en: 'What to look at' },
  'plan.seats': { lt: 'Licencijos', en: 'Licences' },
  'plan.seats.licence': { lt: 'Licencija', en: 'Licence' },
  'plan.seats.needed': { lt: 'Reikia', en: 'Needed' },
  'plan.seats.free': { lt: 'Laisvų', en: 'Free' },
  'plan.seats.enough': { lt: 'Užteks', en: 'Enough' },
  'plan.seats.short': { lt: 'Trūksta: {n}', en: 'Missing: {n}' },
  'plan.people': { lt: 'Žmonės', en: 'People' },
  'plan.search': { lt: 'Ieškoti žmogaus ar klasės', en: 'Search for a person or class' },
  'plan.approve': { lt: 'Patvirtinti ir vykdyti', en: 'Approve and carry out' },
  'plan.approve.title': { lt: 'Patvirtinti planą?', en: 'Approve the plan?' },
  'plan.approve.text': {
    lt: 'Mokyklos Microsoft 365 pasikeis taip:',
    en: 'The school’s Microsoft 365 will change like this:',
  },
  'plan.approve.blocked': {
    lt: 'Blokuotos paskyros neištrinamos: jas galima vėl įjungti.',
    en: 'Blocked accounts are not deleted: they can be switched on again.',
  },
  'plan.approve.read': { lt: 'Perskaičiau įspėjimus', en: 'I have read the warnings' },
  'plan.only-others': {
    lt: 'Planą tvirtina IT specialistas.',
    en: 'The IT specialist approves the plan.',
  },
  'progress.title': { lt: 'Vykdoma', en: 'In progress' },
  'progress.of': { lt: 'Atlikta {done} iš {total}', en: '{done} of {total} done' },
  'progress.failed': { lt: 'Nepavyko: {n}', en: 'Failed: {n}' },
  'left.unknown': { lt: 'Skaičiuojame, kiek liko', en: 'Working out how long it takes' },
  'left.soon': { lt: 'Liko kelios sekundės', en: 'A few seconds left' },
  'left.seconds': {
    lt: { one: 'Liko apie {n} sekundę', few: 'Liko apie {n} sekundes', other: 'Liko apie {n} sekundžių' },
    en: 'About {n} seconds left',
  },
  'left.minutes': {
    lt: { one: 'Liko apie {n} minutę', few: 'Liko apie {n} minutes', other: 'Liko apie {n} minučių' },
    en: { one: 'About {n} minute left', other: 'About {n} minutes left' },
  },
  'change.all': { lt: 'Visi pakeitimai', en: 'All changes' },
  'change.new': { lt: 'Naujos paskyros', en: 'New accounts' },
  'change.changed': { lt: 'Keičiamos paskyros', en: 'Changed accounts' },
  'change.blocked': { lt: 'Blokuojamos', en: 'Blocked' },
  'change.deleted': { lt: 'Trinamos', en: 'Deleted' },
  'change.restored': { lt: 'Atkuriamos', en: 'Restored' },
  'change.licence': { lt: 'Licencijos', en: 'Licences' },
  'change.group': { lt: 'Grupės', en: 'Groups' },
  'change.failed': { lt: 'Nepavyko', en: 'Failed' },
  'person.done': { lt: 'Atlikta', en: 'Done' },
  'person.failed': { lt: 'Nepavyko', en: 'Failed' },
  'plan.slips': {
    lt: 'Naujų mokinių slaptažodžius atsispausdins jų klasių mokytojai.',
    en: 'The passwords of new pupils are printed by the teachers of their classes.',
  },
} as const satisfies Words
