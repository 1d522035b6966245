import {
  Badge,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { Seats } from '../../../core/directory/schema.ts'
import { useSay } from '../../shared/say.ts'

/** The licences that a plan needs, against those that the school has left. */
export function SeatTable({ seats }: { seats: readonly Seats[] }) {
  const say = useSay()
  return (
    <Table aria-label={say('tab/plan.seats')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell style={{ width: '50%' }}>{say('tab/plan.seats.licence')}</TableHeaderCell>
          <TableHeaderCell>{say('tab/plan.seats.needed')}</TableHeaderCell>
          <TableHeaderCell>{say('tab/plan.seats.free')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {seats.map(({ licence, needed, free }) => (
          <TableRow key={licence} style={{ height: 'auto' }}>
            <TableCell style={{ overflowWrap: 'anywhere' }}>
              {licence}{' '}
              {needed > free ? (
                <Badge appearance="tint" color="danger" icon={<WarningRegular />}>
                  {say('tab/plan.seats.short', { n: needed - free })}
                </Badge>
              ) : (
                <Badge appearance="tint" color="success" icon={<CheckmarkRegular />}>
                  {say('tab/plan.seats.enough')}
                </Badge>
              )}
            </TableCell>
            <TableCell>{needed}</TableCell>
            <TableCell>{free}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
