/** Texts about files that people send. */
export const words = {
  keep: { lt: 'Įkelti failą', en: 'Upload a file' },
  bring: { lt: 'Failo iš pokalbio priėmimas', en: 'Taking in a file from the chat' },
  move: { lt: 'Failo perkėlimas į saugyklą', en: 'Moving a file into the storage' },
  sweep: { lt: 'Niekam nepriklausančių failų šalinimas', en: 'Removing files that belong to nothing' },
  unavailable: {
    lt: 'Failų saugykla dabar neatsako. Bandykite po kelių minučių.',
    tu: 'Failų saugykla dabar neatsako. Bandyk po kelių minučių.',
    en: 'The file storage is not answering. Try again in a few minutes.',
  },
  'refused.type': {
    lt: 'Tokio failo priimti negalime: {name}. Tinka nuotraukos (JPG, PNG), PDF, „Word“, „Excel“ ir „PowerPoint“ dokumentai, garso ir vaizdo įrašai.',
    en: 'We cannot take this file: {name}. Photos (JPG, PNG), PDF, Word, Excel and PowerPoint documents, sound and video recordings will do.',
  },
  'refused.heic': {
    lt: 'Nuotrauka yra „iPhone“ formato (HEIC). Išsaugokite ją kaip JPG ir siųskite dar kartą.',
    tu: 'Nuotrauka yra „iPhone“ formato (HEIC). Išsaugok ją kaip JPG ir siųsk dar kartą.',
    en: 'The photo is in the iPhone format (HEIC). Save it as JPG and send it again.',
  },
  'refused.broken': {
    lt: 'Nuotrauka arba įrašas sugadintas, todėl negalime išimti, kur jis darytas: {name}. Išsaugokite jį iš naujo arba siųskite ekrano nuotrauką.',
    tu: 'Nuotrauka arba įrašas sugadintas, todėl negalime išimti, kur jis darytas: {name}. Išsaugok jį iš naujo arba siųsk ekrano nuotrauką.',
    en: 'The photo or recording is damaged, so we cannot take out where it was made: {name}. Save it anew, or send a screenshot.',
  },
  'refused.empty': { lt: 'Failas tuščias: {name}', en: 'The file is empty: {name}' },
  'refused.size': {
    lt: 'Failas per didelis: {name}. Daugiausia {max} MB.',
    en: 'The file is too large: {name}. At most {max} MB.',
  },
  'refused.away': {
    lt: 'Failo nepavyko paimti iš „Teams“: {name}. Atsiųskite jį dar kartą.',
    tu: 'Failo nepavyko paimti iš „Teams“: {name}. Atsiųsk jį dar kartą.',
    en: 'The file could not be had from Teams: {name}. Send it again.',
  },
  'refused.many': {
    lt: 'Įkėlėte daug failų, kurie dar niekur nepridėti. Pirma išsiųskite juos arba palaukite parą.',
    tu: 'Įkėlei daug failų, kurie dar niekur nepridėti. Pirma išsiųsk juos arba palauk parą.',
    en: 'You have uploaded many files that belong to nothing yet. Send them first, or wait a day.',
  },
} as const
