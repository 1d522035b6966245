import { plainText } from '../core/language.ts'

/** What can be said in a word or two. */
export type Command =
  | 'newRequest'
  | 'myRequests'
  | 'waiting'
  | 'report'
  | 'account'
  | 'things'
  | 'absence'
  | 'privacy'
  | 'outages'
  | 'announce'
  | 'language'
  | 'speakLt'
  | 'speakEn'
  | 'help'
  | 'greeting'
  | 'thanks'
  | 'notYet'

/** Every wording, both languages, without diacritics; both languages are always understood. */
const wordings: Readonly<Record<Command, readonly string[]>> = {
  newRequest: [
    'nauja uzklausa', 'nauja', 'uzklausa', 'pranesti apie gedima', 'naujas prasymas', 'neveikia', 'neveikia kazkas', 'gedimas',
    'new request', 'request', 'ticket', 'broken', 'something is broken',
  ],
  myRequests: [
    'mano uzklausos', 'uzklausos', 'mano prasymai', 'statusas', 'busena',
    'my requests', 'requests', 'status',
  ],
  waiting: [
    'laukia manes', 'laukia', 'kas laukia', 'ko laukiama', 'tvirtinti', 'tvirtinimai', 'kas manes laukia',
    'approvals', 'approve', 'pending', 'waiting', 'waiting for me', 'what is waiting for me', 'my queue',
  ],
  // „patyčios“ alone is a cry for help and is answered as one.
  report: [
    'pranesti apie patycias', 'noriu pranesti apie patycias', 'pranesti', 'pranesimas apie patycias',
    'report bullying', 'report',
  ],
  absence: [
    'manes nebus', 'isvykstu', 'atostogos', 'atostogauju', 'sergu', 'pavaduoja', 'pavaduotojas', 'mane pavaduos', 'isvykimas', 'nebusiu',
    'away', 'absence', 'out of office', 'i am away', 'i will be away', 'my deputy', 'holiday', 'on leave',
  ],
  privacy: ['privatumas', 'kas mato', 'kas ka mato', 'kas tai mato', 'privacy', 'who sees', 'who sees what'],
  outages: ['gedimai', 'bendri gedimai', 'gedimai visiems', 'kas neveikia', 'outage', 'outages', 'what is down'],
  announce: ['skelbti gedima', 'paskelbti gedima', 'announce outage', 'announce an outage'],
  account: ['paskyra', 'paskyros', 'slaptazodis', 'licencija', 'account', 'accounts', 'password', 'licence', 'license'],
  things: [
    'mano daiktai', 'mano iranga', 'daiktai', 'inventorius', 'ieskoti irangos', 'skenuoti',
    'my things', 'my devices', 'things', 'inventory', 'asset', 'scan',
  ],
  language: ['kalba', 'keisti kalba', 'language', 'change language'],
  speakLt: ['lt', 'lietuviskai', 'lietuviu', 'kalba lt', 'kalba lietuviu', 'language lt', 'lithuanian'],
  speakEn: ['en', 'angliskai', 'anglu', 'kalba en', 'kalba anglu', 'language en', 'english', 'english please', 'anglu kalba', 'in english'],
  help: [
    'pagalba', 'pagalbos', 'reikia pagalbos', 'padek', 'padekite', 'ka moki', 'ka mokate', 'komandos', 'meniu', 'pradzia',
    'help', 'help me', 'i need help', 'help me', 'what can you do', 'commands', 'menu', 'start',
  ],
  notYet: [
    'ivykiai', 'renginiai', 'kalendorius', 'rezervuoti', 'rezervacija',
    'events', 'calendar', 'book', 'booking',
  ],
  greeting: [
    'labas', 'labas rytas', 'laba diena', 'labas vakaras', 'sveikas', 'sveika', 'sveiki', 'sveikute', 'labukas',
    'hi', 'hello', 'hey', 'good morning', 'good afternoon',
  ],
  thanks: ['aciu', 'labai aciu', 'dekui', 'dekoju', 'aciu labai', 'thanks', 'thank you', 'thank you very much', 'thx'],
} // biome-ignore format: one row of wordings reads better than one a line

const commandOf = new Map(
  Object.entries(wordings).flatMap(([command, all]) => all.map((one) => [one, command as Command])),
)

const channelWordings: Readonly<Record<'channel/bind' | 'channel/unbind', readonly string[]>> = {
  'channel/bind': [
    'rodyti uzklausas', 'rodyk uzklausas', 'rodyk uzklausas cia', 'rodyti uzklausas cia', 'rodyti uzklausas siame kanale', 'susieti kanala',
    'show requests', 'show requests here', 'show requests in this channel', 'bind channel',
  ],
  'channel/unbind': [
    'neberodyti uzklausu', 'neberodyk uzklausu', 'neberodyti uzklausu kanale', 'atsieti kanala',
    'stop showing requests', 'stop showing requests in the channel', 'unbind channel',
  ],
} // biome-ignore format: one row of wordings reads better than one a line

/** What can be asked of Talka in a channel; null: it is something else. */
export function readChannelCommand(text: string): 'channel/bind' | 'channel/unbind' | null {
  const plain = plainWords(text)
  if (channelWordings['channel/bind'].includes(plain)) return 'channel/bind'
  return channelWordings['channel/unbind'].includes(plain) ? 'channel/unbind' : null
}

/** The number of a request that somebody asks after („užklausa 12“, "request #12", „Nr. 12“); null: it is something else. */
export function readRequestNumber(text: string): number | null {
  const asked =
    /^(?:(?:mano )?(?:uzklaus|prasym)\p{L}*|(?:my )?(?:request|ticket)|nr|no|#)[\s.:#]*(?:nr|no|number)?[\s.:#]*(\d{1,9})[\s.?!]*$/u
  const number = asked.exec(plainText(text).trim())?.[1]
  return number ? Number(number) : null
}

/** Reads a command; case, diacritics, punctuation and spaces do not matter. Null: it is something else. */
export function readCommand(text: string): Command | null {
  if (/^[\s?.!]*\?[\s?.!]*$/.test(text)) return 'help'
  return commandOf.get(plainWords(text)) ?? null
}

function plainWords(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
}
