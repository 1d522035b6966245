import { Hono } from 'hono'
import { html } from 'hono/html'

interface Said {
  lt: string
  en: string
}

/** A page that anybody may read without signing in: a title and its paragraphs. */
interface LegalPage {
  title: Said
  paragraphs: readonly Said[]
}

const privacy: LegalPage = {
  title: { lt: 'Privatumas', en: 'Privacy' },
  paragraphs: [
    {
      lt: 'Talka priklauso mokyklai. Duomenų valdytoja yra mokykla, duomenys laikomi mokyklos pasirinktoje „Azure“ aplinkoje ir niekam neparduodami.',
      en: 'Talka belongs to the school. The school is the controller of the data, which is kept in the Azure environment it has chosen and is sold to nobody.',
    },
    {
      lt: 'Ką Talka saugo: kas Jūs esate mokyklos kataloge (vardas, pavardė, prisijungimo vardas, klasė arba tai, kad esate darbuotojas), Jūsų užklausas ir jų eigą, mokinių ir darbuotojų sąrašus, iš kurių kuriamos paskyros, bei žurnalą, kas ką ir kada padarė.',
      en: 'What Talka keeps: who you are in the school directory (name, sign-in name, class or that you are staff), your requests and their history, the rosters that accounts are made from, and a log of who did what and when.',
    },
    {
      lt: 'Kas mato: užklausą mato ją pateikęs žmogus, IT specialistas ir direktoriaus pavaduotojas ūkiui; sąrašus – IT specialistas ir raštinė; planus, kurie iš sąrašų padaryti (vardus, klases, kas išvyko), – dar ir direktorius, pavaduotojas ūkiui bei Talkos administratorius, nes jie tvirtina blokavimą ir trynimą; kieno nors vardą, klasę ir prisijungimo vardą paieškoje gali rasti kiekvienas darbuotojas; žurnalą – duomenų apsaugos pareigūnas ir Talkos administratorius.',
      en: 'Who sees it: a request is seen by the one who made it, the IT specialist and the deputy for facilities; rosters by the IT specialist and the office; plans made from them (names, classes, who has left) also by the principal, the deputy for facilities and the Talka administrator, who confirm blocking and deleting; every member of staff can look up a person’s name, class and sign-in name; the log by the data protection officer and the Talka administrator.',
    },
    {
      lt: 'Laikini slaptažodžiai saugomi užšifruoti, vieną kartą parodomi vienam žmogui arba vieną kartą atspausdinami klasės mokytojo ir ne vėliau kaip po 14 dienų ištrinami. Kiti įrašai saugomi tiek, kiek nustato mokyklos dokumentacijos planas.',
      en: 'Temporary passwords are kept encrypted, shown once to one person or printed once by the teacher of the class, and deleted after 14 days at the latest. Other records are kept as long as the school’s documentation plan says.',
    },
    {
      lt: 'Talka nenaudoja reklamos ir stebėjimo slapukų. Prisijungiant naršyklėje trumpam naudojamas vienas būtinas slapukas.',
      en: 'Talka uses no advertising or tracking cookies. One necessary cookie is used for a short while when you sign in with a browser.',
    },
    {
      lt: 'Dėl savo duomenų (susipažinti, ištaisyti, ištrinti, apskųsti) kreipkitės į mokyklos duomenų apsaugos pareigūną arba Valstybinę duomenų apsaugos inspekciją.',
      en: 'About your data (to see, correct or delete it, or to complain) turn to the school’s data protection officer or the State Data Protection Inspectorate.',
    },
  ],
}

const terms: LegalPage = {
  title: { lt: 'Naudojimo sąlygos', en: 'Terms of use' },
  paragraphs: [
    {
      lt: 'Talka skirta mokyklos mokiniams ir darbuotojams su mokyklos paskyra. Ja naudodamiesi laikykitės mokyklos vidaus tvarkos.',
      en: 'Talka is for pupils and staff who have an account of the school. When using it, keep to the rules of the school.',
    },
    {
      lt: 'Rašykite tik tai, ko reikia užklausai. Neįrašykite asmens kodų, slaptažodžių ir sveikatos duomenų.',
      en: 'Write only what the request needs. Do not write personal codes, passwords or health data.',
    },
    {
      lt: 'Talka nėra pagalbos tarnyba. Kilus pavojui gyvybei ar sveikatai, skambinkite 112. Vaikų linija: 116 111.',
      en: 'Talka is not an emergency service. If life or health is in danger, call 112. Child line: 116 111.',
    },
    {
      lt: 'Programa pateikiama tokia, kokia yra. Už jos naudojimą mokykloje atsako mokykla.',
      en: 'The program is provided as it is. The school answers for its use in the school.',
    },
  ],
}

/** The privacy statement and the terms of use that the Teams app points at; they need no sign-in and no script. */
export function buildLegalPages(): Hono {
  const pages = new Hono()
  pages.get('/privacy', (c) => c.html(drawPage(privacy)))
  pages.get('/terms', (c) => c.html(drawPage(terms)))
  return pages
}

function drawPage({ title, paragraphs }: LegalPage) {
  return html`<!doctype html>
<html lang="lt"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title.lt} – Talka</title>
<body style="font: 1rem/1.6 system-ui; max-width: 42rem; margin: 2rem auto; padding: 0 1rem">
<main><h1>${title.lt}</h1>${paragraphs.map(({ lt }) => html`<p>${lt}</p>`)}</main>
<hr><section lang="en"><h1>${title.en}</h1>${paragraphs.map(({ en }) => html`<p>${en}</p>`)}</section></html>
`
}
