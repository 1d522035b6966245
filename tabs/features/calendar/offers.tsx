import { Badge, Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useState } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { WriteOffer } from './write-offer.tsx'
import './texts.ts'

const useStyles = makeStyles({
  select: { minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

export type Offered = ResultOf<'bookings/offers'>['offers'][number]

/** What can be booked: sets and things alike, and the rooms for which one has to ask. */
export function Offers() {
  const say = useSay()
  const may = useMay()
  const mayRead = may('bookings/offers')
  const list = useAsk('bookings/offers', {}, { enabled: mayRead })
  const [open, setOpen] = useState<Offered | 'new' | null>(null)
  const add = may('bookings/offer') && (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen('new')}>
      {say('tab/calendar.offers.new')}
    </Button>
  )
  const isEmpty = list.data?.offers.length === 0
  return (
    <Page
      narrow
      title={say('bookings/offers')}
      subtitle={say('tab/calendar.offers.subtitle')}
      back="/calendar"
      actions={!isEmpty && add}
    >
      {!mayRead && <NoRight />}
      {mayRead && list.isPending && <Loading />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {isEmpty && (
        <Empty icon={<BoxRegular />} title={say('tab/calendar.offers.none')} action={add}>
          {say(may('bookings/offer') ? 'tab/calendar.offers.none.text' : 'tab/calendar.offers.none.reader')}
        </Empty>
      )}
      {list.data && <Groups offers={list.data.offers} open={setOpen} />}
      {list.data && may('bookings/guard-room') && <Guarded ids={list.data.guardedRoomIds} />}
      {open && <WriteOffer offer={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Page>
  )
}

function Groups({ offers, open }: { offers: readonly Offered[]; open: (offer: Offered) => void }) {
  const say = useSay()
  const layout = useLayout()
  const groups = [...Map.groupBy(offers, ({ group }) => group)]
  return groups.map(([group, some]) => (
    <Panel key={group} title={group || say('bookings/offers')}>
      <ul className={layout.list}>
        {some.map((offer) => (
          <Line key={offer.id} offer={offer} open={() => open(offer)} />
        ))}
      </ul>
    </Panel>
  ))
}

function Line({ offer, open }: { offer: Offered; open: () => void }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const broken = offer.things.find(
    ({ state, isHandedOut }) => isHandedOut || (state !== 'inUse' && state !== 'inStore'),
  )
  const count = offer.things.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <li className={styles.row}>
      <span className={layout.tight}>
        <Text weight="semibold">{offer.name}</Text>
        <Text size={200} className={layout.quiet}>
          {[
            say(`bookings/offer-kind.${offer.kind}`),
            say('tab/calendar.offers.things', { n: count }),
            offer.note,
            broken && say('tab/calendar.cannot-use', { thing: broken.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </span>
      <span className={layout.row}>
        {offer.needsApproval && <Badge appearance="tint">{say('bookings/field.needsApproval')}</Badge>}
        {may('bookings/offer') && (
          <Button aria-label={`${say('tab/calendar.offers.change')}: ${offer.name}`} onClick={open}>
            {say('tab/calendar.offers.change')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** The rooms that have to be asked for; others are anybody's of the staff. */
function Guarded({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const rooms = useAsk('places/list', {}).data?.rooms ?? []
  const guard = useDo('bookings/guard-room')
  const set = (roomId: string, needsApproval: boolean) =>
    guard.mutate({ roomId, needsApproval }, { onError: toasts.failed })
  return (
    <Panel title={say('tab/calendar.offers.guarded')}>
      <Text className={layout.quiet}>{say('tab/calendar.offers.guarded.text')}</Text>
      <ul className={layout.list}>
        {rooms
          .filter(({ id }) => ids.includes(id))
          .map(({ id, name, building }) => (
            <li key={id} className={styles.row}>
              <Text>{`${name}, ${building}`}</Text>
              <Button
                aria-label={say('tab/calendar.remove', { name })}
                disabled={guard.isPending}
                onClick={() => set(id, false)}
              >
                ×
              </Button>
            </li>
          ))}
      </ul>
      <Select
        className={styles.select}
        aria-label={say('tab/calendar.offers.guard')}
        value=""
        disabled={guard.isPending}
        onChange={(_, { value }) => value && set(value, true)}
      >
        <option value="">{say('tab/calendar.offers.guard')}</option>
        {rooms
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, name, building }) => (
            <option key={id} value={id}>
              {`${name}, ${building}`}
            </option>
          ))}
      </Select>
    </Panel>
  )
}
