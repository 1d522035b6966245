import { Redirect } from 'wouter'
import { idOfLabel } from '../../../core/inventory/rules.ts'
import { useAsk } from '../../shared/ask.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import './texts.ts'

/** What a room's label leads to: counting there, when somebody counts now. */
export function RoomLabel({ code }: { code: string }) {
  const say = useSay()
  const may = useMay()
  const mayList = may('stocktakes/list')
  const list = useAsk('stocktakes/list', {}, { enabled: mayList })
  const id = idOfLabel(code)
  const counting = list.data?.stocktakes.find(({ state }) => state === 'counting')
  if (id && counting) return <Redirect to={`/stocktakes/${counting.id}/scan?room=${id}`} replace />
  return (
    <Page title={say('stocktakes/show')} back="/" narrow>
      {list.isLoading && mayList && id && <Loading />}
      {list.error && <Failed error={list.error} retry={() => void list.refetch()} />}
      {(list.data || !mayList || !id) && <Empty icon="?" title={say('tab/stocktakes.not-label')} />}
    </Page>
  )
}
