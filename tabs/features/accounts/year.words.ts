import type { Words } from '../../../core/language.ts'

/** What the screen of the school year says, from the roster to the finished year. */
export const words = {
  'year.title': { lt: '{year} mokslo metai', en: 'School year {year}' },
  'year.subtitle': {
    lt: 'Nuo mokinių sąrašo iki paruoštų paskyrų. Galite bet kada išeiti: grįžę tęsite nuo tos pačios vietos.',
    en: 'From the roster to accounts that are ready. Leave whenever you like: it goes on from the same place.',
  },
  'year.steps': { lt: 'Mokslo metų žingsniai', en: 'Steps of the school year' },
  'year.none': { lt: '{year} mokslo metai dar nepradėti', en: 'The school year {year} has not begun' },
  'year.none.text': {
    lt: 'Jų laikas ateis {day}: Talka pradės juos pati ir praneš pokalbyje. Jei sąrašą jau turite, pradėkite dabar.',
    en: 'Its time comes on {day}: Talka begins it by itself and says so in the chat. If you have the roster already, begin now.',
  },
  'year.none.seen': {
    lt: 'Juos pradeda IT specialistas, o kiekvieną rugpjūtį – pati Talka.',
    en: 'The IT specialist begins it, and each August Talka by itself.',
  },
  'year.none.now': {
    lt: 'Jei mokinių sąrašą jau turite, pradėkite dabar.',
    en: 'If you have the roster already, begin now.',
  },
  'year.open': { lt: 'Pradėti {year} mokslo metus', en: 'Begin the school year {year}' },
  'year.opened.clock': { lt: 'Pradėjo Talka, {time}', en: 'Begun by Talka, {time}' },
  'year.opened.by': { lt: 'Pradėjo: {name}, {time}', en: 'Begun by: {name}, {time}' },

  'year.roster.waits': {
    lt: 'Sąrašą įkelia raštinė arba IT specialistas.',
    en: 'The office or the IT specialist imports the roster.',
  },
  'year.roster.other': { lt: 'Įkelti kitą sąrašą', en: 'Import another roster' },
  'year.roster.keep': { lt: 'Grįžti prie įkelto sąrašo', en: 'Back to the imported roster' },
  'year.planning': { lt: 'Pradedame lyginti su paskyromis…', en: 'Beginning to compare with the accounts…' },
  'year.check.plan': {
    lt: 'Sąrašas įkeltas. Palyginkite jį su paskyromis: nieko dar nekeisime.',
    en: 'The roster is in. Compare it with the accounts: nothing is changed yet.',
  },
  'year.check.waits': {
    lt: 'Sąrašą su paskyromis palygina raštinė arba IT specialistas.',
    en: 'The office or the IT specialist compares the roster with the accounts.',
  },
  'year.undone': {
    lt: 'Šių metų planas atšauktas. Galite sudaryti naują.',
    en: 'This year’s plan was taken back. A new one can be made.',
  },
  'year.plan.all': { lt: 'Visi pakeitimai, žmogus po žmogaus', en: 'All changes, person by person' },
  'year.approved': { lt: 'Patvirtino: {name}', en: 'Approved by: {name}' },
  'year.finish.slips': {
    lt: 'Naujų mokinių prisijungimo lapelius atsispausdina ir išdalija klasių mokytojai.',
    en: 'Class teachers print the login slips of new pupils and give them out.',
  },
  'year.finish.restored': {
    lt: {
      one: '{n} paskyra atkurta su ankstesniu slaptažodžiu. Kas jo nežino ar lapelio negavo, tam prašykite naujo slaptažodžio.',
      few: '{n} paskyros atkurtos su ankstesniais slaptažodžiais. Kas jo nežino ar lapelio negavo, tam prašykite naujo slaptažodžio.',
      other:
        '{n} paskyrų atkurta su ankstesniais slaptažodžiais. Kas jo nežino ar lapelio negavo, tam prašykite naujo slaptažodžio.',
    },
    en: {
      one: '{n} account was restored with the password it had. For whoever does not know it or never got a slip, ask for a new one.',
      other:
        '{n} accounts were restored with the passwords they had. For whoever does not know theirs or never got a slip, ask for a new one.',
    },
  },
  'year.finish.no-slips': {
    lt: 'Naujų paskyrų nebuvo, todėl lapelių dalyti nereikia.',
    en: 'There were no new accounts, so there are no slips to give out.',
  },
  'year.finish.drift': {
    lt: 'Nuo šiol kiekvieną darbo dienos rytą tikriname, ar paskyros tebėra tokios, kokios turi būti.',
    en: 'From now on we check each weekday morning whether the accounts still are as they should be.',
  },
  'year.finish.undo': {
    lt: 'Jei kas nors pasikeitė ne taip, planą galima atšaukti: visą arba vienam žmogui.',
    en: 'If something changed that should not have, the plan can be taken back: whole, or for one person.',
  },
  'year.finish.plan': { lt: 'Atverti planą', en: 'Open the plan' },
  'year.finish.same': {
    lt: 'Paskyros jau tokios, kaip sąraše: keisti nieko nereikėjo.',
    en: 'The accounts are as the roster says already: nothing had to be changed.',
  },

  'year.dates': { lt: 'Kada priminti', en: 'When to remind' },
  'year.dates.text': {
    lt: {
      one: 'Talka mokslo metus pradeda {from} ir, kol paskyros neparuoštos, primena kas {n} dieną iki {until}',
      few: 'Talka mokslo metus pradeda {from} ir, kol paskyros neparuoštos, primena kas {n} dienas iki {until}',
      other:
        'Talka mokslo metus pradeda {from} ir, kol paskyros neparuoštos, primena kas {n} dienų iki {until}',
    },
    en: {
      one: 'Talka begins the school year on {from} and, until the accounts are ready, reminds every {n} day until {until}.',
      other:
        'Talka begins the school year on {from} and, until the accounts are ready, reminds every {n} days until {until}.',
    },
  },
  'year.dates.change': { lt: 'Keisti', en: 'Change' },
  'year.dates.from': { lt: 'Pradėti', en: 'Begin on' },
  'year.dates.days': { lt: 'Kas kiek dienų priminti', en: 'Days between reminders' },
  'year.dates.until': { lt: 'Priminti iki', en: 'Remind until' },
  'year.dates.save': { lt: 'Išsaugoti', en: 'Save' },
  'year.card.none': { lt: 'Dar nepradėti', en: 'Not begun yet' },
  'year.card.now': { lt: 'Dabar: {step}', en: 'Now: {step}' },
} as const satisfies Words
