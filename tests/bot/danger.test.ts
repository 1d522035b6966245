import { describe, expect, test } from 'vitest'
import { soundsLikeDanger } from '../../bot/danger.ts'
import { readPhrases } from '../../bot/understanding/phrases.ts'

const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const danger = {
  'to die, not to live': [
    'noriu mirti', 'norėčiau numirti', 'nebenoriu gyventi', 'nesinori gyventi', 'nebegaliu gyventi', 'nematau prasmės gyventi',
    'noriu nusižudyt', 'galvoju apie savižudybę', 'mano draugė nori nusižudyti', 'pasikarsiu', 'geriau manęs nebūtų',
    'be manęs visiems būtų geriau', 'šoksiu nuo stogo', 'nušoksiu pro langą', 'prigėriau tablečių', 'išgėriau daug vaistų',
    'pjaustausi', 'ji pjaustosi', 'pjaustau rankas', 'žaloju save', 'draugas save žaloja',
    'geriu tabletes', 'nebegaliu daugiau', 'nieko nebenoriu', 'man labai blogai', 'visi manęs nekenčia', 'gelbėkit',
  ],
  violence: [
    'mane muša klasėje', 'jis mane mušė', 'mane sumušė prie mokyklos', 'primušė mano draugą', 'man trenkė į veidą', 'mane spardo',
    'mane stumdo per pertraukas', 'muša', 'mano brolį muša', 'man grasina', 'grasino užmušti', 'jis sakė kad mane užmuš', 'aš tave nužudysiu',
    'jis smurtauja', 'namuose smurtas', 'tėvas mane muša', 'tėtis girtas daužo mamą', 'bijau grįžti namo', 'bijau eiti į mokyklą',
    'dabar koridoriuje mušasi', 'mušasi koridoriuje', 'vyksta muštynės kieme',
  ],
  'the body, against one’s will': [
    'jis mane liečia', 'mane graibo', 'mane lietė treneris', 'jis mane persekioja', 'prie manęs priekabiauja', 'mane išprievartavo', 'jis mane šantažuoja',
    'mokytojas mane palietė', 'jis mane sekioja', 'uzrakino mane tualete', 'mane nori nufilmuoti', 'jie mane filmuoja',
    'prašo nuogų nuotraukų', 'išplatino mano intymias nuotraukas',
  ],
  bullying: [
    'iš manęs tyčiojasi', 'patyčios', 'patiriu patyčias', 'klasėje patyčios', 'mane skriaudžia', 'mane žemina', 'visi iš manęs juokiasi', 'iš manęs šaiposi', 'mane pravardžiuoja',
    'atima iš manęs pinigus', 'mane užgaulioja internete', 'per pamoką patyčios iš mano draugės',
  ],
  'weapons, fire, a life that hangs by a thread': [
    'čia bomba', 'jis turi peilį', 'atsinešė pistoletą į mokyklą', 'mosuoja peiliu', 'mokykloje padėta bomba', 'rado sprogmenį', 'gaisras!', 'kilo gaisras virtuvėje', 'dega klasė', 'dega kompiuteris',
    'iš kompiuterio eina dūmai', 'pilna dūmų koridoriuje', 'rūksta lizdas', 'mokinys nualpo', 'vaikas nekvėpuoja', 'stipriai kraujuoja', 'kvieskite greitąją', 'reikia greitosios',
    'perdozavo', 'siūlo narkotikų', 'dingo vaikas', 'pabėgau iš namų',
  ],
  'in English': [
    'I want to die', "I don't want to live", 'I want to kill myself', 'they bully me', 'I am being bullied', 'he hit me', 'she kicks my friend', 'I am cutting myself', 'he threatens me', 'my uncle touches me',
    'he has a knife', 'someone brought a gun', 'there is a fire', 'the computer is on fire', 'a boy fainted', 'she is not breathing', 'call an ambulance', 'he asks for naked photos', 'I am scared to go home', 'he is going to kill me', 'a child is missing',
  ],
} // biome-ignore format: a list of sentences

const harmless = [
  'neveikia projektorius 204 kabinete', 'mūsų kabinete nėra interneto', 'pas mus nėra interneto', 'kas mus išgirs aktų salėje', 'klasėje skraido musė', 'neveikia pelė', 'pamiršau slaptažodį',
  'kompiuteris numirė', 'numirė monitorius', 'mirė baterija', 'užmušiau laiką', 'kaip užmušti laiką', 'mirštu iš juoko', 'noriu mirti iš juoko', 'kompiuteris muša srove', 'trenkė žaibas, nėra interneto',
  'išmušė saugiklius', 'mušame rekordus', 'dega raudona lemputė ant spausdintuvo', 'projektorius dega raudona lempute', 'dega terminai', 'sprogo projektoriaus lempa', 'kompiuteris skleidžia degėsių kvapą',
  'pjaustau popierių laminavimui', 'programa užmušė procesą', 'reikia nupirkti peilį popieriui', 'smurto prevencijos programa svetainėje', 'įkelkite patyčių prevencijos tvarką į svetainę', 'patyčių prevencijos savaitės plakatai',
  'apklausa apie patyčias mokiniams, padėkite sukurti anketą', 'gaisrinės saugos instruktažas', 'gaisro signalizacija neveikia', 'evakuacijos pratybos dėl gaisro', 'reikia peržiūrėti muštynių įrašą', 'grasina paviešinti duomenis, prašo bitkoinų',
  'nebegaliu daugiau prisijungti', 'man labai blogai veikia internetas', 'mane užrakino iš paskyros', 'nufilmuokite mane per renginį', 'laiškas reikalauja pinigų, ar tai sukčiai', 'geriu kavą, o kompiuteris vis kraunasi',
  'dingo wifi', 'dingo kompiuteris', 'dingo mokinio planšetė', 'ši tvarka mane liečia', 'lietė ekraną ir jis užstrigo', 'nuotraukos svetainei', 'mokinys pabėgo nuo pamokos', 'noriu gyventi', 'gyventi be interneto neįmanoma',
  'I want to print', 'the program hit an error', 'hit me up when it is done', 'kill the process', 'my computer died', 'firewall blocks the page', 'fire drill tomorrow', 'the touch screen does not react', 'photo shoot in the hall', 'anti-bullying poster for the website',
  'the battery is dead', 'I am dying of boredom', 'killer feature', 'smoke detector needs a battery',
] // biome-ignore format: a list of sentences

describe.each(Object.entries(danger))('words of danger are heard before anything else: %s', (_, texts) => {
  test.each(texts)('„%s“', (text) => {
    expect(soundsLikeDanger(text)).toBe(true)
    expect(soundsLikeDanger(`Labas, ${text}. Ką daryti?`)).toBe(true)
    expect(soundsLikeDanger(text.toUpperCase())).toBe(true)
  })
  test.each(texts.filter((text) => text !== 'muša'))('„%s“ without diacritics', (text) => {
    expect(soundsLikeDanger(withoutDiacritics(text))).toBe(true)
  })
})

describe('what only sounds alike is none', () => {
  test.each(harmless)('„%s“', (text) => {
    expect(soundsLikeDanger(text)).toBe(false)
    expect(soundsLikeDanger(withoutDiacritics(text))).toBe(false)
  })

  test('and of the requests that the bot learnt from, hardly one', () => {
    const heard = readPhrases('bot/understanding/phrases').filter(({ text }) => soundsLikeDanger(text))
    expect(heard.map(({ text }) => text)).toEqual([])
  })
})
