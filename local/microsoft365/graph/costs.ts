import type { GraphRequest } from './request.ts'
import { splitPath } from './request.ts'

/** Which service answers for a path, each with limits of its own (concepts/throttling-limits.md). */
export type Service =
  | 'directory'
  | 'createTeam'
  | 'putTeam'
  | 'teams'
  | 'installApps'
  | 'feed'
  | 'outlook'
  | 'education'

/** The service behind a request. */
export function serviceOf({ method, path }: Pick<GraphRequest, 'method' | 'path'>): Service {
  const [address = ''] = path.split('?')
  if (/^\/education\//.test(address)) return 'education'
  if (/^\/teams\/?$/.test(address)) return method === 'POST' ? 'createTeam' : 'teams'
  if (/^\/groups\/[^/]+\/team$/.test(address)) return method === 'PUT' ? 'putTeam' : 'teams'
  if (/^\/(me|users\/[^/]+)\/teamwork\/sendActivityNotification$/.test(address)) return 'feed'
  if (/^\/(me|users\/[^/]+)\/teamwork\/installedApps$/.test(address)) return 'installApps'
  if (/^\/(me|users\/[^/]+)\/sendMail$/.test(address)) return 'outlook'
  return /^\/teams[/(]/.test(address) ? 'teams' : 'directory'
}

// "Base Resource Unit Cost" of concepts/throttling-limits.md; whatever is not listed costs 1.
const reads: [pattern: RegExp, units: number][] = [
  [/^groups\/[^/]+\/members$/, 3],
  [/^groups\/[^/]+\/transitiveMembers$/, 5],
  [/^(me|users\/[^/]+)\/(licenseDetails|memberOf|ownedObjects|transitiveMemberOf)$/, 2],
  [/^subscribedSkus$/, 3],
  [/^users$/, 2],
]
const readingPosts: [pattern: RegExp, units: number][] = [
  [/^directoryObjects\/getByIds$/, 3],
  [/^(me|users\/[^/]+)\/checkMember(Groups|Objects)$/, 4],
  [/^(me|users\/[^/]+)\/getMember(Groups|Objects)$/, 2],
]

/** What a request takes of the directory's quotas. A PATCH with 20 members counts as one write: inferred from the table. */
export function costOf({ method, path }: Pick<GraphRequest, 'method' | 'path'>): {
  units: number
  writes: number
} {
  const [written = ''] = path.split('?')
  const { query } = splitPath(`?${path.split(/\?(.*)/s)[1] ?? ''}`)
  const address = written.replace(/^\/|\/$/g, '').replace(/\('([^']*)'\)/g, '/$1')
  const listed = (method === 'GET' ? reads : method === 'POST' ? readingPosts : []).find(([pattern]) =>
    pattern.test(address),
  )
  const top = query.top === undefined ? 20 : Number(query.top)
  const units = (listed?.[1] ?? 1) - (query.select ? 1 : 0) + (query.expand ? 1 : 0) - (top < 20 ? 1 : 0)
  return { units: Math.max(1, units), writes: method === 'GET' || listed ? 0 : 1 }
}
