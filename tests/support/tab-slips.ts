import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id, type Viewer } from './tab-answers.ts'

type Slips = ResultOf<'slips/list'>['slips'][number]

const inMinutes = (minutes: number) => ago(-minutes)
const ofClass = (name: string) => ({ word: 'directory/class' as const, params: { name } })

const waiting: Slips = {
  id: id(7_001),
  label: ofClass('5a'),
  state: 'ready',
  pupils: 24,
  left: 22,
  readers: ['Laima Jankauskaitė-Stankevičienė'],
  readyAt: ago(60),
  expiresAt: inMinutes(14 * 24 * 60),
  printedAt: null,
  printedBy: null,
  againUntil: null,
  actions: ['slips/print'],
}

const downloaded: Slips = {
  ...waiting,
  id: id(7_002),
  label: ofClass('6b'),
  state: 'downloaded',
  left: 24,
  printedAt: ago(4),
  printedBy: 'Laima Jankauskaitė-Stankevičienė',
  againUntil: inMinutes(26),
  actions: ['slips/print', 'slips/confirm'],
}

const printed: Slips = {
  ...downloaded,
  id: id(7_003),
  label: ofClass('7c'),
  state: 'printed',
  left: 0,
  actions: [],
}

const expired: Slips = {
  ...waiting,
  id: id(7_004),
  label: { word: 'directory/course', params: { name: 'Informatikos būrelis' } },
  state: 'expired',
  left: 0,
  pupils: 1,
  actions: [],
}

/** Login slips in every state: as their teacher sees them, or the specialist those of all. */
export function slips(viewer: Viewer): ResultOf<'slips/list'> {
  if (viewer === 'newcomer') return { slips: [] }
  if (viewer !== 'specialist') return { slips: [waiting, downloaded, printed, expired] }
  const orphan: Slips = { ...waiting, id: id(7_005), label: ofClass('1a'), readers: [], left: 24 }
  return {
    slips: [
      { ...orphan, actions: ['slips/give'] },
      { ...waiting, actions: ['slips/give'] },
      { ...downloaded, actions: [] },
      printed,
      expired,
    ],
  }
}

/** A file of the kind that slips are downloaded as. */
export const slipsFile = {
  name: 'Prisijungimo lapeliai 5a klasė.pdf',
  type: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.3 trumpas'),
}

/** The classes for which new passwords may be asked: all of the school, or the one that a teacher has. */
export function slipClasses(viewer: Viewer): ResultOf<'slips/list-classes'> {
  if (viewer === 'newcomer') return { classes: [] }
  const own = { name: '5a', pupils: 24, hasTeacher: true }
  if (viewer !== 'specialist') return { classes: [own] }
  return {
    classes: [
      { name: '1a', pupils: 21, hasTeacher: false },
      own,
      { name: '5b', pupils: 1, hasTeacher: true },
    ],
  }
}

/** One class whose passwords are being made anew, and one where two pupils have to be looked after. */
export function renewals(viewer: Viewer): ResultOf<'slips/list-renewals'> {
  if (viewer !== 'specialist') return { renewals: [] }
  const begun = { requestId: id(1), startedAt: ago(1), rest: [], pupils: 24 }
  return {
    renewals: [
      { ...begun, id: id(7_101), label: ofClass('6b'), done: 14, finishedAt: null },
      {
        ...begun,
        id: id(7_102),
        label: ofClass('7c'),
        done: 24,
        finishedAt: ago(90),
        rest: [
          { name: 'Ugnė Žvirblytė', because: { word: 'slips/without.blocked', params: {} } },
          { name: 'Jonas Čepulis', because: { word: 'slips/without.sureness', params: {} } },
        ],
      },
    ],
  }
}
