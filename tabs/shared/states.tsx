import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { onlineManager } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useAsk } from './ask.ts'
import { useLayout } from './layout.ts'
import { reach } from './reach.ts'
import { useSay } from './say.ts'
import { failureOf } from './send.ts'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
})

/** Grey shapes where content will stand, said once to screen readers. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Skeleton aria-label={say('common/loading')} className={styles.bars}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all alike and never move
        <div key={row} className={mergeClasses(layout.surface, styles.row)}>
          <SkeletonItem size={16} style={{ width: '55%' }} />
          <SkeletonItem size={12} style={{ width: '80%' }} />
        </div>
      ))}
    </Skeleton>
  )
}

/** An empty place: what will appear here, and the one thing to do about it. */
export function Empty(props: { icon: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={mergeClasses(styles.empty, layout.surface)}>
      <span aria-hidden className={styles.icon}>
        {props.icon}
      </span>
      <Subtitle2 as="p" align="center" style={{ margin: 0 }}>
        {props.title}
      </Subtitle2>
      {props.children && (
        <Text align="center" className={layout.quiet}>
          {props.children}
        </Text>
      )}
      {props.action}
    </div>
  )
}

/** What a person sees where their role gives no right. */
export function NoRight() {
  const say = useSay()
  return (
    <Empty icon={<LockClosedRegular />} title={say('tab/no-right')}>
      {say('tab/no-right.why')}
    </Empty>
  )
}

/**
 * Something could not be read or done: why, and another try. Forbidden things say so instead, and what is not there
 * offers the way `back` rather than another try.
 */
export function Failed(props: { error: unknown; retry?: () => void; back?: ReactNode }) {
  const say = useSay()
  const layout = useLayout()
  const { kind, message } = failureOf(props.error)
  const way =
    kind === 'missing'
      ? props.back
      : props.retry && <Button onClick={props.retry}>{say('common/retry')}</Button>
  if (kind === 'forbidden') return <NoRight />
  return (
    <MessageBar intent="error" layout="multiline" className={layout.bar} role="alert">
      <MessageBarBody>
        {message || say(kind === 'offline' ? 'tab/unreachable' : 'tab/unknown-failure')}
      </MessageBarBody>
      {way && <MessageBarActions>{way}</MessageBarActions>}
    </MessageBar>
  )
}

/** Says that there is no connection, or no server at its end, as long as that is so; and keeps trying. */
export function OfflineNotice() {
  const say = useSay()
  const layout = useLayout()
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  const reached = useSyncExternalStore(reach.subscribe, reach.get)
  // Not every screen asks again by itself.
  useAsk('people/me', {}, { everySeconds: reached ? false : 5 })
  return (
    <div aria-live="polite">
      {!(online && reached) && (
        <MessageBar intent="warning" shape="square" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('common/offline')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
