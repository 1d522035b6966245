/** Texts about rosters and their faults. */
export const words = {
  import: { lt: 'Įkelti mokinių sąrašą', en: 'Import a roster' },
  list: { lt: 'Mokinių sąrašai', en: 'Rosters' },
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
    lt: 'Kodas „{value}“ jau yra {first} eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
    en: 'The id "{value}" is already in row {first}. Leave one row, or correct the id.',
  },
  'fault.long-id': {
    lt: 'Kodas „{value}“ per ilgas: daugiausia 16 ženklų. Sutrumpinkite jį visuose failuose.',
    en: 'The id "{value}" is too long: at most 16 characters. Shorten it in all the files.',
  },
  'fault.personal-code': {
    lt: 'Vietoj kodo įrašytas asmens kodas. Jo naudoti negalima: eksportuokite dienyno mokinio numerį.',
    en: 'The id is a personal identification code, which must not be used. Export the register’s own number.',
  },
  'fault.unknown-user': {
    lt: 'Žmogaus su kodu „{value}“ faile users.csv nėra. Pridėkite jį arba ištrinkite šią eilutę.',
    en: 'There is nobody with the id "{value}" in users.csv. Add them, or delete this row.',
  },
  'fault.unknown-class': {
    lt: 'Klasės su kodu „{value}“ faile classes.csv nėra. Pridėkite ją arba ištrinkite šią eilutę.',
    en: 'There is no class with the id "{value}" in classes.csv. Add it, or delete this row.',
  },
  'fault.unknown-org': {
    lt: 'Mokyklos su kodu „{value}“ faile orgs.csv nėra. Pridėkite ją arba pataisykite kodą.',
    en: 'There is no school with the id "{value}" in orgs.csv. Add it, or correct the id.',
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
} as const
