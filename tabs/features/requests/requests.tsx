import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Loading, NoRight } from '../../shared/states.tsx'
import { Detail } from './detail.tsx'
import { MyRequests, WaitingRequests } from './lists.tsx'
import { StatusFilter, type StatusGroup, statusGroups } from './status-filter.tsx'

// Whoever only asks for things does without the desk, its filters and its virtual lists.
const Desk = lazy(() => import('./desk.tsx').then((module) => ({ default: module.Desk })))
const DeskTabs = lazy(() => import('./desk-tabs.tsx').then((module) => ({ default: module.DeskTabs })))

const views = ['waiting', 'all', 'mine'] as const
type View = (typeof views)[number]

const rightTo = { waiting: 'requests/waiting', mine: 'requests/mine', all: 'requests/list' } as const

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flexGrow: 1, maxWidth: '360px', minWidth: '200px' },
})

/** The requests a person may see, in their views; the address names the view, what narrows it, and the open request. */
export function Requests({ openId }: { openId?: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [, navigate] = useLocation()
  const [params, setParams] = useSearchParams()
  const open = views.filter((view) => may(rightTo[view]))
  const view: View | undefined = open.find((one) => one === params.get('view')) ?? open[0]
  const query = params.size > 0 ? `?${params}` : ''
  const hrefOf = (id: string) => `/requests/${id}${query}`
  const show = (next: Record<string, string>) => setParams(next, { replace: true })

  return (
    <Page
      title={say('requests/list')}
      wide={view === 'all'}
      actions={
        <div className={layout.row}>
          {may('reports/show') && (
            <Link href="/reports" asChild>
              <Button as="a" icon={<DataBarVerticalRegular />}>
                {say('reports/show')}
              </Button>
            </Link>
          )}
          {may('requests/create') && (
            <Link href="/requests/new" asChild>
              <Button as="a" appearance="primary" icon={<AddRegular />}>
                {say('requests/create')}
              </Button>
            </Link>
          )}
        </div>
      }
    >
      {!view && <NoRight />}
      {view && (
        <div className={layout.stack}>
          {open.includes('all') ? (
            <Suspense fallback={<Loading rows={5} />}>
              <DeskTabs open={open} view={view} params={params} show={show} />
              {view === 'all' && <Desk params={params} show={show} hrefOf={hrefOf} />}
            </Suspense>
          ) : null}
          {view !== 'all' && <OwnLists key={view} view={view} hrefOf={hrefOf} />}
        </div>
      )}
      <Detail openId={openId} close={() => navigate(`/requests${query}`)} />
    </Page>
  )
}

/** What waits for the person, or what they asked for: short lists that are searched at once. */
function OwnLists({ view, hrefOf }: { view: 'waiting' | 'mine'; hrefOf: (id: string) => string }) {
  const say = useSay()
  const styles = useStyles()
  const [params, setParams] = useSearchParams()
  const status: StatusGroup = statusGroups.find((one) => one === params.get('status')) ?? 'all'
  const [typed, setTyped] = useState(params.get('text') ?? '')
  const text = useDeferredValue(typed)

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
  const lists = {
    text,
    hrefOf,
    clear() {
      setTyped('')
      setParams({ view, status: 'all' }, { replace: true })
    },
  }
  return (
    <>
      <search className={styles.tools}>
        <SearchBox
          dismiss={{ 'aria-label': say('tab/search.clear') }}
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
    </>
  )
}
