/** Texts of the service desk. */
export const words = {
  list: { lt: 'Užklausos', en: 'Requests' },
  mine: { lt: 'Mano užklausos', en: 'My requests' },
  waiting: { lt: 'Laukia Jūsų', en: 'Waiting for you' },
  create: { lt: 'Nauja užklausa', en: 'New request' },
  show: { lt: 'Užklausa', en: 'Request' },
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

  'kind.fault': { lt: 'Kas nors neveikia', en: 'Something is broken' },
  'kind.resetPassword': { lt: 'Naujas slaptažodis', en: 'New password' },
  'kind.newAccount': { lt: 'Nauja paskyra', en: 'New account' },
  'kind.licence': { lt: 'Licencija', en: 'Licence' },
  'kind.addToGroup': { lt: 'Įtraukti į grupę', en: 'Add to a group' },

  'kind.temporaryPass': { lt: 'Laikinasis prisijungimo kodas', en: 'Temporary access pass' },
  'kind.changeClass': { lt: 'Perkelti į kitą klasę', en: 'Move to another class' },
  'kind.changeName': { lt: 'Pakeisti vardą ar pavardę', en: 'Change a name' },
  'kind.leaver': { lt: 'Išvyksta iš mokyklos', en: 'Leaves the school' },
  'kind.signOut': { lt: 'Atjungti visuose įrenginiuose', en: 'Sign out everywhere' },
  'kind.blockAccount': { lt: 'Užblokuoti paskyrą', en: 'Block an account' },
  'kind.unblockAccount': { lt: 'Atblokuoti paskyrą', en: 'Unblock an account' },

  'field.what': { lt: 'Kas atsitiko?', en: 'What happened?' },
  'field.room': { lt: 'Kabinetas', en: 'Room' },
  'field.device': { lt: 'Įrenginys', en: 'Device' },
  'field.urgency': { lt: 'Skubumas', en: 'Urgency' },
  'field.givenName': { lt: 'Vardas', en: 'First name' },
  'field.surname': { lt: 'Pavardė', en: 'Surname' },
  'field.accountRole': { lt: 'Kieno paskyra', en: 'Whose account' },
  'field.className': { lt: 'Klasė (mokiniui)', en: 'Class (for a pupil)' },
  'field.toClass': { lt: 'Nauja klasė', en: 'New class' },
  'field.why': { lt: 'Kodėl?', en: 'Why?' },
  'field.registerId': {
    lt: 'Kodas dienyne (ne asmens kodas), jei jau yra',
    en: 'Id in the register (not the personal code), if there is one',
  },
  'field.note': { lt: 'Pastaba', en: 'Note' },
  'field.account': {
    lt: 'Kieno paskyra? Prisijungimo vardas arba vardas, pavardė ir klasė',
    en: 'Whose account? Sign-in name, or name and class',
  },
  'field.licence': { lt: 'Kokia licencija', en: 'Which licence' },
  'field.group': { lt: 'Grupės pavadinimas', en: 'Name of the group' },
  'field.reason': { lt: 'Priežastis (ją matys prašytojas)', en: 'Reason (the requester will see it)' },
  'urgency.low': { lt: 'Gali palaukti', en: 'Can wait' },
  'urgency.normal': { lt: 'Įprastas', en: 'Normal' },
  'urgency.high': { lt: 'Skubu: stringa pamoka', en: 'Urgent: a lesson is stuck' },
  'accountRole.pupil': { lt: 'Mokinio', en: 'A pupil’s' },
  'accountRole.staff': { lt: 'Darbuotojo', en: 'A staff member’s' },
  'licence.pupil': { lt: 'Mokinio (Office 365 A1)', en: 'Pupil (Office 365 A1)' },
  'licence.staff': { lt: 'Darbuotojo (Office 365 A1)', en: 'Staff (Office 365 A1)' },

  'status.received': { lt: 'Gauta', en: 'Received' },
  'status.inProgress': { lt: 'Vykdoma', en: 'In progress' },
  'status.asking': { lt: 'Laukia prašytojo atsakymo', en: 'Waiting for the requester' },
  'status.waiting': { lt: 'Laukia specialisto', en: 'Waiting for the specialist' },
  'status.done': { lt: 'Atlikta', en: 'Done' },
  'status.declined': { lt: 'Atmesta', en: 'Declined' },
  'status.takenBack': { lt: 'Atsiimta', en: 'Taken back' },

  'event.created': { lt: 'Pateikta', en: 'Sent' },
  'event.approved': { lt: 'Patvirtinta', en: 'Approved' },
  'event.declined': { lt: 'Atmesta', en: 'Declined' },
  'event.undone': { lt: 'Sprendimas atšauktas', en: 'Decision undone' },
  'event.ordered': { lt: 'Atliekama iš karto', en: 'To be done at once' },
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
  'event.reopened': { lt: 'Grąžinta: liko bėda', en: 'Reopened: not mended' },
  comment: { lt: 'Rašyti komentarą', en: 'Write a comment' },
  ask: { lt: 'Paklausti prašytojo', en: 'Ask the requester' },
  confirm: { lt: 'Taip, sutvarkyta', en: 'Yes, it is mended' },
  reopen: { lt: 'Ne, liko bėda', en: 'No, it is not mended' },
  'read-file': { lt: 'Atsisiųsti failą', en: 'Download the file' },
  'field.text': { lt: 'Jūsų žodžiai', en: 'Your words' },

  requester: { lt: 'Prašo', en: 'Requested by' },
  decider: { lt: 'Sprendė', en: 'Decided by' },
  reason: { lt: 'Priežastis', en: 'Reason' },
  'what-was-done': { lt: 'Kas padaryta', en: 'What was done' },
  history: { lt: 'Eiga', en: 'History' },
  system: { lt: 'Talka', en: 'Talka' },

  'told.new': { lt: 'Nauja užklausa Nr. {number}: {kind}', en: 'New request No. {number}: {kind}' },
  'told.declined': {
    lt: 'Užklausa Nr. {number} atmesta. Priežastis: {reason}',
    en: 'Request No. {number} was declined. Reason: {reason}',
  },
  'told.taken': {
    lt: 'Užklausa Nr. {number} vykdoma. Darbo ėmėsi: {name}',
    en: 'Request No. {number} is in progress. Taken by: {name}',
  },
  'told.finished': {
    lt: 'Užklausa Nr. {number} atlikta. {note}',
    en: 'Request No. {number} is done. {note}',
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
  'told.takenBack': { lt: 'Užklausa Nr. {number} atsiimta.', en: 'Request No. {number} was taken back.' },

  'told.commented': {
    lt: 'Užklausa Nr. {number}. {name} rašo: {text}',
    en: 'Request No. {number}. {name} writes: {text}',
  },
  'told.asked': {
    lt: 'Užklausa Nr. {number} laukia Jūsų atsakymo. {name} klausia: {text}',
    en: 'Request No. {number} waits for your answer. {name} asks: {text}',
  },
  'told.reopened': {
    lt: 'Užklausa Nr. {number} grąžinta. {name} rašo: {text}',
    en: 'Request No. {number} was reopened. {name} writes: {text}',
  },

  'file-missing': {
    lt: 'Vieno iš failų nebėra. Įkelkite jį iš naujo.',
    en: 'One of the files is gone. Upload it again.',
  },
  'not-done': {
    lt: 'Ši užklausa dar nebaigta.',
    en: 'This request is not done yet.',
  },
  'too-late-to-reopen': {
    lt: 'Praėjo daugiau kaip dvi savaitės. Pateikite naują užklausą.',
    en: 'More than two weeks have passed. Please send a new request.',
  },
  'not-for-you': {
    lt: 'Tokią užklausą teikia mokyklos darbuotojai.',
    en: 'Only school staff can ask for this.',
  },
  own: {
    lt: 'Dėl savo užklausos spręsti negalima: tai padaro kitas žmogus.',
    en: 'You cannot decide on your own request: somebody else does.',
  },
  'specialist-approves': {
    lt: 'Paskyrų užklausas tvirtina IT specialistas.',
    en: 'Account requests are approved by the IT specialist.',
  },
  'password-of-staff': {
    lt: 'Darbuotojo slaptažodžio prašo jis pats arba IT specialistas.',
    en: 'A staff member’s password is asked for by that person or by the IT specialist.',
  },
  account: { lt: 'Paskyra', en: 'Account' },
  'field.account.short': { lt: 'Kieno paskyra (kaip įrašyta)', en: 'Whose account (as written)' },
  'deputy-approves': {
    lt: 'Kolegos paskyros slaptažodis ar prisijungimo kodas duodamas tik patvirtinus pavaduotojui: pateikite užklausą.',
    en: 'A password or pass of a colleague’s account needs the deputy’s approval: send a request.',
  },
  'personal-code': {
    lt: 'Tai asmens kodas. Jo į paskyrą rašyti negalima: įrašykite dienyno kodą arba palikite tuščią.',
    en: 'This is a personal code, which must not be written into an account: write the register’s id, or leave it empty.',
  },
  'already-decided': {
    lt: 'Dėl šios užklausos jau nuspręsta.',
    en: 'This request has already been decided.',
  },
  'not-approved-kind': {
    lt: 'Gedimas netvirtinamas: imkitės jo arba pažymėkite, kad sutvarkyta.',
    en: 'A fault is not approved: take it or mark it done.',
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
