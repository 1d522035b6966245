import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useLocation } from 'wouter'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { RequestBoard } from '../../shared/request-board.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty } from '../../shared/states.tsx'
import './channel-texts.ts'
import { Detail } from './detail.tsx'

/**
 * The tab of a channel: what is open, the same for everybody who works on requests, whoever looks. What is somebody's own
 * is not on it; a request opens above it.
 */
export function ChannelTab({ openId }: { openId?: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const [, navigate] = useLocation()
  const hrefOf = (id: string) => `/channel/${id}`
  if (!may('requests/list')) {
    return (
      <Page title={say('tab/channel')}>
        <Empty icon={<LockClosedRegular />} title={say('tab/no-right')}>
          {say('tab/channel.not-yours')}
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={say('tab/channel')} subtitle={say('tab/channel.subtitle')} wide>
      <RequestBoard filter={{}} hrefOf={hrefOf} open={(id) => navigate(hrefOf(id))} />
      <Detail openId={openId} close={() => navigate('/channel')} />
    </Page>
  )
}
