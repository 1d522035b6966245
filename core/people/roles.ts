import {
  countsThings,
  decidesPurchases,
  decidesWriteOffs,
  keepsInventory,
  readsInventoryNumbers,
  readsPurchases,
  readsStocktakes,
  readsWriteOffs,
} from './inventory-actions.ts'

/** The roles of design §4: `pupil` and `staff` come from the directory, `standIn` from an absence, others a person gives. */
export const roles = [
  'pupil',
  'staff',
  'itSpecialist',
  'deputyFacilities',
  'principal',
  'childWelfare',
  'office',
  'dpo',
  'admin',
  'standIn',
  // Nobody's: the page outside of Teams alone acts in it.
  'anonymous',
] as const
export type Role = (typeof roles)[number]

const everybody = [
  'people/me',
  'people/set-language',
  'search/find',
  'notifications/mute',
  'notifications/show-muted',
] as const

/** What the specialist and the deputy settle for the whole school: its hours, its peace, its deadlines, its rooms. */
const settlesSchool = [
  'school-time/show',
  'school-time/change',
  'notifications/show-quiet',
  'notifications/change-quiet',
  'requests/show-deadlines',
  'requests/change-deadlines',
  'places/import',
  'places/remove-room',
  'places/rename-building',
  'places/write-room',
] as const

/** Whoever a request can be given to; what each may do with it says `core/requests/escalations.ts`. */
const judgesEscalations = [
  'requests/take-over',
  'requests/send-back',
  'requests/agree-cost',
  'requests/refuse-cost',
  'requests/finish',
] as const

/** The calendar, for everybody who works at school; whose events those are stands in each event. */
const usesCalendar = [
  'events/list', 'events/show', 'events/mine', 'events/create', 'events/change', 'events/move',
  'events/cancel', 'events/book', 'events/tick', 'events/undo', 'bookings/offers', 'bookings/find-free',
] as const // biome-ignore format: a plain list
/** Whoever looks after what can be booked, and decides where one has to ask. */
const keepsCalendar = [
  'bookings/offer', 'bookings/stop-offering', 'bookings/guard-room', 'bookings/waiting',
  'bookings/approve', 'bookings/decline',
] as const // biome-ignore format: a plain list

/** What whoever gets things of the school does with the act that says so. */
const getsThings = [
  'hand-overs/mine', 'hand-overs/show', 'hand-overs/sign', 'hand-overs/refuse', 'hand-overs/paper',
] as const // biome-ignore format: a plain list

/** Numbers of the desk, in which nobody is named. */
const readsReports = ['reports/show', 'reports/download'] as const

const asker = [
  'articles/search',
  'articles/show',
  'articles/helped',
  'files/keep',
  'inventory/identify',
  'outages/find',
  'outages/join',
  'outages/list',
  'places/list',
  'requests/create',
  'requests/mine',
  'requests/show',
  'requests/take-back',
  'requests/comment',
  'requests/confirm',
  'requests/reopen',
  'requests/read-file',
] as const

/** Everything about requests in lists, for those who work on them. */
const seesRequests = [
  'requests/list',
  'requests/board',
  'requests/filters',
  'requests/related',
  'requests/about-thing',
  'channel/show',
  'views/list',
  'views/save',
  'views/forget',
] as const

/** Anybody at school may report what befell a child, and follow their own report. */
const reports = [
  'safety/help', 'safety/call', 'safety/report', 'safety/mine', 'safety/show-mine', 'safety/write-back',
  'evidence/capture', 'evidence/report-message', 'evidence/lend-right', 'evidence/attach',
  'evidence/expect', 'evidence/expected', 'evidence/tell-place', 'evidence/show-mine',
] as const // biome-ignore format: a plain list

/** What members of a case do; which cases those are stands in each case. */
const worksOnCases = [
  'safety/list',
  'safety/show',
  'safety/name',
  'safety/settle',
  'safety/write',
  'safety/link',
  'safety/unlink',
  'safety/form',
  'safety/minutes',
  'safety/answer',
  'evidence/keep',
  'evidence/note-place',
  'evidence/prepare-hotline',
  'evidence/note-hotline',
  'evidence/list',
  'evidence/open',
  'evidence/verify',
] as const

/** What only those answer for whose duty it is. */
const answersForCases = [
  ...worksOnCases, 'safety/take', 'safety/hand-over', 'safety/add-member', 'safety/remove-member',
  'safety/triage', 'safety/close', 'safety/reopen', 'safety/show-settings', 'safety/change-settings',
  'safety/poster', 'safety/register', 'safety/numbers', 'safety/propose-destroy', 'safety/refuse-destroy',
  'safety/destroy', 'safety/list-destroyed', 'evidence/export', 'evidence/hold', 'evidence/destroy',
] as const // biome-ignore format: a plain list

/** Whoever approves requests, each those of their own roles (`core/requests/approvals.ts`). */
const approver = [
  'requests/waiting',
  'requests/show',
  'requests/approve',
  'requests/approve-many',
  'requests/decline',
  'requests/undo',
  'requests/undo-many',
  'requests/ask',
  'requests/comment',
  'requests/read-file',
] as const

/** Whoever is the second person for a plan has to see it first. */
const confirmsPlans = [
  'school-year/show',
  'directory/list-plans',
  'directory/waiting-plans',
  'directory/show-plan',
  'directory/download-plan',
  'directory/confirm-plan',
  'directory/decline-plan',
] as const

