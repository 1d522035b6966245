import type { Words } from '../../../core/language.ts'

/** What the plan's page says to people who decide: brakes, second persons, likely matches, money. */
export const words = {
  'plan.title.deletions': { lt: 'Išvykusiųjų paskyrų trynimas', en: 'Deleting the accounts of leavers' },
  'plan.download': { lt: 'Atsisiųsti („Excel“)', en: 'Download (Excel)' },
  'plan.confirmed': { lt: 'Antras patvirtino: {name}', en: 'Confirmed by: {name}' },
  'plan.first': { lt: 'Pirmas patvirtino: {name}', en: 'Approved first by: {name}' },

  'halt.title': { lt: 'Planą sustabdė saugiklis.', en: 'A brake halted the plan.' },
  'halt.roster': {
    lt: 'Pirmiausia patikrinkite, ar įkeltas visas sąrašas. Jei ne, įkelkite visą ir sudarykite naują planą.',
    en: 'First check whether the whole roster was imported. If not, import it and make a new plan.',
  },
  'halt.wrong': {
    lt: 'Patikrinkite, ar įkėlėte tą sąrašą. Jei jis tikrai Jūsų mokyklos ir šių metų, paskyrų taisyklėse išjunkite saugiklį „Sustabdyti, kai sąrašas atrodo svetimas arba senas“ ir sudarykite naują planą: jį turės patvirtinti du žmonės.',
    en: 'Check that it is the roster you meant. If it really is your school’s and this year’s, switch off the brake “Halt when the roster looks like another school’s or an old one” in the rules for accounts and make a new plan: two people must agree to it.',
  },
  'halt.other': { lt: 'Įkelti kitą sąrašą', en: 'Import another roster' },
  'halt.compare': { lt: 'Kas pasikeitė sąraše', en: 'What changed in the roster' },
  'halt.import': { lt: 'Įkelti visą sąrašą', en: 'Import the whole roster' },
  'halt.policy': { lt: 'Saugiklių ribos', en: 'Limits of the brakes' },
  'explain.title': { lt: 'Kas tikrai išvyko?', en: 'Who has really left?' },
  'explain.text': {
    lt: 'Šių žmonių sąraše nebėra, o priežasties nežinome. Pažymėkite, kas iš tikrųjų išvyko: jų saugiklis nebeskaičiuos. Jų paskyros bus blokuojamos arba, jei laikas baigėsi, ištrinamos, kai naują planą patvirtins du žmonės.',
    en: 'These people are no longer in the roster, and nobody knows why. Tick those who have really left: the brake no longer counts them. Their accounts are blocked, or deleted if their time is over, once two people have approved the new plan.',
  },
  'explain.all': { lt: 'Visi', en: 'All of them' },
  'explain.search': { lt: 'Ieškoti žmogaus', en: 'Search for a person' },
  'explain.send': {
    lt: 'Pažymėtieji išvyko – sudaryti naują planą',
    en: 'The ticked ones have left: make a new plan',
  },
  'explain.count': { lt: 'Pažymėta: {n} iš {all}', en: 'Ticked: {n} of {all}' },

  'confirm.waits': {
    lt: 'Šį planą turi patvirtinti ir antras žmogus. Gali patvirtinti: {names}.',
    en: 'A second person must confirm this plan, too. Who may: {names}.',
  },
  'confirm.nobody': {
    lt: 'Šį planą turi patvirtinti ir antras žmogus, bet mokykloje nėra kam: administratorius turi suteikti direktoriaus arba pavaduotojo vaidmenį.',
    en: 'A second person must confirm this plan, too, but there is nobody at the school: the admin has to give the role of the principal or a deputy.',
  },
  'confirm.yours': {
    lt: 'Planas laukia Jūsų, kaip antro žmogaus, sprendimo. Peržiūrėkite, kas pasikeis.',
    en: 'The plan waits for your decision as the second person. Look at what will change.',
  },
  'confirm.title': { lt: 'Patvirtinti kaip antras žmogus?', en: 'Confirm as the second person?' },
  'confirm.send': { lt: 'Patvirtinti ir vykdyti', en: 'Confirm and carry out' },
  'plan.approve.first': { lt: 'Patvirtinti pirmam', en: 'Approve as the first' },
  'plan.approve.deleted': {
    lt: 'Ištrintą paskyrą dar 30 dienų galima atkurti, vėliau – nebe.',
    en: 'A deleted account can be restored for 30 days, and not after that.',
  },

  'plan.group-failed': {
    lt: 'Klasės grupei ne viskas pavyko. {why}',
    en: 'Not everything worked for the group. {why}',
  },
  'plan.retry': { lt: 'Bandyti dar kartą', en: 'Try again' },
  'match.title': { lt: 'Galbūt jau turi paskyrą', en: 'May have an account already' },
  'match.text': {
    lt: 'Šie žmonės sąraše nauji arba pasikeitė jų numeris registre, o Microsoft 365 yra panašių paskyrų. Kol nenuspręsite, jiems nieko nedarysime.',
    en: 'These people are new in the roster, or their number in the register has changed, and Microsoft 365 has accounts like theirs. Nothing is done for them until you decide.',
  },
  'match.text.seen': {
    lt: 'Šie žmonės sąraše nauji, bet Microsoft 365 yra panašių paskyrų. Kieno jos, nusprendžia IT specialistas.',
    en: 'These people are new in the roster, but Microsoft 365 has accounts like theirs. The IT specialist decides whose they are.',
  },
  'match.from-roster': { lt: 'Sąraše', en: 'In the roster' },
  'match.accounts': { lt: 'Microsoft 365', en: 'Microsoft 365' },
  'match.this': { lt: 'Tai ši paskyra', en: 'It is this account' },
  'match.other-number': {
    lt: 'Paskyros numeris {was}, o sąraše – {is}. Jei tai tas pats žmogus, paskyra liks jo.',
    en: 'The account has the number {was}, the roster says {is}. If it is the same person, the account stays theirs.',
  },
  'match.none': { lt: 'Nė viena: sukurti naują', en: 'None of these: make a new one' },
  'match.is-this': { lt: 'Nuspręsta: ši paskyra', en: 'Decided: this account' },
  'match.is-none': { lt: 'Nuspręsta: bus sukurta nauja paskyra', en: 'Decided: a new account will be made' },
  'match.sure': { lt: 'Aišku', en: 'Clear' },
  'match.sure-all': {
    lt: {
      one: 'Susieti aiškią ({n})',
      few: 'Susieti visas aiškias ({n})',
      other: 'Susieti visas aiškias ({n})',
    },
    en: { one: 'Link the clear one ({n})', other: 'Link all the clear ones ({n})' },
  },
  'match.matched': { lt: 'Susieta paskyrų: {n}', en: 'Accounts linked: {n}' },
  'match.decided': {
    lt: 'Nuspręsta: {n} iš {all}. Sprendimai įsigalios naujame plane.',
    en: 'Decided: {n} of {all}. The decisions count from the next plan on.',
  },
  'match.class.none': { lt: 'klasė nenurodyta', en: 'no class given' },

  'steps.text': {
    lt: 'Šių nustatymų Talka pakeisti negali. Komandas įvykdo „Teams“ administratorius programoje „PowerShell“, tada čia jas pažymi.',
    en: 'Talka cannot change these settings. The Teams administrator runs the commands in PowerShell and ticks them here.',
  },
  'steps.connect': { lt: 'Pirmiausia prisijungiama', en: 'First, connect' },
  'steps.repeats': { lt: 'Kartokite, kai atsiranda naujų žmonių', en: 'To be repeated for newcomers' },
  'steps.done': { lt: 'Pažymėjo: {name}, {time}', en: 'Ticked by: {name}, {time}' },
  'steps.copy': { lt: 'Kopijuoti', en: 'Copy' },
  'steps.copied': { lt: 'Nukopijuota', en: 'Copied' },
  'plan.seats.needed.n': { lt: 'Reikia: {n}', en: 'Needed: {n}' },
  'plan.seats.free.n': { lt: 'Laisvų: {n}', en: 'Free: {n}' },
  'plan.seats.cost.n': { lt: '{sum} € per metus', en: '€{sum} a year' },
  'plan.seats.cost': { lt: 'Kaina metams', en: 'Price a year' },
  'plan.seats.short-cost': {
    lt: 'Trūksta: {n} (dokupti už {sum} € per metus)',
    en: 'Missing: {n} (would cost €{sum} a year)',
  },
  'plan.seats.total': { lt: 'Iš viso per metus: {sum} €', en: 'Sum a year: €{sum}' },
  'plan.euros': { lt: '{sum} €', en: '€{sum}' },
} as const satisfies Words
