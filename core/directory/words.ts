/** Texts about plans for the whole school and what becomes of them. */
export const words = {
  plan: { lt: 'Sudaryti planą', en: 'Make a plan' },
  'list-plans': { lt: 'Paskyrų planai', en: 'Account plans' },
  'show-plan': { lt: 'Planas', en: 'Plan' },
  'show-progress': { lt: 'Vykdymo eiga', en: 'Progress' },
  'approve-plan': { lt: 'Patvirtinti planą', en: 'Approve the plan' },
  'confirm-plan': { lt: 'Patvirtinti kaip antras žmogus', en: 'Confirm as the second person' },
  'show-policy': { lt: 'Paskyrų taisyklės', en: 'Rules for accounts' },
  'change-policy': { lt: 'Keisti paskyrų taisykles', en: 'Change the rules for accounts' },
  match: { lt: 'Nurodyti, kieno paskyra', en: 'Say whose account it is' },
  'match-sure': { lt: 'Susieti visas aiškias paskyras', en: 'Link all clear matches' },
  'explain-leavers': { lt: 'Nurodyti, kad žmonės išvyko', en: 'Say that people have left' },
  'plan-deletions': {
    lt: 'Išvykusiųjų paskyrų trynimo planas',
    en: 'Planning deletions of leavers’ accounts',
  },
  'make-plan': { lt: 'Plano sudarymas', en: 'Making a plan' },
  'run-plan': { lt: 'Plano vykdymas', en: 'Carrying out a plan' },
  'sweep-plans': { lt: 'Pamestų planų paieška', en: 'Finding plans left undone' },
  'status.reading': { lt: 'Planas sudaromas', en: 'Being made' },
  'status.halted': { lt: 'Sustabdytas saugiklio', en: 'Halted by a brake' },
  'status.confirming': { lt: 'Laukia antro žmogaus', en: 'Waiting for a second person' },
  'status.paused': { lt: 'Pristabdytas', en: 'Paused' },
  'status.stopped': { lt: 'Nutrauktas', en: 'Stopped' },
  'status.ready': { lt: 'Laukia patvirtinimo', en: 'Waiting for approval' },
  'status.empty': { lt: 'Nėra ko keisti', en: 'Nothing to change' },
  'status.running': { lt: 'Vykdomas', en: 'Being carried out' },
  'status.done': { lt: 'Įvykdytas', en: 'Carried out' },
  'status.doneWithFaults': { lt: 'Įvykdytas ne visas', en: 'Carried out in part' },
  'status.waiting': { lt: 'Laukia, kol atsakys Microsoft 365', en: 'Waiting for Microsoft 365 to answer' },
  'status.refused': { lt: 'Plano sudaryti nepavyko', en: 'Could not be made' },
  'status.outdated': { lt: 'Pasenęs', en: 'Outdated' },
  'count.createUsers': {
    lt: {
      one: '{n} nauja paskyra',
      few: '{n} naujos paskyros',
      other: '{n} naujų paskyrų',
    },
    en: { one: '{n} new account', other: '{n} new accounts' },
  },
  'count.changeUsers': {
    lt: {
      one: '{n} keičiama paskyra',
      few: '{n} keičiamos paskyros',
      other: '{n} keičiamų paskyrų',
    },
    en: { one: '{n} account to change', other: '{n} accounts to change' },
  },
  'count.blockUsers': {
    lt: {
      one: '{n} blokuojama paskyra',
      few: '{n} blokuojamos paskyros',
      other: '{n} blokuojamų paskyrų',
    },
    en: { one: '{n} account to block', other: '{n} accounts to block' },
  },
  'count.restoreUsers': {
    lt: {
      one: '{n} atkuriama paskyra',
      few: '{n} atkuriamos paskyros',
      other: '{n} atkuriamų paskyrų',
    },
    en: { one: '{n} account to restore', other: '{n} accounts to restore' },
  },
  'count.deleteUsers': {
    lt: {
      one: '{n} trinama paskyra',
      few: '{n} trinamos paskyros',
      other: '{n} trinamų paskyrų',
    },
    en: { one: '{n} account to delete', other: '{n} accounts to delete' },
  },
  'count.createTeams': {
    lt: {
      one: '{n} nauja klasės komanda',
      few: '{n} naujos klasių komandos',
      other: '{n} naujų klasių komandų',
    },
    en: { one: '{n} new class team', other: '{n} new class teams' },
  },
  'count.archiveTeams': {
    lt: { one: '{n} komanda į archyvą', few: '{n} komandos į archyvą', other: '{n} komandų į archyvą' },
    en: { one: '{n} team to archive', other: '{n} teams to archive' },
  },
  'count.licences': {
    lt: { one: '{n} licencija', few: '{n} licencijos', other: '{n} licencijų' },
    en: { one: '{n} licence', other: '{n} licences' },
  },
  'count.createGroups': {
    lt: {
      one: '{n} nauja grupė',
      few: '{n} naujos grupės',
      other: '{n} naujų grupių',
    },
    en: { one: '{n} new group', other: '{n} new groups' },
  },
  'count.changeGroups': {
    lt: {
      one: '{n} pervadinama grupė',
      few: '{n} pervadinamos grupės',
      other: '{n} pervadinamų grupių',
    },
    en: { one: '{n} group to rename', other: '{n} groups to rename' },
  },
  'count.addMembers': {
    lt: {
      one: '{n} naujas grupės narys',
      few: '{n} nauji grupių nariai',
      other: '{n} naujų grupių narių',
    },
    en: { one: '{n} new group member', other: '{n} new group members' },
  },
  'count.removeMembers': {
    lt: {
      one: '{n} narys išimamas iš grupės',
      few: '{n} nariai išimami iš grupių',
      other: '{n} narių išimama iš grupių',
    },
    en: { one: '{n} member removed from a group', other: '{n} members removed from groups' },
  },
  class: { lt: '{name} klasė', en: 'Class {name}' },
  course: { lt: '{name}', en: '{name}' },
  'no-class': { lt: 'Mokiniai be klasės', en: 'Pupils without a class' },
  staff: { lt: 'Darbuotojai', en: 'Staff' },
  leavers: { lt: 'Baigę ir išvykę', en: 'Graduates and leavers' },
  'other-groups': { lt: 'Kitos grupės', en: 'Other groups' },
  'change.create': { lt: 'Nauja paskyra', en: 'New account' },
  'change.restore': { lt: 'Atkuriama ištrinta paskyra', en: 'Deleted account restored' },
  'change.unblock': { lt: 'Paskyra vėl įjungiama', en: 'Account unblocked' },
  'change.graduate': { lt: 'Baigė mokyklą: paskyra blokuojama', en: 'Graduated: account blocked' },
  'change.leave': { lt: 'Sąraše nebėra: paskyra blokuojama', en: 'No longer in the roster: account blocked' },
  'change.left': {
    lt: 'Išvyko (patvirtinta): paskyra blokuojama',
    en: 'Left (as confirmed): account blocked',
  },
  'change.delete': { lt: 'Saugojimo laikas baigėsi: paskyra trinama', en: 'No longer kept: account deleted' },
  'change.link': { lt: 'Esama paskyra susiejama su sąrašu', en: 'Existing account linked to the roster' },
  'change.age-group': { lt: 'Nurodoma amžiaus grupė', en: 'Age group set' },
  'change.license-group': {
    lt: 'Grupė suteikia licenciją: {group}',
    en: 'The group gives the licence: {group}',
  },
  'change.create-team': { lt: 'Nauja klasės komanda: {group}', en: 'New class team: {group}' },
  'change.archive-team': { lt: 'Komanda perkeliama į archyvą: {group}', en: 'Team archived: {group}' },
  'change.class': { lt: 'Klasė: {from} → {to}', en: 'Class: {from} → {to}' },
  'change.name': { lt: 'Vardas ir pavardė: {from} → {to}', en: 'Name: {from} → {to}' },
  'change.type': { lt: 'Paskyros rūšis: {to}', en: 'Kind of account: {to}' },
  'change.location': { lt: 'Nurodoma šalis: {country}', en: 'Country set: {country}' },
  'change.licence': { lt: 'Licencija: {licence}', en: 'Licence: {licence}' },
  'change.join': { lt: 'Grupė: {group}', en: 'Group: {group}' },
  'change.own': { lt: 'Grupės savininkas: {group}', en: 'Owner of the group: {group}' },
  'change.part': { lt: 'Išimama iš grupės: {group}', en: 'Removed from the group: {group}' },
  'change.disown': { lt: 'Nebe grupės savininkas: {group}', en: 'No longer owner of the group: {group}' },
  'change.create-group': { lt: 'Nauja grupė: {group}', en: 'New group: {group}' },
  'change.rename-group': { lt: 'Grupė pervadinama: {from} → {to}', en: 'Group renamed: {from} → {to}' },
  none: { lt: 'nėra', en: 'none' },
  'risk.seats': {
    lt: {
      one: 'Trūksta {n} licencijos „{licence}“ vietos.',
      few: 'Trūksta {n} licencijos „{licence}“ vietų.',
      other: 'Trūksta {n} licencijos „{licence}“ vietų.',
    },
    en: {
      one: '{n} seat of the licence "{licence}" is missing.',
      other: '{n} seats of the licence "{licence}" are missing.',
    },
  },
  'risk.no-licence': {
    lt: 'Mokykla neturi licencijos: {role}. Paskyros bus sukurtos be jos.',
    en: 'The school has no licence for: {role}. Accounts will be made without one.',
  },
  'risk.leavers': {
    lt: {
      one: 'Be baigusiųjų mokyklą, sąraše nebėra dar {n} žmogaus. Patikrinkite, ar tikrai išvyko.',
      few: 'Be baigusiųjų mokyklą, sąraše nebėra dar {n} žmonių. Patikrinkite, ar tikrai išvyko.',
      other: 'Be baigusiųjų mokyklą, sąraše nebėra dar {n} žmonių. Patikrinkite, ar tikrai išvyko.',
    },
    en: {
      one: '{n} person is no longer in the roster and is not a graduate. Check whether they really left.',
      other: '{n} people are no longer in the roster and are not graduates. Check whether they really left.',
    },
  },
  'risk.matches': {
    lt: {
      one: '{n} naujokas galbūt jau turi paskyrą. Kol nenuspręsite, jam nieko nedarysime.',
      few: '{n} naujokai galbūt jau turi paskyras. Kol nenuspręsite, jiems nieko nedarysime.',
      other: '{n} naujokų galbūt jau turi paskyras. Kol nenuspręsite, jiems nieko nedarysime.',
    },
    en: {
      one: '{n} newcomer may have an account already. Nothing is done for them until you decide.',
      other: '{n} newcomers may have accounts already. Nothing is done for them until you decide.',
    },
  },
  'risk.no-group-licensing': {
    lt: 'Taisyklėse pasirinktos licencijos per grupes, bet mokyklos Microsoft 365 to negali: licencijos bus priskirtos kiekvienam atskirai.',
    en: 'The rules ask for licences by groups, but the school’s Microsoft 365 cannot do that: each account gets its own.',
  },
  'risk.other-person': {
    lt: {
      one: '{n} paskyros keičiasi ir vardas, ir pavardė: {names}. Patikrinkite, ar kodas neatiteko kitam žmogui.',
      few: '{n} paskyrų keičiasi ir vardas, ir pavardė: {names}. Patikrinkite, ar kodai neatiteko kitiems žmonėms.',
      other:
        '{n} paskyrų keičiasi ir vardas, ir pavardė: {names}. Patikrinkite, ar kodai neatiteko kitiems žmonėms.',
    },
    en: {
      one: 'On {n} account both names change: {names}. Check that the id was not given to somebody else.',
      other: 'On {n} accounts both names change: {names}. Check that the ids were not given to other people.',
    },
  },
  'risk.double': {
    lt: 'Kelios paskyros pažymėtos tuo pačiu kodu, todėl nekeičiamos: {names}',
    en: 'Several accounts carry the same id and are left alone: {names}',
  },
  'risk.older-year': {
    lt: 'Šis sąrašas senesnis ({year} m.) už paskutinį įvykdytą ({last} m.).',
    en: 'This roster ({year}) is older than the last one carried out ({last}).',
  },
  'risk.foreign-group': {
    lt: 'Grupė ypatinga (dinaminė arba su administratoriaus teisėmis), todėl nekeičiama: {group}',
    en: 'The group is a special one (dynamic, or with administrator rights) and is left alone: {group}',
  },
  'refused.domain': {
    lt: 'Domenas „{domain}“ mokyklos Microsoft 365 nėra patvirtintas. Patvirtinkite jį arba paskyrų taisyklėse nurodykite kitą.',
    en: 'The domain "{domain}" is not verified in the school’s Microsoft 365. Verify it, or choose another one in the rules for accounts.',
  },
  'told.nobody-confirms': {
    lt: 'Planą „{roster}“ turi patvirtinti dar vienas žmogus, bet Talkoje kol kas nėra, kas galėtų. Administratorius turi suteikti direktoriaus arba pavaduotojo ūkiui vaidmenį; gavęs jį žmogus planą patvirtins.',
    en: 'A second person has to confirm the plan "{roster}", but Talka knows nobody who may. The administrator has to give somebody the role of principal or deputy for facilities; that person can then confirm the plan.',
  },
  'refused.reading': {
    lt: 'Microsoft 365 neleido perskaityti paskyrų: {message}',
    en: 'Microsoft 365 did not allow the accounts to be read: {message}',
  },
  'plan-running': {
    lt: 'Kitas planas dar vykdomas. Palaukite, kol jis baigsis.',
    en: 'Another plan is still being carried out. Wait until it ends.',
  },
  'plan-outdated': {
    lt: 'Planas paseno: po jo paskyros jau keistos. Sudarykite naują.',
    en: 'The plan is outdated: accounts have changed since. Make a new one.',
  },
  'plan-not-ready': { lt: 'Šio plano patvirtinti negalima.', en: 'This plan cannot be approved.' },
  'plan-approved': { lt: 'Šis planas jau patvirtintas.', en: 'This plan has already been approved.' },
  'plan-not-confirming': {
    lt: 'Šis planas antro žmogaus patvirtinimo nelaukia.',
    en: 'This plan does not wait for a second person.',
  },
  'confirm-other': {
    lt: 'Planą patvirtinote Jūs, todėl antras turi būti kitas žmogus.',
    en: 'You approved this plan yourself, so the second person must be somebody else.',
  },
  'match-given': {
    lt: 'Ši paskyra jau priskirta kitam žmogui.',
    en: 'This account has been given to somebody else.',
  },
  'told.confirming': {
    lt: 'Paskyrų planas „{roster}“ laukia Jūsų, kaip antro žmogaus, patvirtinimo. Jį patvirtino: {name}.',
    en: 'The account plan "{roster}" waits for you as the second person. Approved by: {name}.',
  },
  'told.confirmed': {
    lt: 'Paskyrų planą „{roster}“ patvirtino antras žmogus ({name}), jis jau vykdomas.',
    en: 'A second person ({name}) confirmed the account plan "{roster}"; it is being carried out.',
  },
  'told.ready': {
    lt: 'Paskyrų planas „{roster}“ sudarytas ir laukia patvirtinimo.',
    en: 'The account plan "{roster}" is ready and waits for approval.',
  },
  'told.empty': {
    lt: 'Pagal sąrašą „{roster}“ keisti nieko nereikia.',
    en: 'The roster "{roster}" needs no changes.',
  },
  'told.refused': {
    lt: 'Plano pagal sąrašą „{roster}“ sudaryti nepavyko: {problem}',
    en: 'The plan for the roster "{roster}" could not be made: {problem}',
  },
  'told.done': {
    lt: 'Paskyrų planas „{roster}“ įvykdytas.',
    en: 'The account plan "{roster}" has been carried out.',
  },
  'told.doneWithFaults': {
    lt: {
      one: 'Paskyrų planas „{roster}“ įvykdytas, bet {n} žingsnis nepavyko.',
      few: 'Paskyrų planas „{roster}“ įvykdytas, bet {n} žingsniai nepavyko.',
      other: 'Paskyrų planas „{roster}“ įvykdytas, bet {n} žingsnių nepavyko.',
    },
    en: {
      one: 'The account plan "{roster}" has been carried out, but {n} step failed.',
      other: 'The account plan "{roster}" has been carried out, but {n} steps failed.',
    },
  },
  'problem.seats': {
    lt: 'Laisvų šios licencijos vietų nėra.',
    en: 'There are no free seats of this licence.',
  },
  'problem.no-licence': { lt: 'Mokykla neturi tokios licencijos.', en: 'The school has no such licence.' },
  'problem.location': {
    lt: 'Paskyroje nenurodyta šalis, todėl licencijos priskirti negalima.',
    en: 'The account has no country, so no licence can be assigned.',
  },
  'problem.forbidden': {
    lt: 'Microsoft 365 to neleidžia: tai administratoriaus paskyra arba Talkai trūksta teisės.',
    en: 'Microsoft 365 does not allow it: this is an administrator’s account, or Talka lacks a permission.',
  },
  'problem.gone': {
    lt: 'Tokios paskyros Microsoft 365 nebėra.',
    en: 'The account is no longer in Microsoft 365.',
  },
  'problem.group-gone': {
    lt: 'Tokios grupės Microsoft 365 nebėra.',
    en: 'The group is no longer in Microsoft 365.',
  },
  'problem.name-taken': {
    lt: 'Prisijungimo vardas jau užimtas: {signInName}',
    en: 'The sign-in name is taken: {signInName}',
  },
  'problem.before': {
    lt: 'Nepavyko ankstesnis žingsnis, nuo kurio šis priklauso.',
    en: 'An earlier step that this one needs has failed.',
  },
  'problem.group-unknown': { lt: 'Tokios grupės nėra: {group}', en: 'There is no such group: {group}' },
  'problem.group-ambiguous': {
    lt: 'Tokių grupių yra kelios: {list}. Įrašykite grupės el. pašto adresą.',
    en: 'There are several such groups: {list}. Write the e-mail address of the group.',
  },
  'problem.group-special': {
    lt: 'Į šią grupę Talka neįtraukia: ji dinaminė, suteikia administratoriaus teises arba ateina iš mokyklos serverio ({group}).',
    en: 'Talka adds nobody to this group: it is dynamic, gives administrator rights or comes from a server of the school ({group}).',
  },
  'problem.graph': { lt: 'Microsoft 365 atsakė: {message}', en: 'Microsoft 365 answered: {message}' },
} as const
