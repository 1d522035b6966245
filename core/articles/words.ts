/** Texts about answers to what is asked again and again. */
export const words = {
  list: { lt: 'Atsakymai', en: 'Answers' },
  search: { lt: 'Atsakymų paieška', en: 'Finding answers' },
  show: { lt: 'Atsakymas', en: 'Answer' },
  write: { lt: 'Rašyti atsakymą', en: 'Write an answer' },
  withdraw: { lt: 'Paslėpti atsakymą', en: 'Hide the answer' },
  draft: { lt: 'Paversti atsakymu', en: 'Turn into an answer' },
  helped: { lt: 'Padėjo', en: 'It helped' },
  begin: { lt: 'Pradėti nuo paruoštų atsakymų', en: 'Begin with ready-made answers' },
  'field.title': { lt: 'Klausimas arba bėda', en: 'Question or trouble' },
  'field.body': { lt: 'Ką daryti', en: 'What to do' },
  'field.keywords': { lt: 'Kaip dar žmonės tai vadina', en: 'Other words that people use' },
  'field.audience': { lt: 'Kam skirta', en: 'For whom' },
  'audience.everybody': { lt: 'Visiems', en: 'Everybody' },
  'audience.staff': { lt: 'Tik darbuotojams', en: 'Staff only' },
  'changed-meanwhile': {
    lt: 'Kol rašėte, šį atsakymą pakeitė kitas žmogus. Nusikopijuokite savo tekstą ir atverkite atsakymą iš naujo.',
    en: 'Somebody else changed this answer while you were writing. Copy your text and open the answer again.',
  },
} as const
