import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useLocation } from 'wouter'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty } from '../../shared/states.tsx'
import './channel-texts.ts'
import { Detail } from './detail.tsx'
import { AllRequests } from './lists.tsx'

/**
 * The tab of a channel: what is open, the same for everybody who works on requests, whoever looks. What is somebody's own
 * is not on it; a request opens above it.
 */
export function ChannelTab({ openId }: { openId?: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [, navigate] = useLocation()
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
    <Page title={say('tab/channel')} subtitle={say('tab/channel.subtitle')}>
      <div className={layout.stack}>
        <AllRequests text="" status="open" hrefOf={(id) => `/channel/${id}`} clear={() => {}} />
      </div>
      <Detail openId={openId} close={() => navigate('/channel')} />
    </Page>
  )
}
