import { Button, makeStyles, SearchBox, Tab, TabList, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useDeferredValue, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { NoRight } from '../../shared/states.tsx'
import { Detail } from './detail.tsx'
import { AllRequests, MyRequests, WaitingRequests } from './lists.tsx'
import { StatusFilter, type StatusGroup, statusGroups } from './status-filter.tsx'

const views = ['waiting', 'mine', 'all'] as const
type View = (typeof views)[number]

const rightTo = { waiting: 'requests/waiting', mine: 'requests/mine', all: 'requests/list' } as const
const titles = {
  waiting: 'tab/requests.waiting',
  mine: 'tab/requests.mine',
  all: 'tab/requests.all',
} as const

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flexGrow: 1, maxWidth: '360px', minWidth: '200px' },
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})

/** The requests a person may see, in up to three views; the address names the view and the open request. */
export function Requests({ openId }: { openId?: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const [, navigate] = useLocation()
  const [params, setParams] = useSearchParams()
  const open = views.filter((view) => may(rightTo[view]))
  const view: View | undefined = open.find((one) => one === params.get('view')) ?? open[0]
  const status: StatusGroup =
    statusGroups.find((one) => one === params.get('status')) ?? (view === 'all' ? 'open' : 'all')
  const [typed, setTyped] = useState(params.get('text') ?? '')
  const text = useDeferredValue(typed)
  const query = params.size > 0 ? `?${params}` : ''

  function put(name: string, value: string) {
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  }
  const hrefOf = (id: string) => `/requests/${id}${query}`
  const lists = {
    text,
    hrefOf,
    clear() {
      setTyped('')
      setParams(view ? { view, status: 'all' } : {}, { replace: true })
    },
  }

  return (
    <Page
      title={say('requests/list')}
      actions={
        may('requests/create') && (
          <Link href="/requests/new" asChild>
            <Button as="a" appearance="primary" icon={<AddRegular />}>
              {say('requests/create')}
            </Button>
          </Link>
        )
      }
    >
      {!view && <NoRight />}
      {view && (
        <div className={layout.stack}>
          {open.length > 1 && (
            <TabList
              className={styles.tabs}
              selectedValue={view}
              onTabSelect={(_, { value }) => setParams({ view: String(value) }, { replace: true })}
            >
              {open.map((one) => (
                <Tab key={one} value={one}>
                  {say(titles[one])}
                </Tab>
              ))}
            </TabList>
          )}
          <search className={styles.tools}>
            <SearchBox
              className={styles.search}
              aria-label={say('tab/search')}
              placeholder={say('tab/search')}
              value={typed}
              onChange={(_, { value }) => {
                setTyped(value)
                put('text', value.trim())
              }}
            />
            {view !== 'waiting' && <StatusFilter chosen={status} choose={(next) => put('status', next)} />}
          </search>
          {view === 'waiting' && <WaitingRequests {...lists} />}
          {view === 'mine' && <MyRequests {...lists} status={status} />}
          {view === 'all' && <AllRequests {...lists} status={status} />}
        </div>
      )}
      <Detail openId={openId} close={() => navigate(`/requests${query}`)} />
    </Page>
  )
}
