import type { Role } from '../../core/people/roles.ts'
import type { UseCaseName } from '../../core/use-cases.ts'

/** Who passes on a thing of their own, and who on somebody else's; everybody else is refused and it stays as it was. */
export interface OnThings {
  own: readonly Role[]
  others: readonly Role[]
}

/**
 * What an action touches. `role`: what belongs to the school or to nobody, so that the role alone decides. `self`: the
 * person's own, of which nothing of anybody else can be named. A title: the sentence of a test that holds it, where more
 * than one request is needed to try it.
 */
export type Touches = 'role' | 'self' | OnThings | { sentence: string; in: string }

const everybody: readonly Role[] = [
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
]
const nobody: readonly Role[] = []
const staff = everybody.filter((role) => role !== 'pupil')
const workers: readonly Role[] = ['itSpecialist', 'deputyFacilities']
const principal: readonly Role[] = ['principal']
const specialist: readonly Role[] = ['itSpecialist']

const held = (file: string, sentence: string): Touches => ({ sentence, in: `tests/${file}.test.ts` })
const secondPerson = held('directory/decide', 'is decided by a person: all clear ones at once')
const forMembers = held('safety/access', 'every role and every action: only its members')
const forWhomItWasGiven = held('requests/escalation', 'is judged by nobody who gave it')
const forSpecialist = held('outages/outages', 'is announced, linked and ended by the specialist alone')
const tied = held('core/joined-requests', 'are tied both ways, for those who work on them only')
const forItsTeacher = held(
  'slips/slips',
  'wait for the teacher of the class, who is told in the chat, and for nobody else',
)

/**
 * The decision on every action: whose things it may touch. A new action without a line here fails the test: ask whose
 * thing it names, and add `'role'`, `'self'`, who passes on their own and on another's, or the test that holds it.
 */
