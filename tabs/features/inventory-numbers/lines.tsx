import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import type { Grouping, NumbersLine } from '../../../core/inventory-numbers/schema.ts'
import { isWordKey } from '../../../core/language.ts'
import { useBars } from '../../shared/bars.ts'
import { useLayout } from '../../shared/layout.ts'
import { type Say, useSay } from '../../shared/say.ts'
import { ListLink } from './list-link.tsx'

/** So many lines stand open; the rest is asked for. */
const few = 10

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { height: '8px', minWidth: '2px' },
})

/** The lines of one way of counting, each with a bar of its value. */
export function Lines({ by, lines }: { by: Grouping; lines: readonly NumbersLine[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const bars = useBars()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll || by === 'age' ? lines : lines.slice(0, few)
  const most = Math.max(...lines.map(({ valueCents }) => valueCents), 1)
  return (
    <div className={layout.stack}>
      <ul className={layout.list}>
        {shown.map((line) => {
          const name = nameOf(say, by, line)
          return (
            <li key={line.key} className={mergeClasses(layout.tight, styles.line)}>
              <div className={layout.apart}>
                <Text>{name}</Text>
                <Text>
                  <ListLink behind={line.things === 0 ? null : line.behind} name={name}>
                    {say('tab/numbers.count', { n: line.things })}
                  </ListLink>
                  {` · ${writtenMoney(line.valueCents)}\u00a0€`}
                </Text>
              </div>
              <div
                aria-hidden
                className={mergeClasses(bars.bar, styles.bar)}
                style={{ width: `${(line.valueCents / most) * 100}%` }}
              />
            </li>
          )
        })}
      </ul>
      {shown.length < lines.length && (
        <div>
          <Button onClick={() => setShowsAll(true)}>{say('tab/numbers.more', { n: lines.length })}</Button>
        </div>
      )}
    </div>
  )
}

/** What a line is called. */
export function nameOf(say: Say, by: Grouping, { key, name }: NumbersLine): string {
  if (by !== 'age') return name ?? say(`inventory-numbers/no.${by}`)
  const word = `inventory-numbers/age.${key}`
  return isWordKey(word) ? say(word) : key
}
