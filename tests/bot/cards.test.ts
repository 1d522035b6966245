import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cardVerbs } from '../../bot/answer-action.ts'
import { channelVerbs } from '../../bot/answer-channel.ts'
import { answerTrouble } from '../../bot/answer-trouble.ts'
import { absenceForm } from '../../bot/cards/absence.ts'
import { answerOrNew } from '../../bot/cards/answer-or-new.ts'
import { onlyAnswers } from '../../bot/cards/answers.ts'
import { approvedMany } from '../../bot/cards/approved-many.ts'
import { channelActions, channelBound, channelGreeting, channelPost } from '../../bot/cards/channel-post.ts'
import { confirmThing } from '../../bot/cards/confirm-thing.ts'
import type { Card } from '../../bot/cards/elements.ts'
import {
  evidenceAdded,
  intimatePicture,
  picturesExpected,
  placeTold,
  sendFirst,
  whetherIntimate,
} from '../../bot/cards/evidence.ts'
import { handOver } from '../../bot/cards/hand-over.ts'
import { allKinds, chooseKind, chooseLanguage, shortAnswer, welcome } from '../../bot/cards/menu.ts'
import {
  announcedOutage,
  announceForm,
  endedOutage,
  knownOutage,
  outageList,
} from '../../bot/cards/outage.ts'
import { requestForm } from '../../bot/cards/request-form.ts'
import { requestList } from '../../bot/cards/request-list.ts'
import { requestState } from '../../bot/cards/request-state.ts'
import {
  callStep,
  helpInDanger,
  messageForm,
  messageReported,
  reportForm,
  reportReceived,
} from '../../bot/cards/safety.ts'
import { thingList } from '../../bot/cards/thing-list.ts'
import { whoseFile } from '../../bot/cards/whose-file.ts'
import { makeLink } from '../../bot/links.ts'
import { type Desk, replyWith } from '../../bot/reply.ts'
import { carry } from '../../bot/sent-files.ts'
import { words } from '../../bot/words.ts'
import type { ChannelPost } from '../../core/channel/schema.ts'
import { originals } from '../../core/evidence/schema.ts'
import { languages } from '../../core/language.ts'
import type { Role } from '../../core/people/roles.ts'
import { Refusal } from '../../core/refusal.ts'
import { kindNames, statuses } from '../../core/requests/schema.ts'
import { isUseCase, type ResultOf } from '../../core/use-cases.ts'
import { adaptiveCard } from '../support/card-schema.ts'
import { handOverShown } from '../support/tab-hand-overs.ts'
import { actionsOf, elementsOf, executesOf, inputsOf, textOf } from './read-card.ts'

const roles: Record<string, readonly Role[]> = {
  pupil: ['pupil'],
  teacher: ['staff'],
  specialist: ['staff', 'itSpecialist'],
  deputy: ['staff', 'deputyFacilities'],
  principal: ['staff', 'principal'],
}
const longest = 'Ąžuolų gatvės 12 name esančio priestato projektorius. '.repeat(40).slice(0, 2000)
const roomsOf = (count: number, name = (n: number) => `${n}, ${longest.slice(0, 60)}`) =>
  Array.from({ length: count }, (_, n) => ({ value: name(n), title: name(n) }))
const link = makeLink({
  TALKA_MODE: 'production',
  TALKA_PUBLIC_URL: 'https://talka.school.example',
  CLIENT_ID: randomUUID(),
})

