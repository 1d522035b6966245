import { z } from 'zod'

/** How urgent a case is; L1 is danger to life or health. */
export const levels = ['L1', 'L2', 'L3', 'L4'] as const
export type Level = (typeof levels)[number]

/**
 * How a case began: a confidential report, a reported message, one from the page outside of Teams, a record of staff, or a
 * call for help.
 */
export type Way = 'report' | 'message' | 'anonymous' | 'record' | 'alarm'

export const happenings = [
  'verbal', 'social', 'physical', 'online', 'threats', 'images', 'sexual', 'weapon', 'selfHarm', 'other',
] as const // biome-ignore format: one row reads better
export type Happening = (typeof happenings)[number]
export const places = [
  'classroom', 'corridor', 'toilet', 'changingRoom', 'canteen', 'yard', 'wayHome', 'online', 'elsewhere',
] as const // biome-ignore format: one row reads better
export type Place = (typeof places)[number]
export const times = ['today', 'yesterday', 'thisWeek', 'earlier', 'often'] as const
export type Time = (typeof times)[number]
/** Whom a report speaks of. */
export const subjects = ['pupil', 'adult', 'unknown'] as const
/** What was done at once, by whoever saw it. */
export const firstSteps = ['stopped', 'separated', 'firstAid', 'called112', 'toldGuardians'] as const

const text = z.string().trim().max(4000)

/** What chips say of an event; nothing of it has to be written. */
const event = {
  what: z
    .array(z.enum(happenings))
    .max(happenings.length)
    .refine((ticked) => ticked.length > 0, { params: { word: 'safety/tick-one' } }),
  where: z.enum(places).nullable().default(null),
  text: text.default('').meta({ form: 'multiline' }),
}

/** A confidential report. `id` is made with the form, so that pressing twice makes one case. */
export const reportInput = z.object({
  id: z.guid(),
  ...event,
  when: z.enum(times).nullable().default(null),
  isNow: z.boolean().default(false),
  about: z.enum(subjects).default('unknown'),
  /** Who of those that receive reports must not see this one. */
  notTo: z.array(z.guid()).max(20).default([]),
})

/** What visitors of the page outside of Teams do; how much of it there may be is counted for each apart. */
export const visits = ['report', 'read', 'write'] as const
export type Visit = (typeof visits)[number]

/** The work that a visitor's device has done (`proof.ts`); empty where it runs no script. */
export const proof = z.string().max(400).default('')

/** A report of somebody who does not say who they are. */
export const anonymousInput = reportInput.omit({ notTo: true }).extend({
  /** Of the receivers' marks, as the page was given them: their ids are not for everybody. */
  notTo: z.array(z.string().max(64)).max(20).default([]),
  proof,
})

export const challengeInput = z.object({ visit: z.enum(visits) })

/** So many digits has the code with which a reporter comes back. */
export const receiptDigits = 16
/** The code as somebody types it, and of it the digits. */
export const receiptCode = z
  .string()
  .max(60)
  .transform((typed) => typed.replace(/\D/g, ''))
  .refine((digits) => digits.length === receiptDigits, { params: { word: 'safety/page.code.length' } })

/** Coming back with the code. */
export const codeInput = z.object({ code: receiptCode, proof })
export const codeMessageInput = z.object({ code: receiptCode, proof, text: text.min(1) })

/** What a member of staff writes down after an event. */
export const recordInput = z.object({
  id: z.guid(),
  ...event,
  happenedAt: z.iso.datetime({ offset: true }),
  steps: z.array(z.enum(firstSteps)).max(firstSteps.length).default([]),
  notTo: z.array(z.guid()).max(20).default([]),
})

/** Who was called in danger, in which order they are called; the school's own people stand in the settings. */
export const callInput = z.object({
  id: z.guid(),
  /** `112`, `116111`, or the place of somebody of the school in the settings' list, from 0. */
  whom: z.union([z.enum(['112', '116111']), z.number().int().min(0).max(20)]),
  isAnswered: z.boolean(),
})

export const caseInput = z.object({ id: z.guid() })

/** Who may read an entry of a case: its members only, or whoever reported it as well. */
export const audiences = ['internal', 'reporter'] as const
export type Audience = (typeof audiences)[number]

/** What members write into a case by hand. */
export const writings = ['note', 'statement', 'measure', 'meeting'] as const
/** Whether a statement stands in the words of whoever made it, or as an adult wrote it down. */
export const wordings = ['own', 'recorded'] as const
/** What stands in the line of a case: things written, and what happened to it. */
export type EntryKind =
  | (typeof writings)[number]
  | 'message'
  | 'call'
  | 'contact'
  | 'followUp'
  | 'triage'
  | 'member'
  | 'owner'
  | 'person'
  | 'closed'
  | 'reopened'
  | 'evidence'
  | 'link'
  | 'destruction'

