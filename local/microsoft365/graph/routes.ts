import { createAccessPass, listAccessPasses } from './access-passes.ts'
import { deleteMessage, editMessage, getHostedContent, getMessage, listHostedContents } from './chats.ts'
import { getDeleted, listDeleted, purgeDeleted, restoreDeleted } from './deleted-items.ts'
import { trackChanges } from './delta.ts'
import { listDirectoryRoles, listMembersOfRole } from './directory-roles.ts'
import { createClass } from './education.ts'
import { countGroups, createGroup, deleteGroup, getGroup, listGroups, updateGroup } from './groups.ts'
import {
  assignLicence,
  assignLicenceToGroup,
  listMembersWithLicenceErrors,
  reprocessLicences,
} from './licence-orders.ts'
import { getSku, listLicenceDetails, listSkus } from './licences.ts'
import { sendMail } from './mail.ts'
import { referenceActions } from './members.ts'
import { getByIds, listDomains, listOrganizations } from './organization.ts'
import type { GraphRefusal } from './refusal.ts'
import { unreadable, wrongMethod } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { archiveTeam, createTeam, getTeam, unarchiveTeam } from './teams.ts'
import { installApp, sendActivityNotification } from './teamwork.ts'
import {
  countUsers,
  createUser,
  deleteUser,
  getMe,
  getUser,
  listGroupsOfUser,
  listUsers,
  revokeSessions,
  updateUser,
} from './users.ts'

/** One thing that can be asked of Graph, and the permissions of which one is needed. */
export interface Route {
  method: string
  pattern: string[]
  /** Any one of these; none named: the handler itself decides. */
  needs: string[]
  run(request: GraphRequest): GraphAnswer
}

// From the permission tables of the api/ pages, least privileged first.
const readDirectory = ['Directory.Read.All', 'Directory.ReadWrite.All']
const readUsers = ['User.Read.All', 'User.ReadWrite.All', ...readDirectory]
const writeUsers = ['User.ReadWrite.All', 'Directory.ReadWrite.All']
const readGroups = ['Group.Read.All', 'Group.ReadWrite.All', ...readDirectory]
const writeGroups = ['Group.ReadWrite.All', 'Directory.ReadWrite.All']
const readMembers = ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', ...readGroups]
const writeMembers = ['GroupMember.ReadWrite.All', ...writeGroups]
const writeTeams = ['Group.ReadWrite.All', 'Directory.ReadWrite.All']
const readTeams = ['Team.ReadBasic.All', 'TeamSettings.Read.All', ...readGroups]
const archiveTeams = ['TeamSettings.ReadWrite.All', ...writeTeams]
const readSkus = [
  'LicenseAssignment.Read.All',
  'LicenseAssignment.ReadWrite.All',
  'Organization.Read.All',
  ...readDirectory,
]
const writeLicences = ['LicenseAssignment.ReadWrite.All', ...writeUsers]
const writePasswords = ['User-PasswordProfile.ReadWrite.All', ...writeUsers]
const writeMethods = ['UserAuthenticationMethod.ReadWrite.All']
const readMethods = ['UserAuthenticationMethod.Read.All', ...writeMethods]
const readRoles = ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', ...readDirectory]
const installApps = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
]
const readOrganization = ['Organization.Read.All', 'User.Read', ...readDirectory]

// Delegated only: an application's own Chat.Read.All is a protected API that nobody here asks for.
const readChats = ['Chat.Read', 'Chat.ReadWrite']
const readChannels = ['ChannelMessage.Read.All', 'Group.Read.All', 'Group.ReadWrite.All']
const byHand = ['Directory.ReadWrite.All']

const members = referenceActions('members')
const owners = referenceActions('owners')

type Row = [method: string, path: string, needs: string[], run: (request: GraphRequest) => GraphAnswer]

function messageRoutes(path: string, needs: string[]): Row[] {
  return [
    ['GET', path, needs, getMessage],
    ['PATCH', path, byHand, editMessage],
    ['POST', `${path}/softDelete`, byHand, deleteMessage],
    ['GET', `${path}/hostedContents`, needs, listHostedContents],
    ['GET', `${path}/hostedContents/{content}/$value`, needs, getHostedContent],
  ]
}

