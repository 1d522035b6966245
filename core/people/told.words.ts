/** Texts about absences and roles that the tab's first screens do without. */
export const words = {
  'days-turned': {
    lt: 'Pabaigos diena negali būti ankstesnė už pradžios.',
    en: 'The last day cannot be earlier than the first.',
  },
  'days-over': { lt: 'Ši diena jau praėjo.', en: 'This day is over.' },
  'not-your-absence': {
    lt: 'Kito žmogaus išvykimą įrašo direktorius, o IT specialisto – ir pavaduotojas ūkiui.',
    en: 'The principal writes others’ absences; the deputy for facilities those of the IT specialist.',
  },
  'deputy-self': { lt: 'Pavaduoti turi kitas žmogus.', en: 'Somebody else has to stand in.' },
  'deputy-not-staff': {
    lt: 'Pavaduoti gali tik mokyklos darbuotojas.',
    en: 'Only a member of staff can stand in.',
  },
  'deputy-away': {
    lt: 'Tomis dienomis šio žmogaus taip pat nebus. Pasirinkite kitą.',
    en: 'This person is away on those days too. Choose somebody else.',
  },
  'deputy-separate': {
    lt: 'IT specialistas negali pavaduoti vadovo, kuris tvirtina jo darbą. Pasirinkite kitą.',
    en: 'The IT specialist cannot stand in for a head who approves the specialist’s work. Choose somebody else.',
  },
  'person-unknown': {
    lt: 'Tokio žmogaus nerandame. Įrašykite vardą ir pavardę arba prisijungimo vardą.',
    en: 'We cannot find this person. Write the whole name, or the sign-in name.',
  },
  'person-ambiguous': {
    lt: 'Tokių žmonių yra keli: {list}. Įrašykite prisijungimo vardą.',
    en: 'There are several such people: {list}. Write the sign-in name.',
  },
  'told.standIn': {
    lt: '{name} išvykęs (-usi) nuo {from} iki {until}. Užklausas tvirtinti pavesta Jums.',
    en: '{name} is away from {from} until {until}. You approve requests meanwhile.',
  },
  'told.standIn.preview': {
    lt: 'Užklausas kurį laiką tvirtinti pavesta Jums',
    en: 'You approve requests for a while',
  },
  'stands-for': {
    lt: 'Tomis dienomis Jūs pavaduojate: {names}. Jiems parašėme, kad pasirinktų kitą. Kol nepasirinks, tvirtinti prašysime ir jų, ir vadovo.',
    en: 'On these days you stand in for: {names}. We wrote to them to choose somebody else. Until they do, both they and a head are asked to approve.',
  },
  'told.standInAway': {
    lt: '{name}, kuris (-i) turėjo Jus pavaduoti, nuo {from} iki {until} taip pat bus išvykęs (-usi). Pasirinkite kitą. Kol nepasirinksite, tvirtinti prašysime ir Jūsų, ir vadovo.',
    en: '{name}, who was to stand in for you, is away too from {from} until {until}. Choose somebody else. Until you do, both you and a head are asked to approve.',
  },
  'told.standInAway.preview': {
    lt: 'Jūsų pavaduotojas taip pat bus išvykęs',
    en: 'Whoever stands in for you is away too',
  },
  'told.absence': {
    lt: 'Įrašyta, kad Jūsų nebus nuo {from} iki {until}. Pavaduos: {name}',
    en: 'It was written down that you are away from {from} until {until}. Standing in: {name}',
  },
  'told.absence.preview': { lt: 'Įrašyta, kad Jūsų nebus', en: 'It was written down that you are away' },
  'role-given': { lt: 'Jums suteiktas vaidmuo: {role}', en: 'You have been given a role: {role}' },
  'role-given-to': { lt: 'Vaidmuo „{role}“ suteiktas: {name}', en: 'The role "{role}" was given to: {name}' },
  'role-taken': { lt: 'Iš Jūsų atimtas vaidmuo: {role}', en: 'A role was taken from you: {role}' },
  'not-to-yourself': {
    lt: 'Vaidmens negalima suteikti ar atimti pačiam sau.',
    en: 'You cannot give or take a role to or from yourself.',
  },
  'only-principal': {
    lt: 'Vaiko gerovės komisijos narius skiria tik direktorius.',
    en: 'Only the principal appoints members of the child welfare commission.',
  },
  'only-admin': {
    lt: 'Šį vaidmenį skiria tik Talkos administratorius.',
    en: 'Only the Talka administrator gives this role.',
  },
} as const
