import type { Words } from '../../../core/language.ts'

/** What the screen of login slips says beside core's words of them. */
export const words = {
  'slips.subtitle': {
    lt: 'Naujų mokinių prisijungimo vardai ir slaptažodžiai, po lapelį kiekvienam. Atspausdinkite, iškirpkite ir išdalykite.',
    en: 'Sign-in names and passwords of new pupils, a slip for each. Print them, cut them out and hand them out.',
  },
  'slips.subtitle.all': {
    lt: 'Matote, kurių klasių lapeliai dar neatspausdinti. Pačius slaptažodžius mato tik klasės mokytojas.',
    en: 'You see which classes’ slips are not printed yet. The passwords themselves are seen by the class’s teacher only.',
  },
  'slips.none': { lt: 'Prisijungimo lapelių dabar nėra', en: 'There are no login slips now' },
  'slips.none.text': {
    lt: 'Kai Jūsų klasės mokiniams bus sukurtos paskyros, lapelius rasite čia, o Talka apie juos parašys Jums pokalbyje.',
    en: 'Once accounts are made for the pupils of your class, their slips will be here, and Talka will tell you in the chat.',
  },
  'slips.none.all': {
    lt: 'Įvykdžius planą, čia matysite kiekvienos klasės lapelius.',
    en: 'After a plan is carried out, the slips of each class stand here.',
  },
  'slips.language': { lt: 'Lapelių kalba', en: 'Language of the slips' },

  'slips.state.ready': { lt: 'Laukia spausdinimo', en: 'To be printed' },
  'slips.state.downloaded': { lt: 'Atsisiųsta', en: 'Downloaded' },
  'slips.state.printed': { lt: 'Atspausdinta', en: 'Printed' },
  'slips.state.expired': { lt: 'Laikas baigėsi', en: 'Out of time' },

  'slips.state.withdrawn': { lt: 'Nebegalioja', en: 'No longer valid' },

  'slips.pupils': {
    lt: { one: '{n} mokinys', few: '{n} mokiniai', many: '{n} mokinio', other: '{n} mokinių' },
    en: { one: '{n} pupil', other: '{n} pupils' },
  },
  'slips.until': { lt: 'Atspausdinkite iki {day}', en: 'Print by {day}' },
  'slips.replaced': {
    lt: {
      one: '{n} mokinys jau gavo kitą slaptažodį, todėl lapelio jam nebus.',
      few: '{n} mokiniai jau gavo kitus slaptažodžius, todėl lapelių jiems nebus.',
      other: '{n} mokinių jau gavo kitus slaptažodžius, todėl lapelių jiems nebus.',
    },
    en: {
      one: '{n} pupil has got another password already, so there is no slip for them.',
      other: '{n} pupils have got other passwords already, so there are no slips for them.',
    },
  },
  'slips.once': {
    lt: 'Spausdinkite iš kompiuterio: atsisiuntę turėsite pusvalandį, paskui slaptažodžiai bus ištrinti.',
    en: 'Print from a computer: after the download you have half an hour, then the passwords are deleted.',
  },
  'slips.downloaded': { lt: 'Atsisiuntė: {name}, {time}', en: 'Downloaded by: {name}, {time}' },
  'slips.again': {
    lt: 'Nepavyko atspausdinti? Iki {time} galite atsisiųsti dar kartą.',
    en: 'Did the printing fail? You can download them again until {time}.',
  },
  'slips.again.button': { lt: 'Atsisiųsti dar kartą', en: 'Download again' },
  'slips.confirm.text': {
    lt: 'Atspausdinę paspauskite „Atspausdinau“, ir slaptažodžiai iš Talkos bus ištrinti. Atsisiųstą failą ištrinkite ir iš kompiuterio.',
    en: 'Once they are on paper, press “I have printed them”, and the passwords are deleted from Talka. Delete the downloaded file from the computer too.',
  },
  'slips.confirmed': { lt: 'Slaptažodžiai ištrinti', en: 'The passwords are deleted' },
  'slips.printed': {
    lt: 'Atsisiuntė: {name}, {time}. Slaptažodžių Talkoje nebėra.',
    en: 'Downloaded by: {name}, {time}. The passwords are no longer in Talka.',
  },
  'slips.expired': {
    lt: 'Lapeliai laiku neatspausdinti, todėl slaptažodžiai ištrinti.',
    en: 'The slips were not printed in time, so the passwords are deleted.',
  },
  'slips.withdrawn': {
    lt: 'Šių lapelių slaptažodžiai nebegalioja: paskyros buvo atšauktos arba gavo naujus slaptažodžius. Jei paskyros atkurtos, mokiniams prašykite naujų slaptažodžių.',
    en: 'The passwords of these slips open nothing: the accounts were taken back, or got new ones. If the accounts were restored, ask for new passwords.',
  },
  'slips.lost': { lt: 'Prašyti naujo slaptažodžio', en: 'Ask for a new password' },
  'slips.lost.class': {
    lt: 'Prašyti naujų slaptažodžių visai klasei',
    en: 'Ask for new passwords for the whole class',
  },
  'slips.renew.pupils': {
    lt: {
      one: 'Naują slaptažodį gaus {n} mokinys.',
      few: 'Naujus slaptažodžius gaus {n} mokiniai.',
      many: 'Naujus slaptažodžius gaus {n} mokinio.',
      other: 'Naujus slaptažodžius gaus {n} mokinių.',
    },
    en: { one: '{n} pupil gets a new password.', other: '{n} pupils get new passwords.' },
  },
  'slips.no-reader.later': {
    lt: 'Klasė neturi mokytojo. Kai lapeliai bus paruošti, pasirinksite, kas juos atspausdins.',
    en: 'The class has no teacher. Once the slips are ready, you choose who prints them.',
  },
  'slips.renew.at-once': {
    lt: 'Užblokuotos paskyros praleidžiamos. Apsigalvoti galite dešimt sekundžių.',
    en: 'Blocked accounts are passed over. You can think again for ten seconds.',
  },
  'slips.renew.asks': {
    lt: 'Prašymą turi patvirtinti IT specialistas. Tada lapelius rasite čia.',
    en: 'The IT specialist has to approve it. Then the slips will be here.',
  },
  'slips.renew.order': { lt: 'Keisti slaptažodžius', en: 'Change the passwords' },
  'slips.renew.ask': { lt: 'Prašyti', en: 'Ask' },
  'slips.renew.ordered': {
    lt: 'Slaptažodžiai bus pakeisti: {name}',
    en: 'The passwords will be changed: {name}',
  },
  'slips.renew.undone': {
    lt: 'Atšaukta, slaptažodžiai liko tie patys: {name}',
    en: 'Taken back, the passwords stay: {name}',
  },
  'slips.renewal': { lt: 'Nauji slaptažodžiai: {name}', en: 'New passwords: {name}' },
  'slips.renewal.progress': { lt: 'Paruošta: {done} iš {all}', en: 'Ready: {done} of {all}' },
  'slips.renewal.rest': { lt: 'Šiais mokiniais reikia pasirūpinti:', en: 'These pupils need looking after:' },
  'slips.renewal.request': { lt: 'Užklausa', en: 'The request' },
  'slips.readers': { lt: 'Spausdina: {names}', en: 'Printed by: {names}' },
  'slips.no-reader': {
    lt: 'Klasė neturi mokytojo. Pasirinkite, kas atspausdins lapelius.',
    en: 'The class has no teacher. Choose who prints the slips.',
  },
  'slips.give': { lt: 'Pasirinkti, kas spausdins', en: 'Choose who prints' },
  'slips.give.title': { lt: 'Kas atspausdins lapelius?', en: 'Who prints the slips?' },
  'slips.give.text': {
    lt: 'Lapelius matys tik šis darbuotojas. Klasės mokytojui apie tai bus pranešta, o įrašas liks žurnale.',
    en: 'Only this member of staff will see the slips. The class’s teacher is told, and it stays in the log.',
  },
  'slips.give.person': { lt: 'Darbuotojas', en: 'Member of staff' },
  'slips.give.none': { lt: 'Tokio darbuotojo nerandame', en: 'There is no such member of staff' },
  'slips.given': { lt: 'Perduota: {name}', en: 'Given to: {name}' },
} as const satisfies Words
