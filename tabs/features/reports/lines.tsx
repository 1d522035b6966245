import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { lineName } from '../../../core/reports/rules.ts'
import { figureNames, type Grouping, type ReportLine } from '../../../core/reports/schema.ts'
import { useBars } from '../../shared/bars.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMe } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { useWide } from '../../shared/wide.ts'
import { FigureText } from './figure-text.tsx'

/** So many lines stand open; the rest is asked for. */
const few = 10

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  first: { textAlign: 'left', whiteSpace: 'normal', width: '44%', paddingLeft: 0 },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  bar: { height: '8px', minWidth: '2px', marginTop: '4px' },
  line: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})

/** The lines of one way of counting, each with a bar: a table where there is room, a list on phones. */
export function Lines({ by, lines }: { by: Grouping; lines: readonly ReportLine[] }) {
  const say = useSay()
  const wide = useWide()
  const layout = useLayout()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll || by === 'month' ? lines : lines.slice(0, few)
  const most = Math.max(...lines.map(({ figures }) => figures.asked), 1)
  return (
    <div className={layout.stack}>
      {wide ? <Table by={by} lines={shown} most={most} /> : <List by={by} lines={shown} most={most} />}
      {shown.length < lines.length && (
        <div>
          <Button onClick={() => setShowsAll(true)}>{say('tab/reports.more', { n: lines.length })}</Button>
        </div>
      )}
    </div>
  )
}

interface LinesProps {
  by: Grouping
  lines: readonly ReportLine[]
  /** The length of the longest bar. */
  most: number
}

function Table({ by, lines, most }: LinesProps) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
            {say(`reports/by.${by}`)}
          </th>
          {figureNames.map((figure) => (
            <th key={figure} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {say(`reports/figure.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              {lineName(language, by, line)}
              <Bar line={line} most={most} />
            </th>
            {figureNames.map((figure) => (
              <td key={figure} className={styles.cell}>
                <FigureText
                  figure={figure}
                  figures={line.figures}
                  behind={line.behind}
                  name={lineName(language, by, line)}
                />
                {figure === 'asked' && <Before line={line} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ by, lines, most }: LinesProps) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <ul className={layout.list}>
      {lines.map((line) => {
        const name = lineName(language, by, line)
        return (
          <li key={line.key} className={styles.line}>
            <Text weight="semibold">{name}</Text>
            <Bar line={line} most={most} />
            <div className={styles.figures}>
              {figureNames.map((figure) => (
                <Text key={figure} size={200}>
                  {say(`reports/figure.${figure}`)}:{' '}
                  <FigureText figure={figure} figures={line.figures} behind={line.behind} name={name} />
                  {figure === 'asked' && <Before line={line} />}
                </Text>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Bar({ line, most }: { line: ReportLine; most: number }) {
  const styles = useStyles()
  const bars = useBars()
  const width = `${(line.figures.asked / most) * 100}%`
  return <div aria-hidden className={mergeClasses(bars.bar, styles.bar)} style={{ width }} />
}

/** How many there were in the period before. */
function Before({ line }: { line: ReportLine }) {
  const say = useSay()
  const layout = useLayout()
  if (line.askedBefore === null) return null
  return (
    <Text size={200} className={layout.quiet}>
      {` (${say('tab/reports.was', { value: line.askedBefore })})`}
    </Text>
  )
}
