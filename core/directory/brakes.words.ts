/** Texts about brakes that hold plans back, and about brakes that somebody loosened. */
export const words = {
  'halt.half': {
    lt: 'Sąraše nėra daugiau kaip pusės žmonių, kurie mokykloje jau yra ({n} iš {all}). Sąrašas ne visas: įkelkite visą.',
    en: 'More than half of the people whom the school has are missing from the roster ({n} of {all}). It is not whole: import the whole one.',
  },
  'halt.absolute': {
    lt: 'Be paaiškinimo pašalinama per daug žmonių: {n} (leidžiama ne daugiau kaip {limit}). Gal įkeltas ne visas sąrašas?',
    en: 'Too many people would be taken out without a reason: {n} (at most {limit} are allowed). Was the whole roster imported?',
  },
  'halt.school': {
    lt: 'Be paaiškinimo pašalinama per daug žmonių: {n} iš {all} (leidžiama ne daugiau kaip {limit} %). Gal įkeltas ne visas sąrašas?',
    en: 'Too many people would be taken out without a reason: {n} of {all} (at most {limit} % are allowed). Was the whole roster imported?',
  },
  'halt.class': {
    lt: 'Klasės, iš kurių be paaiškinimo dingsta per daug žmonių (leidžiama ne daugiau kaip {limit} %): {list}. Gal šių klasių sąrašuose trūksta?',
    en: 'Classes from which too many people vanish without a reason (at most {limit} % are allowed): {list}. Are they missing from the roster?',
  },
  'halt.foreign': {
    lt: 'Sąrašas beveik nepažįsta mokyklos paskyrų: naujų paskyrų būtų {n} (sąraše žmonių – {all}), o paskyrų su registro numeriu, kurių sąraše nėra, Microsoft 365 jau yra {strangers}. Gal tai kitos mokyklos arba kitos sistemos sąrašas? Tada žmonės gautų po antrą paskyrą.',
    en: 'The roster knows hardly any of the school’s accounts: {n} of its {all} people would get a new one, while Microsoft 365 has {strangers} accounts with register numbers that the roster does not name. Is it another school’s roster, or another system’s? Then people would get a second account.',
  },
  'halt.old-classes': {
    lt: 'Sąrašas, atrodo, praėjusių metų: Microsoft 365 dauguma mokinių jau aukštesnėje klasėje ({n} iš {all}), planas juos grąžintų atgal. Įkelkite šių metų sąrašą.',
    en: 'The roster seems to be of a year that is over: in Microsoft 365 most pupils are in a higher class already ({n} of {all}), and the plan would put them back. Import this year’s roster.',
  },
  'halt.delete': {
    lt: 'Iš karto būtų ištrinta per daug žmonių, apie kuriuos niekas nepasakė, kodėl jų nebėra, paskyrų: {n} (leidžiama ne daugiau kaip {limit}). Nurodykite, kas tikrai išvyko.',
    en: 'Too many accounts would be deleted at once of people of whom nobody said why they went: {n} (at most {limit} are allowed). Say who has really left.',
  },
  'halt.delete-school': {
    lt: 'Iš karto būtų ištrinta per daug žmonių, apie kuriuos niekas nepasakė, kodėl jų nebėra, paskyrų: {n}, o mokykloje žmonių yra {all} (leidžiama ne daugiau kaip {limit} %). Nurodykite, kas tikrai išvyko.',
    en: 'Too many accounts would be deleted at once of people of whom nobody said why they went: {n}, in a school of {all} (at most {limit} % are allowed). Say who has really left.',
  },
  'told.halted': {
    lt: 'Paskyrų planą „{roster}“ sustabdė saugiklis: pažiūrėkite, kodėl.',
    en: 'A brake halted the account plan "{roster}": have a look why.',
  },
  'risk.unbraked': {
    lt: {
      one: 'Be paaiškinimo pašalinamas {n} žmogus. Įprasti saugikliai šį planą sustabdytų, bet mokykla juos atlaisvino, todėl planą turi patvirtinti du žmonės.',
      few: 'Be paaiškinimo pašalinami {n} žmonės. Įprasti saugikliai šį planą sustabdytų, bet mokykla juos atlaisvino, todėl planą turi patvirtinti du žmonės.',
      other:
        'Be paaiškinimo pašalinama {n} žmonių. Įprasti saugikliai šį planą sustabdytų, bet mokykla juos atlaisvino, todėl planą turi patvirtinti du žmonės.',
    },
    en: {
      one: '{n} person is taken out without a reason. The usual brakes would halt this plan, but the school has loosened them, so two people must agree to it.',
      other:
        '{n} people are taken out without a reason. The usual brakes would halt this plan, but the school has loosened them, so two people must agree to it.',
    },
  },
  'risk.delete-open': {
    lt: {
      one: 'Trinama {n} paskyra, su kuria dar galima prisijungti: {names}. Patikrinkite, ar žmogaus mokykloje tikrai nebėra.',
      few: 'Trinamos {n} paskyros, su kuriomis dar galima prisijungti: {names}. Patikrinkite, ar šių žmonių mokykloje tikrai nebėra.',
      other:
        'Trinama {n} paskyrų, su kuriomis dar galima prisijungti: {names}. Patikrinkite, ar šių žmonių mokykloje tikrai nebėra.',
    },
    en: {
      one: '{n} account is deleted with which one can still sign in: {names}. Check that the person has really gone.',
      other:
        '{n} accounts are deleted with which one can still sign in: {names}. Check that these people have really gone.',
    },
  },
  'told.loose.absolute': {
    lt: 'Atlaisvintas paskyrų saugiklis: be paaiškinimo vienu planu galima pašalinti {to} žmonių (buvo {from}). Pakeitė: {name}.',
    en: 'A brake on accounts was loosened: one plan may take out {to} people without a reason (before: {from}). Changed by: {name}.',
  },
  'told.loose.percentSchool': {
    lt: 'Atlaisvintas paskyrų saugiklis: be paaiškinimo vienu planu galima pašalinti {to} % mokyklos (buvo {from} %). Pakeitė: {name}.',
    en: 'A brake on accounts was loosened: one plan may take out {to} % of the school without a reason (before: {from} %). Changed by: {name}.',
  },
  'told.loose.percentClass': {
    lt: 'Atlaisvintas paskyrų saugiklis: be paaiškinimo vienu planu galima pašalinti {to} % klasės (buvo {from} %). Pakeitė: {name}.',
    en: 'A brake on accounts was loosened: one plan may take out {to} % of a class without a reason (before: {from} %). Changed by: {name}.',
  },
  'told.loose.wrongList': {
    lt: 'Išjungtas paskyrų saugiklis: planas nebestabdomas, kai sąrašas atrodo ne tos mokyklos arba ne šių metų. Tokį planą turės patvirtinti du žmonės. Pakeitė: {name}.',
    en: 'A brake on accounts was switched off: a roster that looks like another school’s, or like an old year’s, no longer halts a plan. Two people must agree to such a plan. Changed by: {name}.',
  },
  'told.loose.delete': {
    lt: 'Įjungtas išvykusiųjų paskyrų trynimas: paskyra saugoma {to} d. Pakeitė: {name}.',
    en: 'Deleting the accounts of leavers was switched on: an account is kept for {to} days. Changed by: {name}.',
  },
  'told.loose.keepDays': {
    lt: 'Išvykusiųjų paskyros bus ištrinamos anksčiau: saugomos {to} d. (buvo {from} d.). Pakeitė: {name}.',
    en: 'Accounts of leavers will be deleted sooner: they are kept for {to} days (before: {from}). Changed by: {name}.',
  },
  'risk.seats-held': {
    lt: {
      one: '{n} licencijos vietą užima išvykęs žmogus. Taisyklėse galima nurodyti, kad blokuojant licencija būtų iškart atlaisvinama.',
      few: '{n} licencijų vietas užima išvykę žmonės. Taisyklėse galima nurodyti, kad blokuojant licencija būtų iškart atlaisvinama.',
      other:
        '{n} licencijų vietų užima išvykę žmonės. Taisyklėse galima nurodyti, kad blokuojant licencija būtų iškart atlaisvinama.',
    },
    en: {
      one: '{n} seat is taken by somebody who has left. The rules can say that blocking frees the licence at once.',
      other:
        '{n} seats are taken by people who have left. The rules can say that blocking frees the licence at once.',
    },
  },
  'risk.old-licences': {
    lt: {
      one: '{n} žmogus be taisyklėse nurodytos turi ir kitą mokyklinę licenciją: {names}. Ji lieka, nebent taisyklėse nurodysite senas licencijas atimti.',
      few: '{n} žmonės be taisyklėse nurodytos turi ir kitą mokyklinę licenciją: {names}. Ji lieka, nebent taisyklėse nurodysite senas licencijas atimti.',
      other:
        '{n} žmonių be taisyklėse nurodytos turi ir kitą mokyklinę licenciją: {names}. Ji lieka, nebent taisyklėse nurodysite senas licencijas atimti.',
    },
    en: {
      one: '{n} person has another school licence than the one of the rules: {names}. It stays, unless the rules say that old licences are taken.',
      other:
        '{n} people have another school licence than the one of the rules: {names}. It stays, unless the rules say that old licences are taken.',
    },
  },
  'risk.synced': {
    lt: {
      one: '{n} paskyra ateina iš mokyklos serverio („Active Directory“), todėl čia nekeičiama ir neblokuojama: {names}. Pakeiskite ją serveryje.',
      few: '{n} paskyros ateina iš mokyklos serverio („Active Directory“), todėl čia nekeičiamos ir neblokuojamos: {names}. Pakeiskite jas serveryje.',
      other:
        '{n} paskyrų ateina iš mokyklos serverio („Active Directory“), todėl čia nekeičiamos ir neblokuojamos: {names}. Pakeiskite jas serveryje.',
    },
    en: {
      one: '{n} account comes from a server of the school (Active Directory), so it is neither changed nor blocked here: {names}. Change it on the server.',
      other:
        '{n} accounts come from a server of the school (Active Directory), so they are neither changed nor blocked here: {names}. Change them on the server.',
    },
  },
  'risk.synced-group': {
    lt: 'Grupė ateina iš mokyklos serverio („Active Directory“), todėl čia nekeičiama: {group}. Narius keiskite serveryje.',
    en: 'The group comes from a server of the school (Active Directory) and is left alone: {group}. Change its members on the server.',
  },
  'risk.plain-teams': {
    lt: 'Šios grupės sukurtos anksčiau kaip paprastos, o Microsoft jų klasės grupėmis paversti neleidžia, todėl jų komandose nebus užduočių („Assignments“): {groups}',
    en: 'These groups were made as ordinary ones, and Microsoft does not let them become class groups, so their teams have no assignments: {groups}',
  },
  'problem.synced': {
    lt: 'Paskyra ateina iš mokyklos serverio („Active Directory“), todėl keisti ją galima tik ten.',
    en: 'The account comes from a server of the school (Active Directory) and can be changed only there.',
  },
} as const