// The first that fits is taken, so fixed words stand before names in braces.
const table: Row[] = [
  ['GET', '/me', ['User.Read', ...readUsers], getMe],
  ['GET', '/users', readUsers, listUsers],
  ['POST', '/users', writeUsers, createUser],
  ['GET', '/users/$count', readUsers, countUsers],
  ['GET', '/users/delta', readUsers, trackChanges('user')],
  ['GET', '/users/{user}', readUsers, getUser],
  ['PATCH', '/users/{user}', writePasswords, updateUser],
  ['DELETE', '/users/{user}', writeUsers, deleteUser],
  ['POST', '/users/{user}/assignLicense', writeLicences, assignLicence],
  ['POST', '/users/{user}/reprocessLicenseAssignment', writeLicences, reprocessLicences],
  ['GET', '/users/{user}/licenseDetails', readUsers, listLicenceDetails],
  ['GET', '/users/{user}/memberOf', readUsers, listGroupsOfUser],
  ['POST', '/users/{user}/revokeSignInSessions', ['User.RevokeSessions.All', ...writeUsers], revokeSessions],
  ['GET', '/users/{user}/authentication/temporaryAccessPassMethods', readMethods, listAccessPasses],
  ['POST', '/users/{user}/authentication/temporaryAccessPassMethods', writeMethods, createAccessPass],
  // Its right may also come with the installation, so the route asks for none.
  ['POST', '/users/{user}/teamwork/sendActivityNotification', [], sendActivityNotification],
  ['POST', '/users/{user}/teamwork/installedApps', installApps, installApp],
  ['POST', '/users/{user}/sendMail', ['Mail.Send'], sendMail],
  ['GET', '/directoryRoles', readRoles, listDirectoryRoles],
  ['GET', '/directoryRoles/{role}/members', readRoles, listMembersOfRole],
  ['GET', '/groups', readMembers, listGroups],
  ['POST', '/groups', ['Group.Create', ...writeGroups], createGroup],
  ['GET', '/groups/$count', readMembers, countGroups],
  ['GET', '/groups/delta', readMembers, trackChanges('group')],
  ['GET', '/groups/{group}', readMembers, getGroup],
  ['PATCH', '/groups/{group}', writeMembers, updateGroup],
  ['DELETE', '/groups/{group}', writeGroups, deleteGroup],
  ['GET', '/groups/{group}/members', readMembers, members.list],
  ['GET', '/groups/{group}/members/$count', readMembers, members.count],
  ['POST', '/groups/{group}/members/$ref', writeMembers, members.add],
  ['DELETE', '/groups/{group}/members/{member}/$ref', writeMembers, members.remove],
  ['GET', '/groups/{group}/membersWithLicenseErrors', readMembers, listMembersWithLicenceErrors],
  [
    'POST',
    '/groups/{group}/assignLicense',
    ['LicenseAssignment.ReadWrite.All', ...writeGroups],
    assignLicenceToGroup,
  ],
  ['GET', '/groups/{group}/owners', readMembers, owners.list],
  ['GET', '/groups/{group}/owners/$count', readMembers, owners.count],
  ['POST', '/groups/{group}/owners/$ref', writeGroups, owners.add],
  ['DELETE', '/groups/{group}/owners/{member}/$ref', writeGroups, owners.remove],
  ['PUT', '/groups/{group}/team', writeTeams, createTeam],
  ['GET', '/groups/{group}/team', readTeams, getTeam],
  ['GET', '/teams/{team}', readTeams, getTeam],
  ['POST', '/teams/{team}/archive', archiveTeams, archiveTeam],
  ['POST', '/teams/{team}/unarchive', archiveTeams, unarchiveTeam],
  ['POST', '/education/classes', ['EduRoster.ReadWrite.All'], createClass],
  ...messageRoutes('/chats/{chat}/messages/{message}', readChats),
  ...messageRoutes('/teams/{team}/channels/{channel}/messages/{message}', readChannels),
  ...messageRoutes('/teams/{team}/channels/{channel}/messages/{root}/replies/{message}', readChannels),
  ['GET', '/subscribedSkus', readSkus, listSkus],
  ['GET', '/subscribedSkus/{sku}', readSkus, getSku],
  ['GET', '/organization', readOrganization, listOrganizations],
  ['GET', '/domains', ['Domain.Read.All', ...readDirectory], listDomains],
  ['POST', '/directoryObjects/getByIds', readDirectory, getByIds],
  ['GET', '/directory/deletedItems/microsoft.graph.user', readUsers, listDeleted('user')],
  ['GET', '/directory/deletedItems/microsoft.graph.group', readGroups, listDeleted('group')],
  ['GET', '/directory/deletedItems/graph.user', readUsers, listDeleted('user')],
  ['GET', '/directory/deletedItems/graph.group', readGroups, listDeleted('group')],
  ['GET', '/directory/deletedItems/{object}', [], getDeleted],
  ['DELETE', '/directory/deletedItems/{object}', [], purgeDeleted],
  ['POST', '/directory/deletedItems/{object}/restore', [], restoreDeleted],
]

const routes: Route[] = table.map(([method, path, needs, run]) => ({
  method,
  pattern: path.split('/').slice(1),
  needs,
  run,
}))

/** Finds what a path asks for, and what its braces stand for; refuses unknown paths (400) and wrong methods (405). */
export function findRoute(method: string, segments: string[]): { route: Route; ids: Record<string, string> } {
  const fitting = routes.filter(
    ({ pattern }) => pattern.length === segments.length && fits(pattern, segments),
  )
  const fixedFirst = fitting[0]
  if (!fixedFirst) throw unknownPath(segments)
  const route = fitting.find((one) => one.method === method && sameShape(one, fixedFirst))
  if (!route) throw wrongMethod()
  const ids: Record<string, string> = {}
  for (const [index, part] of route.pattern.entries()) {
    if (part.startsWith('{')) ids[part.slice(1, -1)] = segments[index] ?? ''
  }
  return { route, ids }
}

const sameShape = (one: Route, other: Route) => one.pattern.join('/') === other.pattern.join('/')

function fits(pattern: string[], segments: string[]): boolean {
  return segments.every((segment, index) => {
    const part = pattern[index] ?? ''
    if (part.startsWith('{')) return !segment.startsWith('$')
    return part.toLowerCase() === segment.toLowerCase()
  })
}

// Graph says 400 BadRequest and names the piece it does not know (microsoft-graph-docs issue 4052).
function unknownPath(segments: string[]): GraphRefusal {
  const known = segments.findIndex(
    (_, index) =>
      !routes.some(({ pattern }) => pattern.length > index && fits(pattern, segments.slice(0, index + 1))),
  )
  return unreadable(`Resource not found for the segment '${segments[known] ?? segments.at(-1) ?? ''}'.`)
}
