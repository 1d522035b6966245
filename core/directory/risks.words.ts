/** Texts about what a person should look at before a plan is approved, where the roster itself looks wrong. */
export const words = {
  'risk.other-school': {
    lt: 'Šis sąrašas – mokyklos, kurios žmonių Talka dar nepažįsta: {name}. Patikrinkite, ar tai ne kitos mokyklos sąrašas. Planą turi patvirtinti du žmonės.',
    en: 'This roster is of a school of which Talka knows nobody yet: {name}. Check that it is not another school’s. Two people must agree to the plan.',
  },
  'risk.wrong-list': {
    lt: 'Įprasti saugikliai šį planą sustabdytų, bet mokykla saugiklį išjungė, todėl planą turi patvirtinti du žmonės. {why}',
    en: 'The usual brakes would halt this plan, but the school has switched this one off, so two people must agree to it. {why}',
  },
  'risk.old-roster': {
    lt: 'Šis sąrašas senas: {year} mokslo metų. Patikrinkite, ar įkėlėte tą. Planą turi patvirtinti du žmonės.',
    en: 'This roster is old, of the school year {year}. Check that it is the right one. Two people must agree to the plan.',
  },
  'risk.teacherless': {
    lt: {
      one: '{n} klasė liktų be mokytojo: {list}. Grupę toliau valdys ankstesnis mokytojas, o prisijungimo lapelių nebus kam spausdinti. Patikrinkite, ar sąraše yra mokytojai.',
      few: '{n} klasės liktų be mokytojo: {list}. Grupes toliau valdys ankstesni mokytojai, o prisijungimo lapelių nebus kam spausdinti. Patikrinkite, ar sąraše yra mokytojai.',
      other:
        '{n} klasių liktų be mokytojo: {list}. Grupes toliau valdys ankstesni mokytojai, o prisijungimo lapelių nebus kam spausdinti. Patikrinkite, ar sąraše yra mokytojai.',
    },
    en: {
      one: '{n} class would be left without a teacher: {list}. The teacher of before keeps its group, and nobody is there to print login slips. Check that the roster names teachers.',
      other:
        '{n} classes would be left without a teacher: {list}. The teachers of before keep their groups, and nobody is there to print login slips. Check that the roster names teachers.',
    },
  },
} as const
