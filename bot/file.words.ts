/** What the chat says of pictures and files that are sent to it. */
export const words = {
  'file-unnamed': { lt: 'nuotrauka', en: 'photo' },
  'files-added': {
    lt: 'Bus pridėta: {names}',
    en: 'Will be added: {names}',
  },
  'files-most': {
    lt: 'Vienu kartu priimu ne daugiau kaip {n} failus. Kitus atsiųskite atskirai.',
    tu: 'Vienu kartu priimu ne daugiau kaip {n} failus. Kitus atsiųsk atskirai.',
    en: 'I take at most {n} files at once. Send the others separately.',
  },
  'files-lost': {
    lt: 'Tik failo nebeturiu: jis buvo atsiųstas per seniai. Atsiųskite jį dar kartą.',
    tu: 'Tik failo nebeturiu: jis buvo atsiųstas per seniai. Atsiųsk jį dar kartą.',
    en: 'But I no longer have the file: it was sent too long ago. Send it again.',
  },
  'files-report': {
    lt: 'Nuotraukos dar nepaėmiau. Kai pranešite, paspauskite „Pridėti nuotrauką“ ir atsiųskite ją dar kartą.',
    tu: 'Nuotraukos dar nepaėmiau. Kai praneši, paspausk „Pridėti nuotrauką“ ir atsiųsk ją dar kartą.',
    en: 'I have not taken the picture yet. Once you have reported, press "Add a picture" and send it once more.',
  },
  'file-whose': {
    lt: {
      one: 'Failą gavau. Kuriai užklausai jis skirtas?',
      few: 'Failus gavau. Kuriai užklausai jie skirti?',
      other: 'Failus gavau. Kuriai užklausai jie skirti?',
    },
    en: {
      one: 'I have the file. Which request is it for?',
      other: 'I have the files. Which request are they for?',
    },
  },
  'file-by-number': {
    lt: 'Jei kitai, siųskite dar kartą ir kartu parašykite jos numerį: „užklausa 12“.',
    tu: 'Jei kitai, siųsk dar kartą ir kartu parašyk jos numerį: „užklausa 12“.',
    en: 'If it is for another one, send it again together with its number: "request 12".',
  },
  'file-to': { lt: 'Nr. {number}: {title}', en: 'No. {number}: {title}' },
  'file-said': {
    lt: { one: 'Pridedu failą.', few: 'Pridedu failus.', other: 'Pridedu failus.' },
    en: { one: 'I am adding a file.', other: 'I am adding files.' },
  },
  'comment-sent': { lt: 'Pridėjau.', en: 'Added.' },
} as const
