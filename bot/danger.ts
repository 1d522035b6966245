import { plainText } from '../core/language.ts'

/** Words by which somebody in danger may ask for help, and what shows that the same words mean something else. */
interface Sign {
  /** Matched against the text without diacritics and, on a line of its own, as it was written. */
  sign: RegExp
  unless?: RegExp
}

/** Whom something is done to; „muse“ without them is a fly. */
const somebody =
  '(?:man(?:e|es|im)?|mus|ji|ja|jai|jam|juos|jas|tave|drauga?\\w*|klasiok\\w*|mokin\\w*|vaik\\w*|berniuk\\w*|mergait\\w*|mergin\\w*|brol\\w*|ses\\w*|mam\\w*|mokytoj\\w*|zmog\\w*)'
const near = (word: string) =>
  new RegExp(`\\b${word}\\b.{0,40}\\b${somebody}\\b|\\b${somebody}\\b.{0,40}\\b${word}\\b`)
/** A paper about violence is no violence. */
const papers =
  /prevenc|tvarkos|tvarka\b|tvarkaras|aprasa|program|savait|anket|apklaus|mokymai|seminar|plakat|svetain|straipsn|priemoni|policy|prevention|poster|survey|website/
const laughing =
  /is (juoko|gedos|nuovargio|smalsumo|nuobodulio|bado|karscio|laimes)|of (laughter|boredom|curiosity|shame)|laughing/

