import { saveObject } from '../directory.ts'
import { graphTime } from '../tenant.ts'
import { neededUser } from './needed.ts'
import { GraphRefusal, unreadable } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** One line of somebody's activity feed in Teams. */
export interface FeedEntry {
  at: string
  appId: string
  activityType: string
  chainId: number | null
  topic: { source: string; value: string; webUrl?: string }
  preview: string
  parameters: Record<string, string>
}

// Teams keeps them 30 days; so many are enough here.
const mostEntries = 200

/**
 * POST /users/{id}/teamwork/sendActivityNotification (api/userteamwork-sendactivitynotification.md): the app has to be
 * installed for the user, the activity type declared in its manifest (concepts/teams-send-activityfeednotifications.md).
 */
export function sendActivityNotification(request: GraphRequest): GraphAnswer {
  const { tenant, caller } = request
  const user = neededUser(request)
  const app = tenant.school.teamsApps.find(({ clientId }) => clientId === caller.clientId)
  const isInstalled = app !== undefined && (user.installedApps ?? []).includes(app.id)
  // With resource-specific consent the right comes with the installation (same page, "Permissions").
  const mayByConsent = isInstalled && app.resourceSpecific.includes('TeamsActivity.Send.User')
  if (!mayByConsent && !caller.permissions.includes('TeamsActivity.Send')) throw notInstalled(caller.clientId)
  if (!isInstalled) throw notInstalled(caller.clientId)
  const body = readNotification(request.body)
  const names = app.activityTypes[body.activityType]
  // guess: the docs say that the type must be declared, not the words of the refusal.
  if (!names && body.activityType !== 'systemDefault')
    throw invalid(`Activity type '${body.activityType}' is not declared in the Teams app manifest.`)
  for (const name of names ?? [])
    if (!(name in body.parameters)) throw invalid(`Template parameter '${name}' is missing.`) // guess
  const entry: FeedEntry = { at: graphTime(tenant.now()), appId: app.id, ...body }
  // "Use the same chainId in subsequent requests to override the previous notification."
  const others = (user.feed ?? []).filter(({ chainId }) => chainId === null || chainId !== body.chainId)
  saveObject(tenant.directory, tenant.now(), { ...user, feed: [...others, entry].slice(-mostEntries) }, [])
  return { status: 204 }
}

/** POST /users/{id}/teamwork/installedApps (api/userteamwork-post-installedapps.md); 409 when it is installed already. */
export function installApp(request: GraphRequest): GraphAnswer {
  const { tenant, caller, body } = request
  const user = neededUser(request)
  const bound = String((body as Record<string, unknown> | undefined)?.['teamsApp@odata.bind'] ?? '')
  const [, id] = /\/appCatalogs\/teamsApps(?:\/|\(')([^/']+)/.exec(bound) ?? []
  if (!id) throw invalid("'teamsApp@odata.bind' must name an app of the catalog.") // guess
  const app = tenant.school.teamsApps.find((one) => one.id === id)
  if (!app) throw new GraphRefusal(404, 'NotFound', `The app '${id}' is not found in the catalog.`) // guess
  // ReadWriteSelf…: an application installs itself and no other.
  const isSelf = app.clientId === caller.clientId
  if (!isSelf && !caller.permissions.includes('TeamsAppInstallation.ReadWriteForUser.All'))
    throw new GraphRefusal(403, 'Forbidden', 'The app is not authorized to install this app.') // guess
  // guess: an app permission policy that leaves the user out.
  if (app.blockedFor.includes(user.id))
    throw new GraphRefusal(403, 'Forbidden', 'The app is blocked by the app permission policy of the user.')
  const installed = user.installedApps ?? []
  // graph-proactive-bots-and-messages: 409 says that it is there.
  if (installed.includes(id))
    throw new GraphRefusal(409, 'Conflict', 'The app is already installed for the user.')
  saveObject(tenant.directory, tenant.now(), { ...user, installedApps: [...installed, id] }, [])
  return { status: 201 }
}

function readNotification(body: unknown): Omit<FeedEntry, 'at' | 'appId'> {
  const given = (body ?? {}) as Record<string, unknown>
  const topic = given.topic as FeedEntry['topic'] | undefined
  if (!topic?.source || !topic.value) throw invalid("'topic' is required.")
  // resources/teamworkactivitytopic.md: webUrl is "required when source is text". Teams opens only its own links.
  if (
    topic.source === 'text' &&
    !/^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\//.test(topic.webUrl ?? '')
  )
    throw invalid("'webUrl' must be a valid Microsoft Teams deep link.")
  if (typeof given.activityType !== 'string') throw invalid("'activityType' is required.")
  const { chainId = null, templateParameters = [] } = given
  if (chainId !== null && !Number.isSafeInteger(chainId)) throw unreadable('chainId must be an integer.')
  const pairs = templateParameters as { name: string; value: string }[]
  return {
    activityType: given.activityType,
    chainId: chainId as number | null,
    topic,
    preview: (given.previewText as { content?: string } | undefined)?.content ?? '',
    parameters: Object.fromEntries(pairs.map(({ name, value }) => [name, value])),
  }
}

// microsoft-365-agents-toolkit issue 6067.
function notInstalled(clientId: string): GraphRefusal {
  const message = `Application with AAD App Id '${clientId}' is not authorized to generate custom text notifications to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`
  return new GraphRefusal(403, 'Forbidden', message)
}

function invalid(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message)
}
