import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import './texts.ts'
import { Deadlines } from './deadlines.tsx'
import { DeskSettingsPanel } from './desk-settings.tsx'
import { Hours } from './hours.tsx'
import { Muted } from './muted.tsx'
import { Quiet } from './quiet.tsx'
import { Unreached } from './unreached.tsx'

/** What somebody is told of; and for those who settle it for the school its hours, deadlines and quiet. */
export function Clocks() {
  const say = useSay()
  const may = useMay()
  const settles = may('school-time/show')
  return (
    <Page
      title={say(settles ? 'tab/clocks.title' : 'notifications/show-muted')}
      subtitle={settles && say('tab/clocks.subtitle')}
      back="/about"
      narrow
    >
      <Muted />
      {may('notifications/list-unreached') && <Unreached />}
      {may('requests/show-deadlines') && <Deadlines />}
      {may('requests/show-settings') && <DeskSettingsPanel />}
      {settles && <Hours />}
      {may('notifications/show-quiet') && <Quiet />}
    </Page>
  )
}
