import type { Words } from '../../../core/language.ts'
import '../../shared/later-words.ts'
import { learn } from '../../shared/say.ts'

/** What only the screens of people and their accounts say; each of them imports this. */
export const words = {
  'people.search': { lt: 'Vardas, pavardė, klasė ar prisijungimo vardas', en: 'Name, class or sign-in name' },
  'people.begin': { lt: 'Pradėkite rašyti vardą ar klasę', en: 'Begin to type a name or a class' },
  'people.begin.text': {
    lt: 'Rasite visas mokyklos paskyras, taip pat ir užblokuotas.',
    en: 'All accounts of the school are found, blocked ones too.',
  },
  'people.none': { lt: 'Tokios paskyros nerasta', en: 'No such account was found' },
  'people.none.text': {
    lt: 'Patikrinkite, ar gerai parašyta. Diakritinių ženklų rašyti nebūtina.',
    en: 'Check the spelling. Letters without their marks will do.',
  },
  'people.unread': { lt: 'Paskyros dar neperskaitytos', en: 'The accounts have not been read yet' },
  'people.unread.text': {
    lt: 'Talka jas perskaito sudarydama planą ir kas rytą tikrindama nukrypimus.',
    en: 'Talka reads them when it makes a plan, and each morning when it looks for differences.',
  },
  'people.more': {
    lt: 'Rodomos pirmosios 30. Parašykite daugiau raidžių.',
    en: 'The first 30 are shown. Type more letters.',
  },
  'people.new': { lt: 'Naujas žmogus', en: 'Somebody new' },
  'people.drift': { lt: 'Nukrypimai', en: 'Differences' },
  'mark.blocked': { lt: 'Užblokuota', en: 'Blocked' },
  'mark.guest': { lt: 'Svečias', en: 'Guest' },
  'mark.left': { lt: 'Išvyko', en: 'Left' },

  'person.about': { lt: 'Kas tai', en: 'Who it is' },
  'person.roles': { lt: 'Vaidmenys', en: 'Roles' },
  'person.no-roles': { lt: 'Vaidmenų nėra', en: 'No roles' },
  'person.reach': { lt: 'Kaip pasiekiamas', en: 'How Talka reaches them' },
  'person.reached': { lt: 'Talkos pokalbyje „Teams“', en: 'In Talka’s chat in Teams' },
  'person.unreached': {
    lt: 'Talkos pokalbyje nepasiekiamas: žinutės eina į „Teams“ veiklą arba paštu',
    en: 'Not in Talka’s chat: messages go to the Teams activity feed or by mail',
  },
  'person.speaks': { lt: 'Kalba', en: 'Language' },
  'person.away': { lt: 'Nebūna', en: 'Away' },
  'person.away.days': {
    lt: '{from} – {until}, pavaduoja: {name}',
    en: '{from} – {until}, stood in for by: {name}',
  },
  'person.asked': { lt: 'Šio žmogaus užklausos', en: 'What this person asked for' },
  'person.asked.none': { lt: 'Užklausų dar neteikta', en: 'No requests yet' },
  'person.account': { lt: 'Paskyra', en: 'Account' },
  'person.standing': { lt: 'Būsena', en: 'Standing' },
  'person.works': { lt: 'Veikia', en: 'Works' },
  'person.blocked': { lt: 'Užblokuota', en: 'Blocked' },
  'person.blocked-by': {
    lt: 'Užblokuota per Talką. Sprendė: {name}, {time}',
    en: 'Blocked through Talka. Decided by: {name}, {time}',
  },
  'person.left': {
    lt: 'Išvykimas pažymėtas: {time}',
    en: 'Noted as having left: {time}',
  },
  'person.deleted-from': {
    lt: 'Ištrinti bus galima nuo {time}, sutikus dviem žmonėms.',
    en: 'May be deleted from {time}, when two people agree.',
  },
  'person.role': { lt: 'Kas tai', en: 'Who it is' },
  'person.class': { lt: 'Klasė', en: 'Class' },
  'person.class.roster': {
    lt: '{class} (pagal mokyklos sąrašą: {roster})',
    en: '{class} (by the roster: {roster})',
  },
  'person.sign-in-name': { lt: 'Prisijungimo vardas', en: 'Sign-in name' },
  'person.register-id': { lt: 'Dienyno kodas', en: 'Id in the register' },
  'person.not-in-roster': { lt: 'Mokyklos sąraše nėra', en: 'Not in the roster' },
  'person.licences': { lt: 'Licencijos', en: 'Licences' },
  'person.no-licences': { lt: 'Licencijų nėra', en: 'No licences' },
  'person.groups': { lt: 'Grupės', en: 'Groups' },
  'person.no-groups': { lt: 'Grupių nėra', en: 'No groups' },
  'person.owner': { lt: 'savininkas (-ė)', en: 'owner' },
  'person.actions': { lt: 'Ką galima padaryti', en: 'What can be done' },
  'person.actions.ask': {
    lt: 'Veiksmą patvirtina IT specialistas.',
    en: 'The IT specialist approves what you ask for.',
  },
  'person.requests': { lt: 'Užklausos ir veiksmai', en: 'Requests and actions' },
  'person.requests.none': {
    lt: 'Dėl šios paskyros Talkoje dar nieko neprašyta.',
    en: 'Nothing has been asked about this account in Talka yet.',
  },
  'person.changes': { lt: 'Pakeitimai pagal planus', en: 'Changes by plans' },
  'person.approved-by': { lt: 'Planą patvirtino: {name}', en: 'The plan was approved by: {name}' },
  'person.plan': { lt: 'Planas', en: 'Plan' },

  'act.whose': { lt: 'Paskyra: {name}', en: 'Account: {name}' },
  'act.order': { lt: 'Atlikti', en: 'Do it' },
  'act.ask': { lt: 'Siųsti užklausą', en: 'Send the request' },
  'act.undo-hint': {
    lt: 'Paspaudus dar 10 sekundžių bus galima persigalvoti.',
    en: 'You can change your mind for 10 seconds after pressing.',
  },
  'act.asks-deputy': {
    lt: 'Tai kolegos paskyra, todėl veiksmą turi patvirtinti pavaduotojas. Jam bus nusiųsta užklausa.',
    en: 'This is a colleague’s account, so the deputy has to approve. A request will be sent.',
  },
  'act.asks-specialist': {
    lt: 'Užklausą tvirtina IT specialistas.',
    en: 'The IT specialist approves the request.',
  },
  'act.ordered': { lt: '{kind}: bus atlikta', en: '{kind}: will be done' },
  'act.undone': { lt: '{kind}: atšaukta', en: '{kind}: undone' },
  'about.resetPassword': {
    lt: 'Dabartinis slaptažodis nebetiks. Laikiną slaptažodį parodysime vieną kartą, prisijungus reikės susikurti naują.',
    en: 'The present password stops working. A temporary one is shown once; a new one has to be chosen at sign-in.',
  },
  'about.temporaryPass': {
    lt: 'Kodas galioja valandą ir tinka vienam prisijungimui. Slaptažodis lieka tas pats.',
    en: 'The pass works for an hour and for one sign-in. The password stays the same.',
  },
  'about.signOut': {
    lt: 'Visuose telefonuose ir kompiuteriuose reikės prisijungti iš naujo. Slaptažodis lieka tas pats.',
    en: 'Every phone and computer has to sign in anew. The password stays the same.',
  },
  'about.blockAccount': {
    lt: 'Žmogus nebegalės prisijungti ir bus visur atjungtas. Failai ir laiškai lieka. Planai paskyros neatblokuos.',
    en: 'The person can no longer sign in and is signed out everywhere. Files and mail stay. Plans leave it blocked.',
  },
  'about.unblockAccount': { lt: 'Žmogus vėl galės prisijungti.', en: 'The person can sign in again.' },
  'about.changeClass': {
    lt: 'Mokinys pereis į naujos klasės grupę. Planai jį ten ir paliks, kol dienynas nurodys kitą klasę.',
    en: 'The pupil goes to the new class’s group. Plans leave it so until the register names another class.',
  },
  'about.changeName': {
    lt: 'Prisijungimo vardas ir pašto adresas lieka tie patys. Planai naują vardą paliks, kol jis pasikeis dienyne.',
    en: 'The sign-in name and the mail address stay. Plans keep the new name until the register has another.',
  },
  'about.leaver': {
    lt: 'Paskyra bus užblokuota iš karto, kurį laiką saugoma, o vėliau, sutikus dviem žmonėms, ištrinta.',
    en: 'The account is blocked at once, kept for a time, and later deleted when two people agree.',
  },
  'about.newAccount': {
    lt: 'Sukursime paskyrą su licencija ir klasės grupe. Jei žmogus su tuo pačiu dienyno kodu jau mokėsi, grąžinsime ankstesnę.',
    en: 'An account is made, with a licence and the class group. Who was here before, by the register’s id, gets the old one back.',
  },
  'about.licence': { lt: 'Priskirsime laisvą licenciją.', en: 'A free licence is given.' },
  'about.addToGroup': {
    lt: 'Įrašykite grupės pavadinimą arba klasę.',
    en: 'Write the group’s name or a class.',
  },
} as const satisfies Words

learn(words)
