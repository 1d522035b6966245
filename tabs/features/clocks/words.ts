import type { Words } from '../../../core/language.ts'

/** What the screen of messages and clocks says beside core's words. */
export const words = {
  'clocks.title': { lt: 'Pranešimai ir terminai', en: 'Messages and deadlines' },
  'clocks.subtitle': {
    lt: 'Apie ką pranešti, kada mokykla dirba, per kiek laiko atsako ir kada žmonių netrukdo.',
    en: 'What to be told of, when the school works, how soon it answers, and when people are left in peace.',
  },
  'clocks.save': { lt: 'Išsaugoti', en: 'Save' },
  'clocks.saved': { lt: 'Išsaugota', en: 'Saved' },
  'clocks.muted.text': {
    lt: 'Talka visada praneša, kas laukia Jūsų sprendimo. Kitų pranešimų galite atsisakyti.',
    tu: 'Talka visada praneša, kas laukia tavęs. Kitų pranešimų gali atsisakyti.',
    en: 'Talka always tells you what waits for you. You can do without the other messages.',
  },
  'clocks.day.0': { lt: 'Pirmadienis', en: 'Monday' },
  'clocks.day.1': { lt: 'Antradienis', en: 'Tuesday' },
  'clocks.day.2': { lt: 'Trečiadienis', en: 'Wednesday' },
  'clocks.day.3': { lt: 'Ketvirtadienis', en: 'Thursday' },
  'clocks.day.4': { lt: 'Penktadienis', en: 'Friday' },
  'clocks.day.5': { lt: 'Šeštadienis', en: 'Saturday' },
  'clocks.day.6': { lt: 'Sekmadienis', en: 'Sunday' },
  'clocks.from': { lt: 'nuo', en: 'from' },
  'clocks.until': { lt: 'iki', en: 'until' },
  'clocks.holidays': {
    lt: 'Valstybinės šventės suskaičiuojamos pačios.',
    en: 'Public holidays are reckoned by themselves.',
  },
  'clocks.closed': {
    lt: 'Kitos dienos, kai mokykla nedirba (po vieną eilutėje: 2026-12-28)',
    en: 'Other days on which the school is closed (one a line: 2026-12-28)',
  },
  'clocks.closed.wrong': {
    lt: 'Tai ne data: {day}. Rašykite, pavyzdžiui, 2026-12-28.',
    en: 'This is no date: {day}. Write it as 2026-12-28.',
  },
  'clocks.desk.text': {
    lt: 'Kas vyksta, kai nieko neatsako prašytojas ar tvirtinantysis, ir kaip ieškoma panašių gedimų.',
    en: 'What happens when the requester or whoever approves says nothing, and how alike troubles are found.',
  },
  'clocks.desk.usual': { lt: 'Įprastai {n}, galima 1–{most}', en: 'Usually {n}; 1 to {most}' },
  'clocks.deadlines.text': {
    lt: 'Skaičiuojamos tik mokyklos darbo valandos; kol laukiama prašytojo atsakymo, laikas sustoja. Pakeitimai galioja naujoms užklausoms.',
    en: 'Only the school’s working hours count, and the clock stands still while the requester is asked. Changes hold for new requests.',
  },
  'clocks.respond': { lt: 'Atsakyti per (val.)', en: 'Answer within (h)' },
  'clocks.solve': { lt: 'Sutvarkyti per (val.)', en: 'Solve within (h)' },
  'clocks.kind.add': { lt: 'Kitaip šiai rūšiai', en: 'Otherwise for this kind' },
  'clocks.kind.choose': { lt: 'Pasirinkite rūšį', en: 'Choose a kind' },
  'clocks.kind.remove': { lt: 'Kaip visoms: {kind}', en: 'As for all: {kind}' },
  'clocks.quiet.text': {
    lt: 'Tuo metu pranešimai palaukia iki ryto. Skubūs ir apie saugumą ateina visada. Vienodas laikas abiejuose laukuose – ramybės nėra.',
    en: 'Messages then wait for the morning. Urgent ones and those about safety always come. The same time twice means no quiet.',
  },
  'clocks.quiet.free': { lt: 'Netrukdyti ir ne darbo dienomis', en: 'Also on days off' },
  'clocks.unreached.none': { lt: 'Talka pasiekia visus', en: 'Talka reaches everybody' },
  'clocks.unreached.text': {
    lt: {
      one: 'Per 30 dienų pranešimai nepasiekė {n} žmogaus.',
      few: 'Per 30 dienų pranešimai nepasiekė {n} žmonių.',
      many: 'Per 30 dienų pranešimai nepasiekė {n} žmonių.',
      other: 'Per 30 dienų pranešimai nepasiekė {n} žmonių.',
    },
    en: {
      one: 'Messages have not reached {n} person in 30 days.',
      other: 'Messages have not reached {n} people in 30 days.',
    },
  },
  'clocks.unreached.line': {
    lt: {
      one: '{n} pranešimas, paskutinis {at}',
      few: '{n} pranešimai, paskutinis {at}',
      many: '{n} pranešimo, paskutinis {at}',
      other: '{n} pranešimų, paskutinis {at}',
    },
    en: { one: '{n} message, the last {at}', other: '{n} messages, the last {at}' },
  },
  'clocks.unreached.tried': {
    lt: 'Talka bandė įsidiegti {at}: {because}',
    en: 'Talka tried to install itself {at}: {because}',
  },
  'clocks.unreached.installed': {
    lt: 'Talka jam įdiegta {at}; pranešimai keliauja iš naujo',
    en: 'Talka was installed for them {at}; messages are sent anew',
  },
  'clocks.unreached.no-install': {
    lt: 'Pati įsidiegti Talka negali: mokykla nenurodė jos numerio „Teams“ kataloge (TEAMS_APP_ID).',
    en: 'Talka cannot install itself: the school has not named its id in the Teams catalogue (TEAMS_APP_ID).',
  },
  'clocks.unreached.no-mail': {
    lt: 'Laiškų Talka nerašo: nenurodyta pašto dėžutė (MAIL_FROM).',
    en: 'Talka writes no letters: no mailbox is named (MAIL_FROM).',
  },
} as const satisfies Words