/** A request in its fullest form: every field filled, the most actions that one person can have, something said of each. */
function requestOf(more: Partial<ResultOf<'requests/show'>>): ResultOf<'requests/show'> {
  const at = '2026-09-01T07:42:00.000Z'
  return {
    id: randomUUID(),
    number: 1234,
    kind: 'fault',
    title: 'Projektorius, 204',
    urgency: 'high',
    status: 'received',
    stage: more.status ?? 'received',
    requesterId: randomUUID(),
    requester: 'Rasa Jurgelevičienė',
    account: 'Kotryna Žvirblytė · 5a · kotryna.zvirblyte@mokykla.example',
    partOf: null,
    followers: 2,
    accountId: randomUUID(),
    roomId: randomUUID(),
    thing: { id: randomUUID(), label: 'Projektorius IT-0007' },
    deciderId: randomUUID(),
    decider: 'Rokas Vaitkevičius',
    decidedAt: at,
    createdAt: at,
    reason: longest.slice(0, 1000),
    delayedSince: at,
    due: { word: 'requests/due.solve.late', params: { when: 'iki 2026-09-01 10:00' }, isLate: true },
    escalation: {
      to: 'Arūnas Čepaitis',
      isTaken: true,
      reason: longest.slice(0, 1000),
      lateSince: '2026-09-01 10:00',
      cost: 123_450,
      proposal: 'repairOutside',
    },
    chain: { lines: 2, brokenAt: null },
    escalatesTo: 'Arūnas Čepaitis',
    awaits: ['deputyFacilities', 'principal'],
    warnings: [
      { word: 'requests/warning.namesake', params: { list: 'ona.onaite@mokykla.example 5a' } },
      { word: 'requests/warning.one-by-one', params: {} },
    ],
    approvals: [
      {
        roles: ['principal'],
        asked: [],
        isOpen: false,
        by: 'Daiva Žemaitienė',
        insteadOf: 'Ona Onaitė',
        at,
        outcome: 'approved',
      },
      {
        roles: ['itSpecialist'],
        asked: ['Rokas Vaitkevičius'],
        isOpen: true,
        by: null,
        insteadOf: null,
        at: null,
        outcome: null,
      },
    ],
    actions: [
      'requests/approve',
      'requests/decline',
      'requests/take',
      'requests/finish',
      'requests/take-back',
    ],
    fields: { what: longest, room: '204', device: 'Projektorius', urgency: 'high' },
    history: [
      {
        at,
        personId: null,
        person: 'Rasa Jurgelevičienė',

        insteadOf: null,
        kind: 'created',
        files: [],
        note: null,
        word: null,
        params: null,
      },
      {
        at,
        personId: null,
        person: 'Rokas Vaitkevičius',

        insteadOf: null,
        kind: 'approved',
        files: [],
        note: null,
        word: null,
        params: null,
      },
    ],
    passwordId: randomUUID(),
    room: '204, Senieji rūmai',
    joined: [],
    ...more,
  }
}

/** A post in its fullest form. */
function postOf(status: ChannelPost['status']): ChannelPost {
  const at = '2026-09-01T07:42:00.000Z'
  return {
    requestId: randomUUID(),
    number: 1234,
    kind: 'fault',
    status,
    stage: status,
    createdAt: at,
    requester: 'Rasa Jurgelevičienė',
    owner: 'Rokas Vaitkevičius',
    facts: [
      { field: 'room', value: longest.slice(0, 80) },
      { field: 'device', value: longest.slice(0, 80) },
      { field: 'urgency', value: 'high' },
    ],
    last: { kind: 'taken', person: 'Rokas Vaitkevičius', at },
    actions: [...channelActions],
    workers: Array.from({ length: 60 }, () => randomUUID()),
  }
}

const helpers = Array.from({ length: 10 }, () => ({ name: longest.slice(0, 60), phone: '+370 600 00000' }))
const receivers = helpers.map(({ name }) => ({ id: randomUUID(), name }))
const asCall = (one: (typeof helpers)[number], whom: number) => ({ whom, ...one })
const outcomes = Array.from({ length: 40 }, (_, at) => ({
  id: randomUUID(),
  number: at + 1,
  because: at % 2 === 0 ? null : ('requests/warning.one-by-one' as const),
}))
const articles = Array.from({ length: 3 }, () => ({
  id: randomUUID(),
  title: longest.slice(0, 120),
  body: longest.repeat(2),
}))
const absence = {
  id: randomUUID(),
  isMine: true,
  name: 'Laima Jankauskaitė-Stankevičienė',
  deputy: 'Rasa Šilėnaitė-Žukauskienė',
  fromDay: '2026-12-01',
  untilDay: '2026-12-05',
  mayEnd: true,
}

