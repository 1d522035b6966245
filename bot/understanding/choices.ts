/** What a sentence says of a field that offers choices: the first sign that is found, and the one that is meant otherwise. */
const signs: Readonly<Record<string, readonly (readonly [choice: string, sign: RegExp])[]>> = {
  printTrouble: [
    ['jam', /strig|istrig|\bjam|stuck/],
    ['toner', /\bdaz|toner|kaset|\bink\b/],
    ['quality', /blanki|prastai|dryz|juost|neryski|pale|streak|blur|faint/],
    ['connect', /prijun|idie[gk]|\badd\b|connect|install/],
    ['notPrinting', /nespausdin|neveik|not print|doesn.?t print|won.?t print|not working|broken/],
  ],
  networkTrouble: [
    ['wifi', /wi-?fi|bevieli|belaid/],
    ['slow', /letas|leta|letai|string|slow/],
    ['page', /puslap|svetain|neatsidaro|\bsite|page|\burl\b/],
    ['none', /internet|tinkl|network|rysi/],
  ],
  whose: [
    ['everybody', /\bvisi\b|\bvisiem|\bvisoje mokykl|visur|everybody|everyone|whole school/],
    ['room', /klase|kabinet|auditorij|classroom|\broom/],
  ],
  wanted: [
    ['install', /idie[gk]|irasy|instal/],
    ['update', /atnaujin|updat/],
    ['remove', /pasalin|istrin|remove|uninstall/],
  ],
  soundWanted: [['event', /rengin|svent|koncert|spektakl|minejim|susirink|event|concert|assembly|play\b/]],
  photos: [['agreed', /sutikim\w* (yra|turim|gaut)|with consent|consent given/]],
  registerName: [
    ['pupils', /mokiniu registr|register of pupils|pupil register/],
    ['teachers', /pedagogu registr|mokytoju registr|register of teachers/],
    ['svis', /\bsvis\b/],
    ['diary', /dienyn|tamo|manodienynas|diary|gradebook/],
  ],
  legalBasis: [
    ['police', /polic/],
    ['court', /teism|court/],
    ['incident', /patyc|smurt|mus[eet]|musty|bully|fight|violence/],
    ['damage', /sugad|sudauz|ding|pavog|vagy|damage|stole|missing|broke/],
  ],
  bellChange: [
    ['shortened', /trump|shorten/],
    ['silent', /nutild|tyl[aou]|isjung|silent|silence|mute/],
    ['timetable', /tvarkarast|timetable|schedule/],
    ['broken', /neskamb|ne laiku|sugedo|neveik|not ring|wrong time|broken/],
  ],
  examName: [
    ['nmpp', /\bnmpp\b/],
    ['pupp', /\bpupp\b/],
    ['vbe', /\bvbe\b|brandos/],
  ],
  incident: [
    ['lostDevice', /pame[tcs]|pavog|ding|lost|stolen/],
    ['wrongPerson', /ne tam|ne tai|kitam|netycia isiun|wrong (person|address|recipient|parent)/],
    ['clicked', /paspaud|ivedz?iau|suveds?z?iau|clicked|typed|entered/],
    ['stranger', /isilauz|prisijunge|hack|somebody else|someone else/],
    ['message', /zinut|laisk|sukc|nuorod|phish|message|e-?mail|link/],
  ],
} // biome-ignore format: one row for each choice

/** The choice of a field that a sentence (plain, see `plainText`) speaks for; null when it says nothing of it. */
export function choiceIn(field: string, plain: string): string | null {
  return signs[field]?.find(([, sign]) => sign.test(plain))?.[0] ?? null
}

/** Two times of day: „nuo 9 iki 10.30“, "between 9:00 and 10:30", „9:00–10:30“. */
export function timesIn(plain: string): { timeFrom: string; timeTo: string } | null {
  const time = '(\\d{1,2})(?:[:.](\\d{2}))?'
  const found = new RegExp(
    `(?:nuo |between |from )${time}(?: val\\.?| h)? (?:iki|and|to|until) ${time}|\\b${time}\\s?[-–]\\s?${time}`,
  ).exec(plain)
  if (!found) return null
  const [hour, minute, endHour, endMinute] = found[1] === undefined ? found.slice(5) : found.slice(1)
  const said = (hours: string | undefined, minutes: string | undefined) =>
    `${String(hours).padStart(2, '0')}:${minutes ?? '00'}`
  const isTime = [hour, endHour].every((one) => Number(one) < 24)
  const isExact = minute !== undefined || endMinute !== undefined || found[1] !== undefined
  return isTime && isExact ? { timeFrom: said(hour, minute), timeTo: said(endHour, endMinute) } : null
}

/** How many of something: „12 planšečių“, "30 seats". Not a room, a class, a day or a time. */
export function countIn(plain: string): string | null {
  const found =
    /(?<![\d:.-])(\d{1,4})\s*(?:vnt|x\b|viet|kompiuter|planse|projektor|mokini|seat|pupil|laptop|tablet|computer|projector|license|licenc|pcs)/.exec(
      plain,
    )
  return found?.[1] ?? null
}

const because = /(?:,\s*|\s)(?:nes|kadangi|because|since)\s+(.{3,})$/isu

/** Why somebody wants something, where they say it: „…, nes senos sulūžo“. */
export function reasonIn(text: string): string | null {
  return because.exec(text.trim())?.[1] ?? null
}

/** The thing that somebody wants bought, without what is said around it: „prašau nupirkti 5 peles, nes…“ → „peles“. */
export function thingIn(text: string): string {
  const plain = text.trim().replace(because, '')
  const around =
    /^(?:(?:laba diena|labas|sveiki|prašau|prašom|prasau|prasom|norėčiau|noreciau|norime|reikia|reikėtų|reiketu|reikalinga|reikalingos?|ar galima|galima|gal galit\p{L}*|nupirk\p{L}*|užsak\p{L}*|uzsak\p{L}*|įsig\p{L}*|isig\p{L}*|hello|hi|please|could you|can you|can we|we|i|need|would like|want|to|buy|order|purchase)(?=[\s,.!:])[\s,.!:]*)+/iu
  const thing = plain
    .replace(around, '')
    .replace(/^\d{1,4}\s*(?:vnt\.?|x|pcs\.?)?\s+/iu, '')
    .trim()
  return thing.length < 3 ? text.trim() : thing
}

/** A program by its quoted name, or by a name that everybody knows. */
export function programIn(text: string): string | null {
  const quoted = /[„"“](.+?)[“"”]/.exec(text)?.[1]
  const known =
    /\b(word|excel|powerpoint|outlook|teams|onedrive|onenote|geogebra|zoom|chrome|firefox|edge|scratch|photoshop|canva|kahoot|minecraft|adobe|acrobat|audacity|gimp|python|autocad|visual studio code)\w*/i.exec(
      text,
    )?.[1]
  return quoted ?? (known ? `${known[0]?.toUpperCase()}${known.slice(1)}` : null)
}