export const writeInput = z.object({
  id: z.guid(),
  kind: z.enum(writings).default('note'),
  text: text.min(1).meta({ form: 'multiline' }),
  /** When it happened, if not now. */
  happenedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Whose statement it is, and whether in their own words or as an adult wrote it down. */
  saidBy: z.string().trim().max(120).default(''),
  wording: z.enum(wordings).nullable().default(null),
  /** Who took part in a meeting, and what it decided. */
  present: z.string().trim().max(600).default(''),
  decision: text.default('').meta({ form: 'multiline' }),
  /** Who carries out a measure, and until which day. */
  responsible: z.string().trim().max(120).default(''),
  /** A member, who is told and reminded; nobody else may read of it. */
  responsibleId: z.guid().nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
})
export type Writing = z.output<typeof writeInput>

/** The minutes of one meeting, by the line that they stand in. */
export const minutesInput = z.object({ id: z.guid(), lineId: z.guid() })

/** Another case that belongs to this one, by its number. */
export const linkInput = z.object({
  id: z.guid(),
  number: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^PA-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  reason: text.min(3).meta({ form: 'multiline' }),
})
export const unlinkInput = z.object({
  id: z.guid(),
  otherId: z.guid(),
  reason: text.min(3).meta({ form: 'multiline' }),
})

/** A message to the reporter, or from the reporter. */
export const messageInput = z.object({ id: z.guid(), text: text.min(1).meta({ form: 'multiline' }) })

