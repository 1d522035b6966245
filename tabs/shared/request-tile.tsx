import { Badge, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ImportantFilled } from '@fluentui/react-icons/svg/important'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import type { ReactNode } from 'react'
import type { RequestView } from '../../core/requests/view.ts'
import { useLayout } from './layout.ts'
import { PersonLink } from './person-link.tsx'
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
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  // Its own room around it would push the title aside.
  select: { margin: '-6px -8px -6px -8px' },
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

/** What is selected of some requests, and a way to change it. */
export interface Selected {
  has(id: string): boolean
  toggle(id: string): void
}

/** A request as a small card: on the board, and in long lists on phones. */
export function RequestTile(props: {
  request: RequestView
  href: string
  status?: boolean
  /** Where several can be selected. */
  selection?: Selected | undefined
  menu?: ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { request, selection } = props
  const isChosen = selection?.has(request.id) ?? false
  return (
    <div className={mergeClasses(layout.surface, styles.tile, isChosen && styles.chosen)}>
      <div className={styles.head}>
        {selection && (
          <Checkbox
            className={styles.select}
            checked={isChosen}
            aria-label={say('tab/row.select', { title: request.title })}
            onChange={() => selection.toggle(request.id)}
          />
        )}
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
        {(props.status || request.stage === 'approved') && <StatusMark status={request.stage} />}
        <UrgencyMark urgency={request.urgency} />
        <DueMark due={request.due} />
        <PersonLink id={request.requesterId} name={request.requester} />
        <span>{sayMoment(say, request.createdAt, new Date())}</span>
        {request.decider && (
          <span className={styles.hands} title={say('tab/hands')}>
            <PersonRegular aria-hidden />
            <PersonLink id={request.deciderId} name={request.decider} />
          </span>
        )}
      </div>
    </div>
  )
}
