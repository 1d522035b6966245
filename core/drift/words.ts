/** Texts about accounts and groups that are not as roster and policy want them. */
export const words = {
  show: { lt: 'Nukrypimai', en: 'Differences' },
  look: { lt: 'Patikrinti dabar', en: 'Check now' },
  check: { lt: 'Nukrypimų paieška', en: 'Looking for differences' },
  accept: { lt: 'Palikti, kaip yra', en: 'Leave as it is' },
  'changed-since': {
    lt: 'Kol žiūrėjote, tai vėl pasikeitė. Peržiūrėkite iš naujo.',
    en: 'This has changed again since you looked. Have another look.',
  },
  'blocked-on-purpose': {
    lt: 'Paskyra užblokuota sąmoningai. Jei ji vėl turi veikti, atblokuokite ją žmogaus puslapyje.',
    en: 'This account was blocked on purpose. If it shall work again, unblock it on the person’s page.',
  },
  'take-back': { lt: 'Nebepalikti', en: 'No longer leave it' },
  count: {
    lt: {
      one: '{n} nukrypimas',
      few: '{n} nukrypimai',
      many: '{n} nukrypimo',
      other: '{n} nukrypimų',
    },
    en: { one: '{n} difference', other: '{n} differences' },
  },
  nothing: { lt: 'tuščia', en: 'empty' },

  'kind.admin': { lt: 'Mokinys su administratoriaus teisėmis', en: 'A pupil with administrator rights' },
  'kind.blocked': { lt: 'Užblokuota ranka', en: 'Blocked by hand' },
  'kind.unblocked': { lt: 'Išvykusiojo paskyra veikia', en: 'The account of somebody who left works' },
  'kind.gone': { lt: 'Nėra paskyros', en: 'No account' },
  'kind.changed': { lt: 'Pakeista ranka', en: 'Changed by hand' },
  'kind.membership': { lt: 'Grupių nariai', en: 'Members of groups' },
  'kind.licence': { lt: 'Trūksta licencijos', en: 'A licence is missing' },
  'kind.licenceError': { lt: 'Licencija neveikia', en: 'A licence does not work' },
  'kind.group': { lt: 'Grupės', en: 'Groups' },
  'kind.notInRoster': { lt: 'Nėra mokyklos sąraše', en: 'Not in the roster' },
  'kind.guest': { lt: 'Svečiai', en: 'Guests' },
  'kind.undecided': { lt: 'Laukia sprendimo', en: 'Waiting for a decision' },

  'means.admin': {
    lt: 'Su tokiomis teisėmis mokinys gali keisti kitų paskyras.',
    en: 'With such rights a pupil can change other people’s accounts.',
  },
  'means.blocked': {
    lt: 'Žmogus yra sąraše, bet prisijungti negali: paskyrą kažkas užblokavo ne per Talką.',
    en: 'The person is in the roster but cannot sign in: somebody blocked the account outside Talka.',
  },
  'means.unblocked': {
    lt: 'Žmogus iš mokyklos išvyko, bet prisijungti vėl gali.',
    en: 'The person left the school but can sign in again.',
  },
  'means.gone': {
    lt: 'Žmogus yra sąraše, bet paskyros neturi arba ji ištrinta.',
    en: 'The person is in the roster but has no account, or it was deleted.',
  },
  'means.changed': {
    lt: 'Paskyroje įrašyta kitaip nei mokyklos sąraše.',
    en: 'The account says something else than the roster.',
  },
  'means.membership': {
    lt: 'Grupėje trūksta žmogaus, kuris joje turėtų būti, arba yra tas, kurio joje neturėtų būti.',
    en: 'A group lacks somebody who belongs to it, or has somebody who does not.',
  },
  'means.licence': {
    lt: 'Be licencijos žmogus negali naudotis „Word“, „Teams“ ir paštu.',
    en: 'Without a licence the person cannot use Word, Teams and mail.',
  },
  'means.licenceError': {
    lt: '„Microsoft“ licenciją priskyrė, bet ji neveikia.',
    en: 'Microsoft was asked for the licence, but it does not work.',
  },
  'means.group': {
    lt: 'Grupė pervadinta, ištrinta arba nesutvarkyta iki galo.',
    en: 'A group was renamed or deleted, or is not complete.',
  },
  'means.notInRoster': {
    lt: 'Paskyra veikia, bet jos savininko mokyklos sąraše nėra. Talka tokių paskyrų nekeičia.',
    en: 'The account works, but its owner is not in the roster. Talka does not change such accounts.',
  },
  'means.guest': {
    lt: 'Žmogus iš kitos įstaigos, pakviestas į mokyklos „Microsoft 365“.',
    en: 'Somebody from elsewhere who was invited into the school’s Microsoft 365.',
  },
  'means.undecided': {
    lt: 'Žmogus galbūt jau turi paskyrą, todėl Talka nieko nedaro, kol nepasakysite, ar ji jo.',
    en: 'The person may have an account already, so Talka does nothing until you say whether it is theirs.',
  },

  'do.admin': {
    lt: 'Atimkite teises „Microsoft Entra“ administravimo centre.',
    en: 'Take the rights away in the Microsoft Entra admin centre.',
  },
  'do.blocked': {
    lt: 'Jei blokuota tyčia, palikite. Jei ne – sutvarkykite, ir paskyra vėl veiks.',
    en: 'If it was meant, leave it. If not, put it right and the account works again.',
  },
  'do.unblocked': {
    lt: 'Sutvarkykite, ir paskyra bus užblokuota. Jei turi veikti, palikite.',
    en: 'Put it right and the account is blocked. If it has to work, leave it.',
  },
  'do.gone': {
    lt: 'Sutvarkykite, ir paskyra bus sukurta arba atkurta. Jei jos nereikia, palikite.',
    en: 'Put it right and the account is made or restored. If none is needed, leave it.',
  },
  'do.changed': {
    lt: 'Sutvarkykite, ir bus kaip sąraše. Jei teisingai įrašyta paskyroje, palikite ir pataisykite dienyne.',
    en: 'Put it right and it is as in the roster. If the account is right, leave it and correct the register.',
  },
  'do.membership': {
    lt: 'Sutvarkykite, ir grupėje bus visi, kurie joje turi būti. Jei pakeista tyčia, palikite.',
    en: 'Put it right and the group has those who belong to it. If it was meant, leave it.',
  },
  'do.licence': {
    lt: 'Sutvarkykite, ir licencija bus priskirta, jei dar yra laisvų.',
    en: 'Put it right and the licence is given, if one is free.',
  },
  'do.licenceError': {
    lt: 'Pašalinkite priežastį: atlaisvinkite licencijų arba atimkite tą, kuri kertasi.',
    en: 'Mend the cause: free some licences, or take the one away that does not fit.',
  },
  'do.group': {
    lt: 'Sutvarkykite, ir grupė bus tokia, kokia turi būti. Pervadintą galite palikti.',
    en: 'Put it right and the group is as it should be. A renamed one may be left.',
  },
  'do.notInRoster': {
    lt: 'Jei paskyra reikalinga, palikite. Jei ne – užblokuokite ją žmogaus puslapyje.',
    en: 'If the account is needed, leave it. If not, block it on the person’s page.',
  },
  'do.guest': {
    lt: 'Jei svečio nebereikia, pašalinkite jį administravimo centre. Jei reikia, palikite.',
    en: 'If the guest is no longer needed, remove the account in the admin centre. Otherwise leave it.',
  },
  'do.undecided': {
    lt: 'Sudarykite planą ir jame pasakykite, kurio žmogaus ta paskyra.',
    en: 'Make a plan and say in it whose account it is.',
  },

  'what.blocked': {
    lt: 'Paskyra užblokuota, o turėtų veikti.',
    en: 'The account is blocked and should work.',
  },
  'what.unblocked': {
    lt: 'Paskyra veikia, o turėtų būti užblokuota.',
    en: 'The account works and should be blocked.',
  },
  'what.no-account': { lt: 'Paskyros nėra.', en: 'There is no account.' },
  'what.deleted': {
    lt: 'Paskyra ištrinta, bet ją dar galima atkurti.',
    en: 'The account was deleted but can still be restored.',
  },
  'what.no-licence': { lt: 'Licencijos nėra.', en: 'There is no licence.' },
  'what.displayName': {
    lt: 'Rodomas vardas: turėtų būti „{should}“, yra „{is}“.',
    en: 'Display name: should be {should}, is {is}.',
  },
  'what.givenName': {
    lt: 'Vardas: turėtų būti „{should}“, yra „{is}“.',
    en: 'First name: should be {should}, is {is}.',
  },
  'what.surname': {
    lt: 'Pavardė: turėtų būti „{should}“, yra „{is}“.',
    en: 'Surname: should be {should}, is {is}.',
  },
  'what.department': {
    lt: 'Klasė: turėtų būti „{should}“, yra „{is}“.',
    en: 'Class: should be {should}, is {is}.',
  },
  'what.employeeId': {
    lt: 'Dienyno kodas: turėtų būti „{should}“, yra „{is}“.',
    en: 'The register’s id: should be {should}, is {is}.',
  },
  'what.employeeType': {
    lt: 'Mokinio ar darbuotojo žyma: turėtų būti „{should}“, yra „{is}“.',
    en: 'Pupil or staff: should be {should}, is {is}.',
  },
  'what.usageLocation': {
    lt: 'Šalis: turėtų būti „{should}“, yra „{is}“.',
    en: 'Country: should be {should}, is {is}.',
  },
  'what.ageGroup': {
    lt: 'Amžiaus grupė: turėtų būti „{should}“, yra „{is}“.',
    en: 'Age group: should be {should}, is {is}.',
  },
  'what.member-out': { lt: 'Nėra grupėje: {group}', en: 'Not in the group: {group}' },
  'what.member-in': {
    lt: 'Yra grupėje, nors pagal sąrašą neturėtų būti: {group}',
    en: 'In the group, though not by the roster: {group}',
  },
  'what.owner-out': { lt: 'Nėra grupės savininkas: {group}', en: 'Does not own the group: {group}' },
  'what.owner-in': {
    lt: 'Yra grupės savininkas, nors pagal sąrašą neturėtų būti: {group}',
    en: 'Owns the group, though not by the roster: {group}',
  },
  'what.group-name': {
    lt: 'Pavadinimas: turėtų būti „{should}“, yra „{is}“.',
    en: 'Name: should be {should}, is {is}.',
  },
  'what.no-group': { lt: 'Grupės nėra: {group}', en: 'There is no group: {group}' },
  'what.no-team': { lt: 'Nėra komandos.', en: 'There is no team.' },
  'what.group-licence': {
    lt: 'Grupė nebesuteikia licencijos.',
    en: 'The group does not give the licence any more.',
  },
  'what.open-team': {
    lt: 'Klasės nebėra, bet jos komanda dar neuždaryta.',
    en: 'The class is no more, but its team is still open.',
  },
  'what.not-in-roster': {
    lt: 'Veikianti paskyra, kurios mokyklos sąraše nėra.',
    en: 'A working account that is not in the roster.',
  },
  'what.guest': { lt: 'Svečio paskyra.', en: 'A guest’s account.' },
  'what.admin': { lt: 'Administratoriaus vaidmuo: {role}', en: 'Administrator role: {role}' },
  'what.licence-error': { lt: '{licence}: {error}', en: '{licence}: {error}' },
  'what.undecided': { lt: 'Panašių paskyrų: {n}.', en: 'Accounts that look alike: {n}.' },

  'error.seats': { lt: 'licencijų nebeužtenka', en: 'no seat is free' },
  'error.exclusive': {
    lt: 'kertasi su kita to paties žmogaus licencija',
    en: 'it does not go together with another licence of the person',
  },
  'error.dependency': {
    lt: 'trūksta kitos licencijos, be kurios ši neveikia',
    en: 'another licence is missing that it needs',
  },
  'error.location': { lt: 'šioje šalyje ji neteikiama', en: 'it is not offered in this country' },
  'error.address': {
    lt: 'toks pat pašto adresas jau yra kitoje paskyroje',
    en: 'another account has the same mail address',
  },
  'error.other': { lt: '„Microsoft“ nurodė: {error}', en: 'Microsoft says: {error}' },

  'unseen.admins': {
    lt: 'Ar mokiniai neturi administratoriaus teisių, Talka nematė: mokykla jai neleido to matyti. Kaip leisti, parašyta diegimo apraše.',
    en: 'Whether pupils hold administrator rights Talka could not see: the school has not let it. How to is in the guide for setting up.',
  },
  'unseen.rosters': {
    lt: 'Mokyklos sąrašo dar nėra: kol neįvykdytas pirmasis planas, nėra su kuo palyginti.',
    en: 'There is no roster yet: until the first plan is carried out there is nothing to compare with.',
  },

  'told.new': {
    lt: {
      one: 'Rastas {n} naujas nukrypimas nuo mokyklos sąrašo.',
      few: 'Rasti {n} nauji nukrypimai nuo mokyklos sąrašo.',
      many: 'Rasta {n} naujo nukrypimo nuo mokyklos sąrašo.',
      other: 'Rasta {n} naujų nukrypimų nuo mokyklos sąrašo.',
    },
    en: {
      one: '{n} new difference from the roster was found.',
      other: '{n} new differences from the roster were found.',
    },
  },
  'is-checked': { lt: 'Jau tikrinama.', en: 'A check is under way already.' },
  'plan-runs': {
    lt: 'Dabar vykdomas planas: jam pasibaigus bus patikrinta iš karto.',
    en: 'A plan is being carried out: it is checked as soon as that ends.',
  },
} as const
