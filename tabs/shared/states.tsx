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
import { useLayout } from './layout.ts'
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
  bar: { height: 'auto', paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
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
      <Subtitle2 as="p" style={{ margin: 0 }}>
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

/** Something could not be read or done: why, and another try. Forbidden things say so instead. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const say = useSay()
  const styles = useStyles()
  const { kind, message } = failureOf(error)
  if (kind === 'forbidden') return <NoRight />
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody>
        {message || say(kind === 'offline' ? 'tab/unreachable' : 'tab/unknown-failure')}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{say('common/retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Says that there is no connection, as long as there is none. */
export function OfflineNotice() {
  const say = useSay()
  const styles = useStyles()
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  return (
    <div aria-live="polite">
      {!online && (
        <MessageBar intent="warning" shape="square" layout="multiline" className={styles.bar}>
          <MessageBarBody>{say('common/offline')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
