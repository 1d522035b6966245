/** Texts around messages themselves; what is said stands with the domain that says it. */
export const words = {
  deliver: { lt: 'Pranešimų siuntimas', en: 'Delivering messages' },
  repair: { lt: 'Nepasiekusių pranešimų taisymas', en: 'Mending what did not arrive' },
  mute: { lt: 'Pasirinkti, apie ką pranešti', en: 'Choose what to be told of' },
  'show-muted': { lt: 'Apie ką pranešti', en: 'What to be told of' },
  'show-quiet': { lt: 'Ramybės valandos', en: 'Quiet hours' },
  'change-quiet': { lt: 'Keisti ramybės valandas', en: 'Change the quiet hours' },
  'list-unreached': { lt: 'Ko „Talka“ nepasiekia', en: 'Whom Talka cannot reach' },
  letter: {
    lt: '{text}\n\nSkaitykite „Talkoje“: {url}\n\nRašome laišką, nes „Talka“ Jūsų „Teams“ pokalbyje nepasiekia. Atidarykite „Talką“ per „Teams“ ir parašykite jai „labas“: tada pranešimai ateis ten.',
    tu: '{text}\n\nSkaityk „Talkoje“: {url}\n\nRašome laišką, nes „Talka“ tavęs „Teams“ pokalbyje nepasiekia. Atidaryk „Talką“ per „Teams“ ir parašyk jai „labas“: tada pranešimai ateis ten.',
    en: '{text}\n\nRead it in Talka: {url}\n\nThis is a letter because Talka does not reach you in the Teams chat. Open Talka in Teams and write "hello" to it: then messages come there.',
  },
  'kind.decision': { lt: 'Kas laukia Jūsų sprendimo', tu: 'Kas laukia tavęs', en: 'What waits for you' },
  'kind.progress': {
    lt: 'Kaip sekasi Jūsų užklausoms',
    tu: 'Kaip sekasi tavo užklausoms',
    en: 'How your requests are doing',
  },
  'kind.talk': { lt: 'Komentarai', en: 'Comments' },
  'kind.reminder': { lt: 'Priminimai ir dienos suvestinė', en: 'Reminders and the daily summary' },
  'because.neverMet': {
    lt: '„Talka“ šiam žmogui „Teams“ dar neįdiegta arba neatidaryta',
    en: 'Talka is not installed for this person in Teams, or was never opened',
  },
  'because.blocked': {
    lt: 'Žmogus „Talkos“ pokalbį užblokavo',
    en: 'The person has blocked the chat with Talka',
  },
  'because.uninstalled': {
    lt: '„Talka“ šio žmogaus „Teams“ pašalinta',
    en: 'Talka was removed from this person’s Teams',
  },
  'because.forbidden': {
    lt: '„Teams“ administratorius šiam žmogui „Talkos“ neleidžia',
    en: 'The Teams administrator does not allow Talka for this person',
  },
  'because.busy': { lt: '„Teams“ per ilgai buvo užimta', en: 'Teams was busy for too long' },
  'because.unanswered': { lt: '„Teams“ neatsakė', en: 'Teams did not answer' },
  'because.noMailbox': { lt: 'Laiško išsiųsti nepavyko', en: 'No letter could be sent' },
  'because.leftSchool': {
    lt: 'Žmogus mokykloje nebedirba ar nebesimoko',
    en: 'The person has left the school',
  },
  'because.muted': { lt: 'Žmogus tokių pranešimų atsisakė', en: 'The person does without such messages' },
  news: {
    lt: 'Talkoje Jums yra naujiena',
    tu: 'Talkoje tau yra naujiena',
    en: 'There is something new for you in Talka',
  },
} as const
