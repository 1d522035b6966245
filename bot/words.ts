import type { Words } from '../core/language.ts'

/** Texts that only the chat says; what the tab says too stands in core. */
export const words = {
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
  unknown: {
    lt: 'Šito nesupratau. Parašykite kitais žodžiais arba pasirinkite:',
    tu: 'Šito nesupratau. Parašyk kitais žodžiais arba pasirink:',
    en: 'I did not understand that. Say it in other words, or choose:',
  },
  'more-kinds': {
    lt: 'Kitko (klasės, vardo, blokavimo, išvykimo) prašykite savais žodžiais arba Talkos skirtuke.',
    en: 'Ask for other things (class, name, blocking, leaving) in your own words, or in Talka’s tab.',
  },
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
  'fill-in': { lt: 'Užpildykite ir siųskite.', tu: 'Užpildyk ir siųsk.', en: 'Fill it in and send.' },
  'who-sees': {
    lt: 'Užklausą matys IT specialistai ir direktoriaus pavaduotojas ūkiui.',
    en: 'IT specialists and the deputy for facilities will see the request.',
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
  'danger-title': { lt: 'Pagalba yra čia pat', en: 'Help is here' },
  danger: {
    lt: 'Jei gresia pavojus, skambinkite 112. Vaikų linija 116 111: nemokamai, visą parą.',
    tu: 'Jei gresia pavojus, skambink 112. Vaikų linija 116 111: nemokamai, visą parą.',
    en: 'If there is danger now, call 112. Children’s line 116 111: free, day and night.',
  },
  'danger-next': {
    lt: 'Arba dabar pat kreipkitės į žmogų, kuriuo pasitikite: socialinį pedagogą, psichologą, mokytoją. Ši žinutė neįrašyta ir niekam nepersiųsta.',
    tu: 'Arba dabar pat eik pas žmogų, kuriuo pasitiki: socialinį pedagogą, psichologą, mokytoją. Ši žinutė neįrašyta ir niekam nepersiųsta.',
    en: 'Or go now to somebody you trust: the social pedagogue, the psychologist, a teacher. Talka has not saved this message or passed it on.',
  },
  'call-112': { lt: 'Skambinti 112', en: 'Call 112' },
  'call-116111': { lt: 'Skambinti 116 111', en: 'Call 116 111' },
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
    lt: 'Naujos užklausos nuo šiol rodomos šiame kanale.',
    en: 'New requests are shown in this channel from now on.',
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
