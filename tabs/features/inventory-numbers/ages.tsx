import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { NumbersLine } from '../../../core/inventory-numbers/schema.ts'
import { useBars } from '../../shared/bars.ts'
import { useSay } from '../../shared/say.ts'
import { nameOf } from './lines.tsx'

const height = 140

const useStyles = makeStyles({
  chart: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS, margin: 0 },
  age: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: '96px', textAlign: 'center' },
  column: { boxSizing: 'border-box', width: '60%', margin: '0 auto' },
  name: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    display: 'block',
    whiteSpace: 'nowrap',
  },
})

/** How many things are how old; the lines below say the same with their value. */
export function Ages({ lines }: { lines: readonly NumbersLine[] }) {
  const say = useSay()
  const styles = useStyles()
  const bars = useBars()
  const most = Math.max(...lines.map(({ things }) => things), 1)
  const list = lines
    .map((line) => `${nameOf(say, 'age', line)}: ${say('tab/numbers.count', { n: line.things })}`)
    .join('; ')
  return (
    <div role="img" aria-label={list} className={styles.chart}>
      {lines.map(({ key, things }) => (
        <div key={key} className={styles.age}>
          <Text size={200}>{things}</Text>
          <div
            className={mergeClasses(bars.bar, key === 'unknown' && bars.light, styles.column)}
            style={{ height: `${Math.ceil((things / most) * height)}px` }}
          />
          <span className={styles.name}>{shortName(key)}</span>
        </div>
      ))}
    </div>
  )
}

/** An age as the axis has it: „1–2“, „10+“, „?“. */
function shortName(key: string): string {
  if (key === 'unknown') return '?'
  const [from, until] = key.split('-')
  if (!until) return `${from}+`
  const last = Number(until) - 1
  return Number(from) === last ? String(from) : `${from}–${last}`
}
