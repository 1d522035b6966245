import { Badge, type BadgeProps, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { JSX } from 'react'
import { planCounts } from '../../../core/directory/rules.ts'
import type { PlanCounts, PlanStatus } from '../../../core/directory/schema.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const marks: Record<PlanStatus, { color: BadgeProps['color']; icon: JSX.Element }> = {
  reading: { color: 'informative', icon: <ArrowSyncRegular /> },
  halted: { color: 'danger', icon: <WarningRegular /> },
  ready: { color: 'brand', icon: <ClockRegular /> },
  empty: { color: 'success', icon: <CheckmarkRegular /> },
  confirming: { color: 'brand', icon: <ClockRegular /> },
  running: { color: 'brand', icon: <ArrowSyncRegular /> },
  paused: { color: 'informative', icon: <HourglassRegular /> },
  stopped: { color: 'warning', icon: <DismissRegular /> },
  done: { color: 'success', icon: <CheckmarkRegular /> },
  doneWithFaults: { color: 'warning', icon: <WarningRegular /> },
  waiting: { color: 'warning', icon: <HourglassRegular /> },
  refused: { color: 'danger', icon: <DismissRegular /> },
  declined: { color: 'informative', icon: <DismissRegular /> },
  outdated: { color: 'informative', icon: <ClockRegular /> },
}

/** Where a plan stands, in a word with a sign. */
export function PlanMark({ status }: { status: PlanStatus }) {
  const say = useSay()
  return (
    <Badge
      appearance="tint"
      size="large"
      color={marks[status].color}
      icon={marks[status].icon}
      style={{ height: 'auto', minHeight: '24px' }}
    >
      {say(`directory/status.${status}`)}
    </Badge>
  )
}

/** That a plan, or what it did for somebody, was taken back. */
export function UndoneMark() {
  const say = useSay()
  return (
    <Badge appearance="tint" color="informative" icon={<ArrowUndoRegular />}>
      {say('tab/undo.mark')}
    </Badge>
  )
}

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** The numbers of a plan, each with its words; what is nothing is left out. */
export function Counts({ counts }: { counts: PlanCounts }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <ul className={`${layout.list} ${styles.counts}`}>
      {planCounts
        .filter((name) => (counts[name] ?? 0) > 0)
        .map((name) => {
          const [number, words] = splitNumber(say(`directory/count.${name}`, { n: counts[name] ?? 0 }))
          return (
            <li key={name} className={styles.count}>
              <Text size={600} weight="semibold">
                {number}
              </Text>
              <Text size={200}>{words}</Text>
            </li>
          )
        })}
    </ul>
  )
}

/** „1 234 naujos paskyros“ → the number and the words, to be drawn one above the other. */
export function splitNumber(text: string): [string, string] {
  const [, number = '', words = text] = /^([\d\s.,\u00a0\u202f]*\d)\s+(.*)$/.exec(text) ?? []
  return [number, words]
}