/** The cards of outages, each as full as it gets. */
function outageCards(desk: Pick<Desk, 'person' | 'link'>): [string, Card][] {
  const perform = () => Promise.reject(new Error('cards ask nothing'))
  const whole = { ...desk, perform } as Desk
  const outage = {
    id: randomUUID(),
    title: longest.slice(0, 120),
    advice: longest.slice(0, 600),
    places: Array.from({ length: 30 }, (_, n) => `Kabinetas ${n}`),
    since: '2026-09-01T07:42:00.000Z',
    expectedUntil: '2026-09-01T10:42:00.000Z',
    endedAt: null,
    isMine: false,
    work: { alsoCalled: '', buildings: [], rooms: [], outcome: null, reports: 21 },
  }
  const report = {
    kind: 'fault' as const,
    values: { what: longest, room: longest.slice(0, 120) },
    assetId: randomUUID(),
  }
  const many = Array.from({ length: 30 }, (_, n) => ({
    id: randomUUID(),
    number: n,
    title: longest.slice(0, 200),
  }))
  const buildings = many.map(({ id, title }) => ({ id, name: title.slice(0, 60) }))
  const form = { id: randomUUID(), title: '', buildings, fault: 'Užpildykite šį lauką.' }
  return [
    ['known outage', knownOutage(whole, outage, report, null)],
    ['known outage after sending', knownOutage(whole, outage, report, randomUUID())],
    ['known outage of one’s own', knownOutage(whole, { ...outage, isMine: true }, report, null)],
    ['no outages', outageList(whole, [])],
    [
      'outages',
      outageList(
        whole,
        Array.from({ length: 9 }, () => outage),
        'Gedimas tęsiasi.',
      ),
    ],
    ['announced outage', announcedOutage(whole, outage, many, 'Gedimas paskelbtas.')],
    ['ended outage', endedOutage(whole, outage, 10)],
    ['announcing an outage', announceForm(desk.person, form)],
  ]
}

/** Every card that this person can meet, by a name for messages of failed tests. */
const thingToConfirm: ResultOf<'stocktakes/mine'>['things'][number] = {
  ...{ id: randomUUID(), stocktakeId: randomUUID(), inventoryNo: 'IT-0001' },
  ...{ name: longest.slice(0, 200), model: longest.slice(0, 120), place: longest.slice(0, 120) },
  ...{ isSeen: false, isDenied: false, isBroken: false },
}

