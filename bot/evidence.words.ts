/** What the chat says of pictures that belong to a report. */
export const words = {
  'add-picture': { lt: 'Pridėti nuotrauką', en: 'Add a picture' },
  'picture-ask': {
    lt: 'Ar nuotraukoje matyti nuogas vaikas arba kas nors seksualaus?',
    en: 'Is a naked child, or anything sexual, in the picture?',
  },
  'picture-never': {
    lt: 'Tokių vaizdų čia nesiųskite: jų niekas negali kopijuoti. Užtenka pasakyti, kur tai yra.',
    tu: 'Tokių vaizdų čia nesiųsk: jų niekas negali kopijuoti. Užtenka pasakyti, kur tai yra.',
    en: 'Never send such images here: nobody may copy them. It is enough to say where it is.',
  },
  'picture-allowed': { lt: 'Nematyti, atsiųsiu', en: 'No, I will send it' },
  'picture-intimate': { lt: 'Matyti', en: 'Yes' },
  'picture-elsewhere': { lt: 'Nuotrauka ne apie tai', en: 'The picture is about something else' },
  'picture-send': {
    lt: {
      one: 'Atsiųskite nuotrauką į šį pokalbį. Lauksiu {n} minutę.',
      few: 'Atsiųskite nuotrauką į šį pokalbį. Lauksiu {n} minutes.',
      other: 'Atsiųskite nuotrauką į šį pokalbį. Lauksiu {n} minučių.',
    },
    tu: {
      one: 'Atsiųsk nuotrauką į šį pokalbį. Lauksiu {n} minutę.',
      few: 'Atsiųsk nuotrauką į šį pokalbį. Lauksiu {n} minutes.',
      other: 'Atsiųsk nuotrauką į šį pokalbį. Lauksiu {n} minučių.',
    },
    en: {
      one: 'Send the picture in this chat. I will wait for {n} minute.',
      other: 'Send the picture in this chat. I will wait for {n} minutes.',
    },
  },
  'picture-sealed': {
    lt: 'Ją užrakinsime prie Jūsų pranešimo. Matys tik tie, kas juo rūpinasi.',
    tu: 'Ją užrakinsime prie tavo pranešimo. Matys tik tie, kas juo rūpinasi.',
    en: 'It will be locked away with your report. Only those who look after it will see it.',
  },
  'picture-added': {
    lt: {
      one: 'Gavau: prie Jūsų pranešimo pridėjau {n} nuotrauką ar failą.',
      few: 'Gavau: prie Jūsų pranešimo pridėjau {n} nuotraukas ar failus.',
      other: 'Gavau: prie Jūsų pranešimo pridėjau {n} nuotraukų ar failų.',
    },
    tu: {
      one: 'Gavau: prie tavo pranešimo pridėjau {n} nuotrauką ar failą.',
      few: 'Gavau: prie tavo pranešimo pridėjau {n} nuotraukas ar failus.',
      other: 'Gavau: prie tavo pranešimo pridėjau {n} nuotraukų ar failų.',
    },
    en: {
      one: 'I have it: {n} picture or file is with your report now.',
      other: 'I have them: {n} pictures or files are with your report now.',
    },
  },
  'picture-none': { lt: 'Pridėti nepavyko.', en: 'It could not be added.' },
  'picture-delete': {
    lt: 'Jei reikia dar vienos, tiesiog atsiųskite. Šiame pokalbyje nuotrauką jau galite ištrinti: pranešime ji liks.',
    tu: 'Jei reikia dar vienos, tiesiog atsiųsk. Šiame pokalbyje nuotrauką jau gali ištrinti: pranešime ji liks.',
    en: 'If there is another one, just send it. You can delete the picture in this chat now: it stays with the report.',
  },
  'picture-not-yet': {
    lt: 'Nuotraukos dar nepaėmiau. Pirma išsiųskite pranešimą, tada paspauskite „Pridėti nuotrauką“ ir atsiųskite ją dar kartą.',
    tu: 'Nuotraukos dar nepaėmiau. Pirma išsiųsk pranešimą, tada paspausk „Pridėti nuotrauką“ ir atsiųsk ją dar kartą.',
    en: 'I have not taken the picture yet. Send the report first, then press "Add a picture" and send it once more.',
  },
  'picture-is-intimate': {
    lt: 'Nuotraukos nesiųskite ir netrinkite. Sustabdyti padės policija (112). Parašykite tik, kuriame telefone ar pokalbyje ji yra.',
    tu: 'Tai ne tavo kaltė. Nuotraukos nesiųsk ir netrink. Sustabdyti padės policija (112), pasikalbėti gali Vaikų linija (116 111). Parašyk tik, kuriame telefone ar pokalbyje ji yra.',
    en: 'It is not your fault. Do not send it and do not delete it. The police (112) help to stop it; the children’s line (116 111) is there to talk to. Only say on which phone or in which chat it is.',
  },
  'say-where': { lt: 'Pasakyti, kur tai yra', en: 'Say where it is' },
  'picture-where': {
    lt: 'Kur tai yra? Pavyzdžiui, kieno telefone, kokiame pokalbyje.',
    en: 'Where is it? For example on whose phone, in which chat.',
  },
  'place-told': {
    lt: 'Ačiū, užrašėme. Tuo pasirūpins suaugusieji ir policija.',
    tu: 'Ačiū, kad pasakei. Užrašėme: tuo pasirūpins suaugusieji ir policija.',
    en: 'Thank you for telling. It is written down: adults and the police will see to it.',
  },
} as const
