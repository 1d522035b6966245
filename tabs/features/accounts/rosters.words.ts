import type { Words } from '../../../core/language.ts'

/** What the screens of rosters say: importing, columns of lists, faults, comparing. */
export const words = {
  'import.drop': {
    lt: 'Nuvilkite failus arba visą aplanką čia',
    en: 'Drop files or a whole folder here',
  },
  'import.hint': {
    lt: 'Tinka dienyno ar registro sąrašas (Excel, CSV), „School Data Sync“ ir „OneRoster“ failai, taip pat suglaudinti į ZIP.',
    en: 'A list from a diary or register (Excel, CSV), School Data Sync and OneRoster files, also in one ZIP.',
  },
  'import.files': { lt: 'Rinktis failus', en: 'Choose files' },
  'import.folder': { lt: 'Rinktis aplanką', en: 'Choose a folder' },
  'import.chosen': { lt: 'Pasirinkti failai', en: 'Chosen files' },
  'import.remove': { lt: 'Pašalinti', en: 'Leave out' },
  'import.name': { lt: 'Sąrašo pavadinimas', en: 'Name of the roster' },
  'import.name.none': {
    lt: 'Pavadinsime pagal mokyklą ir metus',
    en: 'Named after the school and the year',
  },
  'import.no-table': {
    lt: 'Tarp pasirinktų failų nėra nė vieno CSV, Excel (XLSX) ar ZIP.',
    en: 'None of the chosen files is a CSV, Excel (XLSX) or ZIP.',
  },
  'import.too-big': {
    lt: 'Failai per dideli: iš viso daugiausia {max} MB. Suglaudinkite juos į vieną ZIP.',
    en: 'The files are too large: at most {max} MB together. Put them into one ZIP.',
  },
  'import.reading': { lt: 'Žiūrime, kas tai per failai…', en: 'Looking at what these files are…' },
  'import.format': { lt: 'Atpažinta: {format}', en: 'Recognised: {format}' },
  'import.school': { lt: 'Kurios mokyklos šis sąrašas?', en: 'Which school is this list of?' },
  'import.school.none': { lt: 'Pasirinkite', en: 'Choose' },
  'import.year': { lt: 'Mokslo metai', en: 'School year' },
  'import.go': { lt: 'Įkelti sąrašą', en: 'Import the roster' },
  'import.working': { lt: 'Tikriname sąrašą…', en: 'Checking the roster…' },
  'import.done': { lt: 'Sąrašas įkeltas: {name}', en: 'The roster was imported: {name}' },
  'import.same': {
    lt: 'Toks pat sąrašas jau buvo įkeltas, todėl naujo nekūrėme. Jo pavadinimas: {name}',
    en: 'The same roster had been imported before, so no new one was made. Its name: {name}',
  },
  'import.keep': {
    lt: 'Pasirinkti failai liko. Pataisytą failą pridėkite iš naujo: jis pakeis to paties vardo failą.',
    en: 'The chosen files are still here. Add a corrected one again: it replaces the file of the same name.',
  },
  'fault.file': { lt: 'Failas', en: 'File' },
  'fault.row': { lt: 'Eilutė', en: 'Row' },
  'fault.column': { lt: 'Stulpelis', en: 'Column' },
  'fault.what': { lt: 'Kas negerai ir ką daryti', en: 'What is wrong and what to do' },
  'fault.same': {
    lt: { one: 'Dar {n} tokia klaida', few: 'Dar {n} tokios klaidos', other: 'Dar {n} tokių klaidų' },
    en: { one: '{n} more like it', other: '{n} more like it' },
  },
  'import.kept-staff': {
    lt: {
      one: 'Šiame sąraše darbuotojų nėra, todėl {n} darbuotojas perkeltas iš ankstesnio sąrašo.',
      few: 'Šiame sąraše darbuotojų nėra, todėl {n} darbuotojai perkelti iš ankstesnio sąrašo.',
      other: 'Šiame sąraše darbuotojų nėra, todėl {n} darbuotojų perkelta iš ankstesnio sąrašo.',
    },
    en: {
      one: 'This list names no staff, so {n} member of staff was taken over from the roster before.',
      other: 'This list names no staff, so {n} staff were taken over from the roster before.',
    },
  },
  'import.kept-pupils': {
    lt: {
      one: 'Šiame sąraše mokinių nėra, todėl {n} mokinys perkeltas iš ankstesnio sąrašo.',
      few: 'Šiame sąraše mokinių nėra, todėl {n} mokiniai perkelti iš ankstesnio sąrašo.',
      other: 'Šiame sąraše mokinių nėra, todėl {n} mokinių perkelta iš ankstesnio sąrašo.',
    },
    en: {
      one: 'This list names no pupils, so {n} pupil was taken over from the roster before.',
      other: 'This list names no pupils, so {n} pupils were taken over from the roster before.',
    },
  },

  'import.kept-from': { lt: 'Sąrašas: {name}.', en: 'That roster: {name}.' },
  'columns.title': { lt: 'Ką reiškia stulpeliai?', en: 'What do the columns mean?' },
  'columns.text': {
    lt: 'Spėjome patys. Patikrinkite ir, jei reikia, pakeiskite: kitą kartą atsiminsime.',
    en: 'This is our guess. Check it and change what is wrong: next time we will remember.',
  },
  'columns.remembered': {
    lt: 'Atsiminėme iš praėjusio karto. Jei kas pasikeitė, pataisykite.',
    en: 'Remembered from last time. If something has changed, correct it.',
  },
  'columns.rows': {
    lt: { one: '{n} eilutė', few: '{n} eilutės', many: '{n} eilutės', other: '{n} eilučių' },
    en: { one: '{n} row', other: '{n} rows' },
  },
  'columns.more-files': { lt: 'dar {n}', en: '{n} more' },
  'columns.people': { lt: 'Kas šiame sąraše?', en: 'Who is in this list?' },
  'columns.people.pupil': { lt: 'Mokiniai', en: 'Pupils' },
  'columns.people.staff': { lt: 'Darbuotojai', en: 'Staff' },
  'columns.header': { lt: 'Stulpelis faile', en: 'Column in the file' },
  'columns.samples': { lt: 'Pavyzdžiai', en: 'Examples' },
  'columns.meaning': { lt: 'Ką reiškia', en: 'What it means' },
  'columns.meaning-of': { lt: 'Ką reiškia „{header}“', en: 'What "{header}" means' },
  'columns.unnamed': { lt: '{n} stulpelis', en: 'Column {n}' },
  'columns.no-samples': { lt: 'nerodoma', en: 'not shown' },

  'roster.remove': { lt: 'Pašalinti', en: 'Remove' },
  'roster.remove.text': {
    lt: 'Sąrašas bus ištrintas, jo planai nebegalios. Paskyros nesikeičia. Sąrašą galima įkelti iš naujo.',
    en: 'The roster is deleted and its plans count no more. No account changes. It can be imported again.',
  },
  'compare.open': { lt: 'Kas pasikeitė', en: 'What changed' },
  'compare.title': { lt: 'Kas pasikeitė: {name}', en: 'What changed: {name}' },
  'compare.with': { lt: 'Palyginta su sąrašu „{name}“', en: 'Compared with "{name}"' },
  'compare.first': { lt: 'Tai pirmasis sąrašas', en: 'This is the first roster' },
  'compare.first.text': {
    lt: 'Kai įkelsite kitą, čia matysite, kas atvyko, kas išvyko ir kas pasikeitė.',
    en: 'Once you import another, you will see here who came, who left and what changed.',
  },
  'compare.same': { lt: 'Niekas nepasikeitė', en: 'Nothing has changed' },
  'compare.same.text': {
    lt: 'Tie patys žmonės tose pačiose klasėse.',
    en: 'The same people in the same classes.',
  },
  'compare.renumbered': {
    lt: {
      one: '{n} žmogus tuo pačiu vardu ir atvyko, ir išvyko. Gal registre pasikeitė jo numeris? Patikrinkite prieš sudarydami planą.',
      few: '{n} žmonės tais pačiais vardais ir atvyko, ir išvyko. Gal registre pasikeitė jų numeriai? Patikrinkite prieš sudarydami planą.',
      other:
        '{n} žmonių tais pačiais vardais ir atvyko, ir išvyko. Gal registre pasikeitė jų numeriai? Patikrinkite prieš sudarydami planą.',
    },
    en: {
      one: '{n} person of the same name both came and left. Has their number in the register changed? Check before making a plan.',
      other:
        '{n} people of the same names both came and left. Have their numbers in the register changed? Check before making a plan.',
    },
  },
  'compare.newcomers': { lt: 'Atvyko', en: 'Came' },
  'compare.leavers': { lt: 'Išvyko', en: 'Left' },
  'compare.graduates': { lt: 'Baigė mokyklą', en: 'Graduated' },
  'compare.class-changes': { lt: 'Perėjo į kitą klasę', en: 'Moved to another class' },
  'compare.name-changes': { lt: 'Pasikeitė vardas ar pavardė', en: 'Changed name' },
  'compare.promotions': { lt: 'Klasės, perėjusios aukščiau', en: 'Classes that went up' },
  'compare.teacherless': {
    lt: 'Klasės, kurios liko be mokytojo: {list}. Gal sąraše trūksta mokytojų?',
    en: 'Classes that are left without a teacher: {list}. Are teachers missing from the list?',
  },
  'compare.teachers': { lt: 'Pasikeitė klasės mokytojai', en: 'Teachers of a class changed' },
  'compare.from-to': { lt: '{from} → {to}', en: '{from} → {to}' },
  'compare.was': { lt: 'buvo: {name}', en: 'was: {name}' },
  'compare.no-class': { lt: 'be klasės', en: 'no class' },
  'compare.came': { lt: 'Atėjo: {names}', en: 'Came: {names}' },
  'compare.left': { lt: 'Nebėra: {names}', en: 'No longer: {names}' },
  'compare.more': { lt: 'Dar {n}', en: '{n} more' },
} as const satisfies Words
