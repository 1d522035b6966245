/** Texts about what leavers still have. */
export const words = {
  list: { lt: 'Ką grąžinti prieš išeinant', en: 'To be given back before leaving' },
  ask: { lt: 'Paprašyti klasės vadovų', en: 'Ask the class teachers' },
  still: {
    lt: {
      one: '{n} išeinantis žmogus dar turi mokyklos daiktų. Susigrąžinkite juos, kol paskyra neuždaryta.',
      few: '{n} išeinantys žmonės dar turi mokyklos daiktų. Susigrąžinkite juos, kol paskyros neuždarytos.',
      other: '{n} išeinančių žmonių dar turi mokyklos daiktų. Susigrąžinkite juos, kol paskyros neuždarytos.',
    },
    en: {
      one: '{n} person who leaves still has things of the school. Get them back before the account is closed.',
      other:
        '{n} people who leave still have things of the school. Get them back before the accounts are closed.',
    },
  },
  'because.leaving': { lt: 'Išeina', en: 'Leaves' },
  'because.left': { lt: 'Paskyra jau uždaryta', en: 'The account is closed already' },
  'told.ask': {
    lt: {
      one: 'Iš mokyklos išeina ir dar turi jos daiktų: {list}. Padėkite juos susigrąžinti.',
      few: 'Iš mokyklos išeina {n} žmonės, kurie dar turi jos daiktų: {list}. Padėkite juos susigrąžinti.',
      other: 'Iš mokyklos išeina {n} žmonių, kurie dar turi jos daiktų: {list}. Padėkite juos susigrąžinti.',
    },
    en: {
      one: 'Leaves school and still has things of it: {list}. Please help to get them back.',
      other: '{n} people leave school and still have things of it: {list}. Please help to get them back.',
    },
  },
  'told.ask.preview': {
    lt: 'Išeinantys dar turi mokyklos daiktų',
    en: 'Leavers still have things of the school',
  },
} as const
