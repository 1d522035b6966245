import type { ArticleText, Audience } from './schema.ts'

/** An answer that every school can begin with. Its id is fixed, so that it is added once. */
export interface Starter {
  id: string
  audience: Audience
  keywords: string
  lt: ArticleText
  en: ArticleText
}

/** The first answers of a school, for its specialist to take over and change. */
export const starters: readonly Starter[] = [
  {
    id: 'a1f3b6c0-0001-4a00-8000-000000000001',
    audience: 'everybody',
    keywords: 'multimedija vaizdas ekranas nerodo HDMI no picture',
    lt: {
      title: 'Projektorius nerodo vaizdo',
      body: '1. Patikrinkite, ar projektorius įjungtas: lemputė turi šviesti žaliai arba mėlynai.\n2. Ištraukite ir vėl iki galo įkiškite HDMI laidą abiejuose galuose.\n3. Kompiuteryje paspauskite „Windows“ ir P klavišus kartu, pasirinkite „Dubliuoti“.\n4. Projektoriaus pultelyje paspauskite „Source“ ir pasirinkite HDMI.\nJei po to vaizdo nėra, siųskite užklausą ir nurodykite kabinetą.',
    },
    en: {
      title: 'The projector shows no picture',
      body: '1. Check that the projector is on: its light should be green or blue.\n2. Pull out the HDMI cable and push it in again, fully, at both ends.\n3. On the computer press the Windows and P keys together and choose "Duplicate".\n4. On the remote control press "Source" and choose HDMI.\nIf there is still no picture, send a request and name the room.',
    },
  },
  {
    id: 'a1f3b6c0-0002-4a00-8000-000000000002',
    audience: 'staff',
    keywords: 'spausdina eilė popierius strigo kopijuoklis print queue paper jam',
    lt: {
      title: 'Spausdintuvas nespausdina',
      body: '1. Pažiūrėkite į spausdintuvo ekraną: ar netrūksta popieriaus, ar jis neįstrigęs.\n2. Išjunkite spausdintuvą, palaukite 30 sekundžių ir vėl įjunkite.\n3. Kompiuteryje atverkite „Nustatymai → Spausdintuvai“, pasirinkite savo spausdintuvą ir išvalykite eilę.\n4. Spausdinkite dar kartą.\nJei nepadėjo, siųskite užklausą ir parašykite, ką rodo spausdintuvo ekranas.',
    },
    en: {
      title: 'The printer does not print',
      body: '1. Look at the printer’s display: is paper missing or jammed?\n2. Turn the printer off, wait 30 seconds and turn it on again.\n3. On the computer open "Settings → Printers", choose your printer and clear the queue.\n4. Print again.\nIf that does not help, send a request and say what the display shows.',
    },
  },
  {
    id: 'a1f3b6c0-0003-4a00-8000-000000000003',
    audience: 'everybody',
    keywords: 'wifi dingo nutrūko bevielis tinklas belaidis nesijungia network wireless',
    lt: {
      title: 'Nėra interneto arba neprisijungia prie „Wi-Fi“',
      body: '1. Pažiūrėkite, ar kitiems toje pačioje vietoje internetas veikia.\n2. Išjunkite ir vėl įjunkite „Wi-Fi“.\n3. Pasirinkite mokyklos tinklą, paspauskite „Pamiršti“ ir prisijunkite iš naujo.\n4. Paleiskite įrenginį iš naujo.\nJei neveikia niekam, siųskite užklausą: nurodykite kabinetą ir nuo kada neveikia.',
    },
    en: {
      title: 'No internet, or Wi-Fi does not connect',
      body: '1. See whether the internet works for others in the same place.\n2. Turn Wi-Fi off and on again.\n3. Choose the school’s network, press "Forget" and connect anew.\n4. Restart the device.\nIf it works for nobody, send a request: name the room and since when.',
    },
  },
  {
    id: 'a1f3b6c0-0004-4a00-8000-000000000004',
    audience: 'everybody',
    keywords: 'kolonėlės garsiakalbis nėra garso tyla speakers mute',
    lt: {
      title: 'Kompiuteris neturi garso',
      body: '1. Paspauskite garsiakalbio ženklą ekrano kampe: garsas neturi būti išjungtas.\n2. Paspauskite rodyklę šalia jo ir pasirinkite kitą garso įrenginį (kolonėles arba projektorių).\n3. Patikrinkite, ar kolonėlės įjungtos ir ar laidas įkištas iki galo.\n4. Jei garso nėra tik vienoje programoje, uždarykite ją ir atverkite iš naujo.',
    },
    en: {
      title: 'The computer has no sound',
      body: '1. Press the speaker sign in the corner of the screen: the sound must not be muted.\n2. Press the arrow beside it and choose another sound device (speakers or projector).\n3. Check that the speakers are on and their cable is pushed in fully.\n4. If only one program is silent, close it and open it again.',
    },
  },
  {
    id: 'a1f3b6c0-0005-4a00-8000-000000000005',
    audience: 'everybody',
    keywords: 'pamiršau slaptažodį prisijungti negaliu login sign in forgot',
    lt: {
      title: 'Pamirštas slaptažodis',
      body: 'Mokiniui naują slaptažodį gali paprašyti klasės vadovas arba kitas mokytojas: parašykite Talkai „slaptažodis“.\nDarbuotojas savo slaptažodžio prašo pats.\nPatvirtinus laikinas slaptažodis vieną kartą parodomas Talkos skirtuke. Pirmą kartą prisijungiant jį reikia pakeisti savu.',
    },
    en: {
      title: 'A forgotten password',
      body: 'For a pupil, the class teacher or another teacher can ask for a new password: write "password" to Talka.\nStaff ask for their own.\nOnce approved, a temporary password is shown one time in the Talka tab. It has to be changed at the first sign-in.',
    },
  },
  {
    id: 'a1f3b6c0-0006-4a00-8000-000000000006',
    audience: 'everybody',
    keywords: 'mikrofonas kamera pamoka skambutis susitikimas meeting call nesigirdi',
    lt: {
      title: '„Teams“ susitikime negirdi arba nemato',
      body: '1. Susitikime paspauskite „…“ ir „Įrenginio nustatymai“.\n2. Pasirinkite tą mikrofoną, kolonėles ir kamerą, kuriuos naudojate.\n3. Jei nešiojamasis turi kameros užraktą, atidenkite ją.\n4. Išeikite iš susitikimo ir prisijunkite iš naujo.',
    },
    en: {
      title: 'A Teams meeting without sound or picture',
      body: '1. In the meeting press "…" and "Device settings".\n2. Choose the microphone, speakers and camera that you use.\n3. If the laptop has a cover over its camera, open it.\n4. Leave the meeting and join it again.',
    },
  },
  {
    id: 'a1f3b6c0-0007-4a00-8000-000000000007',
    audience: 'everybody',
    keywords: 'stringa lagina pakibo lėtai slow frozen hangs',
    lt: {
      title: 'Kompiuteris lėtas arba užstrigo',
      body: '1. Išsaugokite, ką darote, ir uždarykite nereikalingas programas ir naršyklės korteles.\n2. Jei niekas nereaguoja, paspauskite Ctrl, Alt ir Delete kartu ir pasirinkite „Užduočių tvarkytuvė“: joje užbaikite užstrigusią programą.\n3. Paleiskite kompiuterį iš naujo („Paleisti iš naujo“, ne „Išjungti“).\nJei tas pats kartojasi kasdien, siųskite užklausą.',
    },
    en: {
      title: 'The computer is slow or frozen',
      body: '1. Save what you are doing and close programs and browser tabs that you do not need.\n2. If nothing answers, press Ctrl, Alt and Delete together, choose "Task Manager" and end the program that hangs.\n3. Restart the computer ("Restart", not "Shut down").\nIf it happens every day, send a request.',
    },
  },
  {
    id: 'a1f3b6c0-0008-4a00-8000-000000000008',
    audience: 'staff',
    keywords: 'interaktyvi lenta rašiklis liečia kalibruoti smart board touch pen',
    lt: {
      title: 'Interaktyvi lenta nereaguoja į lietimą',
      body: '1. Patikrinkite, ar lentos USB laidas įkištas į kompiuterį.\n2. Ištraukite jį, palaukite 10 sekundžių ir vėl įkiškite.\n3. Nuvalykite lentos kraštus: juose esančius jutiklius uždengia dulkės ar užrašai.\n4. Jei rašo ne ten, kur liečiate, atlikite kalibravimą lentos programoje.',
    },
    en: {
      title: 'The interactive board does not react to touch',
      body: '1. Check that the board’s USB cable is in the computer.\n2. Pull it out, wait 10 seconds and push it in again.\n3. Wipe the edges of the board: dust or notes cover the sensors there.\n4. If it writes beside your finger, run the calibration in the board’s program.',
    },
  },
  {
    id: 'a1f3b6c0-0009-4a00-8000-000000000009',
    audience: 'everybody',
    keywords: 'įtartinas laiškas nuoroda sukčiai phishing suspicious mail link virusas',
    lt: {
      title: 'Gautas įtartinas laiškas ar žinutė',
      body: 'Nespauskite nuorodų, neatverkite priedų ir neatsakykite.\nJei nuorodą jau paspaudėte arba įvedėte slaptažodį, iš karto praneškite IT specialistui: siųskite užklausą ir pažymėkite, kad skubu.\nLaiško netrinkite: jis padės įspėti kitus.',
    },
    en: {
      title: 'A suspicious mail or message',
      body: 'Do not press links, do not open attachments, do not answer.\nIf you have pressed a link or typed a password, tell the IT specialist at once: send a request and mark it as urgent.\nDo not delete the mail: it helps to warn others.',
    },
  },
  {
    id: 'a1f3b6c0-0010-4a00-8000-000000000010',
    audience: 'everybody',
    keywords: 'planšetė įkrauti nekrauna nekraunasi baterija tablet battery charge',
    lt: {
      title: 'Planšetė ar nešiojamasis neįsikrauna',
      body: '1. Pabandykite kitą laidą ir kitą lizdą.\n2. Palikite įkrauti 30 minučių: visai išsikrovęs įrenginys kurį laiką nieko nerodo.\n3. Palaikykite įjungimo mygtuką 20 sekundžių ir bandykite įjungti.\nJei nepadėjo, siųskite užklausą ir nurodykite įrenginio numerį.',
    },
    en: {
      title: 'A tablet or laptop does not charge',
      body: '1. Try another cable and another socket.\n2. Leave it to charge for 30 minutes: an empty device shows nothing for a while.\n3. Hold the power button for 20 seconds and try to turn it on.\nIf that does not help, send a request with the number of the device.',
    },
  },
]
