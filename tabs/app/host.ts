import { createContext, useContext } from 'react'
import type { Language } from '../../core/language.ts'
import type { TokenSource } from '../shared/tokens.ts'
import type { ThemeStore } from './theme.ts'

/** What the tab lives in: Microsoft Teams, or a plain browser. */
export interface Host {
  inTeams: boolean
  theme: ThemeStore
  tokens: TokenSource
  /** The language before it is known who reads. */
  language: Language
  /** The first frame is drawn. */
  shown(): void
  /** The person is known and the screen is useful. */
  ready(): void
  /** Tells whoever is adding Talka to a channel that it may be saved, and what the tab then shows; false: nobody is. */
  offerTab(tab: { name: string; entityId: string; path: string }): Promise<boolean>
  /** Reads one code with the phone's own scanner; null where there is none, or whoever scans has closed it. */
  scanCode(): Promise<string | null>
  /** The tab cannot be used; the reason is for the host's own log. */
  failed(reason: string): void
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost outside of the tab')
  return host
}

/** The language of a locale such as "lt-LT"; whatever is neither Lithuanian nor English is read as Lithuanian. */
export function languageOfLocale(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'lt'
}
