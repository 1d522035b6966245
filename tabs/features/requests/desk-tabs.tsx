import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { useAsk } from '../../shared/ask.ts'
import { useMe } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { isSame, type Listing, plainListing, readListing, writeListing } from './listing.ts'
import '../../shared/desk-texts.ts'

const useStyles = makeStyles({
  // One row on phones too: what stands beside the edge is reached by pushing the row.
  tabs: { overflowX: 'auto', scrollbarWidth: 'none' },
})

type View = 'waiting' | 'all' | 'mine'

interface DeskTab {
  value: string
  label: string
  params: Record<string, string>
  /** What it shows, where that is the desk. */
  listing?: Listing
}

/** The views of whoever works on requests: what waits, the desk as one usually wants it, one's own saved views. */
export function DeskTabs(props: {
  open: readonly View[]
  view: View
  params: URLSearchParams
  show: (params: Record<string, string>) => void
}) {
  const { open, view, params } = props
  const say = useSay()
  const me = useMe()
  const styles = useStyles()
  const saved = useAsk('views/list', {})
  const now = readListing(params)
  const { layout } = now
  const desk = (value: string, label: string, listing: Listing): DeskTab => ({
    value,
    label,
    listing,
    params: { view: 'all', ...writeListing(listing) },
  })
  const tabs: DeskTab[] = [
    ...(open.includes('waiting')
      ? [{ value: 'waiting', label: say('tab/requests.waiting'), params: { view: 'waiting' } }]
      : []),
    desk('hands', say('tab/views.hands'), { ...plainListing, layout, hands: me.id }),
    desk('nobody', say('tab/views.nobody'), { ...plainListing, layout, hands: 'nobody' }),
    desk('late', say('tab/views.late'), { ...plainListing, layout, late: 'yes', order: 'urgent' }),
    // A board has a column for what is closed, so it is all of them in any case.
    ...(layout === 'list' ? [desk('open', say('tab/status.open'), { ...plainListing, layout })] : []),
    desk('all', say('tab/views.all'), {
      ...plainListing,
      layout,
      ...(layout === 'list' ? { status: 'all' } : {}),
    }),
    ...(saved.data?.views ?? []).map(({ id, name, content }) => desk(id, name, content)),
    ...(open.includes('mine')
      ? [{ value: 'mine', label: say('requests/mine'), params: { view: 'mine' } }]
      : []),
  ]
  // A saved view that is the same as a usual one is still the person's own.
  const usual = layout === 'list' && now.status === 'open' ? 'open' : 'all'
  const shown = tabs.findLast(({ listing }) => listing && isSame(listing, now))?.value ?? usual
  return (
    <TabList
      className={styles.tabs}
      selectedValue={view === 'all' ? shown : view}
      onTabSelect={(_, { value }) => {
        const to = tabs.find((one) => one.value === value)
        if (to) props.show(to.params)
      }}
    >
      {tabs.map(({ value, label }) => (
        <Tab key={value} value={value}>
          {label}
        </Tab>
      ))}
    </TabList>
  )
}
