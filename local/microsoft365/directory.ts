import type { AccessPass } from './graph/access-passes.ts'
import type { Letter } from './graph/mail.ts'
import type { FeedEntry } from './graph/teamwork.ts'

/** Properties of a user or a group, by their Graph names. */
export type Properties = Record<string, unknown>
export type Kind = 'user' | 'group'
export type Relation = 'members' | 'owners'

/** A user or a group, living or in the recycle bin (then `properties.deletedDateTime` is set). */
export interface DirectoryObject {
  kind: Kind
  id: string
  properties: Properties
  administrator?: boolean
  /** The Temporary Access Pass it was given last. */
  pass?: AccessPass
  /** Ids in the catalogue of the Teams apps that a user has. */
  installedApps?: string[]
  /** What stands in a user's activity feed and mailbox. */
  feed?: FeedEntry[]
  letters?: Letter[]
  /** When the background is to look at it, in milliseconds. */
  due?: number
  /** What a deleted user gets back when restored. */
  before?: { userPrincipalName: unknown; links: { relation: Relation; group: string }[] }
}

/** One line of the journal: an object saved, a reference set or cleared, an object gone for good. */
export type Entry = { seq: number; at: number } & (
  | { save: DirectoryObject; touched: string[] }
  | { link: { relation: Relation; group: string; member: string; present: boolean } }
  | { gone: string; kind: Kind }
)

/** What delta queries remember of an entry. */
export interface Change {
  seq: number
  at: number
  kind: Kind
  id: string
  touched: string[]
  link?: { relation: Relation; member: string; present: boolean }
}

/** Everything the tenant knows. */
export interface Directory {
  users: Map<string, DirectoryObject>
  groups: Map<string, DirectoryObject>
  deleted: Map<string, DirectoryObject>
  links: Record<Relation, Map<string, Set<string>>>
  /** Unique names of living objects ("upn:…", "smtp:…", "nickname:…") and whose they are. */
  names: Map<string, string>
  /** How many living users hold each licence. */
  seats: Map<string, number>
  /** Groups the background has to look at, and when. */
  due: Map<string, number>
  changes: Change[]
  seq: number
  /** Entries made, but not yet written to the journal. */
  unsaved: Entry[]
  /** Told of every write, and of the living object as it was before. */
  watch?: (entry: Entry, before: DirectoryObject | undefined) => void
}

/** A directory with nobody in it. */
export function emptyDirectory(): Directory {
  return {
    users: new Map(),
    groups: new Map(),
    deleted: new Map(),
    links: { members: new Map(), owners: new Map() },
    names: new Map(),
    seats: new Map(),
    due: new Map(),
    changes: [],
    seq: 0,
    unsaved: [],
    watch: undefined,
  }
}

/** The names nobody else may have, in lower case. */
export function uniqueNames({ kind, properties }: DirectoryObject): { property: string; name: string }[] {
  const names: { property: string; name: string }[] = []
  if (kind === 'user') {
    names.push({ property: 'userPrincipalName', name: `upn:${String(properties.userPrincipalName)}` })
  }
  // Only Microsoft 365 groups need a mailNickname of their own: it becomes the address (api/group-post-groups.md).
  if (kind === 'group' && isUnified(properties)) {
    names.push({ property: 'mailNickname', name: `nickname:${String(properties.mailNickname)}` })
  }
  for (const address of (properties.proxyAddresses ?? []) as string[]) {
    names.push({ property: 'proxyAddresses', name: address })
  }
  return names.map(({ property, name }) => ({ property, name: name.toLowerCase() }))
}

/** Whether a group is a Microsoft 365 group, which has an address and survives in the recycle bin. */
export function isUnified(properties: Properties): boolean {
  return Array.isArray(properties.groupTypes) && properties.groupTypes.includes('Unified')
}

