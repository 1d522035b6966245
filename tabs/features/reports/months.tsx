import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { lineName } from '../../../core/reports/rules.ts'
import type { ReportLine } from '../../../core/reports/schema.ts'
import { useBars } from '../../shared/bars.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMe } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'

const height = 140

const useStyles = makeStyles({
  chart: { display: 'flex', alignItems: 'end', gap: '2px', margin: 0 },
  month: { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: '72px', textAlign: 'center' },
  pair: { display: 'flex', alignItems: 'end', justifyContent: 'center', gap: '2px' },
  column: { width: '40%', maxWidth: '22px', boxSizing: 'border-box' },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  key: { width: '14px', height: '14px', boxSizing: 'border-box' },
})

/** What was asked and what of it was solved, month by month; the table below it says the same in figures. */
export function Months({ lines }: { lines: readonly ReportLine[] }) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const bars = useBars()
  const layout = useLayout()
  const most = Math.max(...lines.map(({ figures }) => figures.asked), 1)
  const sizeOf = (count: number) => `${Math.ceil((count / most) * height)}px`
  const list = lines
    .map((line) =>
      say('tab/reports.chart.month', {
        month: lineName(language, 'month', line),
        asked: line.figures.asked,
        done: line.figures.done,
      }),
    )
    .join('; ')
  return (
    <figure style={{ margin: 0 }} className={layout.stack}>
      <div role="img" aria-label={say('tab/reports.chart', { list })} className={styles.chart}>
        {lines.map(({ key, figures }) => (
          <div key={key} className={styles.month}>
            <Text size={200}>{figures.asked}</Text>
            <div className={styles.pair}>
              <div
                className={mergeClasses(bars.bar, styles.column)}
                style={{ height: sizeOf(figures.asked) }}
              />
              <div
                className={mergeClasses(bars.bar, bars.light, styles.column)}
                style={{ height: sizeOf(figures.done) }}
              />
            </div>
            <span className={styles.name}>{key.slice(5)}</span>
          </div>
        ))}
      </div>
      <figcaption className={layout.row}>
        <span className={mergeClasses(bars.bar, styles.key)} />
        <Text size={200}>{say('reports/figure.asked')}</Text>
        <span className={mergeClasses(bars.bar, bars.light, styles.key)} />
        <Text size={200}>{say('reports/figure.done')}</Text>
      </figcaption>
    </figure>
  )
}
