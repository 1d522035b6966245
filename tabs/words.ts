import type { Words } from '../core/language.ts'
import type { words as about } from './features/about/words.ts'
import type { words as accounts } from './features/accounts/texts.ts'
import type { words as away } from './features/away/words.ts'
import type { words as calendar } from './features/calendar/words.ts'
import type { words as clocks } from './features/clocks/words.ts'
import type { words as drift } from './features/drift/texts.ts'
import type { words as handOvers } from './features/hand-overs/words.ts'
import type { words as inventory } from './features/inventory/words.ts'
import type { words as inventoryNumbers } from './features/inventory-numbers/words.ts'
import type { words as maintenance } from './features/maintenance/words.ts'
import type { words as outages } from './features/outages/words.ts'
import type { words as people } from './features/people/texts.ts'
import type { words as places } from './features/places/words.ts'
import type { words as purchases } from './features/purchases/words.ts'
import type { words as reports } from './features/reports/words.ts'
import type { words as channel } from './features/requests/channel.words.ts'
import type { words as newRequests } from './features/requests/new.words.ts'
import type { words as related } from './features/requests/related.words.ts'
import type { words as talk } from './features/requests/talk.words.ts'
import type { words as things } from './features/requests/thing.words.ts'
import type { words as safetyNumbers } from './features/safety/numbers.words.ts'
import type { words as safety } from './features/safety/words.ts'
import type { words as slips } from './features/slips/words.ts'
import type { words as software } from './features/software/words.ts'
import type { words as stock } from './features/stock/words.ts'
import type { words as stocktakes } from './features/stocktakes/words.ts'
import type { words as answers } from './shared/answers.words.ts'
import type { words as approvals } from './shared/approval.words.ts'
import type { words as days } from './shared/day.words.ts'
import type { words as desk } from './shared/desk.words.ts'
import type { words as files } from './shared/files.words.ts'
import type { words as password } from './shared/password.words.ts'
import type { words as reasons } from './shared/reason.words.ts'
import type { words as scan } from './shared/scan.words.ts'