export const touches: Readonly<Partial<Record<UseCaseName, Touches>>> = {
  'accounts/find': 'role',
  'accounts/reveal-password': held(
    'core/account-requests',
    'nobody but the one who asked can look at the password',
  ),
  'accounts/show': 'role',
  'articles/begin': 'role',
  'articles/draft': 'role',
  'articles/helped': 'self',
  'articles/list': 'role',
  'articles/search': held('articles/articles', 'for staff are never shown to a pupil'),
  'articles/show': held('articles/articles', 'for staff are never shown to a pupil'),
  'articles/withdraw': 'role',
  'articles/write': 'role',
  'audit/list': 'role',
  'channel/bind': 'role',
  'channel/show': { own: workers, others: workers },
  'channel/unbind': 'role',
  'directory/approve-plan': secondPerson,
  'directory/change-policy': 'role',
  'directory/confirm-plan': held('directory/undo-run', 'asks two people where it deletes'),
  'directory/decline-plan': 'role',
  'directory/download-plan': 'role',
  'directory/explain-leavers': 'role',
  'directory/list-plans': 'role',
  'directory/list-steps': 'role',
  'directory/match': 'role',
  'directory/match-sure': 'role',
  'directory/pause-plan': 'role',
  'directory/plan': 'role',
  'directory/resume-plan': 'role',
  'directory/show-plan': 'role',
  'directory/show-policy': 'role',
  'directory/show-progress': 'role',
  'directory/stop-plan': 'role',
  'directory/tick-step': 'role',
  'directory/undo-plan': 'role',
  'directory/waiting-plans': 'role',
  'drift/accept': 'role',
  'drift/look': 'role',
  'drift/show': 'role',
  'drift/take-back': 'role',
  'files/keep': { own: everybody, others: nobody },
  'maintenance/begin': 'role',
  'maintenance/complete': 'role',
  'maintenance/list': 'role',
  'maintenance/log': 'role',
  'maintenance/stop': 'role',
  'maintenance/write': 'role',
  'notifications/change-quiet': 'role',
  'notifications/list-unreached': 'role',
  'notifications/mute': 'self',
  'notifications/show-muted': 'self',
  'notifications/show-quiet': 'role',
  'outages/announce': forSpecialist,
  'outages/end': forSpecialist,
  'outages/find': 'role',
  'outages/join': held('outages/outages', 'answers the next reports by itself'),
  'outages/link': forSpecialist,
  'outages/list': 'role',
  'outages/matching': 'role',
  'outages/resume': 'role',
  'people/end-absence': { own: staff, others: principal },
  'people/find': 'role',
  'people/give-role': held('core/people', 'nobody gives a role to themself'),
  'people/list': 'role',
  'people/list-absences': 'self',
  'people/me': 'self',
  'people/set-language': 'self',
  'people/show': 'role',
  'people/take-role': held('core/people', 'nobody gives a role to themself'),
  'people/write-absence': { own: staff, others: principal },
  'places/import': 'role',
  'places/list': 'role',
  'places/remove-room': 'role',
  'places/rename-building': 'role',
  'places/write-room': 'role',
  'requests/agree-cost': forWhomItWasGiven,
  // Nobody decides on their own; whose turn it is otherwise, the kind of request says.
  'requests/approve': { own: nobody, others: [...specialist, 'standIn'] },
  'requests/approve-many': { own: nobody, others: [...specialist, 'standIn'] },
  'requests/ask': { own: nobody, others: workers },
  'requests/assign': { own: specialist, others: specialist },
  'requests/change-many': { own: specialist, others: specialist },
  'requests/change-urgency': { own: specialist, others: specialist },
  'requests/board': 'role',
  'requests/change-deadlines': 'role',
  'requests/change-settings': 'role',
  'requests/check-history': 'role',
  'requests/comment': { own: everybody, others: workers },
  'requests/confirm': { own: everybody, others: nobody },
  'requests/create': { own: everybody, others: nobody },
  'requests/decline': { own: nobody, others: specialist },
  'requests/escalate': held('requests/escalation', 'goes to the deputy with reason'),
  'requests/filters': 'role',
  'requests/finish': { own: specialist, others: specialist },
  'requests/list': 'role',
  'requests/merge': held('core/joined-requests', 'are joined: its requester hears of it'),
  'requests/mine': 'self',
  'requests/order': held('accounts/single-actions', 'only the specialist orders'),
  'requests/read-file': { own: everybody, others: workers },
  'requests/refuse-cost': forWhomItWasGiven,
  'requests/relate': tied,
  'requests/related': tied,
  'requests/reopen': { own: everybody, others: nobody },
  'requests/retry': { own: specialist, others: specialist },
  'requests/send-back': forWhomItWasGiven,
  'requests/show-deadlines': 'role',
  'requests/show-settings': 'role',
  'requests/split': held('core/joined-requests', 'that turn out to be another trouble'),
  'requests/show': { own: everybody, others: workers },
  'requests/take': { own: specialist, others: specialist },
  'requests/take-over': forWhomItWasGiven,
  'requests/unrelate': tied,
  'requests/take-back': { own: everybody, others: nobody },
  // One's own decision, not one's own request.
  'requests/undo': { own: specialist, others: nobody },
  'requests/waiting': 'self',
  'rosters/compare': 'role',
  'rosters/import': 'role',
  'rosters/list': 'role',
  'rosters/read-columns': 'role',
  'safety/add-member': forMembers,
  'safety/answer': forMembers,
  'safety/call': forMembers,
  'safety/change-settings': forMembers,
  'safety/close': forMembers,
  'safety/hand-over': forMembers,
  'safety/help': forMembers,
  'safety/list': forMembers,
  'safety/mine': forMembers,
  'safety/name': forMembers,
  'safety/record': forMembers,
  'safety/remove-member': forMembers,
  'safety/reopen': forMembers,
  'safety/report': forMembers,
  'safety/settle': forMembers,
  'safety/show': forMembers,
  'safety/show-mine': forMembers,
  'safety/show-settings': forMembers,
  'safety/take': forMembers,
  'safety/triage': forMembers,
  'safety/write': forMembers,
  'safety/write-back': forMembers,
  'school-time/change': 'role',
  'school-time/show': 'role',
  'school-year/change-dates': 'role',
  'school-year/open': 'role',
  'school-year/show': 'role',
  'search/find': held('search/search', 'answers nobody with what is not theirs'),
  'slips/confirm': forItsTeacher,
  'slips/give': held('slips/slips', 'of a class without a teacher wait until the specialist names somebody'),
  'slips/list': forItsTeacher,
  'slips/print': forItsTeacher,
  'views/forget': { own: workers, others: nobody },
  'views/list': 'self',
  'views/save': { own: workers, others: nobody },
}
