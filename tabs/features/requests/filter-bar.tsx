import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss'
import { useAsk } from '../../shared/ask.ts'
import { useMe } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { ChoiceChip, ManyChip, PeriodChip, PersonChip } from './chips.tsx'
import {
  isNarrowed,
  isSame,
  kindNames,
  type Listing,
  orders,
  outcomes,
  plainListing,
  statusChoices,
  urgencies,
} from './listing.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
})

/** Every filter of the desk as a chip, and the order. */
export function FilterBar({ listing, change }: { listing: Listing; change: (next: Listing) => void }) {
  const say = useSay()
  const me = useMe()
  const styles = useStyles()
  const { requester } = listing
  const filters = useAsk('requests/filters', requester ? { requester } : {})
  const set = (some: Partial<Listing>) => change({ ...listing, ...some })
  const clearing = (some: Partial<Listing>) => () => set(some)
  const any = { value: '', label: say('tab/chip.any') }
  const statusWord = (status: Listing['status']) =>
    status === 'open' || status === 'all' ? say(`tab/status.${status}`) : say(`requests/column.${status}`)
  const kinds = kindNames.map((kind) => ({ value: kind, label: say(`requests/kind.${kind}`) }))
  const colleagues = (filters.data?.hands ?? []).filter(({ id }) => id !== me.id)
  const hands = [
    any,
    { value: me.id, label: say('tab/hands.me') },
    { value: 'nobody', label: say('tab/hands.nobody') },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const labelOf = (choices: readonly { value: string; label: string }[], value: string | undefined) =>
    value ? (choices.find((one) => one.value === value)?.label ?? '…') : null
  const rooms = [any, ...(filters.data?.rooms ?? []).map((room) => ({ value: room, label: room }))]
  const [firstKind, ...otherKinds] = listing.kinds.map((kind) => labelOf(kinds, kind) ?? '')
  const kindsValue =
    firstKind === undefined
      ? null
      : otherKinds.length === 0
        ? firstKind
        : say('tab/chip.many', { first: firstKind, n: otherKinds.length })
  const period = [listing.from, listing.until].some(Boolean)
    ? `${listing.from ?? '…'} – ${listing.until ?? '…'}`
    : null
  const cleared = { ...plainListing, order: listing.order, layout: listing.layout }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend
    <div role="group" aria-label={say('tab/filters.name')} className={styles.bar}>
      {listing.layout === 'list' && (
        <ChoiceChip
          name={say('tab/chip.status')}
          value={statusWord(listing.status)}
          choices={statusChoices.map((status) => ({ value: status, label: statusWord(status) }))}
          chosen={listing.status}
          choose={(status) => set({ status: status as Listing['status'] })}
        />
      )}
      <ManyChip
        name={say('tab/chip.kinds')}
        value={kindsValue}
        clear={clearing({ kinds: [] })}
        choices={kinds}
        chosen={listing.kinds}
        choose={(chosen) => set({ kinds: kindNames.filter((kind) => chosen.includes(kind)) })}
      />
      <ChoiceChip
        name={say('tab/chip.urgency')}
        value={listing.urgency ? say(`tab/urgency.${listing.urgency}`) : null}
        clear={clearing({ urgency: undefined })}
        choices={[any, ...urgencies.map((one) => ({ value: one, label: say(`tab/urgency.${one}`) }))]}
        chosen={listing.urgency ?? ''}
        choose={(urgency) => set({ urgency: urgencies.find((one) => one === urgency) })}
      />
      <ToggleButton
        size="small"
        shape="circular"
        checked={listing.late === 'yes'}
        onClick={() => set({ late: listing.late ? undefined : 'yes' })}
      >
        {say('tab/chip.late')}
      </ToggleButton>
      {/* Reports lead here; by itself it would be one chip too many. */}
      {listing.outcome && (
        <ChoiceChip
          name={say('tab/chip.outcome')}
          value={say(`tab/outcome.${listing.outcome}`)}
          clear={clearing({ outcome: undefined })}
          choices={[any, ...outcomes.map((one) => ({ value: one, label: say(`tab/outcome.${one}`) }))]}
          chosen={listing.outcome}
          choose={(outcome) => set({ outcome: outcomes.find((one) => one === outcome) })}
        />
      )}
      <ChoiceChip
        name={say('tab/chip.room')}
        value={listing.room || null}
        clear={clearing({ room: '' })}
        choices={rooms}
        chosen={listing.room.toLowerCase()}
        choose={(room) => set({ room })}
      />
      <ChoiceChip
        name={say('tab/chip.hands')}
        value={labelOf(hands, listing.hands)}
        clear={clearing({ hands: undefined })}
        choices={hands}
        chosen={listing.hands ?? ''}
        choose={(one) => set({ hands: one || undefined })}
      />
      <PersonChip
        name={say('tab/chip.requester')}
        value={requester ? (filters.data?.requester ?? '…') : null}
        clear={clearing({ requester: undefined })}
        choose={(id) => set({ requester: id })}
      />
      <PeriodChip
        name={say('tab/chip.period')}
        value={period}
        clear={clearing({ from: undefined, until: undefined })}
        period={{ from: listing.from, until: listing.until }}
        choose={(days) => set(days)}
      />
      {listing.layout === 'list' && (
        <ChoiceChip
          name={say('tab/chip.order')}
          value={say(`tab/order.${listing.order}`)}
          choices={orders.map((order) => ({ value: order, label: say(`tab/order.${order}`) }))}
          chosen={listing.order}
          choose={(order) => set({ order: orders.find((one) => one === order) ?? 'newest' })}
        />
      )}
      {(isNarrowed(listing) || !isSame({ ...cleared, status: listing.status }, cleared)) && (
        <Button
          size="small"
          appearance="transparent"
          icon={<FilterDismissRegular />}
          onClick={() => change(cleared)}
        >
          {say('tab/filters.clear')}
        </Button>
      )}
    </div>
  )
}
