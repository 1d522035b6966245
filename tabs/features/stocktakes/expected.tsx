import { Button, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import { labelCode } from '../../../core/inventory/rules.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import type { PhoneLine } from './phone.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '48px',
    // A room has dozens of things, and a phone draws only what is in sight.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
  },
  found: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  elsewhere: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  mark: { color: tokens.colorPaletteGreenForeground1, fontSize: '20px', flexShrink: 0 },
  name: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  count: { width: '72px', minWidth: 0 },
})

/** What has to be in a room; what was found is green. `tick` says by hand that something is there. */
export function Expected(props: {
  lines: readonly PhoneLine[]
  tick: ((code: string, counted: number | null) => Promise<void>) | null
}) {
  const layout = useLayout()
  const lines = [...props.lines].sort(
    (one, other) =>
      Number(one.finding !== 'waiting') - Number(other.finding !== 'waiting') ||
      (one.inventoryNo < other.inventoryNo ? -1 : 1),
  )
  return (
    <ul className={layout.list}>
      {lines.map((line) => (
        <ExpectedLine key={line.id} line={line} tick={props.tick} />
      ))}
    </ul>
  )
}

function ExpectedLine({
  line,
  tick,
}: {
  line: PhoneLine
  tick: ((code: string, counted: number | null) => Promise<void>) | null
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [count, setCount] = useState(String(line.counted ?? line.quantity))
  const name = [line.inventoryNo, line.name].filter(Boolean).join(' ')
  const isSeen = line.finding !== 'waiting'
  return (
    <li
      data-finding={line.finding}
      className={mergeClasses(
        styles.row,
        line.finding === 'found' && styles.found,
        line.finding === 'elsewhere' && styles.elsewhere,
      )}
    >
      <span className={styles.name}>
        <Text weight="semibold">{name}</Text>{' '}
        <Text size={200} className={layout.quiet}>
          {[line.model, line.holder, isSeen && line.foundPlace].filter(Boolean).join(' · ')}
        </Text>
        {line.finding === 'elsewhere' && (
          <Text size={200} block>
            {say('stocktakes/finding.elsewhere')}
          </Text>
        )}
      </span>
      {line.quantity > 1 && tick && (
        <Input
          type="number"
          min={0}
          className={styles.count}
          aria-label={say('tab/stocktakes.count-of', { name })}
          value={count}
          onChange={(_, { value }) => setCount(value)}
        />
      )}
      {line.finding === 'found' && (
        <CheckmarkCircleFilled className={styles.mark} aria-label={say('stocktakes/finding.found')} />
      )}
      {tick && (!isSeen || line.quantity > 1) && (
        <Button
          size="small"
          aria-label={say('tab/stocktakes.here-named', { name })}
          onClick={() => void tick(labelCode(line.assetId), line.quantity > 1 ? Number(count) || 0 : null)}
        >
          {say('tab/stocktakes.here')}
        </Button>
      )}
    </li>
  )
}
