/**
 * Texts of the page outside of Teams and its poster. Everybody there is „tu“: mostly they are children, and nobody knows
 * who it is.
 */
export const words = {
  letterbox: { lt: 'Anoniminio puslapio pradžia', en: 'The anonymous page' },
  challenge: { lt: 'Užduotis prieš siunčiant', en: 'A challenge before sending' },
  'report-anonymously': { lt: 'Pranešti anonimiškai', en: 'Report anonymously' },
  'read-by-code': { lt: 'Skaityti atsakymą pagal kodą', en: 'Read the answer by code' },
  'write-by-code': { lt: 'Rašyti pagal kodą', en: 'Write by code' },
  poster: { lt: 'Plakatas su QR kodu', en: 'Poster with a QR code' },
  'forget-visits': { lt: 'Apsilankymų užmiršimas', en: 'Forgetting visits' },

  'page.title': { lt: 'Mokiniams', en: 'For pupils' },
  'page.skip': { lt: 'Iškart prie klausimų', en: 'Straight to the questions' },
  'page.leave': { lt: 'Greitai išeiti', en: 'Leave quickly' },
  'page.leave.hint': { lt: 'arba klavišas Esc', en: 'or the Esc key' },
  'page.danger': { lt: 'Pavojus dabar? Skambink', en: 'In danger now? Call' },
  'page.danger.line': { lt: 'Nori pasikalbėti? Vaikų linija', en: 'Want to talk? Children’s line' },
  'page.danger.call': { lt: 'Skambinti {number}', en: 'Call {number}' },
  'page.heading': { lt: 'Pasakyk, kas vyksta', en: 'Tell us what is happening' },
  'page.promise': {
    lt: 'Prisijungti nereikia. Neklausiame, kas tu, ir nesaugome nei tavo telefono ar kompiuterio adreso, nei kitų jo žymių.',
    en: 'No sign-in. We do not ask who you are, and keep neither the address of your phone or computer nor anything else that tells it apart.',
  },
  'page.readers': { lt: 'Tai perskaitys: {names}.', en: 'It will be read by: {names}.' },
  'page.limits': { lt: 'Ko šis puslapis paslėpti negali', en: 'What this page cannot hide' },
  'page.limit.network': {
    lt: 'Mokyklos tinklas ir mokyklos kompiuteris gali matyti, kad atvėrei šį puslapį (bet ne ką parašei). Saugiau iš savo telefono be mokyklos „Wi-Fi“ arba iš namų.',
    en: 'The school’s network and computers can see that you opened this page (not what you wrote). Safer: your own phone without the school’s Wi-Fi, or from home.',
  },
  'page.limit.history': {
    lt: 'Naršyklė puslapį gali įsiminti. Atverk jį privačiame lange arba paskui ištrink istoriją.',
    en: 'The browser may remember the page. Open it in a private window, or clear the history afterwards.',
  },
  'page.limit.guess': {
    lt: 'Kas žino, kad tai matei tik tu, gali atspėti iš to, ką ir kaip parašei. Savo vardo nerašyk, jei to nenori.',
    en: 'Whoever knows that only you saw it may guess from what you write and how. Do not write your name unless you want to.',
  },
  'page.have-code': { lt: 'Jau turiu kodą', en: 'I have a code already' },
  'page.back': { lt: 'Naujas pranešimas', en: 'A new report' },
  'page.other-language': { lt: 'English', en: 'Lietuviškai' },
  'page.optional': { lt: 'jei nori', en: 'if you like' },
  'page.several': { lt: 'gali žymėti kelis', en: 'tick as many as you like' },
  'page.now.yes': { lt: 'Taip, dabar', en: 'Yes, now' },
  'page.text.hint': {
    lt: 'Rašyti nebūtina. Jei rašai: kas, kam, kas dar matė.',
    en: 'You need not write. If you do: who, to whom, who else saw it.',
  },
  'page.send': { lt: 'Siųsti', en: 'Send' },
  'page.no-script': {
    lt: 'Naršyklėje išjungtas „JavaScript“. Siųsti galima ir taip, tik lėtesne eile: per valandą priimame 6 tokius pranešimus iš visų kartu. Jei eilė pilna, pabandyk vėliau arba įjunk „JavaScript“.',
    en: 'JavaScript is off. You can send all the same, but in a slower queue: 6 such reports an hour from everybody together. If it is full, try later or switch JavaScript on.',
  },
  'page.working': {
    lt: 'Palauk: tavo įrenginys sprendžia trumpą užduotį, kad niekas dėžutės neužverstų šiukšlėmis',
    en: 'Please wait: your device solves a short puzzle, so that nobody floods the box',
  },
  'page.sending': { lt: 'Siunčiama…', en: 'Sending…' },
  'page.not-sent': {
    lt: 'Išsiųsti nepavyko: nėra ryšio. Kas parašyta, liko čia – pabandyk dar kartą.',
    en: 'It could not be sent: no connection. What you wrote is still here, so try again.',
  },

  'page.received': { lt: 'Gavome. Ačiū, kad pasakei', en: 'We have it. Thank you for telling' },
  'page.received.when': {
    lt: 'Perskaitysime iki kitos darbo dienos pabaigos. Atsakymas lauks čia, po tavo kodu.',
    en: 'It will be read by the end of the next working day, and the answer will be here, under your code.',
  },
  'page.received.urgent': {
    lt: 'Atsakingiems žmonėms ką tik pranešėme, bet jie gali pamatyti ne iš karto. Jei kam nors gresia pavojus, skambink 112.',
    en: 'Those responsible were told just now, but may not see it at once. If anybody is in danger, call 112.',
  },
  'page.code': { lt: 'Tavo kodas', en: 'Your code' },
  'page.code.write-down': {
    lt: 'Užsirašyk. Su juo perskaitysi atsakymą. Rodome tik šį kartą: jei pamesi, kito duoti negalėsime.',
    en: 'Write it down. With it you read the answer. It is shown this once: if you lose it, we cannot give you another.',
  },
  'page.code.keep': {
    lt: 'Nesakyk jo niekam. Jei kas nors tikrina tavo telefoną, nefotografuok.',
    en: 'Tell it to nobody. If somebody checks your phone, take no photo of it.',
  },
  'page.code.field': { lt: 'Kodas (16 skaitmenų)', en: 'Code (16 digits)' },
  'page.code.length': { lt: 'Kodą sudaro 16 skaitmenų.', en: 'The code has 16 digits.' },
  'page.code.heading': { lt: 'Perskaityk atsakymą', en: 'Read the answer' },
  'page.code.open': { lt: 'Atverti', en: 'Open' },
  'page.code.unknown': {
    lt: 'Pagal šį kodą nieko nėra. Patikrink skaitmenis; kodas nebegalioja, kai atvejis seniai užbaigtas.',
    en: 'There is nothing under this code. Check the digits; a code ends when its case was closed long ago.',
  },
  'page.talk': { lt: 'Tavo pranešimas ir atsakymai', en: 'Your report and the answers' },
  'page.talk.you': { lt: 'Tu', en: 'You' },
  'page.talk.none': {
    lt: 'Atsakymo dar nėra. Užsuk vėliau su tuo pačiu kodu.',
    en: 'No answer yet. Come back later with the same code.',
  },
  'page.talk.closed': {
    lt: 'Šis pranešimas jau sutvarkytas. Jei tai tęsiasi, parašyk dar.',
    en: 'This report has been dealt with. If it goes on, write again.',
  },
  'page.talk.more': { lt: 'Parašyk daugiau', en: 'Write more' },
  'page.talk.sent': { lt: 'Išsiųsta.', en: 'Sent.' },

  'page.closed': {
    lt: 'Mokykla šio puslapio dabar nenaudoja. Eik pas suaugusįjį, kuriuo pasitiki, arba skambink: Vaikų linija 116 111, pavojuje – 112.',
    en: 'The school does not use this page now. Go to an adult you trust, or call: Children’s line 116 111, in danger 112.',
  },
  'page.full': {
    lt: 'Dabar dėžutė perpildyta. Kas parašyta, liko čia – pabandyk po valandos. Jei reikia pagalbos dabar, skambink 112 arba 116 111.',
    en: 'The box is too full just now. What you wrote is still here: try in an hour. If you need help now, call 112 or 116 111.',
  },
  'page.full-without-script': {
    lt: 'Lėtoji eilė šią valandą pilna. Kas parašyta, liko čia: pabandyk vėliau arba įjunk „JavaScript“. Jei reikia pagalbos dabar, skambink 112 arba 116 111.',
    en: 'The slow queue is full for this hour. What you wrote is still here: try later, or switch JavaScript on. If you need help now, call 112 or 116 111.',
  },
  'page.again': {
    lt: 'Dar neišsiųsta: per ilgai užtrukta arba dabar daug siunčiančių. Kas parašyta, liko čia – spausk dar kartą.',
    en: 'Not sent yet: it took too long, or many are sending now. What you wrote is still here: press again.',
  },
  'page.sent-already': {
    lt: 'Pranešimas jau pas mus. Jei kodo nematei ar neužsirašei, pranešk dar kartą: gausi naują kodą.',
    en: 'We have your report already. If you did not see its code or write it down, report once more: you get a new code.',
  },
  'page.mend': { lt: 'Dar ne viskas', en: 'Not everything yet' },
  'page.missing': { lt: 'Tokio puslapio nėra', en: 'There is no such page' },
  'page.bug': {
    lt: 'Įvyko klaida ({id}). Pabandyk dar kartą; jei reikia pagalbos dabar, skambink 112 arba 116 111.',
    en: 'Something went wrong ({id}). Try again; if you need help now, call 112 or 116 111.',
  },

  'poster.closed': {
    lt: 'Anoniminis puslapis uždarytas nustatymuose.',
    en: 'The anonymous page is closed in the settings.',
  },
  'poster.file': { lt: 'Plakatas', en: 'Poster' },
  'poster.heading': {
    lt: 'Skriaudžia tave ar kitą? Pasakyk.',
    en: 'Is somebody hurting you or others? Tell us.',
  },
  'poster.promise': {
    lt: 'Vardo neklausiame. Prisijungti nereikia.',
    en: 'We do not ask your name. No sign-in.',
  },
  'poster.how': {
    lt: 'Nuskenuok kodą arba naršyklėje įrašyk:',
    en: 'Scan the code, or type into a browser:',
  },
  'poster.steps': {
    lt: '1. Pažymėk, kas vyksta. 2. Užsirašyk kodą. 3. Su kodu perskaityk atsakymą.',
    en: '1. Tick what is happening. 2. Write the code down. 3. Read the answer with it.',
  },
  'poster.phone': {
    lt: 'Saugiausia iš savo telefono, ne per mokyklos „Wi-Fi“.',
    en: 'Safest from your own phone, not over the school’s Wi-Fi.',
  },
  'poster.danger': {
    lt: 'Pavojus dabar – 112. Vaikų linija – 116 111.',
    en: 'In danger now: 112. Children’s line: 116 111.',
  },
} as const
