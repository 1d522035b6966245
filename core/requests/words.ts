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
  settle: { lt: 'Sprendimo vykdymas', en: 'Carrying out a decision' },
  sweep: { lt: 'Pamestų sprendimų paieška', en: 'Finding decisions left undone' },
  number: { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  count: {
    lt: { one: '{n} užklausa', few: '{n} užklausos', many: '{n} užklausos', other: '{n} užklausų' },
    en: { one: '{n} request', other: '{n} requests' },
  },

  'field.reason': { lt: 'Priežastis (ją matys prašytojas)', en: 'Reason (the requester will see it)' },

  'status.received': { lt: 'Gauta', en: 'Received' },
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
  'event.taken': { lt: 'Imtasi darbo', en: 'Taken' },
  'event.finished': { lt: 'Sutvarkyta', en: 'Done' },
  'event.takenBack': { lt: 'Atsiimta', en: 'Taken back' },
  'event.delayed': {
    lt: 'Microsoft 365 neatsako, bus bandoma toliau',
    en: 'Microsoft 365 is not answering; it will be tried again',
  },
  'event.carriedOut': { lt: 'Įvykdyta', en: 'Carried out' },
  'event.failed': { lt: 'Nepavyko įvykdyti', en: 'Could not be carried out' },
  'event.retried': { lt: 'Vykdoma dar kartą', en: 'Tried again' },

  'event.commented': { lt: 'Komentaras', en: 'Comment' },
  'event.noted': { lt: 'Vidinė pastaba', en: 'Internal note' },
  'event.asked': { lt: 'Klausimas prašytojui', en: 'Question to the requester' },
  'event.confirmed': { lt: 'Patvirtinta, kad sutvarkyta', en: 'Confirmed as mended' },
  'event.assumedFixed': {
    lt: 'Laikoma sutvarkyta: prašytojas nieko nerašė',
    en: 'Taken as mended: the requester wrote nothing',
  },
  'event.joined': { lt: 'Tvarkoma kartu', en: 'Handled together' },
  'event.gathered': { lt: 'Prijungta', en: 'Joined here' },
  'event.parted': { lt: 'Atskirta', en: 'Taken apart' },
  'event.related': { lt: 'Susieta', en: 'Tied' },
  'event.unrelated': { lt: 'Atsieta', en: 'Untied' },
  'event.reopened': { lt: 'Grąžinta: liko bėda', en: 'Reopened: not mended' },
  comment: { lt: 'Rašyti komentarą', en: 'Write a comment' },
  ask: { lt: 'Paklausti prašytojo', en: 'Ask the requester' },
  confirm: { lt: 'Taip, sutvarkyta', en: 'Yes, it is mended' },
  reopen: { lt: 'Ne, liko bėda', en: 'No, it is not mended' },
  merge: { lt: 'Sujungti', en: 'Join' },
  split: { lt: 'Atskirti', en: 'Take apart' },
  relate: { lt: 'Susieti', en: 'Tie together' },
  unrelate: { lt: 'Atsieti', en: 'Untie' },
  related: { lt: 'Susiję', en: 'Related' },
  'assume-fixed': {
    lt: 'Atsakymų nesulaukusių užklausų uždarymas',
    en: 'Closing requests without an answer',
  },
  'show-settings': { lt: 'Užklausų nuostatos', en: 'Settings of the desk' },
  'change-settings': { lt: 'Keisti užklausų nuostatas', en: 'Change the desk’s settings' },
  'field.answerDays': {
    lt: 'Po kiek dienų be atsakymo užklausa laikoma sutvarkyta',
    en: 'Days without an answer after which a request counts as mended',
  },
  'field.alikeDays': {
    lt: 'Kiek dienų atgal ieškoti panašių užklausų',
    en: 'Days back in which alike requests are looked for',
  },
  'merged-into': { lt: 'Kartu su užklausa Nr. {number}', en: 'Together with request No. {number}' },
  'merged-here': { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  'related-to': { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  'in-outage': { lt: 'Didesnis gedimas: {title}', en: 'A larger outage: {title}' },
  'read-file': { lt: 'Atsisiųsti failą', en: 'Download the file' },
  'field.text': { lt: 'Jūsų žodžiai', tu: 'Tavo žodžiai', en: 'Your words' },

  requester: { lt: 'Prašo', en: 'Requested by' },
  decider: { lt: 'Sprendė', en: 'Decided by' },
  reason: { lt: 'Priežastis', en: 'Reason' },
  'what-was-done': { lt: 'Kas padaryta', en: 'What was done' },
  history: { lt: 'Eiga', en: 'History' },
  instead: { lt: '{name} (pavaduoja: {absent})', en: '{name}, instead of {absent}' },
  system: { lt: 'Talka', en: 'Talka' },

  'told.new': { lt: 'Nauja užklausa Nr. {number}: {kind}', en: 'New request No. {number}: {kind}' },
  'told.toDo': {
    lt: 'Užklausa Nr. {number} ({kind}) patvirtinta ir laukia darbo.',
    en: 'Request No. {number} ({kind}) is approved and waits to be done.',
  },
  'told.approved': {
    lt: 'Užklausa Nr. {number} ({kind}) patvirtinta. Ją atliks IT specialistas.',
    en: 'Request No. {number} ({kind}) is approved. The IT specialist will see to it.',
  },
  'told.declined': {
    lt: 'Užklausa Nr. {number} atmesta. Priežastis: {reason}',
    en: 'Request No. {number} was declined. Reason: {reason}',
  },
  'told.assigned': {
    lt: 'Užklausa Nr. {number} perduota Jums. Perdavė: {name}',
    en: 'Request No. {number} was handed to you by {name}',
  },
  'told.taken': {
    lt: 'Užklausa Nr. {number} vykdoma. Darbo ėmėsi: {name}',
    en: 'Request No. {number} is in progress. Taken by: {name}',
  },
  'told.finished': {
    lt: 'Užklausa Nr. {number} atlikta. {note} Ar tikrai sutvarkyta?',
    en: 'Request No. {number} is done. {note} Is it really mended?',
  },
  'told.carriedOut': {
    lt: 'Užklausa Nr. {number} atlikta. {result}',
    en: 'Request No. {number} is done. {result}',
  },
  'told.delayed': {
    lt: 'Užklausa Nr. {number} patvirtinta, bet Microsoft 365 dabar neatsako. Įvykdysime, kai tik atsakys.',
    en: 'Request No. {number} is approved, but Microsoft 365 is not answering now. We will carry it out as soon as it does.',
  },
  'told.failed': {
    lt: 'Užklausos Nr. {number} įvykdyti nepavyko: {result}',
    en: 'Request No. {number} could not be carried out: {result}',
  },
  'told.stuck': {
    lt: 'Užklausos Nr. {number} kol kas įvykdyti nepavyko. Ja rūpinasi IT specialistas.',
    en: 'Request No. {number} could not be carried out yet. The IT specialist is looking after it.',
  },
  'told.password': {
    lt: 'Užklausa Nr. {number} atlikta. {result} Slaptažodis laukia Jūsų: parodykite jį Talkoje ir perduokite darbuotojui.',
    en: 'Request No. {number} is done. {result} The password waits for you: show it in Talka and pass it on to the staff member.',
  },
  'told.joined': {
    lt: 'Užklausa Nr. {number}: apie tą pačią bėdą jau pranešta, tvarkome abi kartu. Parašysime, kai bus sutvarkyta.',
    en: 'Request No. {number}: this trouble has been reported already, and both are handled together. We will write when it is mended.',
  },
  'told.part-of-outage': {
    lt: 'Užklausa Nr. {number} yra didesnio gedimo dalis, jį jau tvarkome. Parašysime, kai baigsis.',
    en: 'Request No. {number} is part of a larger outage that is being mended. We will write when it is over.',
  },
  'told.takenBack': { lt: 'Užklausa Nr. {number} atsiimta.', en: 'Request No. {number} was taken back.' },

  'told.commented': {
    lt: 'Užklausa Nr. {number}. {name} rašo: {text}',
    en: 'Request No. {number}. {name} writes: {text}',
  },
  'told.commented.preview': {
    lt: 'Užklausa Nr. {number}: naujas komentaras',
    en: 'Request No. {number}: a new comment',
  },
  'told.asked.preview': {
    lt: 'Užklausa Nr. {number} laukia Jūsų atsakymo',
    tu: 'Užklausa Nr. {number} laukia tavo atsakymo',
    en: 'Request No. {number} waits for your answer',
  },
  'told.reopened.preview': { lt: 'Užklausa Nr. {number} grąžinta', en: 'Request No. {number} was reopened' },
  'told.finished.preview': { lt: 'Užklausa Nr. {number} atlikta', en: 'Request No. {number} is done' },
  'told.carriedOut.preview': { lt: 'Užklausa Nr. {number} atlikta', en: 'Request No. {number} is done' },
  'told.declined.preview': { lt: 'Užklausa Nr. {number} atmesta', en: 'Request No. {number} was declined' },
  'told.failed.preview': {
    lt: 'Užklausos Nr. {number} įvykdyti nepavyko',
    en: 'Request No. {number} could not be carried out',
  },
  'told.password.preview': {
    lt: 'Užklausa Nr. {number} atlikta: atidarykite Talką',
    tu: 'Užklausa Nr. {number} atlikta: atidaryk Talką',
    en: 'Request No. {number} is done: open Talka',
  },
  'told.asked': {
    lt: 'Užklausa Nr. {number} laukia Jūsų atsakymo. {name} klausia: {text}',
    tu: 'Užklausa Nr. {number} laukia tavo atsakymo. {name} klausia: {text}',
    en: 'Request No. {number} waits for your answer. {name} asks: {text}',
  },
  'told.reopened': {
    lt: 'Užklausa Nr. {number} grąžinta. {name} rašo: {text}',
    en: 'Request No. {number} was reopened. {name} writes: {text}',
  },

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
