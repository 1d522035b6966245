import type { Words } from '../../../core/language.ts'

/** What the screens of the inventory say beside core's words. */
export const words = {
  'inventory.subtitle': {
    lt: 'Viskas, ką mokykla turi: kur tai yra, kas už tai atsako ir kas nutiko.',
    en: 'Everything the school has: where it is, who answers for it, and what befell it.',
  },
  'inventory.none': { lt: 'Inventoriuje dar nieko nėra', en: 'The inventory is empty' },
  'inventory.none.text': {
    lt: 'Įkelkite buhalterijos sąrašą (CSV arba XLSX) arba įrašykite daiktus po vieną.',
    en: 'Import the accountant’s list (CSV or XLSX), or write things down one by one.',
  },
  'inventory.nothing-fits': { lt: 'Nieko tokio nerasta', en: 'Nothing like it found' },
  'inventory.nothing-fits.text': {
    lt: 'Patikrinkite, kaip parašyta, arba pašalinkite filtrus.',
    en: 'Check the spelling, or remove the filters.',
  },
  'inventory.clear': { lt: 'Rodyti viską', en: 'Show everything' },
  'inventory.new': { lt: 'Naujas daiktas', en: 'New thing' },
  'inventory.search': {
    lt: 'Numeris, pavadinimas, modelis, serija',
    en: 'Number, name, model, serial',
  },
  'inventory.every-category': { lt: 'Visos kategorijos', en: 'Every category' },
  'inventory.no-category': { lt: 'Be kategorijos', en: 'No category' },
  'inventory.present': { lt: 'Viskas, kas nenurašyta', en: 'All that is not written off' },
  'inventory.order': { lt: 'Rikiuoti', en: 'Order' },
  'inventory.order.name': { lt: 'Pagal pavadinimą', en: 'By name' },
  'inventory.order.number': { lt: 'Pagal numerį', en: 'By number' },
  'inventory.count': {
    lt: { one: '{n} daiktas', few: '{n} daiktai', other: '{n} daiktų' },
    en: { one: '{n} thing', other: '{n} things' },
  },
  'inventory.count.more': { lt: 'Daugiau kaip {n} daiktų', en: 'More than {n} things' },
  'inventory.selected': {
    lt: { one: 'Pažymėtas {n}', few: 'Pažymėti {n}', other: 'Pažymėta {n}' },
    en: { one: '{n} selected', other: '{n} selected' },
  },
  'inventory.select': { lt: 'Pažymėti: {name}', en: 'Select: {name}' },
  'inventory.unselect': { lt: 'Nuimti žymes', en: 'Clear selection' },
  'inventory.change': { lt: 'Keisti', en: 'Change' },
  'inventory.save': { lt: 'Išsaugoti', en: 'Save' },
  'inventory.saved': { lt: 'Išsaugota', en: 'Saved' },
  'inventory.where-to': { lt: 'Kur?', en: 'Where to?' },
  'inventory.to-whom': { lt: 'Kam?', en: 'To whom?' },
  'inventory.put-where': { lt: 'Kur padedama', en: 'Where it is put' },
  'inventory.moved': {
    lt: { one: 'Perkeltas {n} daiktas', few: 'Perkelti {n} daiktai', other: 'Perkelta {n} daiktų' },
    en: { one: '{n} thing moved', other: '{n} things moved' },
  },
  'inventory.handed-over': {
    lt: { one: 'Perduotas {n} daiktas', few: 'Perduoti {n} daiktai', other: 'Perduota {n} daiktų' },
    en: { one: '{n} thing handed over', other: '{n} things handed over' },
  },
  'inventory.taken-back': {
    lt: { one: 'Priimtas {n} daiktas', few: 'Priimti {n} daiktai', other: 'Priimta {n} daiktų' },
    en: { one: '{n} thing taken back', other: '{n} things taken back' },
  },
  'inventory.left': {
    lt: { one: 'Nepakeistas {n}: {why}', few: 'Nepakeisti {n}: {why}', other: 'Nepakeista {n}: {why}' },
    en: { one: '{n} was not changed: {why}', other: '{n} were not changed: {why}' },
  },
  'inventory.undone': { lt: 'Pakeitimas atšauktas', en: 'The change is undone' },
  'inventory.sheet': { lt: 'Lipdukų lapas', en: 'Sheet of labels' },
  'inventory.skip': {
    lt: 'Kiek vietų pirmame lape jau panaudota',
    en: 'Places of the first sheet that are used up',
  },
  'inventory.print': { lt: 'Atsisiųsti PDF', en: 'Download the PDF' },
  'inventory.repairs': { lt: 'Taisymai: {sum} €', en: 'Repairs: {sum} €' },
  'inventory.repair.to': { lt: 'Kam atiduodama', en: 'To whom' },
  'inventory.repair.fault': { lt: 'Kas neveikia', en: 'What is wrong' },
  'inventory.repair.cost': { lt: 'Kiek kainavo, €', en: 'What it cost, €' },
  'inventory.repair.done': { lt: 'Kas padaryta', en: 'What was done' },
  'inventory.repair.dear': {
    lt: 'Taisymai jau kainavo bent pusę vertės. Gal keisti nauju?',
    en: 'Repairs have cost half of its value or more. Replace it?',
  },
  'inventory.write-offs.none': { lt: 'Nurašymų nėra', en: 'There are no write-offs' },
  'inventory.write-offs.none.text': {
    lt: 'Siūlyti nurašyti galima iš daikto puslapio arba pažymėjus kelis inventoriuje.',
    en: 'Things are proposed on their own page, or several at once in the inventory.',
  },
  'inventory.write-offs.why': { lt: 'Kodėl nenurašoma', en: 'Why it is not written off' },
  'inventory.write-offs.note': {
    lt: 'Kam, pagal kokį dokumentą, kaip išvalyti duomenys',
    en: 'To whom, by which paper, how the data was wiped',
  },
  'inventory.about': { lt: 'Duomenys', en: 'Details' },
  'inventory.history': { lt: 'Istorija', en: 'History' },
  'inventory.field-changed': { lt: '{field}: {before} → {after}', en: '{field}: {before} → {after}' },
  'inventory.empty-value': { lt: 'tuščia', en: 'empty' },
  'inventory.report': { lt: 'Pranešti apie gedimą', en: 'Report a fault' },
  'inventory.not-label': {
    lt: 'Tai ne šios mokyklos lipdukas arba tokio daikto nebėra.',
    en: 'This is not a label of this school, or there is no such thing any more.',
  },
  'inventory.money-unclear': {
    lt: 'Įrašykite sumą, pavyzdžiui, 1 234,50',
    en: 'Write a sum such as 1,234.50',
  },
  'inventory.what': { lt: 'Kas tai', en: 'What it is' },
  'inventory.where': { lt: 'Kur ir kas atsako', en: 'Where, and who answers for it' },
  'inventory.bought': { lt: 'Pirkimas', en: 'Purchase' },
  'inventory.file': { lt: 'Failas (CSV, XLSX)', en: 'A file (CSV, XLSX)' },
  'inventory.import.text': {
    lt: 'Pirma parodysime, kas pasikeistų. Tai, ko sąraše nėra, lieka kaip buvę. Tas pats failas antrą kartą nieko nekeičia.',
    en: 'First we show what would change. What the list does not name stays as it is. The same file a second time changes nothing.',
  },
  'inventory.columns': { lt: 'Ką reiškia stulpeliai', en: 'What the columns mean' },
  'inventory.column-out': { lt: 'Neimti', en: 'Leave out' },
  'inventory.day-order': { lt: 'Kaip rašomos datos', en: 'How dates are written' },
  'inventory.day-order.day-first': { lt: '4/5/2025 yra gegužės 4 d.', en: '4/5/2025 is 4 May' },
  'inventory.day-order.month-first': { lt: '4/5/2025 yra balandžio 5 d.', en: '4/5/2025 is 5 April' },
  'inventory.would': {
    lt: 'Naujų: {added}, keičiamų: {changed}, tokių pačių: {same}',
    en: 'New: {added}, changed: {changed}, the same: {same}',
  },
  'inventory.faults': {
    lt: {
      one: '{n} vietos neperskaitėme. Pataisykite failą arba stulpelius: kol yra klaidų, nieko neįkeliame.',
      few: '{n} vietų neperskaitėme. Pataisykite failą arba stulpelius: kol yra klaidų, nieko neįkeliame.',
      other: '{n} vietų neperskaitėme. Pataisykite failą arba stulpelius: kol yra klaidų, nieko neįkeliame.',
    },
    en: {
      one: '{n} place cannot be read. Mend the file or the columns: with faults nothing is imported.',
      other: '{n} places cannot be read. Mend the file or the columns: with faults nothing is imported.',
    },
  },
  'inventory.take': { lt: 'Įkelti', en: 'Import' },
  'inventory.taken': {
    lt: 'Sąrašas įkeltas. Naujų: {added}, pakeistų: {changed}',
    en: 'Imported. New: {added}, changed: {changed}',
  },
  'inventory.nothing-new': {
    lt: 'Viskas jau taip ir yra: keisti nėra ko.',
    en: 'Everything is so already: there is nothing to change.',
  },
  'inventory.kind.added': { lt: 'Naujas', en: 'New' },
  'inventory.kind.changed': { lt: 'Keičiamas', en: 'Changed' },
  'inventory.row': { lt: '{row} eil.', en: 'Row {row}' },
} as const satisfies Words
