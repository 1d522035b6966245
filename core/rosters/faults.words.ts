/** Texts about what is wrong in a roster: each says what and what to do. */
export const words = {
  'fault.missing-file': {
    lt: 'Trūksta failo {file}. Eksportuokite jį iš dienyno ir įkelkite kartu su kitais.',
    en: 'The file {file} is missing. Export it from the register and import it with the others.',
  },
  'fault.double-file': {
    lt: 'Failas {file} įkeltas du kartus. Palikite vieną.',
    en: 'The file {file} is there twice. Leave one.',
  },
  'fault.encoding': {
    lt: 'Failo {file} raidės neįskaitomos. Įrašykite jį kaip „CSV UTF-8“.',
    en: 'The letters in {file} cannot be read. Save it as "CSV UTF-8".',
  },
  'fault.unreadable': {
    lt: 'Failo {file} eilutė {row} sugadinta: neuždarytos kabutės. Pataisykite ir įkelkite iš naujo.',
    en: 'Row {row} of {file} is broken: a quotation mark is not closed. Put it right and import again.',
  },
  'fault.missing-column': {
    lt: 'Faile {file} nėra stulpelio „{column}“. Pridėkite jį.',
    en: 'The file {file} has no column "{column}". Add it.',
  },
  'fault.empty-file': {
    lt: 'Faile {file} yra tik antraštė. Eksportuokite jį iš naujo su duomenimis.',
    en: 'The file {file} holds only the header. Export it again with its data.',
  },
  'fault.empty': {
    lt: 'Langelis „{column}“ tuščias. Įrašykite reikšmę.',
    en: 'The cell "{column}" is empty. Fill it in.',
  },
  'fault.double-id': {
    lt: 'Kodas „{value}“ jau yra failo {in} {first} eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
    en: 'The id "{value}" is already in row {first} of {in}. Leave one row, or correct the id.',
  },
  'fault.personal-code': {
    lt: 'Vietoj kodo įrašytas asmens kodas. Jo naudoti negalima: eksportuokite dienyno mokinio numerį.',
    en: 'The id is a personal identification code, which must not be used. Export the register’s own number.',
  },
  'fault.unknown-user': {
    lt: 'Žmogaus su kodu „{value}“ faile {in} nėra. Pridėkite jį arba ištrinkite šią eilutę.',
    en: 'There is nobody with the id "{value}" in {in}. Add them, or delete this row.',
  },
  'fault.unknown-class': {
    lt: 'Klasės su kodu „{value}“ faile {in} nėra. Pridėkite ją arba ištrinkite šią eilutę.',
    en: 'There is no class with the id "{value}" in {in}. Add it, or delete this row.',
  },
  'fault.unknown-org': {
    lt: 'Mokyklos su kodu „{value}“ faile {in} nėra. Pridėkite ją arba pataisykite kodą.',
    en: 'There is no school with the id "{value}" in {in}. Add it, or correct the id.',
  },
  'fault.unknown-role': {
    lt: 'Vaidmuo „{value}“ nežinomas. Įrašykite „student“, „teacher“ arba „staff“.',
    en: 'The role "{value}" is unknown. Write "student", "teacher" or "staff".',
  },
  'fault.no-role': {
    lt: 'Žmogus „{value}“ neturi vaidmens. Pridėkite jį faile roles.csv arba ištrinkite.',
    en: 'The person "{value}" has no role. Add one to roles.csv, or delete the person.',
  },
  'fault.formula': {
    lt: 'Langelio „{column}“ tekstas prasideda kaip formulė (=, +, -, @). Įrašykite tikrąjį vardą ar pavadinimą.',
    en: 'The cell "{column}" begins like a formula (=, +, -, @). Write the real name or title.',
  },
  'fault.long': {
    lt: 'Langelio „{column}“ tekstas per ilgas: daugiausia {max} ženklų.',
    en: 'The cell "{column}" is too long: at most {max} characters.',
  },
  'fault.year': {
    lt: 'Mokslo metai „{value}“ nesuprantami. Įrašykite metus skaičiumi, pvz., 2026.',
    en: 'The school year "{value}" cannot be read. Write the year as a number, such as 2026.',
  },
  'fault.double-person': {
    lt: 'Šis žmogus jau yra failo {in} {first} eilutėje: {name}. Palikite vieną eilutę.',
    en: 'This person is already in row {first} of {in}: {name}. Leave one row.',
  },
  'fault.shared-number': {
    lt: 'Numerį „{value}“ turi du skirtingi žmonės: {one} (failo {in} {first} eilutė) ir {two}. Pažiūrėkite registre, kurio jis yra, ir kitam įrašykite jo paties numerį.',
    en: 'Two different people have the number "{value}": {one} (row {first} of {in}) and {two}. See in the register whose it is, and give the other one their own.',
  },
  'fault.unlikely-class': {
    lt: 'Klasės „{value}“ būti negali. Rašykite taip: 5b, 5 B, Ia arba PUG.',
    en: 'There can be no class "{value}". Write it like this: 5b, 5 B, Ia or PUG.',
  },
  'fault.no-names': {
    lt: 'Faile {file} nėra vardų ir pavardžių („First Name“, „Last Name“), o be jų Talka negali nei sukurti paskyros, nei parodyti, kieno ji. Eksportuokite ir šiuos stulpelius: „School Data Sync“ juos turi, tik nereikalauja.',
    en: 'The file {file} has no names ("First Name", "Last Name"), without which Talka can neither make an account nor show whose it is. Export these columns, too: School Data Sync has them and only does not ask for them.',
  },
  'fault.without-relationships': {
    lt: {
      one: 'Trūksta failo {file}: be jo neaišku, ar {n} žmogus be vaidmens yra kieno nors tėvai. Įkelkite jį kartu su kitais. Jei tai mokinys ar mokytojas, pridėkite jį faile roles.csv: {names}',
      few: 'Trūksta failo {file}: be jo neaišku, ar {n} žmonės be vaidmens yra mokinių tėvai. Įkelkite jį kartu su kitais. Jei tai mokiniai ar mokytojai, pridėkite juos faile roles.csv: {names}',
      other:
        'Trūksta failo {file}: be jo neaišku, ar {n} žmonių be vaidmens yra mokinių tėvai. Įkelkite jį kartu su kitais. Jei tai mokiniai ar mokytojai, pridėkite juos faile roles.csv: {names}',
    },
    en: {
      one: 'The file {file} is missing, which would say whether {n} person without a role is somebody’s guardian. Import it with the others. A pupil or teacher has to be added to roles.csv: {names}',
      other:
        'The file {file} is missing, which would say whether {n} people without a role are guardians. Import it with the others. Pupils and teachers have to be added to roles.csv: {names}',
    },
  },
  'fault.not-opened': {
    lt: 'Failas {file} – ne tikras {kind}: jis sugadintas arba pervadintas. Atverkite jį, įrašykite iš naujo ir įkelkite.',
    en: 'The file {file} is no real {kind}: it is damaged or was renamed. Open it, save it anew and import that.',
  },
  'fault.one-name': {
    lt: 'Langelyje „{column}“ tik vienas žodis: „{value}“. Įrašykite ir vardą, ir pavardę.',
    en: 'The cell "{column}" holds one word only: "{value}". Write both the first name and the surname.',
  },
  'fault.day': {
    lt: 'Data „{value}“ nesuprantama. Rašykite taip: 2015-09-01.',
    en: 'The date "{value}" cannot be read. Write it like this: 2015-09-01.',
  },
  'fault.no-class': {
    lt: 'Nežinome mokinio klasės: sąraše nėra stulpelio „Klasė“. Pridėkite jį.',
    en: 'The pupil’s class is not known: the list has no column "Class". Add it.',
  },
  'fault.delta': {
    lt: 'Faile {file} tik pasikeitimai. Eksportuokite visą sąrašą, ne vien pasikeitimus.',
    en: 'The file {file} holds only what changed. Export the whole roster, not the changes alone.',
  },
  'fault.not-table': {
    lt: 'Failas {file} – ne lentelė. Tinka CSV, XLSX arba ZIP.',
    en: 'The file {file} is not a table. Use CSV, XLSX or ZIP.',
  },
  'fault.old-excel': {
    lt: 'Failas {file} – senojo Excel formato. Atverkite jį ir įrašykite kaip „Excel darbaknygė (.xlsx)“.',
    en: 'The file {file} is in the old Excel format. Open it and save it as "Excel Workbook (.xlsx)".',
  },
  'fault.zip-broken': {
    lt: 'Failo {file} atverti nepavyko: jis sugadintas arba su slaptažodžiu. Eksportuokite jį iš naujo.',
    en: 'The file {file} could not be opened: it is damaged or has a password. Export it again.',
  },
  'fault.zip-empty': {
    lt: 'Archyve {file} nėra nė vieno CSV ar XLSX failo.',
    en: 'There is no CSV or XLSX file in {file}.',
  },
  'fault.too-big': {
    lt: 'Failas {file} per didelis: išskleistas jis užimtų daugiau kaip {max} MB. Įkelkite kiekvieną mokyklą atskirai.',
    en: 'The file {file} is too large: unpacked it would take more than {max} MB. Import each school by itself.',
  },
} as const