function cardsFor(person: Desk['person']): [string, Card][] {
  const desk = { person, link }
  const many = Array.from({ length: 50 }, () => requestOf({ title: longest.slice(0, 200) }))
  const trouble = (error: unknown) => answerTrouble(person, error, 'a1b2c3d4').card as Card
  const empty = { word: 'common/fault.required' as const }
  const names = Array.from({ length: 5 }, () => ({ id: randomUUID(), name: `${longest.slice(0, 110)}.jpeg` }))
  const perform = () => Promise.reject(new Error('cards ask nothing'))
  const things = many.map(({ id }) => ({
    id,
    name: longest.slice(0, 200),
    inventoryNo: longest.slice(0, 60),
    model: longest.slice(0, 120),
    place: longest.slice(0, 120),
  }))
  const sender = { person, link, perform, files: names } as Desk
  const carried = carry(sender, replyWith(whoseFile(sender, many, longest))).card
  if (!carried) throw new Error('a card was lost')
  return [
    ['welcome', welcome(desk)],
    ['every kind', chooseKind(person, 'Ko reikia?', kindNames, longest)],
    ['all kinds', allKinds(person)],
    ['approved together', approvedMany(person, { outcomes, undoSeconds: 10 })],
    ['absence', absenceForm(person, { absences: [], values: {} })],
    [
      'faulty absence',
      absenceForm(person, {
        absences: Array(9).fill(absence),
        values: { deputy: 'Ona' },
        faults: [{ field: 'deputy', word: 'people/deputy-self' }],
      }),
    ],
    ['language', chooseLanguage(person)],
    ['danger', helpInDanger(person)],
    ['danger with everybody', helpInDanger(person, helpers)],
    ['a call', callStep(person, { id: randomUUID(), at: 0, chain: helpers.map(asCall), said: 'Įrašyta.' })],
    ['calls over', callStep(person, { id: randomUUID(), at: 9, chain: [] })],
    [
      'report',
      reportForm(
        person,
        { building: helpers, receivers, page: 'talka.mokykla.example/pranesk' },
        { id: randomUUID() },
      ),
    ],
    [
      'faulty report',
      reportForm(
        person,
        { building: [], receivers, page: null },
        {
          id: randomUUID(),
          values: { what: 'verbal,online', text: longest },
          faults: [{ field: 'what', ...empty }],
        },
      ),
    ],
    ['report received', reportReceived(desk, randomUUID(), true)],
    ['picture before the report', sendFirst(desk.person)],
    ['picture asked about', whetherIntimate(desk.person, randomUUID())],
    ['picture expected', picturesExpected(desk, 15)],
    ['picture added', evidenceAdded(desk, randomUUID(), 3, ['Failo „a.exe“ nepriimame.'])],
    ['no picture added', evidenceAdded(desk, randomUUID(), 0, ['Failo „a.exe“ nepriimame.'])],
    ['intimate picture', intimatePicture(desk, randomUUID())],
    ['intimate picture without a place', intimatePicture(desk, randomUUID(), 'Užpildyk šį lauką.')],
    ['place told', placeTold(desk, randomUUID())],
    [
      'a message',
      messageForm(
        person,
        { building: helpers, receivers, page: null },
        { id: randomUUID(), author: 'Dominykas Ūsas', text: longest, at: '2026-09-01T07:42:00.000Z' },
        {
          values: { what: 'verbal', text: longest, isIntimate: 'true' },
          faults: [{ field: 'what', ...empty }],
        },
      ),
    ],
    ...originals.map((state): [string, Card] => [
      `message reported ${state}`,
      messageReported(desk, { id: randomUUID(), isUrgent: true, state }),
    ]),
    ['things', thingList(desk, longest.slice(0, 100), things, 120, '/inventory')],
    ['whose file', whoseFile(sender, many.slice(0, 9), '')],
    ['whose file, with words', carried],
    ['answer or new', answerOrNew(person, many.slice(0, 9), longest)],
    [
      'asked',
      requestState(
        desk,
        requestOf({
          status: 'asking',
          requesterId: person.id,
          actions: ['requests/take-back', 'requests/comment'],
        }),
      ),
    ],
    ['answers alone', onlyAnswers(person, articles)],
    [
      'form with answers and rooms',
      requestForm(person, {
        id: randomUUID(),
        kind: 'fault',
        values: { what: longest },
        answers: articles,
        choices: { room: roomsOf(4), device: roomsOf(9) },
      }),
    ],
    ...[100, 300].map((n): [string, Card] => [
      `form of a school with ${n} rooms`,
      requestForm(person, {
        id: randomUUID(),
        kind: 'printing',
        values: { what: longest.slice(0, 800) },
        answers: articles,
        choices: { room: roomsOf(n, (n) => `${n}`) },
      }),
    ]),
    ['short', shortAnswer(person, 'Prašom!')],
    ['refusal', trouble(new Refusal('missing', 'common/refused.missing'))],
    ['bug', trouble(new TypeError('x is not a function'))],
    ['team greeting', channelGreeting(desk, { channelId: '19:a@thread.tacv2', addedBy: 'Rasa Rasaitė' })],
    ['team bound', channelBound(desk, '19:a@thread.tacv2', true)],
    ['team released', channelBound(desk, '19:a@thread.tacv2', false)],
    ...statuses.map((status): [string, Card] => [`post ${status}`, channelPost(desk, postOf(status))]),
    ['late press on a post', channelPost(desk, postOf('inProgress'), 'Dėl šios užklausos jau nuspręsta.')],
    ...(['requests/mine', 'requests/waiting'] as const).flatMap((which): [string, Card][] => [
      [`${which} empty`, requestList(desk, which, [])],
      [`${which}, nothing to confirm`, confirmThing(desk, [])],
      [`${which}, a thing to confirm`, confirmThing(desk, [thingToConfirm], 'Taip')],
      [`${which}, things to sign for`, handOver(desk, handOverShown(false), longest.slice(0, 300))],
      [`${which} full`, requestList(desk, which, many)],
    ]),
    ...outageCards(desk),
    ...kindNames.flatMap((kind): [string, Card][] => [
      [`form ${kind}`, requestForm(person, { id: randomUUID(), kind, values: {} })],
      [
        `faulty form ${kind}`,
        requestForm(person, {
          id: randomUUID(),
          kind,
          values: { what: longest, account: 'Ona', note: longest.slice(0, 500) },
          faults: ['what', 'account', 'givenName', 'group'].map((name) => ({
            field: `fields.${name}`,
            ...empty,
          })),
        }),
      ],
      ...statuses.map((status): [string, Card] => [
        `${kind} ${status}`,
        requestState(desk, requestOf({ kind, status }), { said: 'Dėl šios užklausos jau nuspręsta.' }),
      ]),
      [
        `${kind} with a faulty reason`,
        requestState(desk, requestOf({ kind }), {
          typed: 'x',
          fault: { action: 'requests/decline', fault: { field: 'reason', ...empty } },
        }),
      ],
    ]),
  ]
}

