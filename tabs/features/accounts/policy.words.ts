import type { Words } from '../../../core/language.ts'

/** What the page of the rules for accounts says. */
export const words = {
  'policy.subtitle': {
    lt: 'Pagal šias taisykles sudaromas kiekvienas planas. Pakeitus jas, paskyros nesikeičia, kol nepatvirtinsite naujo plano.',
    en: 'Every plan follows these rules. Changing them changes no account before a new plan is approved.',
  },
  'policy.open': { lt: 'Paskyrų taisyklės', en: 'Rules for accounts' },
  'policy.usual': { lt: 'Įprasta: {value}', en: 'Usual: {value}' },
  'policy.usual.back': { lt: 'Grąžinti įprastas taisykles', en: 'Back to the usual rules' },
  'policy.own': { lt: 'Kitaip', en: 'Another way' },
  'policy.example': { lt: 'Pavyzdžiai', en: 'Examples' },
  'policy.unread': {
    lt: 'Licencijas ir domenus iš Microsoft 365 pamatysite čia, kai bus sudarytas pirmasis planas.',
    en: 'The licences and domains of Microsoft 365 will stand here once the first plan has been made.',
  },
  'policy.changed': { lt: 'Pakeista, bet neišsaugota: {list}', en: 'Changed, not saved yet: {list}' },
  'policy.outdates': {
    lt: 'Išsaugojus, dar nepatvirtinti planai nebegalios: sudarykite naujus.',
    en: 'Once saved, plans that are not approved yet no longer hold: make new ones.',
  },
  'policy.save': { lt: 'Išsaugoti', en: 'Save' },
  'policy.discard': { lt: 'Nekeisti', en: 'Discard' },
  'policy.saved': { lt: 'Išsaugota: {list}', en: 'Saved: {list}' },

  'policy.part.login': { lt: 'Prisijungimo vardas', en: 'Sign-in name' },
  'policy.part.name': { lt: 'Vardas sąrašuose', en: 'Name in lists' },
  'policy.part.licences': { lt: 'Licencijos', en: 'Licences' },
  'policy.part.groups': { lt: 'Grupės ir komandos', en: 'Groups and teams' },
  'policy.part.person': { lt: 'Duomenys apie žmogų', en: 'What is told of a person' },
  'policy.part.leavers': { lt: 'Baigusieji ir išvykusieji', en: 'Graduates and leavers' },
  'policy.part.brakes': { lt: 'Saugikliai', en: 'Brakes' },
  'policy.part.brakes.text': {
    lt: 'Jei sąraše trūksta per daug žmonių ir nežinia kodėl, planas sustabdomas: gal įkeltas ne visas sąrašas. Baigusieji mokyklą neskaičiuojami.',
    en: 'If too many people are missing from the roster and nobody knows why, the plan is halted: perhaps the roster is not whole. Graduates are not counted.',
  },

  'policy.upnPattern': { lt: 'Iš ko sudaromas', en: 'What it is made of' },
  'policy.upnPattern.hint': {
    lt: 'Jei toks vardas jau užimtas, prie jo pridedamas skaičius: jonas.jonaitis2. Turimi prisijungimo vardai nesikeičia.',
    en: 'If the name is taken, a number is added: jonas.jonaitis2. Sign-in names that people have already do not change.',
  },
  'policy.upnPattern.own': {
    lt: 'Rašykite be lietuviškų raidžių ir tarpų, o vietoj vardo ir pavardės įterpkite:',
    en: 'Write without accents and spaces; in place of the names put in:',
  },
  'policy.place.given': { lt: 'vardas', en: 'given name' },
  'policy.place.surname': { lt: 'pavardė', en: 'surname' },
  'policy.place.g': { lt: 'vardo pirma raidė', en: 'its first letter' },
  'policy.place.s': { lt: 'pavardės pirma raidė', en: 'first letter of the surname' },
  'policy.place.id': { lt: 'kodas iš sąrašo', en: 'id of the roster' },
  'policy.place.class': { lt: 'klasė', en: 'class' },
  'policy.domain': { lt: 'Mokyklos domenas (po @)', en: 'The school’s domain (after the @)' },
  'policy.domain.usual': { lt: 'Pagrindinis: {domain}', en: 'The main one: {domain}' },
  'policy.domain.unread': { lt: 'Pagrindinis mokyklos domenas', en: 'The school’s main domain' },
  'policy.addressRestDays': {
    lt: 'Kiek dienų atsilaisvinęs vardas niekam neduodamas',
    en: 'For how many days a name that became free is given to nobody',
  },
  'policy.addressRestDays.hint': {
    lt: 'Kad buvusiam mokiniui skirtas laiškas nepatektų naujam.',
    en: 'So that a letter to a former pupil does not reach a new one.',
  },
  'policy.displayName': { lt: 'Kaip rašomas vardas', en: 'How the name is written' },
  'policy.displayName.own': {
    lt: 'Vietoj vardo, pavardės ir klasės įterpkite:',
    en: 'In place of the names put in:',
  },
  'policy.licences.pupil': { lt: 'Mokinių licencija', en: 'Licence of pupils' },
  'policy.licences.staff': { lt: 'Darbuotojų licencija', en: 'Licence of staff' },
  'policy.licence.usual': { lt: 'Įprasta: {licence}', en: 'The usual one: {licence}' },
  'policy.licence.usual.unread': {
    lt: 'Įprasta: nemokama mokyklinė',
    en: 'The usual one: the free one for schools',
  },
  'policy.licence.usual.none': {
    lt: 'Įprasta (mokykla jos neturi)',
    en: 'The usual one (the school has none)',
  },
  'policy.licence.none': { lt: 'Neduoti licencijos', en: 'No licence' },
  'policy.licence.one': { lt: '{licence} (laisvų: {n})', en: '{licence} (free seats: {n})' },
  'policy.licence.gone': {
    lt: 'Licencija, kurios mokykla nebeturi',
    en: 'A licence that the school no longer has',
  },
  'policy.licensing': { lt: 'Kaip licencija suteikiama', en: 'How the licence is given' },
  'policy.licensing.direct': { lt: 'Kiekvienai paskyrai atskirai', en: 'To each account' },
  'policy.licensing.group': {
    lt: 'Per visų mokinių ir visų darbuotojų grupes',
    en: 'By the groups of all pupils and all staff',
  },
  'policy.licensing.cannot': {
    lt: 'Per grupes mokyklos Microsoft 365 licencijų suteikti negali: tam reikia mokamos licencijos (A3, A5 arba „Entra ID P1“).',
    en: 'The school’s Microsoft 365 cannot give licences by groups: that needs a paid licence (A3, A5 or Entra ID P1).',
  },
  'policy.takeOldLicences': {
    lt: 'Atimti kitas mokinių ir darbuotojų licencijas',
    en: 'Take other licences of pupils and staff away',
  },
  'policy.takeOldLicences.hint': {
    lt: 'Pasikeitus licencijai ar pareigoms, senoji nebelieka greta naujos. Atimama ir tai, ką kas nors suteikė ranka; turi pritarti du žmonės.',
    en: 'When the licence or the role changes, the old one does not stay beside the new. What somebody gave by hand goes too; two people must agree.',
  },
  'policy.prices': { lt: 'Licencijos kaina', en: 'Price of a licence' },
  'policy.prices.of': { lt: '{licence}: kaina per metus, €', en: '{licence}: price a year, €' },
  'policy.prices.hint': {
    lt: 'Galima nerašyti. Jei įrašysite, plane matysite, kiek licencijos kainuos.',
    en: 'May be left empty. If you write it, plans say what the licences cost.',
  },
  'policy.classGroups': { lt: 'Kiekvienai klasei – grupė', en: 'A group for each class' },
  'policy.classGroups.hint': {
    lt: 'Grupė turi bendrą el. pašto adresą ir rugsėjį pereina į kitą klasę kartu su mokiniais.',
    en: 'The group has an e-mail address of its own and moves up with its pupils in September.',
  },
  'policy.classTeams': { lt: 'Kiekvienai klasei – „Teams“ komanda', en: 'A Teams team for each class' },
  'policy.classTeams.hint': {
    lt: 'Komanda su užduotimis sukuriama naujai klasei, kuri turi auklėtoją arba mokytoją. Anksčiau sukurtos grupės gauna paprastą komandą: kitaip Microsoft neleidžia.',
    en: 'A team with assignments is made for a new class that has a teacher. Groups made before get an ordinary team: Microsoft does not allow anything else.',
  },
  'policy.everybodyGroups.pupils': { lt: 'Visų mokinių grupė', en: 'A group of all pupils' },
  'policy.everybodyGroups.staff': { lt: 'Visų darbuotojų grupė', en: 'A group of all staff' },
  'policy.everybody.needed': {
    lt: 'Kai licencijos suteikiamos per grupes, šios grupės kuriamos visada.',
    en: 'These groups are always made when licences are given by groups.',
  },
  'policy.staffGroups.subjects': { lt: 'Mokytojų grupės pagal dalyką', en: 'Groups of teachers by subject' },
  'policy.staffGroups.buildings': {
    lt: 'Darbuotojų grupės pagal pastatą',
    en: 'Groups of staff by building',
  },
  'policy.staffGroups.hint': {
    lt: 'Jei sąraše nurodyti dalykai arba pastatai.',
    en: 'Where the roster tells subjects or buildings.',
  },
  'policy.usageLocation': { lt: 'Šalis (dviem raidėmis)', en: 'Country (two letters)' },
  'policy.usageLocation.hint': {
    lt: 'Lietuva – LT. Be jos Microsoft licencijos nesuteikia.',
    en: 'Lithuania is LT. Microsoft gives no licence without it.',
  },
  'policy.ageGroup': { lt: 'Nurodyti mokinių amžiaus grupę', en: 'Tell the age group of pupils' },
  'policy.ageGroup.hint': {
    lt: 'Pagal gimimo metus, jei jie sąraše yra: iki 14 metų, 14–17 ir nuo 18 metų. Pati data niekur neperduodama.',
    en: 'By the year of birth, where the roster has it: under 14, 14–17, and 18 or over. The date itself goes nowhere.',
  },
  'policy.leavers.blockAtOnce': { lt: 'Paskyrą iškart blokuoti', en: 'Block the account at once' },
  'policy.leavers.freeLicence': {
    lt: 'Blokuojant iškart atlaisvinti licenciją',
    en: 'Free the licence when blocking',
  },
  'policy.leavers.freeLicence.hint': {
    lt: 'Vieta iškart atitenka kitam, bet po 30 dienų Microsoft ištrina to žmogaus laiškus.',
    en: 'Somebody else gets the seat at once, but after 30 days Microsoft deletes that person’s mail.',
  },
  'policy.leavers.keepDays': {
    lt: 'Kiek dienų paskyra saugoma',
    en: 'For how many days the account is kept',
  },
  'policy.leavers.delete': { lt: 'Paskui paskyrą ištrinti', en: 'Then delete the account' },
  'policy.leavers.delete.hint': {
    lt: 'Kiekvieną kartą turi pritarti du žmonės, o ištrintą paskyrą dar 30 dienų galima atkurti.',
    en: 'Two people must agree each time, and a deleted account can be restored for 30 more days.',
  },
  'policy.brakes.absolute': {
    lt: 'Daugiausia žmonių visoje mokykloje',
    en: 'At most so many people in the school',
  },
  'policy.brakes.percentSchool': {
    lt: 'Daugiausia mokyklos žmonių, %',
    en: 'At most so much of the school, %',
  },
  'policy.brakes.percentClass': {
    lt: 'Daugiausia vienos klasės mokinių, %',
    en: 'At most so much of one class, %',
  },
  'policy.brakes.wrongList': {
    lt: 'Sustabdyti, kai sąrašas atrodo svetimas arba senas',
    en: 'Halt when the roster looks like another school’s or an old one',
  },
  'policy.brakes.wrongList.hint': {
    lt: 'Svetimas sąrašas visiems sukurtų po antrą paskyrą, o senas grąžintų mokinius į žemesnę klasę. Išjungus tokį planą vis tiek turės patvirtinti du žmonės.',
    en: 'Another school’s roster would give everybody a second account, an old one would put pupils back a class. Switched off, such a plan still needs two people.',
  },
} as const satisfies Words
