import { failure } from '../shared/send.ts'
import { type Host, languageOfLocale } from './host.ts'
import { keepTheme, themeOfTeams } from './theme.ts'

type TeamsJs = typeof import('@microsoft/teams-js')

const patienceMs = 15_000

/**
 * The tab inside Teams: TeamsJS is loaded only here, and the frame is drawn without waiting for it. Theme and
 * sign-in follow Teams; `open` is called with the place that a link into the app names.
 */
export function openTeamsHost(open: (path: string) => void): Host {
  const theme = keepTheme('light')
  let language = languageOfLocale(navigator.language)
  const joined = join(open, theme.set, (locale) => {
    language = languageOfLocale(locale)
  })
  joined.catch(() => {})
  return {
    inTeams: true,
    theme,
    tokens: { current: async () => tokenFrom(await joined), renew: async () => tokenFrom(await joined) },
    get language() {
      return language
    },
    shown: () =>
      void joined.then(
        ({ app }) => app.notifyAppLoaded(),
        () => {},
      ),
    ready: () =>
      void joined.then(
        ({ app }) => app.notifySuccess(),
        () => {},
      ),
    offerTab: async (tab) => offer(await joined, tab),
    scanCode: async () => scan(await joined),
    failed: (message) =>
      void joined.then(
        ({ app }) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
        () => {},
      ),
  }
}

async function join(
  open: (path: string) => void,
  setTheme: Host['theme']['set'],
  setLocale: (locale: string) => void,
): Promise<TeamsJs> {
  const teams = await import('@microsoft/teams-js')
  await inTime(teams.app.initialize())
  teams.app.registerOnThemeChangeHandler((name) => setTheme(themeOfTeams(name)))
  const context = await inTime(teams.app.getContext())
  setTheme(themeOfTeams(context.app.theme))
  setLocale(context.app.locale)
  const place = context.page.subPageId
  if (place?.startsWith('/') && !place.startsWith('//')) open(place)
  return teams
}

/** Source: Microsoft, "Create a configuration page": the host asks for the settings when the person presses Save. */
async function offer({ pages }: TeamsJs, tab: Parameters<Host['offerTab']>[0]): Promise<boolean> {
  if (!pages.config.isSupported()) return false
  const url = `${location.origin}${tab.path}`
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        entityId: tab.entityId,
        suggestedDisplayName: tab.name,
        contentUrl: url,
        websiteUrl: url,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      )
  })
  pages.config.setValidityState(true)
  return true
}

/**
 * Teams' own scanner, which phones alone have. `barCode` fails with error 100 on some phones where the older `media` works
 * (microsoft-teams-library-js issue 2870).
 */
async function scan({ barCode, media }: TeamsJs): Promise<string | null> {
  if (!barCode.isSupported()) return null
  try {
    if (!(await barCode.hasPermission()) && !(await barCode.requestPermission())) return null
    return await barCode.scanBarCode({ timeOutIntervalInSec: 60 })
  } catch (error) {
    if ((error as { errorCode?: number }).errorCode !== 100) return null
    return new Promise((resolve) =>
      media.scanBarCode((failed, text) => resolve(failed ? null : text), { timeOutIntervalInSec: 60 }),
    )
  }
}

function tokenFrom({ authentication }: TeamsJs): Promise<string> {
  return inTime(authentication.getAuthToken({ silent: true })).catch(() => {
    throw failure('unauthenticated', '')
  })
}

/** TeamsJS itself waits a minute for a host that does not answer. */
function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(failure('unavailable', '')), patienceMs)
  })
  return Promise.race([work, late])
}
