import type { Words } from '../../../core/language.ts'

/** What the screens of stocktakes say beside core's words. */
export const words = {
  'stocktakes.subtitle': {
    lt: 'Kas suskaičiuota, ko trūksta ir kas dar nepasirašyta.',
    en: 'What is counted, what is missing, and what is not signed yet.',
  },
  'stocktakes.none': { lt: 'Inventorizacijų dar nebuvo', en: 'There were no stocktakes yet' },
  'stocktakes.none.text': {
    lt: 'Pradėjus inventorizaciją, viskas, kas yra inventoriuje, tampa aprašu, o komisija skenuoja telefonais.',
    en: 'Once one begins, everything in the inventory becomes a list, and the commission scans with phones.',
  },
  'stocktakes.progress': { lt: 'Rasta {n} iš {all}', en: '{n} of {all} found' },
  'stocktakes.commission': { lt: 'Komisija', en: 'Commission' },
  'stocktakes.commission.hint': {
    lt: 'Pirmas yra pirmininkas. Bent vienas neturi būti atsakingas už šį turtą.',
    en: 'The first one is the chair. At least one must not answer for these things.',
  },
  'stocktakes.member': { lt: '{n}. Narys', en: 'Member {n}' },
  'stocktakes.add-member': { lt: 'Pridėti narį', en: 'Add a member' },
  'stocktakes.what': { lt: 'Ką skaičiuojame', en: 'What is counted' },
  'stocktakes.everything': { lt: 'Viską', en: 'Everything' },
  'stocktakes.asks-holders': {
    lt: 'Paprašyti, kad kiekvienas patvirtintų, ką turi',
    en: 'Ask everybody to confirm what they have',
  },
  'stocktakes.opened': { lt: 'Inventorizacija pradėta', en: 'The stocktake has begun' },
  'stocktakes.closed': {
    lt: 'Skaičiavimas baigtas, komisija gaus priminimą pasirašyti',
    en: 'Counted; the commission is asked to sign',
  },
  'stocktakes.signed': { lt: 'Pasirašyta', en: 'Signed' },
  'stocktakes.locked': {
    lt: 'Pasirašė visi: aktas užrakintas',
    en: 'Everybody has signed: the act is locked',
  },
  'stocktakes.sign.text': {
    lt: 'Patvirtinate aktą tokį, koks jis dabar: rasta {found}, kitur {elsewhere}, trūksta {missing}, nežinoma {unknown}.',
    en: 'You confirm the act as it is now: found {found}, elsewhere {elsewhere}, missing {missing}, unknown {unknown}.',
  },
  'stocktakes.close.text': {
    lt: 'Tai, kas nerasta, bus laikoma trūkstamu: {missing}. Kol nepasirašė visi, galima skaičiuoti toliau.',
    en: 'What is not found will count as missing: {missing}. Until everybody has signed, you can count on.',
  },
  'stocktakes.abandon.text': {
    lt: 'Aktas nebus sudarytas. Nuskenuoti duomenys lieka, inventorius nesikeičia.',
    en: 'There will be no act. What was scanned stays, the inventory does not change.',
  },
  'stocktakes.not-as-signed': {
    lt: 'Dėmesio: duomenys ne tokie, kokie buvo pasirašyti. Kreipkitės į tą, kas prižiūri duomenų bazę.',
    en: 'Careful: the data is not what was signed. Ask whoever looks after the database.',
  },
  'stocktakes.not-signed': { lt: 'dar nepasirašė', en: 'has not signed yet' },
  'stocktakes.numbers': { lt: 'Rezultatai', en: 'Results' },
  'stocktakes.before': { lt: 'Anksčiau: {title}', en: 'Before: {title}' },
  'stocktakes.missing-again': {
    lt: {
      one: '{n} daikto trūko ir praėjusį kartą',
      few: '{n} daiktų trūko ir praėjusį kartą',
      other: '{n} daiktų trūko ir praėjusį kartą',
    },
    en: { one: '{n} thing was missing last time, too', other: '{n} things were missing last time, too' },
  },
  'stocktakes.again': { lt: 'trūko ir praėjusį kartą', en: 'missing last time, too' },
  'stocktakes.sheets': { lt: 'Aprašai', en: 'Lists' },
  'stocktakes.no-responsible': { lt: 'Atsakingo asmens nėra', en: 'Nobody answers for it' },
  'stocktakes.no-place': { lt: 'Be vietos', en: 'No place' },
  'stocktakes.download-sheet': { lt: 'Aprašas (PDF): {place}', en: 'List (PDF): {place}' },
  'stocktakes.act-pdf': { lt: 'Aktas (PDF)', en: 'Act (PDF)' },
  'stocktakes.act-xlsx': { lt: 'Aktas (XLSX)', en: 'Act (XLSX)' },
  'stocktakes.strays': { lt: 'Nežinomi ir netikėti', en: 'Unknown and unexpected' },
  'stocktakes.photo-of': { lt: 'Nuotrauka: {what}', en: 'Photo: {what}' },
  'stocktakes.no-code': { lt: 'be lipduko', en: 'no label' },
  'stocktakes.which-room': { lt: 'Kurį kabinetą skaičiuojate?', en: 'Which room are you counting?' },
  'stocktakes.scan-room': {
    lt: 'Nuskenuokite kodą prie durų arba pasirinkite iš sąrašo.',
    en: 'Scan the code at the door, or choose from the list.',
  },
  'stocktakes.room-first': {
    lt: 'Pirma pasirinkite kabinetą: nuskenuokite jo kodą arba spauskite sąraše.',
    en: 'Choose a room first: scan its code, or press it in the list.',
  },
  'stocktakes.finish-room': { lt: 'Baigti kabinetą', en: 'Finish the room' },
  'stocktakes.no-label': { lt: 'Daiktas be lipduko', en: 'A thing without a label' },
  'stocktakes.here': { lt: 'Yra', en: 'It is here' },
  'stocktakes.here-named': { lt: 'Yra: {name}', en: 'It is here: {name}' },
  'stocktakes.move-here': { lt: 'Perkelti čia', en: 'Move here' },
  'stocktakes.moved-here': { lt: 'Perkelta čia', en: 'Moved here' },
  'stocktakes.belongs': { lt: 'Vieta pagal apskaitą: {place}', en: 'By the books it is in: {place}' },
  'stocktakes.add-photo': { lt: 'Fotografuoti', en: 'Take a photo' },
  'stocktakes.what-is-it': { lt: 'Kas tai?', en: 'What is it?' },
  'stocktakes.keep': { lt: 'Išsaugoti', en: 'Keep' },
  'stocktakes.kept': { lt: 'Išsaugota', en: 'Kept' },
  'stocktakes.waiting': {
    lt: {
      one: 'Telefone laukia {n} skenavimas',
      few: 'Telefone laukia {n} skenavimai',
      other: 'Telefone laukia {n} skenavimų',
    },
    en: { one: '{n} scan waits on this phone', other: '{n} scans wait on this phone' },
  },
  'stocktakes.all-sent': { lt: 'Viskas išsiųsta', en: 'Everything is sent' },
  'stocktakes.expected': { lt: 'Turi būti čia', en: 'Expected here' },
  'stocktakes.count-of': { lt: 'Kiek yra: {name}', en: 'How many are here: {name}' },
  'stocktakes.not-label': {
    lt: 'Tai ne šios mokyklos kodas arba dabar niekas neskaičiuojama.',
    en: 'This is no code of this school, or nothing is being counted now.',
  },
  'stocktakes.mine.none': { lt: 'Dabar Jūsų nieko neklausiame', en: 'We ask you for nothing now' },
  'stocktakes.mine.text': {
    lt: 'Patvirtinkite, ką turite, ir komisijai nereikės ateiti.',
    en: 'Confirm what you have, and the commission need not come.',
  },
  'stocktakes.mine.said': { lt: '{answer}: {name}', en: '{answer}: {name}' },
  'stocktakes.mine.was-yes': { lt: 'Patvirtinta', en: 'Confirmed' },
  'stocktakes.mine.was-broken': { lt: 'Pranešta, kad sugedo', en: 'Reported as broken' },
  'stocktakes.mine.was-denied': { lt: 'Pasakėte, kad ne Jūsų', en: 'You said it is not yours' },
} as const satisfies Words
