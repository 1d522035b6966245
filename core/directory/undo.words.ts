/** Texts about saying no to a plan and taking back what one has done. */
export const words = {
  'decline-plan': { lt: 'Atmesti planą', en: 'Decline the plan' },
  'status.declined': { lt: 'Atmestas', en: 'Declined' },
  'plan-not-open': {
    lt: 'Šio plano atmesti nebegalima: jis jau nebelaukia sprendimo.',
    en: 'This plan can no longer be declined: it does not wait for a decision.',
  },
  declined: { lt: 'Planą atmetė: {name}, {at}.', en: 'Declined by: {name}, {at}.' },
  'declined.reason': {
    lt: 'Planą atmetė: {name}, {at}. Priežastis: {reason}',
    en: 'Declined by: {name}, {at}. The reason: {reason}',
  },
  'told.declined': {
    lt: 'Paskyrų planas „{roster}“ atmestas, niekas nepakeista. {why}',
    en: 'The account plan "{roster}" was declined and nothing was changed. {why}',
  },
  'told.declined.preview': {
    lt: 'Paskyrų planas „{roster}“ atmestas',
    en: 'The account plan "{roster}" was declined',
  },
  'undo-plan': { lt: 'Atšaukti, ką padarė planas', en: 'Take back what a plan has done' },
  'plan-named': { lt: '{name}', en: '{name}' },
  'undo-of': { lt: 'Atšaukimas: {roster}', en: 'Undo: {roster}' },
  'undo-of-one': { lt: 'Atšaukimas ({name}): {roster}', en: 'Undo ({name}): {roster}' },
  'undo-not-finished': {
    lt: 'Atšaukti galima tik įvykdytą arba nutrauktą planą.',
    en: 'Only a plan that was carried out or stopped can be taken back.',
  },
  'undo-done': { lt: 'Šis planas jau atšauktas.', en: 'This plan has been taken back already.' },
  'told.nothing-to-undo': {
    lt: 'Atšaukti nebėra ko: viskas jau taip, kaip buvo prieš planą „{roster}“.',
    en: 'There is nothing left to take back: everything is as it was before the plan "{roster}".',
  },
  'change.undo-create': {
    lt: 'Plano sukurta paskyra blokuojama ir ištrinama',
    en: 'Account made by the plan is blocked and deleted',
  },
  'change.undo-restore': {
    lt: 'Plano atkurta paskyra vėl ištrinama',
    en: 'Account restored by the plan is deleted again',
  },
  'change.block-again': { lt: 'Paskyra vėl blokuojama', en: 'Account blocked again' },
  'change.unlink': {
    lt: 'Paskyra nebesiejama su sąrašu',
    en: 'Account no longer linked to the roster',
  },
  'change.age-group-again': { lt: 'Grąžinama buvusi amžiaus grupė', en: 'Former age group set again' },
  'change.unlicense': { lt: 'Licencija atimama: {licence}', en: 'Licence taken away: {licence}' },
  'change.undo-create-group': {
    lt: 'Plano sukurta grupė ištrinama: {group}',
    en: 'Group made by the plan is deleted: {group}',
  },
  'change.restore-group': { lt: 'Ištrinta grupė atkuriama: {group}', en: 'Deleted group restored: {group}' },
  'change.unlicense-group': {
    lt: 'Grupė licencijos nebesuteikia: {group}',
    en: 'The group no longer gives the licence: {group}',
  },
  'change.unarchive-team': {
    lt: 'Komanda grąžinama iš archyvo: {group}',
    en: 'Team taken out of the archive: {group}',
  },
  'count.takeLicences': {
    lt: {
      one: '{n} atimama licencija',
      few: '{n} atimamos licencijos',
      other: '{n} atimamų licencijų',
    },
    en: { one: '{n} licence to take away', other: '{n} licences to take away' },
  },
  'count.deleteGroups': {
    lt: {
      one: '{n} trinama grupė',
      few: '{n} trinamos grupės',
      other: '{n} trinamų grupių',
    },
    en: { one: '{n} group to delete', other: '{n} groups to delete' },
  },
  'risk.undo-roster': {
    lt: 'Sąrašas nesikeičia, todėl kitas planas šiam žmogui vėl siūlys tą patį. Jei klaida sąraše, pirma pataisykite jį.',
    en: 'The roster stays as it is, so the next plan will propose the same for this person again. If the roster is wrong, correct it first.',
  },
  'risk.undo-accounts': {
    lt: {
      one: 'Ištrinama {n} plano sukurta paskyra su laiškais ir failais. Ją atkurti galima 30 dienų, vėliau – nebe. Jau išduotų prisijungimo duomenų ir išsiųstų pranešimų atšaukti negalima.',
      few: 'Ištrinamos {n} plano sukurtos paskyros su laiškais ir failais. Jas atkurti galima 30 dienų, vėliau – nebe. Jau išduotų prisijungimo duomenų ir išsiųstų pranešimų atšaukti negalima.',
      other:
        'Ištrinama {n} plano sukurtų paskyrų su laiškais ir failais. Jas atkurti galima 30 dienų, vėliau – nebe. Jau išduotų prisijungimo duomenų ir išsiųstų pranešimų atšaukti negalima.',
    },
    en: {
      one: '{n} account made by the plan is deleted with its mail and files. It can be restored for 30 days, not after. Sign-in details already handed out and messages already sent cannot be taken back.',
      other:
        '{n} accounts made by the plan are deleted with their mail and files. They can be restored for 30 days, not after. Sign-in details already handed out and messages already sent cannot be taken back.',
    },
  },
  'risk.undo-groups': {
    lt: 'Plano sukurtos grupės ištrinamos su laiškais ir failais. Atkurti galima 30 dienų, vėliau – nebe: {groups}',
    en: 'Groups made by the plan are deleted with their mail and files. They can be restored for 30 days, not after: {groups}',
  },
  'risk.undo-changed': {
    lt: 'Po plano kažkas jau pakeitė šių žmonių duomenis, todėl tai, kas pakeista vėliau, paliekama: {names}',
    en: 'Somebody has changed these people’s details since the plan; what was changed later stays: {names}',
  },
  'risk.undo-gone': {
    lt: 'Šių žmonių paskyrų Microsoft 365 nebėra, todėl jų grąžinti negalima: {names}',
    en: 'The accounts of these people are no longer in Microsoft 365 and cannot be brought back: {names}',
  },
  'risk.undo-country': {
    lt: {
      one: 'Microsoft 365 neleidžia vėl palikti šalies nenurodytos, todėl {n} paskyroje ji lieka.',
      few: 'Microsoft 365 neleidžia vėl palikti šalies nenurodytos, todėl {n} paskyrose ji lieka.',
      other: 'Microsoft 365 neleidžia vėl palikti šalies nenurodytos, todėl {n} paskyrų ji lieka.',
    },
    en: {
      one: 'Microsoft 365 does not let the country be emptied again, so it stays on {n} account.',
      other: 'Microsoft 365 does not let the country be emptied again, so it stays on {n} accounts.',
    },
  },
  'risk.undo-gone-groups': {
    lt: 'Šių grupių Microsoft 365 nebėra, todėl jų narių grąžinti negalima: {groups}',
    en: 'These groups are no longer in Microsoft 365, so their members cannot be brought back: {groups}',
  },
  'risk.undo-kept-groups': {
    lt: 'Šias grupes po plano jau keitė kiti (kitas pavadinimas arba nauji žmonės), todėl jos paliekamos: {groups}',
    en: 'Others have changed these groups since the plan (another name or new people), so they stay: {groups}',
  },
  'risk.undo-owners': {
    lt: 'Microsoft 365 neleidžia atimti paskutinio grupės savininko, todėl jis lieka: {groups}',
    en: 'Microsoft 365 does not let the last owner of a group go, so that owner stays: {groups}',
  },
  'risk.undo-ownerless': {
    lt: 'Grupės lieka be savininko; paskirkite jį patys: {groups}',
    en: 'These groups are left without an owner; choose one yourself: {groups}',
  },
  'risk.undo-teams': {
    lt: 'Klasių komandos lieka, nes jose jau gali būti darbų ir failų: {groups}. Jei nereikia, ištrinkite jas „Teams“ administravimo centre.',
    en: 'Class teams stay, because there may be work and files in them by now: {groups}. If they are not needed, delete them in the Teams admin centre.',
  },
  'risk.undo-later': {
    lt: 'Po šio plano įvykdytas dar vienas: {roster}. Jei reikia visko, kaip buvo, pirma atšaukite vėlesnįjį.',
    en: 'Another plan was carried out after this one: {roster}. To have everything as it was, take the later one back first.',
  },
} as const
