/** Texts about evidence. */
export const words = {
  'no-copy': {
    lt: 'Failas sugadintas arba neatpažintas, todėl kopijos be metaduomenų padaryti negalime. Atverkite originalą.',
    en: 'The file is damaged or not understood, so there can be no copy without metadata. Open the original.',
  },
  keep: { lt: 'Išsaugoti įrodymą', en: 'Keep evidence' },
  list: { lt: 'Įrodymai', en: 'Evidence' },
  open: { lt: 'Peržiūrėti įrodymą', en: 'Look at evidence' },
  'note-place': { lt: 'Įrašyti, kur tai yra', en: 'Note where it is' },
  verify: { lt: 'Patikrinti vientisumą', en: 'Verify' },
  export: { lt: 'Perduoti įrodymus', en: 'Hand evidence over' },
  hold: { lt: 'Neleisti naikinti', en: 'Keep from destruction' },
  destroy: { lt: 'Sunaikinti įrodymus', en: 'Destroy evidence' },
  anchor: { lt: 'Saugojimo žurnalo žymos', en: 'Marks of the custody log' },
  'told.broken': {
    lt: 'Atvejis {number}: įrodymų žurnalas nesutampa su jo žyma',
    en: 'Case {number}: the custody log does not fit its mark',
  },
  held: {
    lt: 'Šių įrodymų naikinti negalima: jie saugomi byloje.',
    en: 'This evidence cannot be destroyed: it is held for proceedings.',
  },
  'too-early': {
    lt: 'Naikinti galima tik užbaigus atvejį ir pasibaigus saugojimo terminui.',
    en: 'It can be destroyed only when the case is closed and its time is over.',
  },
  gone: { lt: 'Šis įrodymas sunaikintas.', en: 'This evidence was destroyed.' },
  none: { lt: 'Įrodymų nėra.', en: 'There is no evidence.' },
  'deed.captured': { lt: 'Išsaugota', en: 'Captured' },
  'deed.opened': { lt: 'Peržiūrėtas originalas', en: 'Original opened' },
  'deed.copied': { lt: 'Peržiūrėta darbinė kopija', en: 'Working copy opened' },
  'deed.exported': { lt: 'Perduota', en: 'Handed over' },
  'deed.held': { lt: 'Uždrausta naikinti', en: 'Held' },
  'deed.released': { lt: 'Vėl leista naikinti', en: 'Released' },
  'deed.destroyed': { lt: 'Sunaikinta', en: 'Destroyed' },
} as const
