import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableCellLayout,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { RequestView } from '../../../core/requests/view.ts'
import { DecisionPart } from '../../shared/decision-part.tsx'
import { useLayout } from '../../shared/layout.ts'
import { RequestActions } from '../../shared/request-actions.tsx'
import { RequestCard, RequestLink } from '../../shared/request-card.tsx'
import { DueMark, StatusMark, signOf } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { useWide } from '../../shared/wide.ts'

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  table: { overflow: 'hidden' },
  row: { cursor: 'pointer', height: '64px' },
  number: { width: '56px' },
  requester: { width: '20%' },
  status: { width: '176px' },
  when: { width: '148px' },
  actions: { width: '250px' },
})

/** Requests as a table where there is room, as cards on phones. */
export function RequestList(props: {
  requests: readonly RequestView[]
  hrefOf: (id: string) => string
  whose?: boolean
  quick?: boolean
}) {
  const styles = useStyles()
  const layout = useLayout()
  const wide = useWide()
  // What was given further is decided by its reason, cost and proposal: more than a row holds.
  const isCard = ({ escalation }: RequestView) => !wide || (props.quick && escalation !== null)
  const cards = props.requests.filter(isCard)
  const rows = props.requests.filter((request) => !isCard(request))
  return (
    <>
      {cards.length > 0 && (
        <ul className={mergeClasses(layout.list, styles.cards)}>
          {cards.map((request) => (
            <RequestCard
              key={request.id}
              request={request}
              href={props.hrefOf(request.id)}
              whose={props.whose ?? false}
            >
              {props.quick && <DecisionPart request={request} href={props.hrefOf(request.id)} />}
            </RequestCard>
          ))}
        </ul>
      )}
      {rows.length > 0 && <RequestTable {...props} requests={rows} />}
    </>
  )
}

function RequestTable({ requests, hrefOf, whose, quick }: Parameters<typeof RequestList>[0]) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [, navigate] = useLocation()
  return (
    <div className={mergeClasses(layout.surface, styles.table)}>
      <Table aria-label={say('requests/list')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.number}>{say('tab/column.number')}</TableHeaderCell>
            <TableHeaderCell>{say('requests/show')}</TableHeaderCell>
            {whose && (
              <TableHeaderCell className={styles.requester}>{say('requests/requester')}</TableHeaderCell>
            )}
            <TableHeaderCell className={styles.when}>{say('tab/column.sent')}</TableHeaderCell>
            {quick ? (
              <TableHeaderCell className={styles.actions}>{say('tab/column.decision')}</TableHeaderCell>
            ) : (
              <TableHeaderCell className={styles.status}>{say('tab/column.status')}</TableHeaderCell>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {requests.map((request) => (
            // The link in the row is for the keyboard; a press anywhere else on the row is a shortcut to it.
            <TableRow key={request.id} className={styles.row} onClick={() => navigate(hrefOf(request.id))}>
              <TableCell>{request.number}</TableCell>
              <TableCell>
                <TableCellLayout
                  media={signOf(request.kind)}
                  description={[
                    say(`requests/kind.${request.kind}`),
                    request.account,
                    quick &&
                      request.warnings[0] &&
                      `⚠ ${say(request.warnings[0].word, request.warnings[0].params)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  truncate
                  onClick={(event) => event.stopPropagation()}
                >
                  <RequestLink request={request} href={hrefOf(request.id)} />
                </TableCellLayout>
              </TableCell>
              {whose && (
                <TableCell>
                  <Text truncate block wrap={false}>
                    {request.requester}
                  </Text>
                </TableCell>
              )}
              <TableCell>
                <div>{sayMoment(say, request.createdAt, new Date())}</div>
                <DueMark due={request.due} />
              </TableCell>
              <TableCell onClick={quick ? (event) => event.stopPropagation() : undefined}>
                {quick ? (
                  <RequestActions request={request} quick href={hrefOf(request.id)} />
                ) : (
                  <StatusMark status={request.stage} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
