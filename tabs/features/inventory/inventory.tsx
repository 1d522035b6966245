import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Asset, type AssetFilter, type Order, orders, states } from '../../../core/inventory/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { type Act, ActDialog } from './act.tsx'
import './texts.ts'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    [wideMedia]: { gridTemplateColumns: '2fr 1fr 1fr 1fr' },
  },
  search: { maxWidth: 'none' },
  field: { minWidth: 0 },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '64px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  link: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignSelf: 'stretch',
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  state: { flexShrink: 0, maxWidth: '30%', textAlign: 'right' },
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
  const [filter, setFilter] = useState<AssetFilter>(anything)
  const [order, setOrder] = useState<Order>('name')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<Act | null>(null)
  const asked = useDeferredValue(filter)
  const list = useInfiniteQuery({
    queryKey: ['inventory/list', { ...asked, order }],
    queryFn: ({ pageParam }) =>
      send('inventory/list', { ...asked, order, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: mayList,
  })
  const things = list.data?.pages.flatMap(({ assets }) => assets) ?? []
  const total = list.data?.pages[0]?.total ?? null
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(anything)
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
      {list.isLoading && mayList && <Loading rows={6} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {total !== null && total > 0 && (
        <Text className={layout.quiet} aria-live="polite">
          {total >= 10_000
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
        <Selected n={selected.size} choose={setAct} clear={() => setSelected(new Set())} />
      )}
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
      {may('inventory/export') && (
        <Button icon={<ArrowDownloadRegular />} disabled={isBusy} onClick={() => void download()}>
          {say('inventory/export')}
        </Button>
      )}
      {may('inventory/import') && (
        <Link href="/inventory/import" asChild>
          <Button as="a" icon={<ArrowUploadRegular />}>
            {say('inventory/import')}
          </Button>
        </Link>
      )}
      {may('inventory/write') && (
        <Link href="/inventory/write" asChild>
          <Button as="a" appearance="primary" icon={<AddRegular />}>
            {say('tab/inventory.new')}
          </Button>
        </Link>
      )}
    </div>
  )
}

function Filters(props: {
  filter: AssetFilter
  change: (filter: AssetFilter) => void
  order: Order
  setOrder: (order: Order) => void
}) {
  const { filter, change, order, setOrder } = props
  const say = useSay()
  const styles = useStyles()
  const choices = useAsk('inventory/filters', {})
  return (
    <search className={styles.filters}>
      <SearchBox
        dismiss={{ 'aria-label': say('tab/search.clear') }}
        className={styles.search}
        aria-label={say('tab/search')}
        placeholder={say('tab/inventory.search')}
        value={filter.text}
        onChange={(_, { value }) => change({ ...filter, text: value })}
      />
      <Select
        className={styles.field}
        aria-label={say('inventory/field.category')}
        value={filter.category === undefined ? '*' : filter.category}
        onChange={(_, { value }) => {
          const { category: _category, ...rest } = filter
          change(value === '*' ? rest : { ...rest, category: value })
        }}
      >
        <option value="*">{say('tab/inventory.every-category')}</option>
        {choices.data?.categories.map(({ name, n }) => (
          <option key={name} value={name}>
            {`${name || say('tab/inventory.no-category')} (${n})`}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('inventory/field.state')}
        value={filter.state}
        onChange={(_, { value }) =>
          change({ ...filter, state: states.find((one) => one === value) ?? 'present' })
        }
      >
        <option value="present">{say('tab/inventory.present')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {say(`inventory/state.${state}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('tab/inventory.order')}
        value={order}
        onChange={(_, { value }) => setOrder(orders.find((one) => one === value) ?? 'name')}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {say(`tab/inventory.order.${one}`)}
          </option>
        ))}
      </Select>
    </search>
  )
}

function Things(props: {
  things: readonly Asset[]
  selected: ReadonlySet<string>
  toggle: (id: string) => void
  nearEnd: () => void
}) {
  const { things, selected, toggle, nearEnd } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const place = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    setMargin((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: things.length,
    estimateSize: () => 64,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => things[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= things.length - 10) nearEnd()
  }, [last, things.length, nearEnd])
  return (
    <ul
      ref={place}
      className={mergeClasses(layout.list, layout.surface)}
      style={{ position: 'relative', height: virtual.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const asset = things[index]
        if (!asset) return null
        const about = [asset.inventoryNo, asset.model, asset.place, asset.holder || asset.responsible]
        return (
          <li
            key={key}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={things.length}
            aria-posinset={index + 1}
          >
            <Checkbox
              aria-label={say('tab/inventory.select', { name: asset.name })}
              checked={selected.has(asset.id)}
              onChange={() => toggle(asset.id)}
            />
            <Link href={`/inventory/${asset.id}`} className={styles.link}>
              <Text weight="semibold" truncate wrap={false} block>
                {asset.name}
              </Text>
              <Text size={200} truncate wrap={false} block className={layout.quiet}>
                {about.filter(Boolean).join(' · ')}
              </Text>
            </Link>
            {(asset.state !== 'inUse' || asset.quantity > 1) && (
              <Text size={200} className={mergeClasses(styles.state, layout.quiet)}>
                {asset.state === 'inUse'
                  ? `${asset.quantity} ${asset.unit}`
                  : say(`inventory/state.${asset.state}`)}
              </Text>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Selected({ n, choose, clear }: { n: number; choose: (act: Act) => void; clear: () => void }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={mergeClasses(styles.bar, layout.surface)} role="toolbar">
      <Text weight="semibold">{say('tab/inventory.selected', { n })}</Text>
      {acts
        .filter((act) => may(`inventory/${act}`))
        .map((act) => (
          <Button key={act} onClick={() => choose(act)}>
            {say(`inventory/${act}`)}
          </Button>
        ))}
      <Button appearance="subtle" onClick={clear}>
        {say('tab/inventory.unselect')}
      </Button>
    </div>
  )
}