/** Rather once too often than once too seldom; what must not be heard as danger is a list of its own in the tests. */
const signs: readonly Sign[] = [
  // To die, not to live.
  { sign: /\b(noriu|norisi|noreciau|geriau|trokstu)\b.{0,20}\b(mirti?|numirti?|numirciau|mirciau|dingti amziams|nusizudyti?|uzmigti amziams)\b/, unless: laughing },
  { sign: /\b(nenoriu|nebenoriu|nesinori|nebesinori|nebegaliu|negaliu|pavargau|nera prasmes|nematau prasmes|nebematau prasmes)\b.{0,25}\b(gyventi?|buti gyv\w*)\b/ },
  { sign: /\b(nuzudysiu|zudysiu|zudausi|zudysiuos\w*|pasikarsiu|pasikarti?|pasikorti?|pasikore|korsiuosi|kartis noriu|persipjausiu|persipjau|isgersiu visas tabletes)\b|nusizud|savizud|zudytis|zudosi/, unless: /prevenc/ },
  { sign: /\b(nebebusiu|manes nebebus|manes nebus gyvo|geriau manes nebutu|be manes visiems butu geriau|sudie visiems|atsisveikinu su gyvenimu|viskam galas ir man)\b/ },
  { sign: /\b(soksiu|nusoksiu|issoksiu|sokti)\b.{0,15}\b(pro langa|nuo stogo|nuo tilto|po traukiniu|is balkono)\b/ },
  { sign: /\b(prisigerti|prisigeriau|prigeriau|isgeriau|prarijau|isgerti|isgersiu|geriu|gersiu)\b.{0,20}\b(tableci|tabletes|tableciu|vaistu)\b/ },
  { sign: /pjaustausi|pjaustosi|\bpjaust(au|o|ausi)\b.{0,15}\b(rank|ven|save)|\bpjau(nu|nuosi|siuos)\b.{0,12}\b(save|ven|rank)|zaloju save|save zaloj|zalojasi|zalojuosi|venas (pers?ipjau|pjau)/ },
  // Who cannot bear it any more says so in few words; with a thing after them the same words are about that thing.
  { sign: /\b(nebegaliu daugiau|daugiau nebegaliu|nieko nebenoriu|nebenoriu nieko|man (labai|baisiai|siaubingai) blogai|gelbek\w*)(?=\s*([.!?,;\n]|$))|\bmanes\b.{0,8}\bnekenci\w*|\bnekenci\w*\b.{0,8}\bmanes\b/ },
  // Violence.
  { sign: /(?<!\p{L})(pri|su|už|nu)?muš(a|ė|davo|iau|ti|tas|ta|)(?!\p{L})/u, unless: /laik[ąa]|srov|žaib|elektr|rekord|saugikl|kamšči|proces/u },
  { sign: near('(?:musa|muse|sumuse|primuse|uzmuse|mustu|musdavo|spardo|spyre|smaugia|smauge|trenke|stumdo|pastume nuo laiptu|kumsciu|dauzo)'), unless: /srov|zaib|elektr/ },
  // „muš“ without its mark is mostly „mus“, "us".
  { sign: /\bmane mus\b|\bmus mane\b/ },
  { sign: /\b(uzmusiu|uzmus|nuzudysiu|nuzudys|papjausiu|papjaus|nudursiu|nudurs)\b.{0,20}\b(tave|mane|jus|ji|ja|visus|juos)\b|\b(tave|mane|jus|ji|ja|visus|juos)\b.{0,20}\b(uzmusiu|uzmus|nuzudysiu|nuzudys|papjaus|nudurs)\b/ },
  { sign: /\b(grasina|grasino|grasinimai|grasinimu|sako kad uzmus)\b/, unless: /duomen|failus|bitkoin|uzdaryti paskyra|istrinti/ },
  { sign: /\b(smurtauja|smurtavo|smurtas|smurta|smurto)\b/, unless: papers },
  { sign: /\b(musasi|mustynes)\b.{0,25}\b(dabar|koridoriuje|klaseje|kieme|valgykloje|vyksta|skubiai|stadione|rubineje)\b|\b(dabar|koridoriuje|klaseje|kieme|valgykloje|stadione|rubineje)\b.{0,25}\b(musasi|mustynes)\b|\bvyksta (rimtos )?mustynes\b/, unless: /kamer|iras|praejus|vakar/ },
  { sign: /\bbijau (eiti|grizti|likti|buti)\b.{0,15}\b(namo|namuose|namie|mokykl\w+|klas\w+|vien\w*|su juo|su ja)\b|\b(tevas|tetis|patevis|mama|globejas)\b.{0,25}\b(musa|muse|dauzo|girtas|uzrakina)\b/ },
  // What is done to the body against one's will.
  { sign: /\b(is)?prievartau\w*|\b(is)?prievartav\w*|seksualiai|tvirkin\w*|iszagin\w*|priekabiauja|priekabiavo/ },
  { sign: /\b(liecia|liete|paliecia|paliete|lietinej\w*|graibo|apgraibe|grabalioja|persekioja|santazuoja|seka|sekioja|sekiojo)\b.{0,12}\bmane\b|\bmane\b.{0,12}\b(liecia|liete|paliecia|paliete|lietinej\w*|graibo|apgraibe|grabalioja|persekioja|santazuoja|seka|sekioja|sekiojo)\b/, unless: /(isakym|tvark|pakeitim|tai)\S* (mane )?liecia/ },
  { sign: /\b(uzrakin\w*|uzdar(e|o) (mane )?tualete)\b.{0,20}\bmane\b|\bmane\b.{0,20}\buzrakin\w*/, unless: /paskyr|sistem|ekran|kompiut|plansete/ },
  { sign: /\bmane\b.{0,20}\b(nu)?(film|fotograf)\w*|\b(nu)?(film|fotograf)\w*.{0,12}\bmane\b/, unless: /rengin|svetain|sutikim|pamok|leidim/ },
  { sign: /\b(nuog\w+|intymi\w*)\b.{0,25}\b(nuotrauk\w*|foto|video|vaizd\w*)\b|\bnuotrauk\w*\b.{0,12}\bnuog\w+/ },
  // Bullying.
  { sign: /tyciojasi|tyciojos|tyciojas\b|tycioja\b|\bsaiposi is (manes|jo|jos|mano|musu)|\bis (manes|jo|jos|mano|musu)\b.{0,15}\bsaiposi|uzgaulioj|\bskriaudzia|skriaudzi\b|nuskriaude|\bzemina mane|mane zemina|\bizeidin\w* mane|mane izeidin\w*|izeidinej/ },
  { sign: /\bpatyci\w*/, unless: papers },
  { sign: /\b(visi|jie|klasiokai|vaikai)\b.{0,15}\b(is manes|mane)\b.{0,10}\b(juokiasi|apspjaude|vadina|pravardziuoja|atstume|uzpuola)\b|\bpravardziuoja mane|mane pravardziuoja/ },
  { sign: /\b(atima|ateme|atiminej\w*|reikalauja|praso)\b.{0,25}\b(pinig\w*|daikt\w*)\b/, unless: /programa|puslapis|svetain|laisk|sms|zinut|apmok|saskait/ },
  // Weapons, fire, a life that hangs by a thread.
  { sign: /\b(turi|atsinese|atsinesiau|nesiojasi|mosuoja|issitrauke|puola su)\b.{0,15}\b(peil\w*|ginkl\w*|pistolet\w*|sautuv\w*|kirv\w*)\b|\bsaudo (mokykl|kiem|klas|korid)\w*/ },
  { sign: /\b(padeta|padejo|padejau|yra|cia|turi|turiu) bomb(a|a|ą)\b|\bbomba (cia|yra)\b|\bbomba (mokykl|klas|rubin|tualet)\w*|\b(sprogmuo|sprogmen\w*|uzminuota)\b/ },
  { sign: /\bgaisras\b|\bkilo gaisras|\bdega\b.{0,5}\b(mokykla|klase|kabinetas|siuksl\w*|stogas|laid\w*|kompiuter\w*|kompas|lizdas|spinta|uzuolaid\w*|rubine|virtuve)\b|\b(kompiuter\w*|kompas|lizdas|spinta|siuksliadeze|mokykla|rozete|projektorius)\b.{0,5}\bdega\b(?! (lemp|svies|raud|zal|oranz|gelt|mel|ekran|indik))|\b(eina|rukst\w*|pilna|kyla|virsta|verziasi)\b.{0,20}\b(dumai|dumu|dumais)\b|\b(dumai|dumu|dumais)\b.{0,20}\b(eina|rukst\w*|pilna|kyla|virsta|verziasi|koridoriuje|klaseje|tualete)\b|\bruksta (is )?(kompiuter|projektor|lizd|laid|rozet|kompas)\w*/, unless: /pratyb|mokymai|signalizacij|saugos instrukt|gesintuv/ },
  { sign: /\b(nekvepuoja|nualpo|apalpo|be samones|prarado samone|nukraujuoja|stipriai kraujuoja|uzspringo|springsta|traukuliai|epilepsijos priepuolis|apsinuodijo|perdozavo|sirdies smugis|infarktas|insultas)\b|\b(kvieskit\w*|kviesti|iskvieskit\w*|reikia) (greitaj\w*|greitosios|policij\w*|112|gaisrin\w*)/ },
  { sign: /\b(siulo|pardavineja|pardave|duoda|rukome|vartoja)\b.{0,15}\bnarkotik\w*/ },
  { sign: /\bpabeg(o|au|siu) is namu\b|\bding(o|es) (vaikas|mokinys|mokine|mergaite|berniukas|pirmok\w*)\b|\b(vaikas|mokinys|mokine|mergaite|berniukas) (dingo|pabego)\b/, unless: /nuo pamok|is pamok/ },
  // English.
  { sign: /\b(i|she|he) ?(just )?(want|wants|wanna|going|wish i could) ?(to )?(die|be dead|kill (myself|himself|herself))\b|kill (myself|himself|herself)|suicid|(hurt|hurts|hurting|cut|cuts|cutting|harm|harming) (myself|himself|herself)|self.?harm|end my life|(don'?t|do not) want to (live|be alive|exist)|better off (dead|without me)|no reason to live|wish i was(n'?t| not)? (dead|alive|born)|hang myself|overdose/, unless: laughing },
  { sign: /\b(hits?|beats?|beating|beaten|hitting|threatens?|threatened|threatening|kicks?|kicked|punch(es|ed)?|slaps?|slapped|choke[sd]?|strangle[sd]?|stabbed|touch(es|ed|ing)?|grope[sd]?|stalk(s|ed|ing)|blackmail(s|ed|ing)?|humiliate[sd]?|harass(es|ed|ing)?) (me|him|her|us|my (friend|brother|sister|classmate))\b(?! up\b)/ },
  { sign: /\bbull(y|ies|ied|ying)\b|\b(rape[ds]?|raping|molest\w*|abus(e[ds]?|ing|er)|sexual(ly)? (assault\w*|harass\w*))\b/, unless: papers },
  { sign: /\b(going to|will|gonna|wants? to) (kill|stab|shoot|hurt|beat) (me|him|her|you|us|them|everyone|somebody|someone)\b|\b(has|have|brought|carries|pulled) a (knife|gun|weapon|bomb)\b|\bthere is a (bomb|gunman|shooter)\b|\bactive shooter\b|\b(afraid|scared) to (go|come) (home|to school|back)\b/ },
  { sign: /\b(there is|there's|it is|it's|is on|on) (a )?fire\b(?! ?(wall|drill|fox))|\b(computer|school|socket|classroom|room|bin|projector|building)\b.{0,6}\b(is burning|on fire|in flames)|\bsmoke (is )?(coming|everywhere|in the)|\b(fainted|unconscious|not breathing|stopped breathing|is choking|bleeding (badly|heavily|a lot)|heart attack|having a seizure)\b|\bcall (an ambulance|the police|112)\b|\b(naked|nude|intimate) (photos?|pictures?|pics?|videos?)\b|\bsend (me )?nudes\b|\bmy nudes\b/ },
  { sign: /\b(ran|run|running) away from home\b|\b(child|pupil|boy|girl|student) (is|has gone) missing\b/ },
] // biome-ignore format: one sign a row reads better

/** Whether a message sounds like danger, and is answered with help at once. It is not kept and not judged. */
export function soundsLikeDanger(text: string): boolean {
  const both = `${plainText(text)}\n${text.normalize('NFC').toLowerCase().replace(/[’`]/g, "'")}`
  return signs.some(({ sign, unless }) => sign.test(both) && !unless?.test(both))
}
