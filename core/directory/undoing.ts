import type { Operation } from './operation.ts'
import { licenceName } from './rules.ts'
import type { Said } from './schema.ts'
import type { Known, Snapshot, TenantGroup, TenantUser } from './snapshot.ts'

/** What stays as it is when a plan is taken back: people by source id, groups by name. */
export interface Leftovers {
  /** Changed by somebody else after the plan. */
  changed: Set<string>
  /** Their account is not there any more, and cannot be restored. */
  gone: Set<string>
  /** Microsoft does not let the country be emptied. */
  withCountry: Set<string>
  goneGroups: Set<string>
  /** Groups of the plan that somebody else uses by now. */
  keptGroups: Set<string>
  /** Groups whose last owner cannot be taken away. */
  keptOwners: Set<string>
  /** Groups that are left without an owner. */
  ownerless: Set<string>
  teams: Set<string>
}

/** What taking a plan back looks at. `only`: for this one person. */
export interface UndoSources {
  done: readonly Operation[]
  tenant: Snapshot
  known: Pick<Known, 'accounts' | 'classGroups'>
  only: string | null
}

/** An undo while it is worked out. */
export interface Undoing {
  operations: Operation[]
  /** In words, by source id and by the group's key. */
  changes: Map<string, Said[]>
  groupChanges: Map<string, Said[]>
  /** Whose accounts are deleted: the plan had made or restored them. */
  deleted: Set<string>
  /** Those of them whose accounts the plan had made. */
  unmade: Set<string>
  left: Leftovers
  /** Whose accounts come back out of the recycle bin. */
  restored: Set<string>
  tenant: Snapshot
  known: UndoSources['known']
  only: string | null
  userOf(person: string): TenantUser | undefined
  deletedUserOf(person: string): TenantUser | undefined
  groupOf(key: string): TenantGroup | undefined
  licenceName(skuId: string): string
}

/** An undo of nothing yet, with quick ways to the accounts and groups that Talka knows. */
export function beginUndo({ tenant, known, only }: UndoSources): Undoing {
  const users = new Map(tenant.users.map((user) => [user.id, user]))
  const deletedUsers = new Map(tenant.deletedUsers.map((user) => [user.id, user]))
  const groups = new Map(tenant.groups.map((group) => [group.id, group]))
  const accounts = new Map(known.accounts.map(({ sourceId, objectId }) => [sourceId, objectId]))
  const keys = new Map(known.classGroups.map(({ key, objectId }) => [key, objectId]))
  const partNumbers = new Map(tenant.licences.map(({ skuId, partNumber }) => [skuId, partNumber]))
  return {
    tenant,
    known,
    only,
    operations: [],
    changes: new Map(),
    groupChanges: new Map(),
    deleted: new Set(),
    unmade: new Set(),
    restored: new Set(),
    left: {
      changed: new Set(),
      gone: new Set(),
      withCountry: new Set(),
      goneGroups: new Set(),
      keptGroups: new Set(),
      keptOwners: new Set(),
      ownerless: new Set(),
      teams: new Set(),
    },
    userOf: (person) => users.get(accounts.get(person) ?? ''),
    deletedUserOf: (person) => deletedUsers.get(accounts.get(person) ?? ''),
    groupOf: (key) => groups.get(keys.get(key) ?? ''),
    licenceName: (skuId) => licenceName(partNumbers.get(skuId) ?? skuId),
  }
}

/** Adds a sentence to those of a person or a group. */
export function note(
  notes: Map<string, Said[]>,
  key: string,
  word: Said['word'],
  params: Said['params'] = {},
): void {
  const list = notes.get(key)
  if (list) list.push({ word, params })
  else notes.set(key, [{ word, params }])
}
