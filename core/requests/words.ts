/** Texts of the service desk. */
export const words = {
  list: { lt: 'Užklausos', en: 'Requests' },
  mine: { lt: 'Mano užklausos', en: 'My requests' },
  waiting: { lt: 'Laukia Jūsų', en: 'Waiting for you' },
  create: { lt: 'Nauja užklausa', en: 'New request' },
  show: { lt: 'Užklausa', en: 'Request' },
  assign: { lt: 'Perduoti', en: 'Hand over' },
  'assigned-to': { lt: 'Tvarko: {name}', en: 'In the hands of {name}' },
  'assigned-to-nobody': { lt: 'Kol kas netvarko niekas', en: 'In nobody’s hands' },
  'not-a-specialist': {
    lt: 'Perduoti galima tik IT specialistui.',
    en: 'It can be handed to an IT specialist only.',
  },
  'change-urgency': { lt: 'Keisti skubumą', en: 'Change the urgency' },
  'no-urgency': { lt: 'Šios rūšies užklausos skubumo neturi.', en: 'Requests of this kind have no urgency.' },
  'change-many': { lt: 'Keisti kelias iš karto', en: 'Change several at once' },
  board: { lt: 'Užklausų lenta', en: 'Board of requests' },
  filters: { lt: 'Užklausų filtrai', en: 'Filters of requests' },
  'column.received': { lt: 'Gauta', en: 'Received' },
  'column.inProgress': { lt: 'Vykdoma', en: 'In progress' },
  'column.waiting': { lt: 'Laukia', en: 'Waiting' },
  'column.closed': { lt: 'Atlikta', en: 'Done' },
  approve: { lt: 'Patvirtinti', en: 'Approve' },
  order: { lt: 'Atlikti iš karto', en: 'Do it at once' },
  decline: { lt: 'Atmesti', en: 'Decline' },
  undo: { lt: 'Atšaukti sprendimą', en: 'Undo the decision' },
  take: { lt: 'Imti', en: 'Take' },
  finish: { lt: 'Sutvarkyta', en: 'Done' },
  'take-back': { lt: 'Atsiimti', en: 'Take back' },
  retry: { lt: 'Vykdyti dar kartą', en: 'Carry out again' },
  number: { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  count: {
    lt: { one: '{n} užklausa', few: '{n} užklausos', many: '{n} užklausos', other: '{n} užklausų' },
    en: { one: '{n} request', other: '{n} requests' },
  },

  'field.reason': { lt: 'Priežastis (ją matys prašytojas)', en: 'Reason (the requester will see it)' },

  'status.received': { lt: 'Gauta', en: 'Received' },
  'status.approved': { lt: 'Patvirtinta, laukia darbo', en: 'Approved, to be done' },
  'status.inProgress': { lt: 'Vykdoma', en: 'In progress' },
  'status.asking': { lt: 'Laukia prašytojo atsakymo', en: 'Waiting for the requester' },
  'status.waiting': { lt: 'Laukia specialisto', en: 'Waiting for the specialist' },
  'status.joined': { lt: 'Tvarkoma kartu', en: 'Handled together' },
  'status.done': { lt: 'Atlikta', en: 'Done' },
  'status.declined': { lt: 'Atmesta', en: 'Declined' },
  'status.takenBack': { lt: 'Atsiimta', en: 'Taken back' },

  'event.created': { lt: 'Pateikta', en: 'Sent' },
  'event.approved': { lt: 'Patvirtinta', en: 'Approved' },
  'event.declined': { lt: 'Atmesta', en: 'Declined' },
  'event.undone': { lt: 'Sprendimas atšauktas', en: 'Decision undone' },
  'event.ordered': { lt: 'Atliekama iš karto', en: 'To be done at once' },
  'event.assigned': { lt: 'Perduota', en: 'Handed over' },
  'event.urgencyChanged': { lt: 'Pakeistas skubumas', en: 'Urgency changed' },
  'event.climbed': {
    lt: 'Patvirtinimo laukta per ilgai, paprašyta ir vadovo',
    en: 'Waited too long for approval; a head was asked too',
  },

  comment: { lt: 'Rašyti komentarą', en: 'Write a comment' },
  ask: { lt: 'Paklausti prašytojo', en: 'Ask the requester' },
  confirm: { lt: 'Taip, sutvarkyta', en: 'Yes, it is mended' },
  reopen: { lt: 'Ne, liko bėda', en: 'No, it is not mended' },
  related: { lt: 'Susiję', en: 'Related' },
  'read-file': { lt: 'Atsisiųsti failą', en: 'Download the file' },
  'field.text': { lt: 'Jūsų žodžiai', tu: 'Tavo žodžiai', en: 'Your words' },

  requester: { lt: 'Prašo', en: 'Requested by' },
  decider: { lt: 'Sprendė', en: 'Decided by' },
  reason: { lt: 'Priežastis', en: 'Reason' },
  'what-was-done': { lt: 'Kas padaryta', en: 'What was done' },
  history: { lt: 'Eiga', en: 'History' },
  instead: { lt: '{name} (pavaduoja: {absent})', en: '{name}, instead of {absent}' },
  system: { lt: 'Talka', en: 'Talka' },

  'warning.namesake': {
    lt: 'Toks žmogus jau yra: {list}',
    en: 'There is somebody of this name already: {list}',
  },
  'warning.no-class': { lt: 'Neįrašyta mokinio klasė.', en: 'The pupil’s class is not given.' },
  'warning.unknown-class': {
    lt: 'Tokios klasės mokykloje nėra: {name}',
    en: 'The school has no such class: {name}',
  },
  'warning.no-access': {
    lt: 'Ši paskyra užblokuota arba jos nebėra kataloge.',
    en: 'This account is blocked, or gone from the directory.',
  },
  'warning.colleague': {
    lt: 'Prašytojas gautų kolegos paskyros prieigą.',
    en: 'The requester would get into a colleague’s account.',
  },
  'warning.one-by-one': {
    lt: 'Šios rūšies užklausas reikia perskaityti ir spręsti po vieną.',
    en: 'Requests of this kind are read and decided one by one.',
  },
  'approve-many': { lt: 'Patvirtinti tvarkingas', en: 'Approve the clean ones' },
  'check-history': { lt: 'Patikrinti užklausų eigą', en: 'Check the histories of requests' },

  'file-missing': {
    lt: 'Vieno iš failų nebėra. Įkelkite jį iš naujo.',
    tu: 'Vieno iš failų nebėra. Įkelk jį iš naujo.',
    en: 'One of the files is gone. Upload it again.',
  },
  'not-done': {
    lt: 'Ši užklausa dar nebaigta.',
    en: 'This request is not done yet.',
  },
  'too-late-to-reopen': {
    lt: 'Praėjo daugiau kaip dvi savaitės. Pateikite naują užklausą.',
    tu: 'Praėjo daugiau kaip dvi savaitės. Pateik naują užklausą.',
    en: 'More than two weeks have passed. Please send a new request.',
  },
  'into-itself': {
    lt: 'Užklausos negalima sujungti su ja pačia.',
    en: 'A request cannot be joined to itself.',
  },
  'leader-closed': {
    lt: 'Užklausa, prie kurios jungiama, jau užbaigta arba pati tvarkoma kartu su kita.',
    en: 'The request that you are joining it to is closed, or goes with another one itself.',
  },
  'leader-kind': {
    lt: 'Užklausa, prie kurios jungiama, yra tokia, kurią reikia patvirtinti: su ja jungti negalima.',
    en: 'The request that you are joining it to needs an approval: nothing can go with it.',
  },
  'no-outage-kind': {
    lt: 'Ši užklausa nėra gedimo dalis: pateikite ją atskirai.',
    tu: 'Ši užklausa nėra gedimo dalis: pateik ją atskirai.',
    en: 'This request is no part of an outage: send it by itself.',
  },
  'not-joined': { lt: 'Ši užklausa su kita nesujungta.', en: 'This request is not joined to another.' },
  'not-for-you': {
    lt: 'Tokią užklausą teikia mokyklos darbuotojai.',
    en: 'Only school staff can ask for this.',
  },
  own: {
    lt: 'Dėl savo užklausos spręsti negalima: tai padaro kitas žmogus.',
    en: 'You cannot decide on your own request: somebody else does.',
  },
  'specialist-approves': {
    lt: 'Šią užklausą tvirtina IT specialistas.',
    en: 'This request is approved by the IT specialist.',
  },
  'principal-approves': {
    lt: 'Šią užklausą dabar tvirtina direktorius.',
    en: 'This request is now approved by the principal.',
  },
  'office-approves': {
    lt: 'Šią užklausą tvirtina raštinė arba direktorius.',
    en: 'This request is approved by the office or the principal.',
  },
  'dpo-approves': {
    lt: 'Šią užklausą tvirtina duomenų apsaugos pareigūnas.',
    en: 'This request is approved by the data protection officer.',
  },
  'specialist-declines': {
    lt: 'Šią užklausą gali atmesti tik IT specialistas.',
    en: 'Only the IT specialist can decline this request.',
  },
  'decided-once': {
    lt: 'Jūs jau patvirtinote. Dabar tvirtina kitas žmogus.',
    en: 'You have approved it. Now it is somebody else’s turn.',
  },
  'approved-first': {
    lt: 'Šią užklausą dar turi patvirtinti.',
    en: 'This request has to be approved first.',
  },
  'report-back': {
    lt: 'Parašykite, kas padaryta: vadovas laukia atsakymo.',
    en: 'Write what was done: the head waits for a word back.',
  },
  'password-of-staff': {
    lt: 'Darbuotojo slaptažodžio prašo jis pats arba IT specialistas.',
    en: 'A staff member’s password is asked for by that person or by the IT specialist.',
  },
  account: { lt: 'Paskyra', en: 'Account' },
  'deputy-approves': {
    lt: 'Šią užklausą tvirtina direktoriaus pavaduotojas ūkiui.',
    en: 'This request is approved by the deputy for facilities.',
  },
  'personal-code': {
    lt: 'Tai asmens kodas. Jo į paskyrą rašyti negalima: įrašykite dienyno kodą arba palikite tuščią.',
    en: 'This is a personal code, which must not be written into an account: write the register’s id, or leave it empty.',
  },
  'sent-already': {
    lt: 'Ši užklausa jau išsiųsta (Nr. {number}) be paskutinių pakeitimų. Jei jų reikia, siųskite dar kartą: bus nauja užklausa.',
    tu: 'Ši užklausa jau išsiųsta (Nr. {number}) be paskutinių pakeitimų. Jei jų reikia, siųsk dar kartą: bus nauja užklausa.',
    en: 'This request was sent already (No. {number}), without the last changes. If they are needed, send again: it will be a new request.',
  },
  'already-decided': {
    lt: 'Dėl šios užklausos jau nuspręsta.',
    en: 'This request has already been decided.',
  },
  'not-approved-kind': {
    lt: 'Šios užklausos tvirtinti nereikia: imkitės jos arba pažymėkite, kad sutvarkyta.',
    en: 'This request needs no approval: take it, or mark it done.',
  },
  'approved-kind': {
    lt: 'Ši užklausa tvirtinama arba atmetama.',
    en: 'This request is approved or declined.',
  },
  'not-your-decision': {
    lt: 'Sprendimą gali atšaukti tik tas, kas jį priėmė.',
    en: 'Only the one who decided can undo it.',
  },
  'too-late': {
    lt: 'Sprendimas jau vykdomas, atšaukti nebegalima.',
    en: 'The decision is already being carried out and cannot be undone.',
  },
  'nothing-to-retry': {
    lt: 'Šioje užklausoje nėra ko vykdyti dar kartą.',
    en: 'There is nothing to carry out again in this request.',
  },
  'account-unknown': {
    lt: 'Tokios paskyros nerandame. Patikrinkite vardą arba įrašykite prisijungimo vardą.',
    en: 'We cannot find this account. Check the name, or write the sign-in name.',
  },
  'account-ambiguous': {
    lt: 'Tokių paskyrų yra kelios: {list}. Įrašykite prisijungimo vardą.',
    en: 'There are several such accounts: {list}. Write the sign-in name.',
  },
} as const
