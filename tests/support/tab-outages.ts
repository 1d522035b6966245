import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id, requests } from './tab-answers.ts'

/** Rooms of two buildings, some with long names, some without a floor. */
export function rooms(): ResultOf<'places/list'> {
  const room = (n: number, building: string, name: string, floor: number | null, alsoCalled = '') => ({
    id: id(3000 + n),
    name,
    alsoCalled,
    floor,
    buildingId: id(building === 'Priestatas' ? 3901 : 3900),
    building,
  })
  return {
    rooms: [
      room(1, 'Senieji rūmai', '101', 1),
      room(2, 'Senieji rūmai', '102a', 1, 'technologijų kabinetas, virtuvėlė'),
      room(3, 'Senieji rūmai', '204', 2, 'informatikos kabinetas'),
      room(4, 'Senieji rūmai', 'Vaiko gerovės komisijos ir švietimo pagalbos specialistų kabinetas', null),
      room(5, 'Priestatas', '9', 0),
      room(6, 'Priestatas', 'Aktų salė', 1),
    ],
  }
}

type Outage = ResultOf<'outages/list'>['lasting'][number]

/** Outages as the specialist or somebody whom they touch sees them. */
export function outages(few: number, announces: boolean): ResultOf<'outages/list'> {
  const outage = (more: Partial<Outage>): Outage => ({
    id: id(3100),
    title: 'Neveikia internetas',
    advice: 'Tiekėjas jau tvarko. Mano dienynas atsidaro telefone, ne per mokyklos tinklą.',
    places: ['Priestatas', '204'],
    since: ago(95),
    expectedUntil: ago(-60),
    endedAt: null,
    isMine: false,
    work: announces
      ? { alsoCalled: 'wifi', buildings: [id(3901)], rooms: [id(3003)], outcome: null, reports: 21 }
      : null,
    ...more,
  })
  if (few === 0) return { lasting: [], past: [] }
  const ended = outage({
    id: id(3101),
    title: 'Neveikė „Mano dienynas“',
    endedAt: ago(3000),
    since: ago(3300),
  })
  return {
    lasting: [outage({})],
    past:
      announces && ended.work ? [{ ...ended, work: { ...ended.work, outcome: 'Buvo atnaujinamas.' } }] : [],
  }
}

/** What has to do with a request, each part with something in it. */
export function related(): ResultOf<'requests/related'> {
  const some = requests(8, false)
  return {
    alike: some.slice(0, 2),
    linked: some.slice(2, 3),
    device: some.slice(3, 4),
    room: some.slice(4, 6),
    account: [],
    requester: some.slice(6, 8),
  }
}

/** A person with everything that their page can hold. */
export function person(personId: string): ResultOf<'people/show'> {
  return {
    id: personId,
    name: 'Ąžuolas Šimkus',
    signInName: 'azuolas.simkus@mokykla.example',
    className: '5a',
    roles: ['staff', 'deputyFacilities'],
    language: 'lt',
    isReached: false,
    absences: [
      {
        id: id(3200),
        fromDay: '2026-12-01',
        untilDay: '2026-12-08',
        deputyId: id(50),
        deputy: 'Eglė Kazlauskienė',
      },
    ],
    requests: requests(4, false),
  }
}
