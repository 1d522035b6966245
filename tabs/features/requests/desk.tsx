import {
  Button,
  makeStyles,
  SearchBox,
  Text,
  ToggleButton,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list'
import { BoardRegular } from '@fluentui/react-icons/svg/board'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { RequestView } from '../../../core/requests/view.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { RequestBoard } from '../../shared/request-board.tsx'
import { useAct } from '../../shared/request-menu.tsx'
import { useSay } from '../../shared/say.ts'
import { useSettled } from '../../shared/settled.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { useRows } from '../../shared/use-rows.ts'
import { useWide } from '../../shared/wide.ts'
import { BulkBar } from './bulk-bar.tsx'
import { FilterBar } from './filter-bar.tsx'
import { actionKeys, useKeysSwitch, useScreenKeys } from './keys.ts'
import { KeysDialog } from './keys-dialog.tsx'
import {
  filtersSet,
  isNarrowed,
  isSame,
  type Listing,
  plainListing,
  readListing,
  writeListing,
} from './listing.ts'
import { RequestGrid } from './request-grid.tsx'
import { SaveView } from './saved-views.tsx'
import { type Selection, useSelection } from './selection.ts'
import '../../shared/desk-texts.ts'

const narrow = '@media (max-width: 767px)'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: {
    flexGrow: 1,
    minWidth: '200px',
    maxWidth: '420px',
    [narrow]: { maxWidth: 'none', width: '100%' },
  },
  space: { flexGrow: 1 },
  toggles: { display: 'flex', gap: tokens.spacingHorizontalXS },
})

/** The desk of whoever works on requests: all of them as a list or a board, with filters, keys and selection. */
export function Desk(props: {
  params: URLSearchParams
  show: (params: Record<string, string>) => void
  hrefOf: (id: string) => string
}) {
  const { hrefOf } = props
  const listing = readListing(props.params)
  const change = (next: Listing) => props.show({ view: 'all', ...writeListing(next) })
  const saved = useAsk('views/list', {})
  const shown = saved.data?.views.find(({ content }) => isSame(content, listing))
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const wide = useWide()
  const act = useAct()
  const restored = useRestoreFocusTarget()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(listing.text)
  const [showsFilters, setShowsFilters] = useState(false)
  const set = filtersSet(listing)
  const [showsKeys, setShowsKeys] = useState(false)
  const [keysOn, turnKeys] = useKeysSwitch()
  const search = useRef<HTMLInputElement>(null)
  const selection = useSelection()
  const settled = useSettled(typed, 250).trim()
  const latest = useRef({ listing, change })
  latest.current = { listing, change }
  // What is typed goes into the address once it is a word; a view that is chosen brings its own text back.
  useEffect(() => {
    const { listing, change } = latest.current
    if (settled !== listing.text) change({ ...listing, text: settled })
  }, [settled])
  const before = useRef(listing.text)
  useEffect(() => {
    if (listing.text === before.current) return
    before.current = listing.text
    setTyped((now) => (now.trim() === listing.text ? now : listing.text))
  }, [listing.text])

  const flip = useCallback(() => {
    const { listing, change } = latest.current
    change({ ...listing, layout: listing.layout === 'list' ? 'board' : 'list' })
  }, [])
  const screenKeys = useMemo(
    () => ({ '/': () => search.current?.focus(), '?': () => setShowsKeys(true), l: flip }),
    [flip],
  )
  useScreenKeys(screenKeys, keysOn)

  function onKey(event: KeyboardEvent, request: RequestView) {
    if (!keysOn) return
    const [, action] = actionKeys.find(([key]) => key === event.key.toLowerCase()) ?? []
    if (event.key === 'x') selection.toggle(request.id)
    else if (action && request.actions.includes(action)) act(action, request)
    else return
    event.preventDefault()
  }

  return (
    <div className={layout.stack}>
      <search className={styles.tools}>
        <SearchBox
          ref={search}
          className={styles.search}
          aria-label={say('tab/desk.search')}
          aria-keyshortcuts={keysOn ? '/' : undefined}
          placeholder={say('tab/desk.search')}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        {!wide && (
          <ToggleButton
            icon={<FilterRegular />}
            checked={showsFilters}
            aria-expanded={showsFilters}
            onClick={() => setShowsFilters(!showsFilters)}
          >
            {set > 0 ? say('tab/filters.set', { n: set }) : say('tab/filters.name')}
          </ToggleButton>
        )}
        {wide && <span className={styles.space} />}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend */}
        <span role="group" aria-label={say('tab/layout.name')} className={styles.toggles}>
          {(['list', 'board'] as const).map((one) => (
            <ToggleButton
              key={one}
              size={wide ? 'small' : 'medium'}
              appearance="subtle"
              aria-label={say(`tab/layout.${one}`)}
              icon={one === 'list' ? <AppsListRegular /> : <BoardRegular />}
              checked={listing.layout === one}
              onClick={() => change({ ...listing, layout: one })}
            >
              {wide && say(`tab/layout.${one}`)}
            </ToggleButton>
          ))}
        </span>
        {wide && (
          <Button
            {...restored}
            size="small"
            appearance="subtle"
            icon={<KeyboardRegular />}
            onClick={() => setShowsKeys(true)}
          >
            {say('tab/keys')}
          </Button>
        )}
      </search>
      {(wide || showsFilters) && (
        <div className={layout.row}>
          <FilterBar listing={listing} change={change} />
          <SaveView listing={listing} shown={shown} />
        </div>
      )}
      {listing.layout === 'board' ? (
        <>
          <RequestBoard
            filter={boardFilter(listing)}
            hrefOf={hrefOf}
            open={(id) => navigate(hrefOf(id))}
            selection={selection}
            letters={keysOn}
            onKey={onKey}
          />
          <BulkBar selection={selection} />
        </>
      ) : (
        <DeskList
          listing={listing}
          change={change}
          hrefOf={hrefOf}
          selection={selection}
          open={(id) => navigate(hrefOf(id))}
          letters={keysOn}
          onKey={onKey}
        />
      )}
      {showsKeys && <KeysDialog isOn={keysOn} turn={turnKeys} close={() => setShowsKeys(false)} />}
    </div>
  )
}

