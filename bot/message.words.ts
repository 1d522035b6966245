/** What the dialog of a reported message says. */
export const words = {
  'dialog-late': {
    lt: 'Talka dabar atsako lėtai. Uždarykite langą ir po minutės bandykite dar kartą; pavojuje skambinkite 112.',
    tu: 'Talka dabar atsako lėtai. Uždaryk langą ir po minutės bandyk dar kartą; pavojuje skambink 112.',
    en: 'Talka is slow now. Close this window and try again in a minute; in danger call 112.',
  },
  'old-dialog': {
    lt: 'Šis langas pasenęs. Uždarykite jį ir pasirinkite „Pranešti apie šią žinutę“ dar kartą.',
    tu: 'Šis langas pasenęs. Uždaryk jį ir pasirink „Pranešti apie šią žinutę“ dar kartą.',
    en: 'This window is out of date. Close it and choose "Report this message" again.',
  },
  'report-it': { lt: 'Pranešti', en: 'Report' },
  'message-kept': { lt: 'Kopija išsaugota {at}.', en: 'A copy was kept at {at}.' },
  'message-without-text': {
    lt: 'Žinutė be teksto (paveikslėlis ar failas).',
    en: 'A message without text (a picture or a file).',
  },
  'message-nothing-posted': {
    lt: 'Pokalbyje nieko neparašyta: ten niekas nesužinos, kad pranešėte.',
    tu: 'Pokalbyje nieko neparašyta: ten niekas nesužinos, kad pranešei.',
    en: 'Nothing was posted in the conversation: nobody there learns that you reported it.',
  },
  'message-pictures': {
    lt: 'Žinutės tekstas išsaugotas. Kad išsaugotume ir paveikslėlius, atverkite savo pranešimą arba pridėkite ekrano nuotrauką.',
    tu: 'Žinutės tekstas išsaugotas. Kad išsaugotume ir paveikslėlius, atverk savo pranešimą arba pridėk ekrano nuotrauką.',
    en: 'The text of the message is kept. To keep its pictures too, open your report or add a screenshot.',
  },
  'message-screenshot': {
    lt: 'Žinutės tekstas išsaugotas. Atverkite savo pranešimą ir pridėkite ekrano nuotrauką.',
    tu: 'Žinutės tekstas išsaugotas. Atverk savo pranešimą ir pridėk ekrano nuotrauką.',
    en: 'The text of the message is kept. Open your report and add a screenshot.',
  },
  'intimate-label': { lt: 'Intymus vaizdas', en: 'Intimate image' },
  intimate: {
    lt: 'Žinutėje yra intymus vaizdas (jo nekopijuosime)',
    en: 'There is an intimate image in it (we will not copy it)',
  },
  'intimate-never-copied': {
    lt: 'Intymaus vaizdo nekopijuojame. Žinutės netrinkite ir niekam nesiųskite: ją turi pamatyti policija (112). Pasikalbėti galima Vaikų linijoje 116 111.',
    tu: 'Intymaus vaizdo nekopijuojame. Žinutės netrink ir niekam nesiųsk: ją turi pamatyti policija (112). Pasikalbėti gali Vaikų linijoje 116 111. Tu dėl to nesi kaltas ar kalta.',
    en: 'We never copy an intimate image. Do not delete the message and do not send it on: the police (112) have to see it. You can talk to the Children’s line, 116 111.',
  },
} as const
