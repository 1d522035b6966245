import type { DirectoryObject } from '../directory.ts'
import { findUser } from '../directory.ts'
import { notFound } from './refusal.ts'
import type { GraphRequest } from './request.ts'

/** The user a path names by id or userPrincipalName, or 404. */
export function neededUser({ tenant, ids }: GraphRequest): DirectoryObject {
  const user = findUser(tenant.directory, ids.user ?? '')
  if (!user) throw notFound(ids.user ?? '')
  return user
}

/** The group a path names, or 404. */
export function neededGroup({ tenant, ids }: GraphRequest): DirectoryObject {
  const group = tenant.directory.groups.get((ids.group ?? '').toLowerCase())
  if (!group) throw notFound(ids.group ?? '')
  return group
}