const readers = languages.flatMap((language) => Object.keys(roles).map((role) => [role, language] as const))

describe.each(readers)('every card for a %s in %s', (role, language) => {
  const person = { id: randomUUID(), name: 'Rasa Rasaitė', language, roles: roles[role] ?? [] }
  const cards = cardsFor(person)
  const each = (check: (card: Card, name: string) => void) => {
    for (const [name, card] of cards) check(card, name)
  }

  test('is valid by the schema of Adaptive Cards 1.5', () => {
    each((card, name) => expect(adaptiveCard.safeParse(card).error?.issues, name).toBeUndefined())
  })

  test('is light: at most 20 KB and six buttons', () => {
    each((card, name) => {
      // Teams counts UTF-16.
      expect(JSON.stringify(card).length * 2, name).toBeLessThanOrEqual(20 * 1024)
      expect((card.actions ?? []).length, name).toBeLessThanOrEqual(6)
    })
  })

  test('can be heard, and read where cards cannot be shown', () => {
    each((card, name) => {
      expect(card.speak, name).not.toBe('')
      expect(card.fallbackText, name).not.toBe('')
    })
  })

  test('labels every field and says what is wrong with it', () => {
    each((card, name) => {
      for (const input of inputsOf(card)) {
        expect(input.label, name).toMatch(/\p{L}/u)
        expect(input.errorMessage, name).toMatch(/\p{L}/u)
        // Among more one types a part.
        if (input.type === 'Input.ChoiceSet' && input.style !== 'filtered')
          expect(input.choices.length).toBeLessThanOrEqual(15)
      }
    })
  })

  test('leads on: it is no dead end, and each button is one that Talka answers', () => {
    each((card, name) => {
      expect(actionsOf(card).length, name).toBeGreaterThan(0)
      for (const { verb } of executesOf(card)) {
        expect([...cardVerbs, ...channelVerbs], name).toContain(verb)
        expect(verb.startsWith('bot/') || isUseCase(verb), verb).toBe(true)
      }
    })
  })

  test('says words, not their keys or unfilled places', () => {
    each((card, name) => {
      const said = [
        textOf(card),
        ...actionsOf(card).map(({ title }) => title),
        ...inputsOf(card).map(({ label }) => label),
      ]
      expect(said.join('\n'), name).not.toMatch(
        /\{\w+\}|(requests|people|common|directory)\/[a-z]|undefined|null/,
      )
    })
  })
})

test('every card that Talka has is among these', () => {
  const tested = readFileSync(import.meta.filename, 'utf8')
  const made = readdirSync('bot/cards')
    .map((name) => readFileSync(`bot/cards/${name}`, 'utf8'))
    .flatMap((source) => [...source.matchAll(/^export function (\w+)\((?:(?!^\})[\s\S])*?\): Card \{$/gm)])
    .map(([, name = '']) => name)
  expect(made).toContain('knownOutage')
  expect(made.filter((name) => name !== 'card' && !tested.includes(`${name}(`))).toEqual([])
})