const seesRoster = [
  'school-year/show',
  'rosters/import',
  'rosters/remove',
  'rosters/list',
  'rosters/read-columns',
  'rosters/compare',
  'directory/plan',
  'directory/list-plans',
  'directory/show-plan',
  'directory/download-plan',
  'directory/show-progress',
] as const

/** The whole permission model: what a role may do. What stands nowhere is denied. */
export const allowed = {
  pupil: [...everybody, ...asker, ...reports, ...getsThings],
  staff: [
    ...everybody,
    ...asker,
    ...reports,
    ...worksOnCases,
    'safety/record',
    'inventory/mine',
    ...getsThings,
    'inventory/choose',
    ...usesCalendar,
    'leavers/list',
    ...countsThings,
    'stocktakes/mine',
    'stocktakes/confirm',
    'people/find',
    'people/write-absence',
    'people/end-absence',
    'people/list-absences',
    'accounts/list-classes',
    'accounts/reveal-password',
    'slips/list',
    'slips/list-classes',
    'slips/list-renewals',
    'slips/print',
    'slips/confirm',
  ],
  itSpecialist: [
    ...everybody,
    ...asker,
    ...approver,
    'articles/begin',
    'articles/draft',
    'articles/list',
    'articles/withdraw',
    'articles/write',
    'channel/bind',
    'channel/unbind',
    ...settlesSchool,
    'notifications/list-unreached',
    ...readsReports,
    ...keepsInventory,
    ...readsInventoryNumbers,
    ...keepsCalendar,
    ...countsThings,
    ...readsPurchases,
    ...readsWriteOffs,
    'maintenance/begin',
    'maintenance/complete',
    'maintenance/list',
    'maintenance/log',
    'maintenance/stop',
    'maintenance/write',
    'people/find',
    'people/show',
    ...seesRequests,
    'requests/order',
    'requests/take',
    'requests/assign',
    'requests/change-urgency',
    'requests/change-many',
    'requests/escalate',
    'requests/finish',
    'requests/retry',
    'requests/history-state',
    'requests/merge',
    'requests/split',
    'requests/relate',
    'requests/name-thing',
    'requests/unrelate',
    'requests/show-settings',
    'requests/change-settings',
    'outages/announce',
    'outages/end',
    'outages/link',
    'outages/matching',
    'outages/resume',
    ...seesRoster,
    'accounts/find',
    'accounts/show',
    'drift/show',
    'drift/look',
    'drift/accept',
    'drift/take-back',
    'directory/waiting-plans',
    'directory/approve-plan',
    'directory/decline-plan',
    'directory/undo-plan',
    'directory/pause-plan',
    'directory/resume-plan',
    'directory/stop-plan',
    'directory/show-policy',
    'directory/change-policy',
    'directory/list-steps',
    'directory/tick-step',
    'school-year/open',
    'school-year/change-dates',
    'directory/match',
    'directory/match-sure',
    'directory/explain-leavers',
    'accounts/list-classes',
    'accounts/reveal-password',
    'slips/list',
    'slips/list-classes',
    'slips/list-renewals',
    'slips/give',
  ],
  deputyFacilities: [
    ...everybody,
    ...settlesSchool,
    ...readsReports,
    ...keepsInventory,
    ...readsInventoryNumbers,
    ...keepsCalendar,
    ...countsThings,
    ...decidesPurchases,
    ...decidesWriteOffs,
    'files/keep',
    'maintenance/list',
    'maintenance/log',
    'places/list',
    'people/show',
    ...seesRequests,
    ...approver,
    'outages/list',
    ...judgesEscalations,
    ...confirmsPlans,
  ],
  principal: [
    ...everybody,
    ...approver,
    ...judgesEscalations,
    ...readsReports,
    ...readsInventoryNumbers,
    ...readsStocktakes,
    ...decidesPurchases,
    ...decidesWriteOffs,
    'people/list',
    'people/show',
    'people/give-role',
    'people/take-role',
    'requests/history-state',
    ...confirmsPlans,
    ...answersForCases,
  ],
  childWelfare: [...everybody, ...answersForCases],
  office: [
    ...everybody,
    'places/list',
    ...approver,
    'people/find',
    'people/show',
    'accounts/find',
    'accounts/show',
    'drift/show',
    ...seesRoster,
  ],
  dpo: [...everybody, ...approver, 'audit/list', 'requests/check-history', 'requests/history-state'],
  admin: [
    ...everybody,
    'directory/list-steps',
    'directory/tick-step',
    ...confirmsPlans,
    'people/list',
    'people/find',
    'people/give-role',
    'people/take-role',
    'audit/list',
    'requests/check-history',
    'requests/history-state',
  ],
  standIn: [...approver, ...judgesEscalations],
  anonymous: [
    'safety/letterbox',
    'safety/challenge',
    'safety/report-anonymously',
    'safety/read-by-code',
    'safety/write-by-code',
    'evidence/attach-by-code',
  ],
} as const satisfies Record<Role, readonly string[]>

/** Every action that some role allows; `core/use-cases.ts` holds each of them, or does not compile. */
export type AllowedAction = (typeof allowed)[Role][number]

/** Whether any of these roles allows the action. */
export function mayDo(held: readonly Role[], action: string): boolean {
  return held.some((role) => (allowed[role] as readonly string[]).includes(action))
}