/** The texts that only the tab says; those of the school's work stand in core, and a large feature loads its own. */
export const words = {
  home: { lt: 'Pradžia', en: 'Home' },
  accounts: { lt: 'Paskyros', en: 'Accounts' },
  safety: { lt: 'Sauga', en: 'Safety' },
  about: { lt: 'Apie', en: 'About' },
  'actions.more': { lt: 'Daugiau', en: 'More' },
  'about.what': { lt: 'Kas yra Talka', en: 'What Talka is' },
  sections: { lt: 'Skyriai', en: 'Sections' },
  back: { lt: 'Atgal', en: 'Back' },
  more: { lt: 'Rodyti daugiau', en: 'Show more' },
  all: { lt: { one: 'Rodyti {n}', other: 'Rodyti visas {n}' }, en: 'Show all {n}' },
  search: { lt: 'Ieškoti', en: 'Search' },
  'search.clear': { lt: 'Išvalyti', en: 'Clear' },
  'search.none': { lt: 'Nieko nerasta', en: 'Nothing found' },
  today: { lt: 'šiandien {time}', en: 'today {time}' },
  yesterday: { lt: 'vakar {time}', en: 'yesterday {time}' },
  from: { lt: 'Prašo: {name}', en: 'From: {name}' },
  nowhere: { lt: 'Tokio puslapio nėra', en: 'There is no such page' },
  'nowhere.why': {
    lt: 'Gal nuoroda sena arba nukopijuota ne visa.',
    en: 'The link may be old, or only part of it was copied.',
  },
  'no-right': { lt: 'Ši vieta Jums neskirta', tu: 'Ši vieta skirta ne tau', en: 'This place is not for you' },
  'no-right.why': {
    lt: 'Jūsų vaidmuo mokykloje jos neatveria. Jei turėtų, kreipkitės į IT specialistą.',
    tu: 'Čia dirba mokyklos darbuotojai.',
    en: 'Your role at the school does not open it. If it should, ask the IT specialist.',
  },
  stranger: { lt: 'Mokykla Jūsų dar nepažįsta', en: 'The school does not know you yet' },
  unreachable: {
    lt: 'Nepavyko susisiekti su Talka. Patikrinkite ryšį ir bandykite dar kartą.',
    tu: 'Nepavyko susisiekti su Talka. Patikrink ryšį ir bandyk dar kartą.',
    en: 'Talka could not be reached. Check the connection and try again.',
  },
  'unknown-failure': {
    lt: 'Nepavyko. Bandykite dar kartą.',
    tu: 'Nepavyko. Bandyk dar kartą.',
    en: 'It did not work. Please try again.',
  },
  broken: { lt: 'Šio puslapio dabar parodyti nepavyko', en: 'This page cannot be shown just now' },
  'broken.why': {
    lt: 'Galbūt Talka neatsako arba ką tik buvo atnaujinta.',
    en: 'Talka may not be answering, or it has just been updated.',
  },
  'undo.in': { lt: 'Atšaukti ({seconds} s)', en: 'Undo ({seconds} s)' },
  'undo.hint': {
    lt: 'Kol skaičiuojama, dar galima persigalvoti.',
    en: 'You can still change your mind while it counts down.',
  },

  'user.menu': { lt: 'Mano meniu', en: 'My menu' },
  'user.theme': { lt: 'Išvaizda', en: 'Appearance' },
  'user.switch': { lt: 'Prisijungti kitu asmeniu', en: 'Sign in as somebody else' },
  'user.sign-out': { lt: 'Atsijungti', en: 'Sign out' },
  'theme.light': { lt: 'Šviesi', en: 'Light' },
  'theme.dark': { lt: 'Tamsi', en: 'Dark' },
  'theme.contrast': { lt: 'Didelio kontrasto', en: 'High contrast' },

  'home.doors': { lt: 'Ką galima padaryti', en: 'What you can do' },
  'home.ask': { lt: 'Nauja užklausa', tu: 'Reikia IT pagalbos', en: 'New request' },
  'home.ask.text': {
    lt: 'Kas nors neveikia arba reikia paskyros',
    tu: 'Kas nors neveikia? Parašyk',
    en: 'Something is broken, or something is needed',
  },
  'home.requests': { lt: 'Užklausos', tu: 'Mano užklausos', en: 'Requests' },
  'home.requests.text': { lt: 'Kas pateikta ir kas jau padaryta', en: 'What was asked and what is done' },
  'home.answers.text': {
    lt: 'Dažniausios bėdos ir kaip jas sutvarkyti pačiam',
    en: 'The most common troubles and what to do about them',
  },
  'home.slips.text': { lt: 'Laukia spausdinimo: {list}', en: 'To be printed: {list}' },
  'home.slips.many': {
    lt: { few: 'Laukia spausdinimo: {n} klasės', other: 'Laukia spausdinimo: {n} klasių' },
    en: 'To be printed: {n} classes',
  },
  'home.outages': { lt: 'Bendri gedimai', en: 'Outages' },
  'home.outages.text': {
    lt: 'Paskelbti, kas neveikia daugeliui, ir pranešti, kai baigsis',
    en: 'Announce what is broken for many, and tell when it is over',
  },
  'home.inventory': { lt: 'Inventorius', en: 'Inventory' },
  'home.inventory.text': { lt: 'Daiktai, lipdukai, kas ką turi', en: 'Things, labels, who has what' },
  'home.places': { lt: 'Patalpos', en: 'Rooms' },
  'home.places.text': { lt: 'Mokyklos pastatai ir kabinetai', en: 'The school’s buildings and rooms' },
  together: { lt: 'Kartu su', en: 'Together with' },
  'home.away.text': { lt: 'Kas vietoj manęs tvirtins užklausas', en: 'Who approves requests in my stead' },
  'home.maintenance': { lt: 'Priežiūra', en: 'Maintenance' },
  'home.maintenance.text': {
    lt: 'Kopijos, filtrai, kasetės: kada kas daroma',
    en: 'Backups, filters, toner: when each is done',
  },
  'home.safety.text': {
    lt: 'Patyčios ir smurtas: pranešti, gauti pagalbą',
    tu: 'Patyčios, smurtas: pranešk ar gauk pagalbą dabar',
    en: 'Bullying and violence: report it, get help',
  },
  'home.safety.news': { lt: 'Yra naujų žinučių', en: 'There are new messages' },
  'home.accounts.text': {
    lt: 'Iš mokinių sąrašo – paskyros ir klasių grupės',
    en: 'From the roster to accounts and class groups',
  },

  'waiting.none': { lt: 'Viskas padaryta: Jūsų niekas nelaukia', en: 'All done: nothing waits for you' },
  'mine.none': {
    lt: 'Užklausų dar neteikėte',
    tu: 'Užklausų dar nepateikei',
    en: 'You have not asked for anything yet',
  },
  'mine.none.text': {
    lt: 'Pateikus užklausą, čia matysite, kas su ja vyksta.',
    tu: 'Kai pateiksi, čia matysi, kas su ja vyksta.',
    en: 'Once you do, you will see here what happens with it.',
  },
  'all.none': { lt: 'Neužbaigtų užklausų nėra', en: 'There are no open requests' },
  hidden: { lt: 'Pagal šią paiešką nieko nėra', en: 'Nothing fits this search' },
  'hidden.text': {
    lt: 'Pakeiskite paiešką arba būseną.',
    tu: 'Pakeisk paiešką arba būseną.',
    en: 'Change the search or the status.',
  },
  'show-all': { lt: 'Rodyti viską', en: 'Show everything' },
  'requests.waiting': { lt: 'Laukia manęs', en: 'Waiting for me' },
  'requests.mine': { lt: 'Mano', en: 'Mine' },
  'requests.all': { lt: 'Visos', en: 'All' },
  'requests.back': { lt: 'Grįžti į užklausas', en: 'Back to the requests' },
  'filter.status': { lt: 'Būsena', en: 'Status' },
  'filter.open': { lt: 'Neužbaigtos', en: 'Open' },
  'filter.closed': { lt: 'Užbaigtos', en: 'Closed' },
  'filter.all': { lt: 'Visos', en: 'All' },
  'column.number': { lt: 'Nr.', en: 'No.' },
  'column.sent': { lt: 'Pateikta', en: 'Sent' },
  'column.status': { lt: 'Būsena', en: 'Status' },
  'column.decision': { lt: 'Sprendimas', en: 'Decision' },

  'away.title': { lt: 'Kai manęs nebus', en: 'While I am away' },
  'class.placeholder': { lt: 'Pasirinkite klasę', en: 'Choose a class' },
  'class.none': { lt: 'Tokios klasės nėra', en: 'There is no such class' },
  'person.placeholder': { lt: 'Pradėkite rašyti vardą', en: 'Begin to type a name' },
  'person.none': { lt: 'Tokio žmogaus nerasta', en: 'Nobody was found' },

  'said.asked': { lt: 'Klausimas išsiųstas', en: 'The question was sent' },
  'said.confirmed': { lt: 'Ačiū, kad pasakėte', en: 'Thank you for telling us' },
  'said.escalated': { lt: 'Užklausa Nr. {number} perduota', en: 'Request No. {number} was given on' },
  'said.tookOver': { lt: 'Užklausa Nr. {number} perimta', en: 'Request No. {number} is in your hands' },
  'said.sentBack': { lt: 'Užklausa Nr. {number} grąžinta', en: 'Request No. {number} was sent back' },
  'said.costAgreed': { lt: 'Išlaidoms pritarta', en: 'The cost is agreed to' },
  'said.costRefused': { lt: 'Išlaidoms nepritarta', en: 'The cost is refused' },
  'said.reopened': { lt: 'Užklausa Nr. {number} grąžinta', en: 'Request No. {number} was reopened' },

  'said.created': { lt: 'Užklausa Nr. {number} išsiųsta', en: 'Request No. {number} was sent' },
  'said.approved': { lt: 'Užklausa Nr. {number} patvirtinta', en: 'Request No. {number} was approved' },
  'said.declined': { lt: 'Užklausa Nr. {number} atmesta', en: 'Request No. {number} was declined' },
  'said.finished': { lt: 'Užklausa Nr. {number} sutvarkyta', en: 'Request No. {number} is done' },
  'said.undone': {
    lt: 'Sprendimas dėl užklausos Nr. {number} atšauktas',
    en: 'The decision on request No. {number} was undone',
  },
  'said.taken': { lt: 'Užklausa Nr. {number} dabar Jūsų', en: 'Request No. {number} is yours now' },
  'said.split': { lt: 'Užklausa Nr. {number} atskirta', en: 'Request No. {number} is taken apart' },
  'said.merged': { lt: 'Užklausa Nr. {number} sujungta', en: 'Request No. {number} is joined' },
  'said.retried': {
    lt: 'Užklausa Nr. {number} vykdoma dar kartą',
    en: 'Request No. {number} is being carried out again',
  },
  'said.takenBack': { lt: 'Užklausa Nr. {number} atsiimta', en: 'Request No. {number} was taken back' },
} as const satisfies Words

export type TabWord =
  | keyof typeof approvals
  | keyof typeof days
  | keyof typeof desk
  | keyof typeof scan
  | keyof typeof words
  | keyof typeof about
  | keyof typeof accounts
  | keyof typeof answers
  | keyof typeof away
  | keyof typeof calendar
  | keyof typeof handOvers
  | keyof typeof inventory
  | keyof typeof inventoryNumbers
  | keyof typeof maintenance
  | keyof typeof outages
  | keyof typeof places
  | keyof typeof purchases
  | keyof typeof related
  | keyof typeof things
  | keyof typeof newRequests
  | keyof typeof talk
  | keyof typeof files
  | keyof typeof reasons
  | keyof typeof reports
  | keyof typeof channel
  | keyof typeof clocks
  | keyof typeof drift
  | keyof typeof password
  | keyof typeof people
  | keyof typeof safety
  | keyof typeof safetyNumbers
  | keyof typeof slips
  | keyof typeof software
  | keyof typeof stock
  | keyof typeof stocktakes
