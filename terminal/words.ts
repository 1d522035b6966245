import type { Words } from '../core/language.ts'

/** What the command line says beside core's words. */
export const words = {
  help: {
    lt: `Talka komandų eilutėje: tie patys planai ir įrašai kaip skirtuke.

  npm run talka -- plan <aplankas, ZIP arba failai>   įkelti sąrašą ir parodyti, kas pasikeistų
  npm run talka -- apply <planas>                     patvirtinti planą ir stebėti, kaip jis vykdomas
  npm run talka -- undo <planas> [žmogus]             parodyti, kaip planas būtų atšauktas visas ar vienam žmogui
  npm run talka -- drift                              patikrinti, ar paskyros tebėra tokios, kokios turi būti

  --year 2026      mokslo metų pradžia, jei sąraše jos nėra
  --name <tekstas> sąrašo pavadinimas
  --school <kas>   kurios mokyklos sąrašas, jei jų kelios
  --people         išvardyti ir visus žmones
  --yes            į visus klausimus atsakyti „taip“
  --switch         prisijungti kitu vardu
  --url <adresas>  kur veikia Talka
  --data <aplankas> kur laikomas prisijungimas (įprastai .talka)
  --lang lt|en     kalba
  --json           atsakymas programoms

Baigties kodai: 0 padaryta, 1 nepavyko, 2 komanda nesuprasta, 3 laukia žmogaus sprendimo, 4 padaryta ne viskas, 5 Talka neatsako, 130 palikta (Ctrl-C).`,
    en: `Talka on the command line: the same plans and records as in the tab.

  npm run talka -- plan <folder, ZIP or files>   take in a roster and show what would change
  npm run talka -- apply <plan>                  approve a plan and watch it being carried out
  npm run talka -- undo <plan> [person]          show how a plan would be taken back, whole or for one person
  npm run talka -- drift                         check whether the accounts still are as they should be

  --year 2026      the year in which the school year begins, if the roster does not say
  --name <text>    name of the roster
  --school <which> which school the list is of, if there are several
  --people         name all the people too
  --yes            answer every question with yes
  --switch         sign in as somebody else
  --url <address>  where Talka is
  --data <folder>  where the sign-in is kept (usually .talka)
  --lang lt|en     language
  --json           an answer for programs

Exit codes: 0 done, 1 did not work, 2 command not understood, 3 waits for a person, 4 done in part, 5 Talka does not answer, 130 left (Ctrl-C).`,
  },
  'see-help': { lt: 'Pagalba: npm run talka -- --help', en: 'Help: npm run talka -- --help' },
  'unknown-command': {
    lt: 'Tokios komandos nėra: {name}\nPagalba: npm run talka -- --help',
    en: 'There is no such command: {name}\nHelp: npm run talka -- --help',
  },
  'not-https': {
    lt: 'Talkos adresas turi prasidėti https:// ir baigtis vardu: {url}',
    en: 'The address of Talka must begin with https:// and end with its name: {url}',
  },
  unreachable: { lt: 'Talka neatsako: {url}', en: 'Talka does not answer: {url}' },
  strange: { lt: 'Netikėtas atsakymas: {status}', en: 'An unexpected answer: {status}' },
  bug: { lt: 'Įvyko klaida: {message}', en: 'Something went wrong: {message}' },
  'sign-in': {
    lt: 'Prisijunkite naršyklėje, kad Talka ({url}) žinotų, kas esate:',
    en: 'Sign in with your browser, so that Talka ({url}) knows who you are:',
  },
  'signed-in.page': {
    lt: 'Prisijungėte. Šį langą galite uždaryti ir grįžti į komandų eilutę.',
    en: 'You are signed in. Close this window and go back to the command line.',
  },
  'not-signed-in': { lt: 'Prisijungti nepavyko.', en: 'Signing in did not work.' },

  'no-file': { lt: 'Tokio failo ar aplanko nėra: {path}', en: 'There is no such file or folder: {path}' },
  'no-table': {
    lt: 'Nėra nė vieno CSV, Excel (XLSX) ar ZIP failo.',
    en: 'There is no CSV, Excel (XLSX) or ZIP file.',
  },
  'no-year': {
    lt: 'Metai rašomi taip: 2026. Parašyta: {year}',
    en: 'A year is written like this: 2026. Got: {year}',
  },
  'plan.of-what': {
    lt: 'Nurodykite aplanką ar failus: npm run talka -- plan <aplankas>',
    en: 'Name a folder or files: npm run talka -- plan <folder>',
  },
  format: { lt: 'Atpažinta: {format}', en: 'Recognised: {format}' },
  imported: { lt: 'Sąrašas įkeltas: {name}', en: 'The roster was imported: {name}' },
  same: { lt: 'Toks sąrašas jau buvo: {name}', en: 'This roster had been imported before: {name}' },
  roster: {
    lt: 'mokinių: {pupils}, darbuotojų: {staff}, klasių: {classes}',
    en: 'pupils: {pupils}, staff: {staff}, classes: {classes}',
  },
  'carried-over': {
    lt: 'Iš ankstesnio sąrašo perkelta tai, ko šiame nėra. Mokinių: {pupils}, darbuotojų: {staff}',
    en: 'Taken over from the roster before, because this one has none. Pupils: {pupils}, staff: {staff}',
  },
  'columns.rows': {
    lt: { one: '{n} eilutė', few: '{n} eilutės', many: '{n} eilutės', other: '{n} eilučių' },
    en: { one: '{n} row', other: '{n} rows' },
  },
  'columns.pupil': { lt: 'mokiniai', en: 'pupils' },
  'columns.staff': { lt: 'darbuotojai', en: 'staff' },
  'columns.ask': {
    lt: 'Ar teisingai? „taip“, stulpelio numeris, kurį keisti, „m“ – čia mokiniai, „d“ – darbuotojai:',
    en: 'Is this right? "yes", the number of a column to change, "m" for pupils, "d" for staff:',
  },
  'columns.meaning': { lt: 'Ką reiškia „{header}“? Numeris:', en: 'What does "{header}" mean? Number:' },
  'columns.unconfirmed': {
    lt: 'Tokio sąrašo dar nebuvo, todėl reikia patvirtinti, ką reiškia jo stulpeliai. Jei spėjimas teisingas, pridėkite --yes.',
    en: 'There has been no such list yet, so its columns have to be confirmed. If the guess is right, add --yes.',
  },
  'school.ask': { lt: 'Kurios mokyklos šis sąrašas? Numeris:', en: 'Which school is this list of? Number:' },
  'school.unchosen': {
    lt: 'Nurodykite, kurios mokyklos sąrašas: --school <pavadinimas>',
    en: 'Say which school the list is of: --school <name>',
  },

  plan: { lt: 'Planas: {name}', en: 'Plan: {name}' },
  'plan.made': { lt: 'sudarė: {name}, {time}', en: 'made by: {name}, {time}' },
  'plan.counts': { lt: 'Kas pasikeis', en: 'What will change' },
  'plan.seats': { lt: 'Licencijos', en: 'Licences' },
  'plan.seat': {
    lt: '{licence}: reikia {needed}, laisvų {free}',
    en: '{licence}: needed {needed}, free {free}',
  },
  'plan.risks': { lt: 'Į ką atkreipti dėmesį', en: 'What to look at' },
  'plan.classes': { lt: 'Klasės ir žmonės', en: 'Classes and people' },
  people: {
    lt: { one: '{n} žmogus', few: '{n} žmonės', many: '{n} žmogaus', other: '{n} žmonių' },
    en: { one: '{n} person', other: '{n} people' },
  },
  'next.apply': {
    lt: 'Patvirtinti ir vykdyti: npm run talka -- apply {id}',
    en: 'To approve and carry it out: npm run talka -- apply {id}',
  },
  'next.tab': {
    lt: 'Ką daryti toliau, nuspręskite skirtuke: {url}',
    en: 'Decide in the tab how to go on: {url}',
  },
  'which-plan': {
    lt: 'Kurį planą? Parašykite bent 4 pirmuosius jo numerio ženklus.',
    en: 'Which plan? Write at least the first 4 signs of its number.',
  },
  'no-such-plan': {
    lt: 'Plano, kurio numeris prasideda „{id}“, nėra. Numeriai – pirmame stulpelyje aukščiau.',
    en: 'There is no plan whose number begins with "{id}". The numbers stand in the first column above.',
  },
  'no-plans': { lt: 'Planų dar nėra.', en: 'There are no plans yet.' },
  'which-person': { lt: 'Kuris žmogus? Tinka keli: {name}', en: 'Which person? Several fit: {name}' },
  'no-person': { lt: 'Plane tokio žmogaus nėra: {name}', en: 'There is no such person in the plan: {name}' },
  'not-ready': {
    lt: 'Šio plano vykdyti negalima: {status}',
    en: 'This plan cannot be carried out: {status}',
  },
  'needs-yes': {
    lt: 'Nėra kas atsako į klausimą. Jei sutinkate, pridėkite --yes.',
    en: 'There is nobody to answer the question. If you agree, add --yes.',
  },
  'approve.ask': { lt: 'Patvirtinti ir vykdyti? (taip / ne)', en: 'Approve and carry it out? (yes / no)' },
  'confirm.ask': {
    lt: 'Patvirtinti kaip antras žmogus ir vykdyti? (taip / ne)',
    en: 'Confirm as the second person and carry it out? (yes / no)',
  },
  'second.wanted': {
    lt: 'Planas blokuoja arba trina paskyras, todėl jį dar turi patvirtinti antras žmogus: direktorius, pavaduotojas arba administratorius. Jiems jau pranešta. {url}',
    en: 'The plan blocks or deletes accounts, so a second person has to confirm it: principal, deputy or admin. They have been told. {url}',
  },
  'second.of': { lt: 'Planą patvirtino: {name}', en: 'Approved by: {name}' },
  'watch.of': { lt: 'Atlikta {done} iš {total}', en: '{done} of {total} done' },
  'watch.failed': { lt: 'nepavyko: {n}', en: 'failed: {n}' },
  'watch.done': {
    lt: {
      one: 'Viskas padaryta: {n} žingsnis.',
      few: 'Viskas padaryta: {n} žingsniai.',
      many: 'Viskas padaryta: {n} žingsnio.',
      other: 'Viskas padaryta: {n} žingsnių.',
    },
    en: { one: 'Everything is done: {n} step.', other: 'Everything is done: {n} steps.' },
  },
  'watch.left': {
    lt: 'Nebestebime, bet planas vykdomas toliau. Vėl stebėti: npm run talka -- apply {id}\nSustabdyti galima skirtuke: {url}',
    en: 'No longer watching, but the plan goes on. To watch again: npm run talka -- apply {id}\nIt can be stopped in the tab: {url}',
  },
  'drift.checked': { lt: 'Patikrinta: {time}', en: 'Checked: {time}' },
  'drift.accepted': {
    lt: 'Palikta, kaip yra: {n}',
    en: 'Left as it is: {n}',
  },
  'drift.nothing': { lt: 'Viskas taip, kaip turi būti.', en: 'Everything is as it should be.' },
  'drift.more': { lt: 'ir dar {n}; visus parodys --people', en: 'and {n} more; --people shows them all' },
  'left.seconds': {
    lt: { one: 'liko apie {n} sekundę', few: 'liko apie {n} sekundes', other: 'liko apie {n} sekundžių' },
    en: 'about {n} seconds left',
  },
  'left.minutes': {
    lt: { one: 'liko apie {n} minutę', few: 'liko apie {n} minutes', other: 'liko apie {n} minučių' },
    en: { one: 'about {n} minute left', other: 'about {n} minutes left' },
  },
} as const satisfies Words
