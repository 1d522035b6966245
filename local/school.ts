import { readFileSync } from 'node:fs'

/** One person of the seeded school, as Microsoft 365 keeps the account; `picker` says on the sign-in page what the person is for. */
export interface SeedPerson {
  id: string
  userPrincipalName: string
  displayName: string
  givenName: string
  surname: string
  jobTitle: string
  employeeType: 'Student' | 'Staff'
  employeeId: string
  department?: string
  sku?: string
  /** Holds an administrator role: applications may not touch it (resources/users.md, "Who can perform sensitive actions"). */
  administrator?: boolean
  picker?: { lt: string; en: string }
}

/** One app registration: what it may do, and where it may send people back to. */
export interface AppRegistration {
  name: string
  clientId: string
  servicePrincipalId: string
  secret: string
  redirectUris: string[]
  /** Of the platform "mobile and desktop applications": a program without a secret waits there. */
  publicRedirectUris?: string[]
  applicationPermissions: string[]
  delegatedPermissions: string[]
  /** Directory roles of the app itself, for example "User Administrator". */
  roles: string[]
}

/** One licence of the school: how many seats, and which services it holds. */
export interface SeedSku {
  skuId: string
  skuPartNumber: string
  seats: number
  servicePlans: { servicePlanId: string; servicePlanName: string }[]
}

/** One app of the school's Teams catalogue, as its manifest declares it. */
export interface SeedTeamsApp {
  /** In the catalogue; the manifest's own id is `externalId`. */
  id: string
  externalId: string
  clientId: string
  /** Activity types and the names of their templates' parameters. */
  activityTypes: Record<string, string[]>
  resourceSpecific: string[]
  /** What its messaging extension adds to the menu of a message. */
  messageActions: { id: string; title: string }[]
  /** Users whom an app permission policy denies it. */
  blockedFor: string[]
}

/** One shared mailbox, and the applications that an application access policy lets send from it. */
export interface SeedMailbox {
  address: string
  senders: string[]
}

/** One message of a seeded chat or channel; `hosted:1` in its HTML stands for the address of its picture 1. */
export interface SeedMessage {
  id: string
  from: string
  createdDateTime: string
  content: string
  /** Its pictures by id, as base64. */
  hosted: Record<string, string>
  replyToId?: string
}

/** One chat, or with `team` one channel of that team. */
export interface SeedChat {
  id: string
  team?: string
  members: string[]
  messages: SeedMessage[]
}

/** One group of the seeded school. */
export interface SeedGroup {
  id: string
  displayName: string
  mailNickname: string
  unified: boolean
  members: string[]
  owners: string[]
}

/** The school the stand-in begins with, when its data folder is empty. */
export interface School {
  tenantId: string
  displayName: string
  countryLetterCode: string
  /** Verified domains, the default one first. */
  domains: string[]
  apps: AppRegistration[]
  skus: SeedSku[]
  people: SeedPerson[]
  groups: SeedGroup[]
  teamsApps: SeedTeamsApp[]
  mailboxes: SeedMailbox[]
  chats: SeedChat[]
}

/** Reads the seed of a school from a JSON file. */
export function readSchool(path: string): School {
  return JSON.parse(readFileSync(path, 'utf8')) as School
}
