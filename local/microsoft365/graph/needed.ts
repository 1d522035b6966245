import type { DirectoryObject } from '../directory.ts'
import { findUser } from '../directory.ts'
import { notFound } from './refusal.ts'
import type { GraphRequest } from './request.ts'
import { seenObject } from './seen.ts'

/** The user a path names by id or userPrincipalName, or 404; also where the copy that was reached has not heard of it yet. */
export function neededUser({ tenant, ids, reach }: GraphRequest): DirectoryObject {
  const user = findUser(tenant.directory, ids.user ?? '')
  if (!user || !seenObject({ tenant, reach }, user)) throw notFound(ids.user ?? '')
  return user
}

/** The group a path names, or 404. */
export function neededGroup({ tenant, ids, reach }: GraphRequest): DirectoryObject {
  const group = tenant.directory.groups.get((ids.group ?? '').toLowerCase())
  if (!group || !seenObject({ tenant, reach }, group)) throw notFound(ids.group ?? '')
  return group
}
