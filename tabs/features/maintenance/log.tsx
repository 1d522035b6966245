import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** What was done, newest first, page by page. */
export function Log() {
  const say = useSay()
  const layout = useLayout()
  const [pages, setPages] = useState<(number | undefined)[]>([undefined])
  return (
    <div className={layout.stack}>
      {pages.map((before, at) => (
        <LogPage
          key={before ?? 'first'}
          before={before}
          more={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
          none={say('tab/maintenance.log.none')}
        />
      ))}
    </div>
  )
}

function LogPage(props: { before: number | undefined; more: ((next: number) => void) | null; none: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const log = useAsk('maintenance/log', props.before === undefined ? {} : { before: props.before })
  if (log.isPending) return <Loading rows={2} />
  if (!log.data) return <Failed error={log.error} retry={log.refetch} />
  const { lines, next } = log.data
  if (lines.length === 0) return <Text className={layout.quiet}>{props.none}</Text>
  return (
    <>
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {lines.map((line) => {
          const left = line.items.filter(({ isDone }) => !isDone).map(({ text }) => text)
          return (
            <li key={line.id} className={mergeClasses(layout.tight, styles.line)}>
              <Text weight="semibold">{line.title}</Text>
              <Text size={200} className={layout.quiet}>
                {`${sayDayAndTime(line.doneAt)} · ${line.doneBy}`}
              </Text>
              {left.length > 0 && <Text>{say('tab/maintenance.left', { list: left.join(', ') })}</Text>}
              {line.note && <Text className={styles.note}>{line.note}</Text>}
            </li>
          )
        })}
      </ul>
      {props.more && next !== null && (
        <div>
          <Button onClick={() => props.more?.(next)}>{say('tab/more')}</Button>
        </div>
      )}
    </>
  )
}
