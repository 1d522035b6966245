import { deepLink } from '../core/deep-link.ts'
import type { Settings } from '../core/settings.ts'

/** Makes the addresses behind "Open": in Teams they open the tab beside the chat, on one machine the tab alone. */
export function makeLink(
  settings: Pick<Settings, 'TALKA_MODE' | 'TALKA_PUBLIC_URL' | 'CLIENT_ID'>,
): (path: string) => string {
  if (settings.TALKA_MODE === 'local') return (path) => `${settings.TALKA_PUBLIC_URL}${path}`
  const app = { publicUrl: settings.TALKA_PUBLIC_URL, appId: settings.CLIENT_ID }
  return (path) => deepLink(app, path)
}
