import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type AssetFilter, mostCounted, mostFound, type Order } from '../../../core/inventory/schema.ts'
import { Actions } from '../../shared/actions.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { filterOfThings, paramsOfThings } from '../../shared/things-address.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { type Act, ActDialog, Labels, useCaseOf } from './act.tsx'
import { Filters } from './filters.tsx'
import { Propose } from './life.tsx'
import { Narrowed } from './narrowed.tsx'
import './texts.ts'
import { Things } from './things.tsx'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: '64px',
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    [wideMedia]: { bottom: tokens.spacingVerticalM },
  },
})

const anything: AssetFilter = { text: '', state: 'present' }
const acts: readonly Act[] = ['move', 'hand-over', 'take-back', 'labels']

/** Everything the school has: found by any part of a number, name, model or serial, and changed several at once. */
export function Inventory() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const mayList = may('inventory/list')
  const [params, setParams] = useSearchParams()
  const address = params.toString()
  const filter = useMemo(() => filterOfThings(new URLSearchParams(address)), [address])
  const setFilter = (next: AssetFilter) => setParams(paramsOfThings(next), { replace: true })
  const [order, setOrder] = useState<Order>('name')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<Act | null>(null)
  const [isProposing, setProposing] = useState(false)
  const asked = useDeferredValue(filter)
  const list = useInfiniteQuery({
    queryKey: ['inventory/list', { ...asked, order }],
    queryFn: ({ pageParam }) =>
      send('inventory/list', { ...asked, order, limit: 100, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: mayList,
  })
  const things = list.data?.pages.flatMap(({ assets }) => assets) ?? []
  const total = list.data?.pages[0]?.total ?? null
  const isNarrowed = paramsOfThings(filter).size > 0
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }

  return (
    <Page
      title={say('inventory/list')}
      subtitle={say('tab/inventory.subtitle')}
      back="/"
      actions={mayList && <Ways filter={asked} />}
    >
      {!mayList && <NoRight />}
      {mayList && <Filters filter={filter} change={setFilter} order={order} setOrder={setOrder} />}
      {mayList && <Narrowed filter={filter} first={things[0]} change={setFilter} />}
      {list.isLoading && mayList && <Loading rows={6} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {total !== null && total > 0 && (
        <Text className={layout.quiet} aria-live="polite">
          {total >= (asked.text === '' ? mostCounted : mostFound)
            ? say('tab/inventory.count.more', { n: total })
            : say('tab/inventory.count', { n: total })}
        </Text>
      )}
      {list.data && things.length === 0 && isNarrowed && (
        <Empty
          icon={<SearchRegular />}
          title={say('tab/inventory.nothing-fits')}
          action={<Button onClick={() => setFilter(anything)}>{say('tab/inventory.clear')}</Button>}
        >
          {say('tab/inventory.nothing-fits.text')}
        </Empty>
      )}
      {list.data && things.length === 0 && !isNarrowed && (
        <Empty icon={<BoxRegular />} title={say('tab/inventory.none')}>
          {say('tab/inventory.none.text')}
        </Empty>
      )}
      {things.length > 0 && (
        <Things
          things={things}
          selected={selected}
          toggle={toggle}
          nearEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
        />
      )}
      {list.isFetchingNextPage && <Loading rows={1} />}
      {list.error && list.data && <Failed error={list.error} retry={() => void list.fetchNextPage()} />}
      {selected.size > 0 && (
        <Selected
          n={selected.size}
          choose={setAct}
          propose={() => setProposing(true)}
          clear={() => setSelected(new Set())}
        />
      )}
      {isProposing && <Propose ids={[...selected]} close={() => setProposing(false)} />}
      {act && (
        <ActDialog
          act={act}
          ids={[...selected]}
          close={() => setAct(null)}
          done={() => setSelected(new Set())}
        />
      )}
    </Page>
  )
}

function Ways({ filter }: { filter: AssetFilter }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [isPrinting, setPrinting] = useState(false)

  async function download() {
    setBusy(true)
    try {
      saveFile(await send('inventory/export', { ...filter, format: 'xlsx' }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={layout.row}>
      <Actions
        onPhone={1}
        actions={[
          may('inventory/write') && {
            label: say('tab/inventory.new'),
            icon: <AddRegular />,
            href: '/inventory/write',
            isPrimary: true,
          },
          may('hand-overs/list') && { label: say('hand-overs/list'), href: '/hand-overs' },
          may('stocktakes/open') && { label: say('stocktakes/list'), href: '/stocktakes' },
          may('inventory/import') && {
            label: say('inventory/import'),
            icon: <ArrowUploadRegular />,
            href: '/inventory/import',
          },
          may('inventory/export') && {
            label: say('inventory/export'),
            icon: <ArrowDownloadRegular />,
            isDisabled: isBusy,
            press: () => void download(),
          },
          may('inventory/labels') && { label: say('inventory/labels'), press: () => setPrinting(true) },
          may('write-offs/list') && { label: say('write-offs/list'), href: '/write-offs' },
          may('purchases/list') && { label: say('purchases/list'), href: '/purchases' },
          may('software/list') && { label: say('software/list'), href: '/software' },
          may('stock/list') && { label: say('stock/list'), href: '/stock' },
          may('inventory-numbers/show') && {
            label: say('tab/inventory.numbers'),
            icon: <DataBarVerticalRegular />,
            href: '/inventory/numbers',
          },
        ]}
      />
      {isPrinting && <Labels filter={filter} close={() => setPrinting(false)} />}
    </div>
  )
}

function Selected(props: { n: number; choose: (act: Act) => void; propose: () => void; clear: () => void }) {
  const { n, choose, propose, clear } = props
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={mergeClasses(styles.bar, layout.surface)} role="toolbar">
      <Text weight="semibold">{say('tab/inventory.selected', { n })}</Text>
      <Actions
        actions={[
          ...acts.map(
            (act) => may(useCaseOf[act]) && { label: say(useCaseOf[act]), press: () => choose(act) },
          ),
          may('write-offs/propose') && { label: say('write-offs/propose'), press: propose },
        ]}
      />
      <Button appearance="subtle" onClick={clear}>
        {say('tab/inventory.unselect')}
      </Button>
    </div>
  )
}
