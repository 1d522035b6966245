/** Properties of a Graph user that a plan sets; null takes the value away. */
export interface UserProperties {
  accountEnabled?: boolean
  displayName?: string
  givenName?: string | null
  surname?: string | null
  department?: string | null
  employeeId?: string | null
  employeeType?: string | null
  usageLocation?: string | null
  ageGroup?: string | null
}

/** What a new account is made with; the password is added when it is sent. */
export interface NewUser extends UserProperties {
  displayName: string
  givenName: string
  surname: string
  userPrincipalName: string
  mailNickname: string
}

/** What an account had besides its properties when it was deleted; groups by their key. */
export interface Holdings {
  /** Its own licences, not those that come by a group. */
  skuIds: string[]
  memberOf: string[]
  ownerOf: string[]
}

/**
 * One write to Graph. People are named by their id in the roster and groups by their key, because the object ids
 * of new ones are known only when the plan runs.
 */
export type Operation =
  | { kind: 'createUser'; person: string; user: NewUser }
  | { kind: 'restoreUser'; person: string }
  /** Into the recycle bin, from which it can be restored for 30 days. */
  | { kind: 'deleteUser'; person: string; had: Holdings }
  | { kind: 'changeUser'; person: string; set: UserProperties; was: UserProperties }
  | { kind: 'signOut'; person: string }
  | { kind: 'assignLicence'; person: string; skuId: string }
  | { kind: 'removeLicence'; person: string; skuId: string }
  /** `isClass`: as Teams' class groups are made, without people, who are added afterwards. */
  | {
      kind: 'createGroup'
      group: string
      displayName: string
      owners: string[]
      members: string[]
      isClass?: true
    }
  | { kind: 'changeGroup'; group: string; displayName: string; was: string }
  /** Into the recycle bin for 30 days, with everybody who was in it then. */
  | { kind: 'deleteGroup'; group: string; displayName: string; people: string[] }
  | { kind: 'restoreGroup'; group: string; displayName: string; people: string[] }
  | { kind: 'licenseGroup'; group: string; skuId: string }
  | { kind: 'unlicenseGroup'; group: string; skuId: string }
  | { kind: 'createTeam'; group: string }
  | { kind: 'archiveTeam'; group: string }
  | { kind: 'unarchiveTeam'; group: string }
  | { kind: 'addMembers'; group: string; members: string[] }
  | { kind: 'addOwner'; group: string; person: string }
  | { kind: 'removeMember'; group: string; person: string }
  | { kind: 'removeOwner'; group: string; person: string }

/** When each kind is carried out: a phase needs only what the phases before it made. */
export const phases: Readonly<Record<Operation['kind'], number>> = {
  createUser: 0,
  restoreUser: 0,
  restoreGroup: 0,
  changeUser: 1,
  createGroup: 1,
  changeGroup: 1,
  unarchiveTeam: 1,
  signOut: 2,
  assignLicence: 2,
  licenseGroup: 2,
  addMembers: 2,
  addOwner: 2,
  removeLicence: 3,
  unlicenseGroup: 3,
  removeMember: 3,
  removeOwner: 3,
  createTeam: 4,
  archiveTeam: 4,
  deleteUser: 4,
  deleteGroup: 4,
}

/** The most people that one request may bind to a group (learn.microsoft.com/graph/api/group-post-members). */
export const mostBinds = 20

/** The people whom an operation is about. */
export function peopleOf(operation: Operation): string[] {
  if (operation.kind === 'createGroup') return [...operation.owners, ...operation.members]
  if (operation.kind === 'addMembers') return operation.members
  return 'person' in operation ? [operation.person] : []
}
