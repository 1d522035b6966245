/** What is said to whoever may be in danger, and of the calls that follow. */
export const words = {
  'danger-title': { lt: 'Pagalba yra čia pat', en: 'Help is here' },
  danger: {
    lt: 'Jei gresia pavojus, skambinkite 112. Vaikų linija 116 111, nemokamai.',
    tu: 'Jei gresia pavojus, skambink 112. Vaikų linija 116 111, nemokamai.',
    en: 'If there is danger now, call 112. Children’s line 116 111, free of charge.',
  },
  'danger-next': {
    lt: 'Arba dabar pat kreipkitės į žmogų, kuriuo pasitikite: socialinį pedagogą, psichologą, mokytoją.',
    tu: 'Arba dabar pat eik pas žmogų, kuriuo pasitiki: socialinį pedagogą, psichologą, mokytoją.',
    en: 'Or go now to somebody you trust: the social pedagogue, the psychologist, a teacher.',
  },
  'danger-not-kept': {
    lt: 'Šios žinutės Talka niekam nepersiuntė: kad mokykla žinotų, praneškite.',
    tu: 'Šios žinutės Talka niekam nepersiuntė: kad mokykla žinotų, pranešk.',
    en: 'Talka has passed this message on to nobody: to let the school know, report it.',
  },
  'call-112': { lt: 'Skambinti 112', en: 'Call 112' },
  'call-116111': { lt: 'Skambinti 116 111', en: 'Call 116 111' },
  'call-helper': { lt: 'Skambinti: {name}', en: 'Call: {name}' },
  'line-116111': { lt: 'Vaikų linija', en: 'Children’s line' },
  'note-calls': { lt: 'Pažymėti, ką pasiekiau', en: 'Note whom I reached' },
  report: { lt: 'Pranešti konfidencialiai', en: 'Report confidentially' },
  'help-now': { lt: 'Pagalbos reikia dabar', en: 'Help is needed now' },
  'call-now': { lt: 'Skambinkite: {name}', tu: 'Skambink: {name}', en: 'Call: {name}' },
  answered: { lt: 'Atsiliepė', en: 'Answered' },
  'not-answered': { lt: 'Neatsiliepė', en: 'No answer' },
  'next-helper': { lt: 'Kitas', en: 'Next one' },
  'calls-noted': {
    lt: 'Pažymėjus matys tie, kas mokykloje rūpinasi vaikų saugumu.',
    en: 'Once noted, those who look after children’s safety at school see it.',
  },
  'noted-answered': {
    lt: 'Įrašyta: atsiliepė. Atsakingiems žmonėms pranešta.',
    en: 'Noted: answered. Those responsible have been told.',
  },
  'noted-not-answered': {
    lt: 'Įrašyta: neatsiliepė. Atsakingiems žmonėms pranešta. Skambinkite kitam.',
    tu: 'Įrašyta: neatsiliepė. Atsakingiems žmonėms pranešta. Skambink kitam.',
    en: 'Noted: no answer. Those responsible have been told. Call the next one.',
  },
  'calls-over': {
    lt: 'Daugiau numerių nėra. Jei niekas neatsiliepė, skambinkite 112.',
    tu: 'Daugiau numerių nėra. Jei niekas neatsiliepė, skambink 112.',
    en: 'There are no more numbers. If nobody answered, call 112.',
  },
} as const
