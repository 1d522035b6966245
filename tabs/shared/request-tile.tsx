import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ImportantFilled } from '@fluentui/react-icons/svg/important'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import type { ReactNode } from 'react'
import type { RequestView } from '../../core/requests/view.ts'
import { useLayout } from './layout.ts'
import { RequestLink } from './request-card.tsx'
import { DueMark, StatusMark, signOf } from './request-marks.tsx'
import { useSay } from './say.ts'
import './desk-texts.ts'
import { sayMoment } from './time.ts'

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '18px', lineHeight: 1, paddingTop: '2px', color: tokens.colorBrandForeground2 },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  hands: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
})

/** How pressing a request is, where it is not as usual: a word with a sign. */
export function UrgencyMark({ urgency }: { urgency: RequestView['urgency'] }) {
  const say = useSay()
  if (urgency === 'normal') return null
  return (
    <Badge
      appearance="tint"
      color={urgency === 'high' ? 'danger' : 'subtle'}
      icon={urgency === 'high' ? <ImportantFilled /> : undefined}
      style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
    >
      {say(`tab/urgency.${urgency}`)}
    </Badge>
  )
}

/** A request as a small card: on the board, and in long lists on phones. */
export function RequestTile(props: {
  request: RequestView
  href: string
  status?: boolean
  menu?: ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { request } = props
  return (
    <div className={mergeClasses(layout.surface, styles.tile)}>
      <div className={styles.head}>
        <span aria-hidden className={styles.icon}>
          {signOf(request.kind)}
        </span>
        <div className={layout.grow}>
          <RequestLink request={request} href={props.href} className={styles.title} />
          <Text block size={200} wrap={false} truncate className={layout.quiet}>
            {[`Nr. ${request.number}`, say(`requests/kind.${request.kind}`), request.account]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        {props.menu}
      </div>
      <div className={styles.foot}>
        {props.status && <StatusMark status={request.status} />}
        <UrgencyMark urgency={request.urgency} />
        <DueMark due={request.due} />
        <span>{request.requester}</span>
        <span>{sayMoment(say, request.createdAt, new Date())}</span>
        {request.decider && (
          <span className={styles.hands} title={say('tab/hands')}>
            <PersonRegular aria-hidden />
            {request.decider}
          </span>
        )}
      </div>
    </div>
  )
}
