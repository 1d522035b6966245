import type { Holdings, Operation, UserProperties } from './operation.ts'

type Property = keyof UserProperties

/** What a plan has done for one person. */
export interface PersonDeeds {
  isCreated: boolean
  isRestored: boolean
  isDeleted: boolean
  /** Of each changed property what it was before the plan and what the plan made of it. */
  properties: Map<Property, { was: unknown; is: unknown }>
  given: Set<string>
  taken: Set<string>
}

/** What a plan has done to one group; the sets hold people. */
export interface GroupDeeds {
  isCreated: boolean
  isArchived: boolean
  isUnarchived: boolean
  hasNewTeam: boolean
  /** Who was in the group when the plan deleted or restored it. */
  deletedWith: string[] | null
  restoredWith: string[] | null
  /** `was` is null for a group that was not there. */
  name: { was: string | null; is: string } | null
  licensed: Set<string>
  unlicensed: Set<string>
  joined: Set<string>
  parted: Set<string>
  owning: Set<string>
  disowned: Set<string>
}

/** What a plan has done, by person and by group. */
export interface Deeds {
  people: Map<string, PersonDeeds>
  groups: Map<string, GroupDeeds>
}

/** Gathers what operations have done; of what they did to people only for one person, if one is named. */
export function deedsOf(done: readonly Operation[], only: string | null): Deeds {
  const deeds: Deeds = { people: new Map(), groups: new Map() }
  for (const operation of done) {
    if ('person' in operation) {
      if (only !== null && operation.person !== only) continue
      addForPerson(deeds, operation)
    } else addForGroup(deeds, operation, only)
  }
  return deeds
}

function personIn({ people }: Deeds, person: string): PersonDeeds {
  const found = people.get(person) ?? {
    isCreated: false,
    isRestored: false,
    isDeleted: false,
    properties: new Map(),
    given: new Set(),
    taken: new Set(),
  }
  people.set(person, found)
  return found
}

function groupIn({ groups }: Deeds, key: string): GroupDeeds {
  const found = groups.get(key) ?? {
    isCreated: false,
    isArchived: false,
    isUnarchived: false,
    hasNewTeam: false,
    deletedWith: null,
    restoredWith: null,
    name: null,
    licensed: new Set(),
    unlicensed: new Set(),
    joined: new Set(),
    parted: new Set(),
    owning: new Set(),
    disowned: new Set(),
  }
  groups.set(key, found)
  return found
}

function addForPerson(deeds: Deeds, operation: Extract<Operation, { person: string }>): void {
  const { person } = operation
  const one = personIn(deeds, person)
  switch (operation.kind) {
    case 'createUser':
      one.isCreated = true
      break
    case 'restoreUser':
      one.isRestored = true
      break
    case 'deleteUser':
      one.isDeleted = true
      addHoldings(deeds, person, operation.had)
      break
    case 'changeUser':
      for (const name of Object.keys(operation.set) as Property[]) {
        const before = one.properties.get(name)?.was
        const was = before === undefined ? (operation.was[name] ?? null) : before
        one.properties.set(name, { was, is: operation.set[name] ?? null })
      }
      break
    case 'assignLicence':
      one.given.add(operation.skuId)
      break
    case 'removeLicence':
      one.taken.add(operation.skuId)
      break
    case 'addOwner':
      groupIn(deeds, operation.group).owning.add(person)
      break
    case 'removeMember':
      groupIn(deeds, operation.group).parted.add(person)
      break
    case 'removeOwner':
      groupIn(deeds, operation.group).disowned.add(person)
      break
    case 'signOut':
      break
  }
}

/** A deleted account lost its licences and left its groups. */
function addHoldings(deeds: Deeds, person: string, had: Holdings): void {
  for (const skuId of had.skuIds) personIn(deeds, person).taken.add(skuId)
  for (const key of had.memberOf) groupIn(deeds, key).parted.add(person)
  for (const key of had.ownerOf) groupIn(deeds, key).disowned.add(person)
}

function addForGroup(
  deeds: Deeds,
  operation: Exclude<Operation, { person: string }>,
  only: string | null,
): void {
  const add = (people: Set<string>, some: readonly string[]) => {
    for (const person of some) if (only === null || person === only) people.add(person)
  }
  if (operation.kind === 'addMembers' || operation.kind === 'createGroup') {
    const one = groupIn(deeds, operation.group)
    add(one.joined, operation.members)
    if (operation.kind === 'createGroup') add(one.owning, operation.owners)
  }
  if (only !== null) return
  const one = groupIn(deeds, operation.group)
  switch (operation.kind) {
    case 'createGroup':
      one.isCreated = true
      one.name = { was: null, is: operation.displayName }
      break
    case 'changeGroup':
      one.name = { was: one.name ? one.name.was : operation.was, is: operation.displayName }
      break
    case 'deleteGroup':
      one.deletedWith = operation.people
      one.name = { was: null, is: operation.displayName }
      break
    case 'restoreGroup':
      one.restoredWith = operation.people
      one.name = { was: null, is: operation.displayName }
      break
    case 'licenseGroup':
      one.licensed.add(operation.skuId)
      break
    case 'unlicenseGroup':
      one.unlicensed.add(operation.skuId)
      break
    case 'createTeam':
      one.hasNewTeam = true
      break
    case 'archiveTeam':
      one.isArchived = true
      break
    case 'unarchiveTeam':
      one.isUnarchived = true
      break
    case 'addMembers':
      break
  }
}
