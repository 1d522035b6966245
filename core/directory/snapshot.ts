import type { Deviation } from './deviation.ts'

/** What the tenant is and has, beside its people and groups. */
export interface TenantFacts {
  /** The verified domains, the tenant's own default first. */
  domains: string[]
  licences: { skuId: string; partNumber: string; free: number }[]
  /** Whether a group can give licences: Entra ID P1, Office 365 A3 and the like. */
  canLicenseGroups: boolean
}

/** What a plan compares a roster with: the tenant as it was read. */
export interface Snapshot {
  /** The verified domains of the tenant, and the one for new accounts. */
  domains: string[]
  domain: string
  users: TenantUser[]
  /** Deleted within the last 30 days, so that they can be restored. */
  deletedUsers: TenantUser[]
  groups: TenantGroup[]
  licences: TenantFacts['licences']
  canLicenseGroups: boolean
}

export interface TenantUser {
  id: string
  userPrincipalName: string
  mailNickname: string
  displayName: string
  givenName: string
  surname: string
  employeeId: string | null
  employeeType: string | null
  department: string | null
  accountEnabled: boolean
  usageLocation: string | null
  ageGroup: string | null
  isGuest: boolean
  /** It comes from a server of the school, which alone can change it. */
  isSynced?: boolean
  skuIds: string[]
}

export interface TenantGroup {
  id: string
  displayName: string
  mailNickname: string
  /** Dynamic, able to hold administrator roles, or of a server of the school: never changed. */
  isSpecial: boolean
  /** It comes from a server of the school, which alone can change it. */
  isSynced?: boolean
  /** Teams knows it as a class's, so that its team has assignments. */
  isClass?: boolean
  hasTeam: boolean
  /** The licences that its members get by it. */
  skuIds: string[]
  members: string[]
  owners: string[]
}

/**
 * One change of what Talka remembers, for all people (or, of class names, groups) with the same values before and
 * after. Moments are ISO 8601 texts.
 */
export type KnownChange =
  | { what: 'leftAt'; was: string | null; is: string | null; of: string[] }
  | { what: 'schoolYear'; was: number | null; is: number | null; of: string[] }
  | { what: 'className'; was: string; is: string; of: string[] }

/** What Talka remembers besides. */
export interface Known {
  accounts: {
    sourceId: string
    objectId: string
    schoolId: string
    schoolYear: number | null
    /** When a plan was approved that found the person in no roster any more. */
    leftAt?: Date | null
  }[]
  signInNames: { signInName: string; takenFor: string; freedAt?: Date | null }[]
  classGroups: {
    key: string
    objectId: string
    schoolId: string
    className: string
    /** Of a class that is no more: whether its team still has to go into its archive, or is there. */
    closing?: 'due' | 'done' | null
  }[]
  /** What a person said of likely matches: this account, or nobody's. */
  decided?: { sourceId: string; objectId: string | null }[]
  /** Deviations that somebody accepted: the tenant stays as it is there. */
  exceptions?: Deviation[]
  /** People whose departure somebody explained. */
  explained?: string[]
  /** The school year of the last roster that was carried out for one of these schools. */
  lastYear: number | null
}