function boardFilter({ status: _status, order: _order, layout: _layout, ...filter }: Listing) {
  return filter
}

function DeskList(props: {
  listing: Listing
  change: (next: Listing) => void
  hrefOf: (id: string) => string
  selection: Selection
  open: (id: string) => void
  letters: boolean
  onKey: (event: KeyboardEvent, request: RequestView) => void
}) {
  const say = useSay()
  const layout = useLayout()
  const { listing, change, selection } = props
  const { layout: _layout, ...input } = listing
  const live = useAsk('requests/list', input, { everySeconds: 15 })
  const [seen, setSeen] = useState<string[]>([])
  const { rows, hasMore, more, isLoading, error } = useRows(input, live.data, seen)
  if (!live.data)
    return live.error ? <Failed error={live.error} retry={live.refetch} /> : <Loading rows={5} />
  if (rows.length === 0) return <NoRows listing={listing} change={change} />
  const count = say('tab/desk.shown', { n: rows.length })
  return (
    <div className={layout.stack}>
      {live.error && <Failed error={live.error} retry={live.refetch} />}
      <Text size={200} className={layout.quiet} role="status">
        {hasMore ? say('tab/desk.shown-more', { count }) : count}
      </Text>
      <RequestGrid
        requests={rows}
        hrefOf={props.hrefOf}
        open={props.open}
        selection={selection}
        seen={setSeen}
        nearEnd={hasMore ? more : nothing}
        letters={props.letters}
        onKey={props.onKey}
      />
      <BulkBar selection={selection} />
      {isLoading && <Loading rows={1} />}
      {error !== null && <Failed error={error} retry={more} />}
    </div>
  )
}

const nothing = () => {}

/** Nothing to show: nothing was ever asked, everything is done, or a filter hides it. */
function NoRows({ listing, change }: { listing: Listing; change: (next: Listing) => void }) {
  const say = useSay()
  const clear = (status: Listing['status']) =>
    change({ ...plainListing, order: listing.order, layout: listing.layout, status })
  if (isNarrowed(listing) || !['open', 'all'].includes(listing.status)) {
    return (
      <Empty
        icon={<SearchRegular />}
        title={say('tab/hidden')}
        action={<Button onClick={() => clear('all')}>{say('tab/show-all')}</Button>}
      >
        {say('tab/hidden.text')}
      </Empty>
    )
  }
  if (listing.status === 'all') {
    return (
      <Empty icon={<ClipboardTaskRegular />} title={say('tab/desk.nothing')}>
        {say('tab/desk.nothing.text')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={<CheckmarkCircleRegular />}
      title={say('tab/desk.done')}
      action={<Button onClick={() => clear('all')}>{say('tab/desk.show-closed')}</Button>}
    >
      {say('tab/desk.done.text')}
    </Empty>
  )
}