/** Puts an entry into effect: for new changes, and again for the journal's lines at a start. */
export function applyEntry(directory: Directory, entry: Entry): void {
  const { seq, at } = entry
  directory.seq = seq
  if ('link' in entry) {
    const { relation, group, member, present } = entry.link
    const set = directory.links[relation].get(group) ?? new Set<string>()
    if (present) set.add(member)
    else set.delete(member)
    directory.links[relation].set(group, set)
    const change = { relation, member, present }
    directory.changes.push({ seq, at, kind: 'group', id: group, touched: [relation], link: change })
    return
  }
  const id = 'save' in entry ? entry.save.id : entry.gone
  const previous = findObject(directory, id)
  directory.due.delete(id)
  if (previous) {
    for (const { name } of uniqueNames(previous)) directory.names.delete(name)
    countSeats(directory, previous, -1)
  }
  if ('gone' in entry) {
    for (const place of [directory.users, directory.groups, directory.deleted]) place.delete(id)
    for (const relation of ['members', 'owners'] as const) directory.links[relation].delete(id)
    directory.changes.push({ seq, at, kind: entry.kind, id, touched: ['deletedDateTime'] })
    return
  }
  placeObject(directory, entry.save)
  directory.changes.push({ seq, at, kind: entry.save.kind, id, touched: entry.touched })
}

/** Puts an object where it belongs: among the living or into the recycle bin. */
export function placeObject(directory: Directory, object: DirectoryObject): void {
  const living = object.kind === 'user' ? directory.users : directory.groups
  if (object.properties.deletedDateTime) {
    living.delete(object.id)
    directory.deleted.set(object.id, object)
    return
  }
  directory.deleted.delete(object.id)
  living.set(object.id, object)
  for (const { name } of uniqueNames(object)) directory.names.set(name, object.id)
  countSeats(directory, object, 1)
  if (object.due !== undefined) directory.due.set(object.id, object.due)
}

function countSeats({ seats }: Directory, { kind, properties }: DirectoryObject, change: 1 | -1): void {
  if (kind !== 'user') return
  for (const { skuId } of (properties.assignedLicenses ?? []) as { skuId: string }[])
    seats.set(skuId, (seats.get(skuId) ?? 0) + change)
}

/** A living user or group by its id. */
export function findObject(directory: Directory, id: string): DirectoryObject | undefined {
  return directory.users.get(id) ?? directory.groups.get(id)
}

/** A living user by id or by userPrincipalName, which Graph takes anywhere an id is taken (api/user-get.md). */
export function findUser(directory: Directory, idOrName: string): DirectoryObject | undefined {
  const key = idOrName.toLowerCase()
  return directory.users.get(key) ?? directory.users.get(directory.names.get(`upn:${key}`) ?? '')
}

/** Saves a user or a group; `touched` names the properties that changed. */
export function saveObject(directory: Directory, at: Date, object: DirectoryObject, touched: string[]): void {
  enter(directory, { seq: directory.seq + 1, at: at.getTime(), save: object, touched })
}

/** Makes somebody a member or an owner of a group, or no longer. */
export function saveLink(
  directory: Directory,
  at: Date,
  link: { relation: Relation; group: string; member: string; present: boolean },
): void {
  enter(directory, { seq: directory.seq + 1, at: at.getTime(), link })
}

/** Forgets a user or a group for good. */
export function forgetObject(directory: Directory, at: Date, { id, kind }: DirectoryObject): void {
  enter(directory, { seq: directory.seq + 1, at: at.getTime(), gone: id, kind })
}

/** The groups a user or group is linked to. */
export function linksOf(directory: Directory, member: string): { relation: Relation; group: string }[] {
  return (['members', 'owners'] as const).flatMap((relation) =>
    [...directory.links[relation]]
      .filter(([, members]) => members.has(member))
      .map(([group]) => ({ relation, group })),
  )
}

function enter(directory: Directory, entry: Entry): void {
  const id = 'save' in entry ? entry.save.id : 'gone' in entry ? entry.gone : ''
  const before = findObject(directory, id)
  applyEntry(directory, entry)
  directory.unsaved.push(entry)
  directory.watch?.(entry, before)
}