describe('a card', () => {
  const person = {
    id: randomUUID(),
    name: 'Rokas',
    language: 'lt',
    roles: ['staff', 'itSpecialist'],
  } as const

  test('with a mistake in it is found by the schema', () => {
    const card = welcome({ person, link })
    expect(adaptiveCard.safeParse({ ...card, body: [{ type: 'TextBlock', wrap: true }] }).success).toBe(false)
    expect(adaptiveCard.safeParse({ ...card, colour: 'red' }).success).toBe(false)
    expect(adaptiveCard.safeParse({ ...card, actions: [{ type: 'Action.Execute', verb: 1 }] }).success).toBe(
      false,
    )
  })

  test('never carries the id of a password', () => {
    const passwordId = randomUUID()
    const card = requestState({ person, link }, requestOf({ passwordId }))
    expect(JSON.stringify(card)).not.toContain(passwordId)
    expect(textOf(card)).toContain('slaptažodį')
  })

  test('does not turn what somebody wrote into a link', () => {
    const what = '[Prisijunkite](https://blogas.example) čia'
    const card = requestState({ person, link }, requestOf({ fields: { what } }))
    expect(JSON.stringify(card)).not.toContain('](')
  })

  test('of a request asks Teams for the present state whenever it is looked at', () => {
    const request = requestOf({})
    const { refresh } = requestState({ person, link }, request)
    expect(refresh?.action).toMatchObject({ verb: 'requests/show', data: { id: request.id } })
  })

  test('opens its request inside Teams', () => {
    const request = requestOf({})
    const open = actionsOf(requestState({ person, link }, request)).find(
      (one) => one.type === 'Action.OpenUrl',
    )
    const url = new URL(open?.type === 'Action.OpenUrl' ? open.url : '')
    expect(url.origin + url.pathname).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/requests$/,
    )
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: `/requests/${request.id}`,
    })
  })

  test('says „tu“ to a pupil and „Jūs“ to staff', () => {
    const forPupil = welcome({ person: { ...person, roles: ['pupil'] }, link })
    expect(textOf(forPupil)).toContain('Parašyk,')
    expect(textOf(welcome({ person, link }))).toContain('Parašykite,')
    expect(elementsOf(forPupil).length).toBeGreaterThan(3)
  })

  test('offers a pupil only what a pupil may ask for', () => {
    const pupil = { ...person, roles: ['pupil'] as const }
    const kinds = executesOf(chooseKind(pupil, '', kindNames)).flatMap(({ data }) => data.kind ?? [])
    expect(kinds).toEqual(['fault', 'printing', 'network', 'software', 'security'])
    expect(executesOf(welcome({ person: pupil, link })).map(({ verb }) => verb)).not.toContain(
      'requests/waiting',
    )
  })
})

test('every word of the chat is said somewhere', () => {
  const used = [
    'bot/answer-absence.ts',
    'bot/answer-action.ts',
    'bot/answer-channel.ts',
    'bot/answer-message.ts',
    'bot/answer-personal.ts',
    'bot/answer-safety.ts',
    'bot/answer-trouble.ts',
    'bot/bot.ts',
    'bot/choices.ts',
    'bot/message-action.ts',
    'bot/outages.ts',
    'bot/own-requests.ts',
    'bot/questions.ts',
    'bot/sent-files.ts',
    'bot/things.ts',
    'bot/understand.ts',
    'bot/understanding/devices.ts',
    'bot/understanding/places.ts',
  ]
    .concat(
      [
        'absence',
        'answer-or-new',
        'answers',
        'approved-many',
        'channel-post',
        'evidence',
        'menu',
        'outage',
        'request-form',
        'request-list',
        'request-state',
        'safety',
        'thing-list',
        'whose-file',
      ].map((name) => `bot/cards/${name}.ts`),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const unsaid = Object.keys(words).filter((word) => !used.includes(`'${word}'`))
  expect(unsaid).toEqual([])
})
