import type { Rhythm } from './schema.ts'

/** A duty that most schools have. Its id is fixed, so that it is added once. */
export interface StarterDuty {
  id: string
  title: { lt: string; en: string }
  rhythm: Rhythm
  checklist: { lt: string[]; en: string[] }
}

/** What a school can begin with; the specialist changes it to fit. */
export const starterDuties: readonly StarterDuty[] = [
  {
    id: 'b7d20000-0001-4a00-8000-000000000001',
    title: { lt: 'Atsarginių kopijų patikra', en: 'Checking the backups' },
    rhythm: 'month',
    checklist: {
      lt: ['Paskutinė kopija ne senesnė kaip para', 'Vienas failas atkurtas bandymui', 'Užtenka vietos'],
      en: ['The last backup is not older than a day', 'One file restored as a trial', 'There is room enough'],
    },
  },
  {
    id: 'b7d20000-0002-4a00-8000-000000000002',
    title: { lt: 'Serverio ir tinklo įrangos apžiūra', en: 'Looking after server and network' },
    rhythm: 'month',
    checklist: {
      lt: ['Įspėjimų nėra', 'Diskuose yra vietos', 'Įdiegti saugumo atnaujinimai', 'Vėsinimas veikia'],
      en: ['No warnings', 'Room on the disks', 'Security updates installed', 'Cooling works'],
    },
  },
  {
    id: 'b7d20000-0003-4a00-8000-000000000003',
    title: { lt: 'Projektorių filtrų valymas', en: 'Cleaning projector filters' },
    rhythm: 'halfYear',
    checklist: {
      lt: ['Filtrai išvalyti', 'Lempų valandos užrašytos', 'Laidai ir pulteliai vietoje'],
      en: ['Filters cleaned', 'Lamp hours written down', 'Cables and remotes in place'],
    },
  },
  {
    id: 'b7d20000-0004-4a00-8000-000000000004',
    title: { lt: 'Spausdintuvų ir kopijuoklių priežiūra', en: 'Looking after printers and copiers' },
    rhythm: 'month',
    checklist: {
      lt: ['Yra atsarginių kasečių', 'Bandomasis lapas tvarkingas'],
      en: ['Spare cartridges in stock', 'The test page is clean'],
    },
  },
  {
    id: 'b7d20000-0005-4a00-8000-000000000005',
    title: { lt: 'Kompiuterių klasių paruošimas', en: 'Preparing the computer rooms' },
    rhythm: 'quarter',
    checklist: {
      lt: ['Atnaujinimai įdiegti', 'Veikia klaviatūros, pelės, ausinės', 'Pašalintos svetimos programos'],
      en: ['Updates installed', 'Keyboards, mice and headsets work', 'Foreign programs removed'],
    },
  },
  {
    id: 'b7d20000-0006-4a00-8000-000000000006',
    title: { lt: 'Vaizdo kamerų patikra', en: 'Checking the cameras' },
    rhythm: 'month',
    checklist: {
      lt: ['Visos kameros rodo', 'Laikas teisingas', 'Senesni įrašai ištrinti laiku'],
      en: ['Every camera shows', 'The time is right', 'Older recordings are deleted in time'],
    },
  },
  {
    id: 'b7d20000-0007-4a00-8000-000000000007',
    title: { lt: 'Paskyrų ir prieigų peržiūra', en: 'Reviewing accounts and rights' },
    rhythm: 'halfYear',
    checklist: {
      lt: [
        'Išėjusių darbuotojų paskyros užblokuotos',
        'Administratorių sąrašas teisingas',
        'Svečiai peržiūrėti',
      ],
      en: [
        'Accounts of staff who left are blocked',
        'The list of administrators is right',
        'Guests reviewed',
      ],
    },
  },
  {
    id: 'b7d20000-0008-4a00-8000-000000000008',
    title: { lt: 'Garso įrangos ir baterijų patikra', en: 'Checking sound equipment and batteries' },
    rhythm: 'quarter',
    checklist: {
      lt: ['Mikrofonai veikia', 'Baterijos pakeistos ar įkrautos', 'Laidai sveiki'],
      en: ['Microphones work', 'Batteries changed or charged', 'Cables are whole'],
    },
  },
]
