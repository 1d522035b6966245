import { type Host, languageOfLocale } from './host.ts'
import { keepTheme, type ThemeName, themeNames } from './theme.ts'

const tokenKey = 'talka.token'
const themeKey = 'talka.theme'

/** The tab in a plain browser: the server's sign-in page leaves the token in this tab's session. */
export function openBrowserHost(): Host {
  const theme = keepTheme(firstTheme(), (name) => localStorage.setItem(themeKey, name))
  // Whoever chooses another look in one window has it in the others too.
  addEventListener('storage', ({ key }) => {
    if (key === themeKey && firstTheme() !== theme.get()) theme.set(firstTheme())
  })
  return {
    inTeams: false,
    theme,
    tokens: {
      async current() {
        return sessionStorage.getItem(tokenKey) ?? goToSignIn()
      },
      renew: () => goToSignIn(),
    },
    language: languageOfLocale(navigator.language),
    shown: () => {},
    ready: () => {},
    offerTab: async () => false,
    scanCode: async () => null,
    failed: () => {},
  }
}

/** Leaves for the sign-in page, which comes back to the very screen; `as: 'another'` lets another person sign in. */
export function goToSignIn(as: 'same' | 'another' = 'same'): Promise<never> {
  // What one person typed is not for the next one.
  if (as === 'another') sessionStorage.clear()
  sessionStorage.removeItem(tokenKey)
  const back = new URLSearchParams({ return: as === 'same' ? location.pathname + location.search : '/' })
  if (as === 'another') back.set('switch', '1')
  location.assign(`/sign-in?${back}`)
  return new Promise(() => {})
}

/** Ends the session, and forgets what was typed and not sent: the next person may sit at the same machine. */
export function signOut(): void {
  sessionStorage.clear()
  location.assign('/sign-out')
}

function firstTheme(): ThemeName {
  const kept = localStorage.getItem(themeKey)
  const known = themeNames.find((name) => name === kept)
  if (known) return known
  if (matchMedia('(forced-colors: active)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
