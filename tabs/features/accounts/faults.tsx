import {
  Button,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import type { Fault } from '../../shared/send.ts'
import { useWide } from '../../shared/wide.ts'
import { foldFaults, placeOfFault } from './fault-place.ts'

const step = 100

const useStyles = makeStyles({
  table: { overflow: 'hidden' },
  file: { width: '180px' },
  row: { width: '72px' },
  column: { width: '160px' },
  cell: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  card: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** Every fault of a roster: where it is, what is wrong and what to do. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const wide = useWide()
  const [shown, setShown] = useState(step)
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const folded = foldFaults(faults, unfolded)
  const lines = folded.slice(0, shown).map(({ fault, same, more }) => ({
    ...placeOfFault(fault.field),
    message: fault.message,
    key: `${fault.field} ${fault.word}`,
    rest: more > 0 && (
      <Button appearance="subtle" size="small" onClick={() => setUnfolded([...unfolded, same])}>
        {say('tab/fault.same', { n: more })}
      </Button>
    ),
  }))
  return (
    <div className={layout.stack}>
      {wide ? (
        <div className={mergeClasses(layout.surface, styles.table)}>
          <Table>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.file}>{say('tab/fault.file')}</TableHeaderCell>
                <TableHeaderCell className={styles.row}>{say('tab/fault.row')}</TableHeaderCell>
                <TableHeaderCell className={styles.column}>{say('tab/fault.column')}</TableHeaderCell>
                <TableHeaderCell>{say('tab/fault.what')}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {lines.map((line) => (
                <TableRow key={line.key}>
                  <TableCell className={styles.cell}>{line.file}</TableCell>
                  <TableCell className={styles.cell}>{line.row}</TableCell>
                  <TableCell className={styles.cell}>{line.column}</TableCell>
                  <TableCell className={styles.cell}>
                    {line.message}
                    {line.rest && <> {line.rest}</>}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : (
        <ul className={mergeClasses(layout.list, styles.cards)}>
          {lines.map((line) => (
            <li key={line.key} className={mergeClasses(layout.surface, styles.card)}>
              <Text weight="semibold">
                {[
                  line.file,
                  line.row && `${say('tab/fault.row')} ${line.row}`,
                  line.column && `${say('tab/fault.column')} ${line.column}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text>{line.message}</Text>
              {line.rest}
            </li>
          ))}
        </ul>
      )}
      {folded.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + step)}>{say('tab/more')}</Button>
        </div>
      )}
    </div>
  )
}
