import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { navigate } from 'wouter/use-browser-location'
import { reloadAfterRelease } from '../shared/reload.ts'
import { takeTokensFrom } from '../shared/tokens.ts'
import { openBrowserHost } from './browser-host.ts'
import { leaveScrollbarsNoGap } from './scrollbars.ts'
import { Talka } from './talka.tsx'
import { openTeamsHost } from './teams-host.ts'

reloadAfterRelease()
leaveScrollbarsNoGap()
const host =
  window.parent === window ? openBrowserHost() : openTeamsHost((path) => navigate(path, { replace: true }))
takeTokensFrom(host.tokens)
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Talka host={host} />
    </StrictMode>,
  )
}
