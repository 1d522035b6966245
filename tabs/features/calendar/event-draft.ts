import { templates } from '../../../core/events/rules.ts'
import type { EventKind, Rhythm } from '../../../core/events/schema.ts'
import type { InputOf } from '../../../core/use-cases.ts'
import { daysLater } from '../../shared/day-text.ts'
import type { Say } from '../../shared/say.ts'
import { localOf, minutesOf, timeOf } from './days.ts'
import type { Shown } from './event.tsx'

/** An event as it is being written: numbers and lists as texts until they are sent. */
export interface Draft {
  id: string
  version: number
  kind: EventKind
  title: string
  day: string
  from: string
  untilDay: string
  until: string
  roomId: string
  place: string
  setupMinutes: string
  packDownMinutes: string
  needs: { what: 'set' | 'pool'; id: string; count: number }[]
  organisers: string[]
  technician: string
  contact: string
  note: string
  isPrivate: boolean
  before: string
  after: string
  rhythm: Rhythm | 'once'
  repeatUntil: string
  skipsHolidays: boolean
  mayWait: boolean
  scope: 'one' | 'following'
}

/** A new event of a kind: what its template says, at the time that was chosen. */
export function newDraft(
  say: Say,
  chosen: { day: string; from: string; until: string; roomId: string },
): Draft {
  const draft: Draft = {
    ...{ id: crypto.randomUUID(), version: 0, kind: 'meeting', title: '' },
    ...{
      ...chosen,
      untilDay: '',
      place: '',
      needs: [],
      organisers: [],
      technician: '',
      contact: '',
      note: '',
    },
    ...{ setupMinutes: '0', packDownMinutes: '0', isPrivate: false, before: '', after: '' },
    ...{
      rhythm: 'once',
      repeatUntil: daysLater(chosen.day, 7 * 12),
      skipsHolidays: true,
      mayWait: false,
      scope: 'one',
    },
  }
  return ofKind(say, draft, 'meeting', chosen.until === '')
}

/** The same event as another kind. What its template says takes the place of what the earlier one said. */
export function ofKind(say: Say, draft: Draft, kind: EventKind, setsLength = true): Draft {
  const template = templates[kind]
  const linesOf = (names: readonly (typeof template.before)[number][]) =>
    names.map((name) => say(`events/check.${name}`)).join('\n')
  const end = minutesOf(draft.from) + template.minutes
  return {
    ...draft,
    kind,
    setupMinutes: String(template.setupMinutes),
    packDownMinutes: String(template.packDownMinutes),
    before: linesOf(template.before),
    after: linesOf(template.after),
    until: setsLength ? timeOf(Math.min(end, 23 * 60 + 45)) : draft.until,
  }
}

/** An event that is there, to be changed. */
export function draftOf(event: Shown): Draft {
  const [begin, end] = [localOf(event.startsAt), localOf(event.endsAt)]
  const { id, version, kind, title, place, contact, note, isPrivate } = event
  return {
    ...{ id, version, kind, title, place, contact, note, isPrivate },
    day: begin.day,
    from: begin.time,
    untilDay: end.day === begin.day ? '' : end.day,
    until: end.time,
    roomId: event.roomId ?? '',
    setupMinutes: String(event.setupMinutes),
    packDownMinutes: String(event.packDownMinutes),
    needs: event.needs.flatMap(({ what, id, count }) => (what === 'room' ? [] : [{ what, id, count }])),
    organisers: event.organisers.map(({ signInName }) => signInName),
    technician: event.technician?.signInName ?? '',
    before: event.before.map(({ text }) => text).join('\n'),
    after: event.after.map(({ text }) => text).join('\n'),
    rhythm: 'once',
    repeatUntil: '',
    skipsHolidays: true,
    mayWait: false,
    scope: 'one',
  }
}

/** What is sent of a draft, for a new event and for one that is there alike. */
export function inputOf(draft: Draft): Omit<InputOf<'events/create'>, 'repeat'> {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const { id, kind, title, day, from, until, place, needs, technician, contact, note, isPrivate, mayWait } =
    draft
  return {
    ...{ id, kind, title, day, from, until, place, needs, technician, contact, note, isPrivate, mayWait },
    ...(draft.untilDay ? { untilDay: draft.untilDay } : {}),
    roomId: draft.roomId || null,
    setupMinutes: Number(draft.setupMinutes),
    packDownMinutes: Number(draft.packDownMinutes),
    organisers: draft.organisers.map((one) => one.trim()).filter(Boolean),
    before: lines(draft.before),
    after: lines(draft.after),
  }
}
