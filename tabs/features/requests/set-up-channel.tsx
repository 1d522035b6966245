import { Spinner, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import './channel-texts.ts'

type Offer = (tab: { name: string; entityId: string; path: string }) => Promise<boolean>

/** What whoever adds Talka to a channel sees first: what the tab will show, and to whom. There is nothing to fill in. */
export function SetUpChannel({ offer }: { offer: Offer }) {
  const say = useSay()
  const [canSave, setCanSave] = useState<boolean | null>(null)
  const name = say('tab/channel')
  useEffect(() => {
    let isHere = true
    offer({ name, entityId: 'board', path: '/channel' }).then(
      (can) => isHere && setCanSave(can),
      () => isHere && setCanSave(false),
    )
    return () => {
      isHere = false
    }
  }, [offer, name])
  return (
    <Page title={say('tab/channel.setup')} narrow>
      <Panel title={say('tab/about.what')}>
        <Text>{say('tab/channel.setup.what')}</Text>
        <Text>{say('tab/channel.setup.who')}</Text>
      </Panel>
      {canSave === null ? (
        <Spinner size="tiny" label={say('common/loading')} />
      ) : (
        <Text role="status">{say(canSave ? 'tab/channel.setup.save' : 'tab/channel.setup.elsewhere')}</Text>
      )}
    </Page>
  )
}
