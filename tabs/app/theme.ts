import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'

/** The looks of the tab; inside Teams they follow Teams, in a browser the person chooses. */
export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

export const themes: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** What Teams calls a theme, as ours; "glass" is a dark one. */
export function themeOfTeams(name: string): ThemeName {
  if (name === 'contrast') return 'contrast'
  return name === 'dark' || name === 'glass' ? 'dark' : 'light'
}

/** The look that is on now, for whoever draws. */
export interface ThemeStore {
  get(): ThemeName
  set(name: ThemeName): void
  subscribe(changed: () => void): () => void
}

/** Keeps the look; `remember` is told of every change. */
export function keepTheme(first: ThemeName, remember: (name: ThemeName) => void = () => {}): ThemeStore {
  let current = first
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(name) {
      current = name
      remember(name)
      for (const listener of listeners) listener()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
