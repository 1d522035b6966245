import type { Settings } from '../core/settings.ts'

/**
 * Makes the addresses behind "Open". In Teams a deep link opens the tab beside the chat: the tab finds the path in
 * its context as the sub-page. On one machine it is the tab's own address.
 * Source: learn.microsoft.com, "Deep link to a tab" (entity id, webUrl, context.subEntityId).
 */
export function makeLink(
  settings: Pick<Settings, 'TALKA_MODE' | 'TALKA_PUBLIC_URL' | 'CLIENT_ID'>,
): (path: string) => string {
  if (settings.TALKA_MODE === 'local') return (path) => `${settings.TALKA_PUBLIC_URL}${path}`
  return (path) => {
    const [section] = path.split('/').filter(Boolean)
    const tab = section === 'requests' || section === 'accounts' ? section : 'home'
    const query = new URLSearchParams({
      webUrl: `${settings.TALKA_PUBLIC_URL}${path}`,
      context: JSON.stringify({ subEntityId: path }),
    })
    return `https://teams.microsoft.com/l/entity/${settings.CLIENT_ID}/${tab}?${query}`
  }
}
