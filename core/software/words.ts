/** Texts about programs and their licences. */
export const words = {
  list: { lt: 'Programos ir licencijos', en: 'Programs and licences' },
  show: { lt: 'Programa', en: 'Program' },
  write: { lt: 'Įrašyti programą', en: 'Write down a program' },
  stop: { lt: 'Nebenaudojama', en: 'Used no more' },
  'give-seat': { lt: 'Suteikti vietą', en: 'Give a seat' },
  'take-seat': { lt: 'Atlaisvinti', en: 'Free the seat' },
  'field.name': { lt: 'Programa', en: 'Program' },
  'field.maker': { lt: 'Gamintojas', en: 'Maker' },
  'field.seats': { lt: 'Kiek vietų', en: 'How many seats' },
  'field.endsOn': { lt: 'Galioja iki', en: 'Valid until' },
  'field.yearCents': { lt: 'Kaina per metus, €', en: 'Cost a year, €' },
  'field.supplier': { lt: 'Tiekėjas', en: 'Supplier' },
  'field.note': { lt: 'Pastabos', en: 'Notes' },
  'holder.person': { lt: 'Žmogui', en: 'To a person' },
  'holder.thing': { lt: 'Įrenginiui', en: 'To a machine' },
  'refused.full': { lt: 'Laisvų vietų nebėra.', en: 'There is no seat left.' },
  'refused.holds-one': { lt: 'Vietą jau turi: {name}.', en: 'This one holds a seat already: {name}.' },
  'refused.no-thing': {
    lt: 'Inventoriuje tokio įrenginio nėra. Įrašykite inventorinį arba serijos numerį.',
    en: 'The inventory has no such machine. Write its inventory or serial number.',
  },
  'told.ends': {
    lt: 'Baigiasi licencija: {name}, galioja iki {day}.',
    en: 'A licence ends: {name}, valid until {day}.',
  },
} as const
