/** Texts about what a person should look at before a plan is approved, where the roster itself looks wrong. */
export const words = {
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
