/** What people are told of requests, what only the log, histories and settings name: the first screens do without. */
export const words = {
  'event.carriedOut': { lt: 'Įvykdyta', en: 'Carried out' },
  'event.failed': { lt: 'Nepavyko įvykdyti', en: 'Could not be carried out' },
  'event.retried': { lt: 'Vykdoma dar kartą', en: 'Tried again' },
  'event.confirmed': { lt: 'Patvirtinta, kad sutvarkyta', en: 'Confirmed as mended' },
  'event.noted': { lt: 'Vidinė pastaba', en: 'Internal note' },
  'event.asked': { lt: 'Klausimas prašytojui', en: 'Question to the requester' },
  'event.commented': { lt: 'Komentaras', en: 'Comment' },
  'event.reopened': { lt: 'Grąžinta: liko bėda', en: 'Reopened: not mended' },
  'event.takenBack': { lt: 'Atsiimta', en: 'Taken back' },
  'event.taken': { lt: 'Imtasi darbo', en: 'Taken' },
  'event.finished': { lt: 'Sutvarkyta', en: 'Done' },
  'merged-into': { lt: 'Kartu su užklausa Nr. {number}', en: 'Together with request No. {number}' },
  'merged-here': { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  'related-to': { lt: 'Užklausa Nr. {number}', en: 'Request No. {number}' },
  'in-outage': { lt: 'Didesnis gedimas: {title}', en: 'A larger outage: {title}' },
  'event.joined': { lt: 'Tvarkoma kartu', en: 'Handled together' },
  'event.gathered': { lt: 'Prijungta', en: 'Joined here' },
  'event.parted': { lt: 'Atskirta', en: 'Taken apart' },
  'event.related': { lt: 'Susieta', en: 'Tied' },
  'event.unrelated': { lt: 'Atsieta', en: 'Untied' },
  'event.assumedFixed': {
    lt: 'Laikoma sutvarkyta: prašytojas nieko nerašė',
    en: 'Taken as mended: the requester wrote nothing',
  },
  'event.delayed': {
    lt: 'Microsoft 365 neatsako, bus bandoma toliau',
    en: 'Microsoft 365 is not answering; it will be tried again',
  },
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
  relate: { lt: 'Susieti', en: 'Tie together' },
  unrelate: { lt: 'Atsieti', en: 'Untie' },
  'settle-judged': { lt: 'Pavaduotojo sprendimo pranešimas', en: 'Telling of a deputy’s decision' },
  sweep: { lt: 'Pamestų sprendimų paieška', en: 'Finding decisions left undone' },
  settle: { lt: 'Sprendimo vykdymas', en: 'Carrying out a decision' },
  merge: { lt: 'Sujungti', en: 'Join' },
  split: { lt: 'Atskirti', en: 'Take apart' },
  'field.remindApprovalHours': {
    lt: 'Po kiek darbo valandų priminti tvirtinančiajam',
    en: 'Working hours after which whoever approves is reminded',
  },
  'field.climbApprovalHours': {
    lt: 'Po kiek darbo valandų paprašyti ir vadovo',
    en: 'Working hours after which a head is asked as well',
  },
  'remind-approvals': { lt: 'Priminimai tvirtinantiesiems', en: 'Reminding those who approve' },
  'check-changed': { lt: 'Užklausų istorijos patikra naktį', en: 'Nightly check of requests’ histories' },
  'history-state': { lt: 'Užklausų istorijos patikra', en: 'The check of requests’ histories' },
  'undo-many': { lt: 'Atšaukti kelis sprendimus', en: 'Undo several decisions' },
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
  'told.reminded': {
    lt: 'Primename: užklausa Nr. {number} ({kind}) laukia Jūsų patvirtinimo nuo {since}.',
    en: 'A reminder: request No. {number} ({kind}) has waited for your approval since {since}.',
  },
  'told.climbed': {
    lt: 'Užklausa Nr. {number} ({kind}) per ilgai laukia patvirtinimo. Prašyta: {names}. Dabar ją patvirtinti arba atmesti galite ir Jūs.',
    en: 'Request No. {number} ({kind}) has waited too long for approval. Asked so far: {names}. You may approve or decline it now, too.',
  },
  'told.history': {
    lt: {
      one: 'Patikrinus istoriją rasta {n} užklausa, kurios įrašai skiriasi nuo pirminių: {list}. Kodėl taip yra, iš patikros nematyti. Aptarkite su duomenų apsaugos pareigūnu.',
      few: 'Patikrinus istoriją rastos {n} užklausos, kurių įrašai skiriasi nuo pirminių: {list}. Kodėl taip yra, iš patikros nematyti. Aptarkite su duomenų apsaugos pareigūnu.',
      other:
        'Patikrinus istoriją rasta {n} užklausų, kurių įrašai skiriasi nuo pirminių: {list}. Kodėl taip yra, iš patikros nematyti. Aptarkite su duomenų apsaugos pareigūnu.',
    },
    en: {
      one: 'The check of histories found {n} request whose lines differ from those that were written: {list}. The check cannot tell why. Talk to the data protection officer.',
      other:
        'The check of histories found {n} requests whose lines differ from those that were written: {list}. The check cannot tell why. Talk to the data protection officer.',
    },
  },
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
} as const
