import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useAsk } from '../../shared/ask.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { ActHead } from './head.tsx'
import './texts.ts'

/** What somebody got and gave back: first what waits for their signature or has to come back. */
export function MyHandOvers() {
  const say = useSay()
  const may = useMay()
  const mayAsk = may('hand-overs/mine')
  const { data, error, isLoading, refetch } = useAsk('hand-overs/mine', {}, { enabled: mayAsk })
  const rank = (act: NonNullable<typeof data>['acts'][number]) =>
    act.isMine && act.state === 'waiting' ? 0 : act.isMine && act.dueOn !== null && act.out > 0 ? 1 : 2
  return (
    <Page title={say('hand-overs/mine')} subtitle={say('tab/handOvers.mine.text')} back="/" narrow>
      {!mayAsk && <NoRight />}
      {isLoading && mayAsk && <Loading rows={3} />}
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {data?.acts.length === 0 && <Empty icon={<BoxRegular />} title={say('tab/handOvers.mine.none')} />}
      {data?.acts
        .toSorted((one, other) => rank(one) - rank(other))
        .map((act) => (
          <ActHead key={act.id} act={act} today={data.today} />
        ))}
    </Page>
  )
}
