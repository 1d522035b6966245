import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

export const licenceToShow = id(8001)

const licence = {
  ...{
    id: licenceToShow,
    name: 'Elektroninio dienyno ir vertinimo sistemos prenumerata',
    maker: 'UAB „Dienynas“',
  },
  ...{ seats: 30, endsOn: '2026-12-20', yearCents: 240_000 },
}

/** The school's programs, one of which ends soon. */
export function softwareListed(few: number): ResultOf<'software/list'> {
  if (few === 0) return { licences: [] }
  const open = { ...licence, id: id(8002), name: 'GeoGebra', maker: '', seats: null, endsOn: null }
  return {
    licences: [
      { ...licence, taken: 27, isEnding: true },
      { ...open, yearCents: null, taken: 3, isEnding: false },
    ],
  }
}

/** One program with its seats. */
export function softwareShown(): ResultOf<'software/show'> {
  return {
    licence: { ...licence, supplier: 'UAB „Dienynas“', note: 'Sutartis V-12.' },
    ...{ isEnding: true, isStopped: false },
    seats: [
      { id: id(8101), personId: id(2), assetId: null, name: 'Rasa Jurgelevičienė', givenAt: ago(50) },
      {
        id: id(8102),
        personId: null,
        assetId: id(4001),
        name: 'IT-0001 Interaktyvus ekranas',
        givenAt: ago(90),
      },
    ],
  }
}