export const roles = [
  'target',
  'aggressor',
  'assistant',
  'bystander',
  'defender',
  'witness',
  'adult',
] as const
export type ParticipantRole = (typeof roles)[number]
export const certainties = ['known', 'suspected', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

const short = z.string().trim().max(120)
/** An account or nickname under which somebody acts. */
export const accountShape = z.object({ platform: short.default(''), name: short.min(1) })

/** Somebody who has a part in what happened; who is not known may be counted. */
export const participantInput = z.object({
  id: z.guid(),
  /** Made with the form; an id that is there already is written anew. */
  participantId: z.guid(),
  role: z.enum(roles),
  certainty: z.enum(certainties),
  name: short.default(''),
  className: z.string().trim().max(20).default(''),
  /** Somebody of the directory; from then on this person neither sees nor handles the case. */
  personId: z.guid().nullable().default(null),
  /** How many, where they are not known one by one. */
  count: z.number().int().min(1).max(500).default(1),
  accounts: z.array(accountShape).max(20).default([]),
  guardians: z
    .array(z.object({ name: short.min(1), phone: z.string().trim().max(40).default('') }))
    .max(6)
    .default([]),
  facts: text.default('').meta({ form: 'multiline' }),
})

/** What is asked to see how great the danger is (10.1). */
export const threats = [
  'life', 'weapon', 'selfHarm', 'sexual', 'injury', 'threats', 'imagesOfMinor', 'public', 'repeated', 'powerGap',
  'adult',
] as const // biome-ignore format: one row reads better
export type Threat = (typeof threats)[number]

export const triageInput = z.object({
  id: z.guid(),
  threats: z.array(z.enum(threats)).max(threats.length).default([]),
  /** As proposed by the list, or otherwise with a reason. */
  level: z.enum(levels),
  reason: text.default('').meta({ form: 'multiline' }),
  /** What it turned out to be, and where it was, as the school counts it; nothing said: as it was reported. */
  what: z.array(z.enum(happenings)).max(happenings.length).default([]),
  where: z.enum(places).nullable().default(null),
})

/** What has to be done about a case by a certain time. */
export const duties = [
  'take', 'police', 'principal', 'founder', 'guardiansOfTarget', 'guardiansOfAggressor', 'childRights',
  'psychologist', 'classTeacher', 'followUp', 'rrt', 'measure', 'reply',
] as const // biome-ignore format: one row reads better
export type DutyKind = (typeof duties)[number]
/** `noAnswer` leaves it open: the next person is called. */
export const outcomes = ['done', 'refusedHelp', 'notNeeded', 'noAnswer'] as const
export type Outcome = (typeof outcomes)[number]

export const settleInput = z.object({
  dutyId: z.guid(),
  id: z.guid(),
  outcome: z.enum(outcomes),
  /** With whom, how, and what was said. Not being needed has to be explained. */
  note: text.default('').meta({ form: 'multiline' }),
  /** The child's own word on how it is now, 1 to 5: for follow-ups. */
  rating: z.number().int().min(1).max(5).nullable().default(null),
})

export const memberInput = z.object({ id: z.guid(), personId: z.guid(), reason: text.min(3) })

export const closeReasons = ['solved', 'notBullying', 'handedOver', 'left', 'unfounded'] as const
export type CloseReason = (typeof closeReasons)[number]
export const told = [
  'target',
  'guardians',
  'reporter',
  'classTeacher',
  'principal',
  'founder',
  'police',
] as const
export const closeInput = z.object({
  id: z.guid(),
  because: z.enum(closeReasons),
  text: text.min(3).meta({ form: 'multiline' }),
  /** Who was told how it ended. */
  told: z.array(z.enum(told)).min(1).max(told.length),
})
export const reopenInput = z.object({ id: z.guid(), reason: text.min(3).meta({ form: 'multiline' }) })

/** The forms that the register of bullying knows. */
export const forms = ['verbal', 'physical', 'social', 'electronic', 'other'] as const
export type Form = (typeof forms)[number]
/** What cases are counted by. */
export const countings = ['month', 'form', 'place', 'grade'] as const
export type Counting = (typeof countings)[number]

/** A school year, by the year in which it begins: 2026 is 2026–2027. */
const schoolYear = z.number().int().min(2000).max(2200)
export const numbersInput = z.object({ year: schoolYear })
export const registerInput = z.object({ year: schoolYear, format: z.enum(['pdf', 'xlsx']).default('pdf') })

/** Why a case whose time is over is destroyed, or is not. */
export const destroyInput = z.object({ id: z.guid(), reason: text.min(3).meta({ form: 'multiline' }) })

const law = 'Švietimo įstatymas, 23-1 straipsnis'
const custom = 'Mokyklos tvarka'

/** A term with the rule it comes from; both are the school's to change. */
const term = (unit: 'days' | 'minutes', amount: number, source: string) =>
  z
    .object({
      /** Working days, or minutes of the school's working time. */
      unit: z.enum(['days', 'minutes']).default(unit),
      amount: z.number().int().min(0).max(10_000).default(amount),
      source: z.string().trim().max(300).default(source),
    })
    .prefault({})

const helper = z.object({ name: short.min(1), phone: z.string().trim().max(40).default('') })

/**
 * How the school handles cases. The terms of article 23-1 of the Education Act are counted from the event or from the
 * report of it, whichever is earlier, because sources differ; the others are the school's own custom.
 */
export const safetySettings = z.object({
  /** Whom to call in the building, in this order. */
  building: z.array(helper).max(10).default([]),
  /** Who receives new cases, in this order; nobody named: the whole child welfare commission, by name. */
  intake: z.array(z.guid()).max(30).default([]),
  /** To whom a case about the principal goes. */
  founder: helper.default({ name: 'Druskininkų savivaldybė', phone: '' }),
  /** Where what is public on the internet is reported, and after how many working days its answer is asked after. */
  hotline: z
    .object({
      name: short.min(1).default('RRT „Švarus internetas“'),
      url: z
        .url({ protocol: /^https$/ })
        .max(300)
        .default('https://www.svarusinternetas.lt'),
      phone: z.string().trim().max(40).default(''),
      remindDays: z.number().int().min(1).max(60).default(5),
    })
    .prefault({}),
  /** Whom to call for what has to be done, in this order. */
  contacts: z.partialRecord(z.enum(duties), z.array(helper).max(10)).default({}),
  terms: z
    .object({
      takeL1: term('minutes', 10, custom),
      takeL2: term('minutes', 60, custom),
      takeL3: term('minutes', 480, custom),
      takeL4: term('days', 3, custom),
      police: term('minutes', 15, custom),
      principal: term('days', 1, law),
      founder: term('days', 1, custom),
      guardians: term('days', 1, law),
      childRights: term('days', 1, law),
      psychologist: term('days', 5, law),
      classTeacher: term('days', 3, custom),
    })
    .prefault({}),
  /** The page outside of Teams, where nobody says who they are. */
  page: z
    .object({
      isOpen: z.boolean().default(true),
      /** Whether it names those who receive reports, so that a reporter can keep one of them out. */
      namesReceivers: z.boolean().default(true),
      /** For how many days after a case was closed its reporter can come back. */
      codeDays: z.number().int().min(7).max(1000).default(90),
    })
    .prefault({}),
  /** How many days after the decision the child is asked how it is now. */
  followUpDays: z.array(z.number().int().min(1).max(400)).max(8).default([7, 30, 60]),
  retention: z
    .object({
      years: z.number().int().min(1).max(75).default(3),
      /** How many days before its end the members are reminded; nothing is deleted by that. */
      remindDays: z.number().int().min(1).max(365).default(60),
      source: z.string().trim().max(300).default('Mokyklos dokumentacijos planas'),
    })
    .prefault({}),
})
export type SafetySettings = z.output<typeof safetySettings>
export type TermName = keyof SafetySettings['terms']
