import {
  Badge,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { Seats } from '../../../core/directory/schema.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { useWide } from '../../shared/wide.ts'

const cents = (euros: number) => Math.round(euros * 100) / 100

/** The licences that a plan needs against those that the school has left, and what they cost where it told the price. */
export function SeatTable({ seats }: { seats: readonly Seats[] }) {
  const say = useSay()
  const isWide = useWide()
  const hasPrices = seats.some(({ price }) => price !== undefined)
  const total = cents(seats.reduce((sum, { needed, price = 0 }) => sum + needed * price, 0))
  return (
    <div>
      {isWide ? <Rows seats={seats} hasPrices={hasPrices} /> : <Lines seats={seats} />}
      {hasPrices && seats.length > 1 && (
        <Text weight="semibold">{say('tab/plan.seats.total', { sum: total })}</Text>
      )}
    </div>
  )
}

function Rows({ seats, hasPrices }: { seats: readonly Seats[]; hasPrices: boolean }) {
  const say = useSay()
  return (
    <Table aria-label={say('tab/plan.seats')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell style={{ width: '50%' }}>{say('tab/plan.seats.licence')}</TableHeaderCell>
          <TableHeaderCell>{say('tab/plan.seats.needed')}</TableHeaderCell>
          <TableHeaderCell>{say('tab/plan.seats.free')}</TableHeaderCell>
          {hasPrices && <TableHeaderCell>{say('tab/plan.seats.cost')}</TableHeaderCell>}
        </TableRow>
      </TableHeader>
      <TableBody>
        {seats.map(({ licence, needed, free, price }) => (
          <TableRow key={licence} style={{ height: 'auto' }}>
            <TableCell style={{ overflowWrap: 'anywhere' }}>
              {licence} <Enough missing={needed - free} price={price} />
            </TableCell>
            <TableCell>{needed}</TableCell>
            <TableCell>{free}</TableCell>
            {hasPrices && (
              <TableCell>
                {price === undefined ? '–' : say('tab/plan.euros', { sum: cents(needed * price) })}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The same on a phone, one licence under the other. */
function Lines({ seats }: { seats: readonly Seats[] }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <ul className={mergeClasses(layout.list, layout.stack)} aria-label={say('tab/plan.seats')}>
      {seats.map(({ licence, needed, free, price }) => (
        <li key={licence} className={layout.tight} style={{ overflowWrap: 'anywhere' }}>
          <Text weight="semibold">{licence}</Text>
          <Text>
            {[
              say('tab/plan.seats.needed.n', { n: needed }),
              say('tab/plan.seats.free.n', { n: free }),
              price === undefined ? '' : say('tab/plan.seats.cost.n', { sum: cents(needed * price) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <div>
            <Enough missing={needed - free} price={price} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Enough({ missing, price }: { missing: number; price: number | undefined }) {
  const say = useSay()
  const isShort = missing > 0
  const text = !isShort
    ? say('tab/plan.seats.enough')
    : price
      ? say('tab/plan.seats.short-cost', { n: missing, sum: cents(missing * price) })
      : say('tab/plan.seats.short', { n: missing })
  return (
    <Badge
      appearance="tint"
      color={isShort ? 'danger' : 'success'}
      icon={isShort ? <WarningRegular /> : <CheckmarkRegular />}
      style={{ height: 'auto', minHeight: '20px' }}
    >
      {text}
    </Badge>
  )
}
