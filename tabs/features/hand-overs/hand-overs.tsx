import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import { Redirect, useSearchParams } from 'wouter'
import { views } from '../../../core/hand-overs/schema.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { ActHead } from './head.tsx'
import './texts.ts'

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } })

/** Everybody's acts: the latest ones, those that wait for a signature, what is lent, and what should be back. */
export function HandOvers() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const [params, setParams] = useSearchParams()
  const view = views.find((one) => one === params.get('view')) ?? 'all'
  const mayList = may('hand-overs/list')
  const { data, error, isLoading, refetch } = useAsk(
    'hand-overs/list',
    { view },
    { enabled: mayList, everySeconds: 30 },
  )
  if (!mayList) return <Redirect to="/hand-overs/mine" replace />
  return (
    <Page
      title={say('hand-overs/list')}
      subtitle={say('tab/handOvers.subtitle')}
      back="/inventory"
      narrow
      actions={
        <div className={layout.row}>
          <Actions
            onPhone={2}
            actions={[
              {
                label: say('hand-overs/give'),
                icon: <ArrowSwapRegular />,
                href: '/hand-overs/new',
                isPrimary: true,
              },
              may('rounds/list') && { label: say('rounds/list'), href: '/hand-overs/rounds' },
              may('leavers/list') && { label: say('leavers/list'), href: '/hand-overs/leavers' },
            ]}
          />
        </div>
      }
    >
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) =>
          setParams(value === 'all' ? {} : { view: String(value) }, { replace: true })
        }
      >
        {views.map((one) => (
          <Tab key={one} value={one}>
            {say(`tab/handOvers.view.${one}`)}
          </Tab>
        ))}
      </TabList>
      {isLoading && <Loading rows={4} />}
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {data?.acts.length === 0 && (
        <Empty icon={<ArrowSwapRegular />} title={say(`tab/handOvers.none.${view}`)}>
          {view === 'all' && say('tab/handOvers.none.all.text')}
        </Empty>
      )}
      {data?.acts.map((act) => (
        <ActHead key={act.id} act={act} today={data.today} />
      ))}
    </Page>
  )
}
