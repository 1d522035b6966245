/** Words that belong to no single domain: the product's name, buttons, faults of forms. */
export const words = {
  talka: { lt: 'Talka', en: 'Talka' },
  yes: { lt: 'Taip', en: 'Yes' },
  no: { lt: 'Ne', en: 'No' },
  cancel: { lt: 'Atšaukti', en: 'Cancel' },
  close: { lt: 'Uždaryti', en: 'Close' },
  open: { lt: 'Atidaryti', en: 'Open' },
  send: { lt: 'Siųsti', en: 'Send' },
  undo: { lt: 'Atšaukti', en: 'Undo' },
  retry: { lt: 'Bandyti dar kartą', en: 'Try again' },
  loading: { lt: 'Kraunama…', en: 'Loading…' },
  optional: { lt: 'nebūtina', en: 'optional' },
  offline: {
    lt: 'Nėra ryšio. Parodyta, kas buvo įkelta anksčiau.',
    en: 'No connection. Showing what was loaded before.',
  },
  'fault.required': { lt: 'Užpildykite šį lauką.', tu: 'Užpildyk šį lauką.', en: 'Fill in this field.' },
  'fault.too-long': {
    lt: 'Per ilgas tekstas: daugiausia {max} ženklų.',
    en: 'Too long: at most {max} characters.',
  },
  'fault.too-short': {
    lt: 'Per trumpas tekstas: bent {min} ženklai.',
    en: 'Too short: at least {min} characters.',
  },
  'fault.number': { lt: 'Įrašykite skaičių.', tu: 'Įrašyk skaičių.', en: 'Write a number.' },
  'fault.whole': {
    lt: 'Įrašykite sveikąjį skaičių.',
    tu: 'Įrašyk sveikąjį skaičių.',
    en: 'Write a whole number.',
  },
  'fault.too-low': { lt: 'Per mažas skaičius: ne mažiau kaip {min}.', en: 'Too low: at least {min}.' },
  'fault.too-high': { lt: 'Per didelis skaičius: ne daugiau kaip {max}.', en: 'Too high: at most {max}.' },
  'fault.choice': {
    lt: 'Pasirinkite vieną iš siūlomų.',
    tu: 'Pasirink vieną iš siūlomų.',
    en: 'Choose one of the options.',
  },
  'fault.format': {
    lt: 'Tokio užrašo nesuprantame. Patikrinkite.',
    tu: 'Tokio užrašo nesuprantame. Patikrink.',
    en: 'We cannot read this. Please check it.',
  },
  'refused.invalid': {
    lt: 'Kažko trūksta arba kas nors užrašyta netinkamai.',
    en: 'Something is missing or not written correctly.',
  },
  'refused.unauthenticated': {
    lt: 'Prisijunkite iš naujo.',
    tu: 'Prisijunk iš naujo.',
    en: 'Please sign in again.',
  },
  'refused.forbidden': {
    lt: 'Jūsų vaidmuo to daryti neleidžia.',
    tu: 'Tavo vaidmuo to daryti neleidžia.',
    en: 'Your role does not allow this.',
  },
  'refused.missing': {
    lt: 'Tokio įrašo nėra arba jis ne Jūsų.',
    tu: 'Tokio įrašo nėra arba jis ne tavo.',
    en: 'There is no such record, or it is not yours.',
  },
  'refused.unavailable': {
    lt: 'Microsoft 365 dabar neatsako. Bandykite po kelių minučių.',
    tu: '„Microsoft 365“ dabar neatsako. Bandyk po kelių minučių.',
    en: 'Microsoft 365 is not answering. Try again in a few minutes.',
  },
  'refused.not-json': {
    lt: 'Užklausos turinys turi būti JSON.',
    en: 'The body of the request must be JSON.',
  },
  'refused.too-large': {
    lt: 'Per didelis siuntinys: daugiausia {max} MB.',
    en: 'Too large: at most {max} MB.',
  },
  'refused.unknown-action': { lt: 'Tokio veiksmo nėra.', en: 'There is no such action.' },
  bug: {
    lt: 'Įvyko klaida. Pasakykite IT specialistui jos numerį: {id}',
    tu: 'Įvyko klaida. Pasakyk IT specialistui jos numerį: {id}',
    en: 'Something went wrong. Tell the IT specialist this number: {id}',
  },
} as const
