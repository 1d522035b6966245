/** Texts about the school's buildings and rooms. */
export const words = {
  list: { lt: 'Patalpos', en: 'Rooms' },
  'write-room': { lt: 'Patalpa', en: 'Room' },
  'remove-room': { lt: 'Išbraukti patalpą', en: 'Remove the room' },
  'rename-building': { lt: 'Pervadinti pastatą', en: 'Rename the building' },
  import: { lt: 'Įkelti patalpų sąrašą', en: 'Import a list of rooms' },
  'field.building': { lt: 'Pastatas', en: 'Building' },
  'field.name': { lt: 'Numeris arba pavadinimas', en: 'Number or name' },
  'field.floor': { lt: 'Aukštas', en: 'Floor' },
  'field.alsoCalled': { lt: 'Kaip dar vadinama (per kablelį)', en: 'Other names (with commas)' },
  floor: { lt: '{n} aukštas', en: 'Floor {n}' },
  'no-floor': { lt: 'Aukštas nenurodytas', en: 'No floor given' },
  'there-already': {
    lt: 'Tokia patalpa šiame pastate jau yra.',
    en: 'The building has a room of this name already.',
  },
  'building-there': {
    lt: 'Pastatas tokiu pavadinimu jau yra.',
    en: 'There is a building of this name already.',
  },
  'name-says-nothing': {
    lt: 'Iš tokio pavadinimo patalpos neatskirsime.',
    en: 'This name does not tell the room from others.',
  },
  'not-a-table': {
    lt: 'Tai ne lentelė, kurią mokėtume perskaityti. Tinka CSV, XLSX arba įklijuotas sąrašas.',
    en: 'This is not a table that we can read. CSV, XLSX or a pasted list will do.',
  },
  'too-many': { lt: 'Per daug eilučių: daugiausia {max}.', en: 'Too many rows: at most {max}.' },
  'fault.no-name': {
    lt: '{row} eilutė: trūksta pastato arba patalpos pavadinimo.',
    en: 'Row {row}: the building or the room has no name.',
  },
  'fault.floor': {
    lt: '{row} eilutė: aukštas turi būti skaičius.',
    en: 'Row {row}: the floor must be a number.',
  },
  'fault.too-long': { lt: '{row} eilutė: per ilgas tekstas.', en: 'Row {row}: the text is too long.' },
  'fault.twice': {
    lt: '{row} eilutė: tokia patalpa sąraše jau buvo.',
    en: 'Row {row}: the list names this room twice.',
  },
} as const
