import {
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RequestView } from '../../core/requests/view.ts'
import { useLayout } from './layout.ts'
import { DueMark, Sign, StatusMark, signOf } from './request-marks.tsx'
import { useSay } from './say.ts'
import { sayMoment } from './time.ts'

const useStyles = makeStyles({
  card: { display: 'flex', gap: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalL },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
})

/** A request on Home and in narrow lists: what, whose, when, how far, and below it what the list adds. */
export function RequestCard(props: {
  request: RequestView
  href: string
  whose?: boolean
  children?: ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { request } = props
  return (
    <li className={mergeClasses(layout.surface, styles.card)}>
      <Sign icon={signOf(request.kind)} />
      <div className={mergeClasses(layout.tight, layout.grow)}>
        <div className={layout.apart}>
          <RequestLink request={request} href={props.href} className={styles.title} />
          <StatusMark status={request.stage} />
        </div>
        {request.account && <Text>{request.account}</Text>}
        <Text className={layout.quiet}>
          {[
            say(`requests/kind.${request.kind}`),
            props.whose && say('tab/from', { name: request.requester }),
            sayMoment(say, request.createdAt, new Date()),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <DueMark due={request.due} />
        {props.children}
      </div>
    </li>
  )
}

/** The way into a request; the focus comes back to it when the request is closed. */
export function RequestLink({
  request,
  href,
  className,
  tabIndex,
}: {
  request: RequestView
  href: string
  className?: string | undefined
  tabIndex?: number | undefined
}) {
  const restored = useRestoreFocusTarget()
  return (
    <Link href={href} asChild>
      <FluentLink className={className} tabIndex={tabIndex} {...restored}>
        {request.title}
      </FluentLink>
    </Link>
  )
}
