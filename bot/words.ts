import type { Words } from '../core/language.ts'
import { words as danger } from './danger.words.ts'
import { words as evidence } from './evidence.words.ts'
import { words as files } from './file.words.ts'
import { words as messages } from './message.words.ts'
import { words as outages } from './outage.words.ts'
import { words as things } from './thing.words.ts'

/** Texts that only the chat says; what the tab says too stands in core. */
export const words = {
  ...messages,
  ...danger,
  ...evidence,
  ...files,
  ...outages,
  ...things,
  greeting: {
    lt: 'Sveiki! Esu Talka – mokyklos IT pagalba.',
    tu: 'Labas! Esu Talka – mokyklos IT pagalba.',
    en: 'Hello! I am Talka, the school’s IT help.',
  },
  'can.fault': {
    lt: 'Parašykite, kas neveikia, pavyzdžiui: „neveikia projektorius 204 kabinete“.',
    tu: 'Parašyk, kas neveikia, pavyzdžiui: „neveikia projektorius 204 kabinete“.',
    en: 'Write what is broken, such as: "projector not working in room 204".',
  },
  'can.account': {
    lt: 'Paprašykite paskyros, slaptažodžio, licencijos ar vietos grupėje.',
    en: 'Ask for an account, a password, a licence or a place in a group.',
  },
  'can.mine': {
    lt: 'Žiūrėkite, kaip sekasi Jūsų užklausoms: „mano užklausos“.',
    tu: 'Žiūrėk, kaip sekasi tavo užklausoms: „mano užklausos“.',
    en: 'See how your requests are doing: "my requests".',
  },
  'can.waiting': {
    lt: 'Peržiūrėkite, kas laukia Jūsų sprendimo: „laukia manęs“.',
    en: 'Decide on what waits for you: "approvals".',
  },
  'can.language': {
    lt: 'Kalba keičiama žodžiu „kalba“. You can write in English too.',
    en: 'Write "language" to change the language. Galima rašyti ir lietuviškai.',
  },
  'who-to-ask': {
    lt: 'Jei nepavyksta, kreipkitės į mokyklos IT specialistą.',
    tu: 'Jei nepavyksta, kreipkis į mokyklos IT specialistą.',
    en: 'If you are stuck, ask the school’s IT specialist.',
  },
  help: { lt: 'Pagalba', en: 'Help' },
  'new-request': { lt: 'Nauja užklausa', en: 'New request' },
  thanks: {
    lt: 'Prašom! Jei ko prireiks, parašykite.',
    tu: 'Prašom! Jei ko prireiks, parašyk.',
    en: 'You are welcome! Write when you need something.',
  },
  'take-back-maybe': {
    lt: 'Jei nebereikia, užklausą galite atsiimti.',
    tu: 'Jei nebereikia, užklausą gali atsiimti.',
    en: 'If it is no longer needed, you can take the request back.',
  },
  'not-yet': {
    lt: 'Renginių ir rezervacijų čia dar nėra, bet bus. Kol kas parašykite, ko reikia: perduosiu IT specialistui.',
    tu: 'Renginių ir rezervacijų čia dar nėra, bet bus. Kol kas parašyk, ko reikia: perduosiu IT specialistui.',
    en: 'Events and bookings are not here yet, but they will be. Until then write what you need, and I will pass it on to the IT specialist.',
  },
  unknown: {
    lt: 'Šito nesupratau. Parašykite kitais žodžiais arba pasirinkite:',
    tu: 'Šito nesupratau. Parašyk kitais žodžiais arba pasirink:',
    en: 'I did not understand that. Say it in other words, or choose:',
  },
  'all-kinds': { lt: 'Kitos užklausos…', en: 'Other requests…' },
  'choose-kind': { lt: 'Ko reikia?', en: 'What do you need?' },
  'which-kind': {
    lt: 'Nesu tikra, ko reikia. Pasirinkite:',
    tu: 'Nesu tikra, ko reikia. Pasirink:',
    en: 'I am not sure what you need. Please choose:',
  },
  'not-for-pupils': {
    lt: 'Tokią užklausą teikia mokyklos darbuotojai.',
    tu: 'Tokią užklausą pateikia mokytojas: pasakyk klasės vadovui. Jei kas nors neveikia, gali pranešti ir tu.',
    en: 'Only school staff can ask for this: tell your class teacher. If something is broken, you can report it yourself.',
  },
  filled: {
    lt: 'Užpildžiau, ką supratau. Patikrinkite ir siųskite.',
    tu: 'Užpildžiau, ką supratau. Patikrink ir siųsk.',
    en: 'I filled in what I understood. Check it and send.',
  },
  missing: {
    lt: 'Užpildžiau, ką supratau. Trūksta to, kas viršuje: įrašykite ir siųskite.',
    tu: 'Užpildžiau, ką supratau. Trūksta to, kas viršuje: įrašyk ir siųsk.',
    en: 'I filled in what I understood. What stands first is missing: write it and send.',
  },
  'fill-in': { lt: 'Užpildykite ir siųskite.', tu: 'Užpildyk ir siųsk.', en: 'Fill it in and send.' },
  'who-sees': {
    lt: 'Užklausą matys IT specialistai ir direktoriaus pavaduotojas ūkiui.',
    en: 'IT specialists and the deputy for facilities will see the request.',
  },
  'who-sees-approved': {
    lt: 'Užklausą matys IT specialistai, direktoriaus pavaduotojas ūkiui ir tie, kas ją tvirtina.',
    en: 'IT specialists, the deputy for facilities and those who approve it will see the request.',
  },
  'optional-label': { lt: '{label} (nebūtina)', en: '{label} (optional)' },
  choose: { lt: 'Pasirinkite', tu: 'Pasirink', en: 'Choose' },
  cancelled: {
    lt: 'Atšaukta. Niekas neišsiųsta.',
    en: 'Cancelled. Nothing was sent.',
  },
  sent: {
    lt: 'Užklausa gauta. Parašysiu čia, kai kas nors pasikeis.',
    en: 'Your request is received. I will write here when something changes.',
  },
  undoable: { lt: '{undo} ({n} s)', en: '{undo} ({n} s)' },
  undoing: {
    lt: 'Sprendimą dar galima atšaukti {n} s.',
    en: 'The decision can be undone for {n} s.',
  },
  'confirm-decline': { lt: 'Atmesti užklausą', en: 'Decline the request' },
  'confirm-finish': { lt: 'Pažymėti, kad sutvarkyta', en: 'Mark as done' },
  'finish-note': { lt: 'Kas padaryta? (matys prašytojas)', en: 'What was done? (the requester will see it)' },
  result: { lt: 'Rezultatas', en: 'Result' },
  status: { lt: 'Būsena', en: 'Status' },
  awaits: { lt: 'Dabar tvirtina', en: 'Waits for approval of' },
  'approved-by': { lt: 'Jau patvirtino', en: 'Approved so far by' },
  'approve-clean': { lt: 'Patvirtinti tvarkingas ({n})', en: 'Approve the clean ones ({n})' },
  'approved-many': {
    lt: {
      one: 'Patvirtinta {n} užklausa.',
      few: 'Patvirtintos {n} užklausos.',
      other: 'Patvirtinta {n} užklausų.',
    },
    en: { one: '{n} request was approved.', other: '{n} requests were approved.' },
  },
  'left-over': {
    lt: 'Nr. {number} liko: {because}',
    en: 'No. {number} was left: {because}',
  },
  'undo-many': { lt: 'Atšaukti visas ({n} s)', en: 'Undo all ({n} s)' },
  'undone-many': { lt: 'Atšaukta sprendimų: {n}', en: 'Decisions undone: {n}' },
  'away-title': { lt: 'Kai Jūsų nebus', en: 'While you are away' },
  'away-hint': {
    lt: 'Kol Jūsų nebus, užklausas vietoj Jūsų tvirtins kolega. Eigoje matysis, kas ką pavadavo.',
    en: 'While you are away, a colleague approves requests in your stead. The history shows who stood in for whom.',
  },
  'away-now': {
    lt: '{from} – {until}: {name}. Pavaduoja {deputy}',
    en: '{from} – {until}: {name}. Standing in: {deputy}',
  },
  'away-set': {
    lt: 'Įrašyta: Jūsų nebus nuo {from} iki {until}, pavaduos {name}.',
    en: 'Written down: you are away from {from} until {until}, {name} stands in.',
  },
  'away-over': { lt: 'Gerai, vėl tvirtinate pats (-i).', en: 'Good, you decide yourself again.' },
  'away-end': { lt: 'Jau grįžau', en: 'I am back' },
  privacy: {
    lt: 'Užklausą matote Jūs, IT specialistas, direktoriaus pavaduotojas ūkiui ir tie, kas ją tvirtina. Slaptažodžių pokalbyje nebūna. Žinutės, kurios skamba kaip pavojus, neįrašomos.',
    tu: 'Užklausą matai tu, IT specialistas, direktoriaus pavaduotojas ūkiui ir tie, kas ją tvirtina. Slaptažodžių pokalbyje nebūna. Žinutės, kurios skamba kaip pavojus, neįrašomos.',
    en: 'A request is seen by you, the IT specialist, the deputy for facilities and those who approve it. Passwords are never in the chat. Messages that sound like danger are not kept.',
  },
  created: { lt: 'Pateikta', en: 'Sent' },
  delayed: {
    lt: 'Patvirtinta, bet Microsoft 365 dabar neatsako. Įvykdysime, kai tik atsakys.',
    en: 'Approved, but Microsoft 365 is not answering now. We will carry it out as soon as it does.',
  },
  password: {
    lt: 'Laikiną slaptažodį vieną kartą parodys Talkos skirtukas: spauskite „Atidaryti“.',
    en: 'The temporary password is shown once in the Talka tab: press "Open".',
  },
  'history-line': { lt: '{event} · {person} · {at}', en: '{event} · {person} · {at}' },
  together: { lt: 'Kartu su', en: 'Together with' },
  followers: {
    lt: {
      one: 'Kartu tvarkoma dar {n} užklausa; ką parašysite baigdami, perskaitys ir jos prašytojas.',
      few: 'Kartu tvarkomos dar {n} užklausos; ką parašysite baigdami, perskaitys ir jų prašytojai.',
      other: 'Kartu tvarkoma dar {n} užklausų; ką parašysite baigdami, perskaitys ir jų prašytojai.',
    },
    en: {
      one: '{n} more request goes with it; its requester reads what you write when you finish.',
      other: '{n} more requests go with it; their requesters read what you write when you finish.',
    },
  },
  'lasting.unknown': { lt: 'Dar nežinia', en: 'Not known yet' },
  'lasting.hour': { lt: 'Po valandos', en: 'In an hour' },
  'lasting.twoHours': { lt: 'Po dviejų valandų', en: 'In two hours' },
  'lasting.day': { lt: 'Iki pamokų pabaigos', en: 'By the end of the school day' },
  'lasting.tomorrow': { lt: 'Kitos darbo dienos rytą', en: 'In the morning of the next working day' },
  'list-empty': { lt: 'Užklausų dar neturite.', tu: 'Užklausų dar neturi.', en: 'You have no requests yet.' },
  'no-such-request': {
    lt: 'Užklausos Nr. {number} neradau. Parašykite „mano užklausos“.',
    tu: 'Užklausos Nr. {number} neradau. Parašyk „mano užklausos“.',
    en: 'I found no request No. {number}. Write "my requests".',
  },
  'nothing-waits': { lt: 'Jūsų niekas nelaukia.', en: 'Nothing is waiting for you.' },
  'list-more': { lt: 'Kitos – Talkos skirtuke.', en: 'The others are in the Talka tab.' },
  'language-choice': {
    lt: 'Kuria kalba kalbėsime? / Which language?',
    en: 'Which language? / Kuria kalba kalbėsime?',
  },
  'language-lt': { lt: 'Lietuvių', en: 'Lietuvių' },
  'language-en': { lt: 'English', en: 'English' },
  'ask-text': { lt: 'Ko klausiate', en: 'What you ask' },
  'confirm-ask': { lt: 'Klausti', en: 'Ask' },
  answer: { lt: 'Jūsų atsakymas', tu: 'Tavo atsakymas', en: 'Your answer' },
  'send-answer': { lt: 'Atsakyti', en: 'Answer' },
  'answer-sent': { lt: 'Atsakymas nusiųstas.', en: 'Your answer is sent.' },
  'answer-or-new': {
    lt: {
      one: 'Jūsų atsakymo laukia klausimas. Ar tai atsakymas, ar nauja užklausa?',
      few: 'Jūsų atsakymo laukia {n} klausimai. Į kurį atsakote?',
      other: 'Jūsų atsakymo laukia {n} klausimų. Į kurį atsakote?',
    },
    tu: {
      one: 'Tavo atsakymo laukia klausimas. Ar tai atsakymas, ar nauja užklausa?',
      few: 'Tavo atsakymo laukia {n} klausimai. Į kurį atsakai?',
      other: 'Tavo atsakymo laukia {n} klausimų. Į kurį atsakai?',
    },
    en: {
      one: 'A question waits for your answer. Is this the answer, or a new request?',
      other: '{n} questions wait for your answer. Which one do you answer?',
    },
  },
  'answer-to': { lt: 'Atsakau: Nr. {number}, {title}', en: 'Answer to No. {number}, {title}' },
  'comment-text': { lt: 'Komentaras', en: 'Comment' },
  'confirm-comment': { lt: 'Siųsti komentarą', en: 'Send the comment' },
  'reopen-text': { lt: 'Kas liko nesutvarkyta', en: 'What is still wrong' },
  'done-and-gone': {
    lt: 'Padaryta. Ši užklausa daugiau ne Jūsų rankose.',
    en: 'Done. This request is no longer in your hands.',
  },
  'back-text': { lt: 'Ką pasakyti specialistui', en: 'A word to the specialist' },
  'confirm-back': { lt: 'Grąžinti specialistui', en: 'Send back to the specialist' },
  'costly-text': {
    lt: 'Kodėl nepritariate (matys specialistas)',
    en: 'Why not (the specialist will see it)',
  },
  'confirm-costly': { lt: 'Nepritarti', en: 'Refuse' },
  'confirm-escalate': { lt: 'Perduoti', en: 'Give' },
  'confirm-reopen': { lt: 'Grąžinti', en: 'Reopen' },
  'answers-maybe': {
    lt: 'Galbūt padės patarimas žemiau, tada siųsti nereikės.',
    en: 'The advice below may help; then there is nothing to send.',
  },
  'answers-only': {
    lt: 'Galbūt padės šie patarimai. Jei ne, pateikite užklausą.',
    tu: 'Galbūt padės šie patarimai. Jei ne, pateik užklausą.',
    en: 'This advice may help. If not, send a request.',
  },
  'answer-goes-on': {
    lt: '… Visą patarimą rasite Talkos skirtuke „Atsakymai“.',
    tu: '… Visą patarimą rasi Talkos skirtuke „Atsakymai“.',
    en: '… The whole advice is in the Talka tab under "Answers".',
  },
  'answer-helped': {
    lt: 'Puiku, kad padėjo! Užklausos nesiunčiame.',
    en: 'Good that it helped! No request is sent.',
  },
  'old-card': {
    lt: 'Ši kortelė pasenusi. Parašykite, ko reikia, arba pasirinkite:',
    tu: 'Ši kortelė pasenusi. Parašyk, ko reikia, arba pasirink:',
    en: 'This card is out of date. Write what you need, or choose:',
  },
  trouble: { lt: 'Nepavyko', en: 'That did not work' },
  working: { lt: 'Priimta, dirbame…', en: 'Accepted, we are on it…' },
  'report-who-sees': {
    lt: 'Pranešimas konfidencialus: mato tik tie, kas mokykloje tuo rūpinasi. Pažymėkite, rašyti nebūtina.',
    tu: 'Pranešimas konfidencialus: mato tik tie, kas mokykloje tuo rūpinasi. Pažymėk, rašyti nebūtina.',
    en: 'Your report is confidential: only those who look after it at school see it. Tick; nothing has to be written.',
  },
  'report-page': {
    lt: 'Nenorite sakyti, kas esate? Yra puslapis, kuriame prisijungti nereikia: {page}. Geriausia jį atverti savo telefone, ne „Teams“.',
    tu: 'Nenori sakyti, kas esi? Yra puslapis, kuriame prisijungti nereikia: {page}. Geriausia jį atverti savo telefone, ne „Teams“.',
    en: 'You would rather not say who you are? There is a page without sign-in: {page}. Best opened on your own phone, not in Teams.',
  },
  'report-receivers': { lt: 'Gaus: {names}', en: 'It goes to: {names}' },
  'happens-now': { lt: 'Taip, dabar', en: 'Yes, now' },
  'everybody-may': { lt: 'Gali matyti visi', en: 'All of them may' },
  'report-received-now': {
    lt: 'Ačiū, gavome. Atsakingiems žmonėms pranešame dabar pat.',
    tu: 'Ačiū, kad pasakei. Gavome ir atsakingiems žmonėms pranešame dabar pat.',
    en: 'Thank you, we have it. The people responsible are being told right now.',
  },
  'report-received': {
    lt: 'Ačiū, gavome. Perskaitysime iki kitos darbo dienos pabaigos.',
    tu: 'Ačiū, kad pasakei. Gavome. Perskaitysime iki kitos darbo dienos pabaigos.',
    en: 'Thank you, we have it. It will be read by the end of the next working day.',
  },
  'case-taken': { lt: 'Atvejį perėmėte.', en: 'You have taken the case over.' },
  'can.report': {
    lt: 'Praneškite apie patyčias ar smurtą: „pranešti“. Mato tik tie, kas tuo rūpinasi.',
    tu: 'Pranešk apie patyčias ar smurtą: „pranešti“. Mato tik tie, kas tuo rūpinasi.',
    en: 'Report bullying or violence: "report". Only those who look after it see it.',
  },
  'write-privately': {
    lt: 'Parašykite man asmeniniame pokalbyje: ten matysite tik Jūs. Jei gresia pavojus, skambinkite 112; Vaikų linija – 116 111.',
    tu: 'Parašyk man asmeniniame pokalbyje: ten matysi tik tu. Jei gresia pavojus, skambink 112; Vaikų linija – 116 111.',
    en: 'Write to me in a personal chat: only you will see it there. If there is danger, call 112; the Children’s line is 116 111.',
  },
  owner: { lt: 'Imtasi darbo', en: 'Taken by' },
  'team-greeting': {
    lt: 'Sveiki! Aš – Talka, mokyklos IT pagalba. Mane pridėjo: {name}.',
    en: 'Hello! I am Talka, the school’s IT help. I was added by: {name}.',
  },
  'team-shows': {
    lt: 'Kiekvienai užklausai kanale skirtas vienas įrašas, kuris pats keičiasi. Jame nėra mokinių vardų, prašytojo žodžių ir paskyrų.',
    en: 'Each request has one post in the channel, which keeps itself up to date. It holds no pupils’ names, nothing that the requester wrote, and no accounts.',
  },
  'team-privately': {
    lt: 'Įjungia IT specialistas. Pagalbos prašykite asmeniniame pokalbyje su manimi.',
    en: 'The IT specialist turns it on. Ask for help in a personal chat with me.',
  },
  'team-bound': {
    lt: 'Užklausos nuo šiol rodomos šiame kanale: neužbaigtos tuoj pasirodys, naujos – kai tik ateis.',
    en: 'Requests are shown in this channel from now on: the open ones in a moment, new ones as they come.',
  },
  'team-released': {
    lt: 'Naujos užklausos šiame kanale neberodomos.',
    en: 'New requests are no longer shown in this channel.',
  },
  'channel-not-yours': {
    lt: 'Užklausas tvarko IT specialistai. Jei reikia pagalbos, parašykite man asmeniniame pokalbyje.',
    tu: 'Užklausas tvarko IT specialistai. Jei reikia pagalbos, parašyk man asmeniniame pokalbyje.',
    en: 'Requests are the IT specialists’ to work on. If you need help, write to me in a personal chat.',
  },
  'channel-not-yours-to-bind': {
    lt: 'Ką rodyti kanale, nusprendžia IT specialistas. Paprašykite jo.',
    tu: 'Ką rodyti kanale, nusprendžia IT specialistas. Paprašyk jo.',
    en: 'What a channel shows is the IT specialist’s to decide. Please ask them.',
  },
  'no-identity': {
    lt: 'Neatpažįstu Jūsų mokyklos paskyros. Prisijunkite prie „Teams“ mokyklos paskyra.',
    en: 'I do not recognise a school account. Sign in to Teams with your school account.',
  },

  'device.projector': { lt: 'Projektorius', en: 'Projector' },
  'device.printer': { lt: 'Spausdintuvas', en: 'Printer' },
  'device.board': { lt: 'Interaktyvioji lenta', en: 'Interactive board' },
  'device.screen': { lt: 'Ekranas', en: 'Screen' },
  'device.computer': { lt: 'Kompiuteris', en: 'Computer' },
  'device.tablet': { lt: 'Planšetė', en: 'Tablet' },
  'device.network': { lt: 'Internetas', en: 'Internet' },
  'device.speakers': { lt: 'Kolonėlės', en: 'Speakers' },
  'device.keyboard': { lt: 'Klaviatūra', en: 'Keyboard' },
  'device.mouse': { lt: 'Pelė', en: 'Mouse' },
  'device.camera': { lt: 'Kamera', en: 'Camera' },
  'device.scanner': { lt: 'Skeneris', en: 'Scanner' },
  'device.phone': { lt: 'Telefonas', en: 'Phone' },
  'room.hall': { lt: 'Aktų salė', en: 'Assembly hall' },
  'room.gym': { lt: 'Sporto salė', en: 'Gym' },
  'room.library': { lt: 'Biblioteka', en: 'Library' },
  'room.canteen': { lt: 'Valgykla', en: 'Canteen' },
  'room.readingRoom': { lt: 'Skaitykla', en: 'Reading room' },
  'room.office': { lt: 'Raštinė', en: 'Office' },
  'room.cloakroom': { lt: 'Rūbinė', en: 'Cloakroom' },
  'room.floor': { lt: '{n} aukštas', en: 'Floor {n}' },
  'room.staffroom': { lt: 'Mokytojų kambarys', en: 'Staff room' },
} as const satisfies Words

export type ChatWord = keyof typeof words
