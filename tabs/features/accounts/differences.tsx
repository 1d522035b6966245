import { Button, makeStyles, mergeClasses, SearchBox, Select, Text, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Empty } from '../../shared/states.tsx'
import { useTopInPage } from '../../shared/top-in-page.ts'
import {
  type ChangeKind,
  type ClassView,
  changeKinds,
  countKinds,
  findRows,
  indexClasses,
} from './differences.ts'
import { ClassLine, PersonLine } from './lines.tsx'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flexGrow: 1, maxWidth: '360px', minWidth: '200px' },
  list: { position: 'relative', padding: 0, margin: 0, listStyleType: 'none' },
  line: { position: 'absolute', left: 0, width: '100%', boxSizing: 'border-box' },
  person: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [wideMedia]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
  },
  class: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wideMedia]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
  },
  clip: { overflow: 'hidden' },
})

/**
 * What a plan changes, by class and person; thousands of lines scroll as a few do. `undoableId` is the plan, where it
 * can be taken back for one person.
 */
export function Differences({
  classes,
  ...shown
}: {
  classes: readonly ClassView[]
  started: boolean
  undoableId: string | null
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<ChangeKind | null>(null)
  const text = useDeferredValue(typed)
  const indexed = useMemo(
    () => indexClasses(classes, ({ label }) => say(label.word, label.params)),
    [classes, say],
  )
  const rows = useMemo(() => findRows(indexed, text, kind), [indexed, text, kind])
  const counted = useMemo(() => countKinds(indexed), [indexed])
  const found = rows.filter((row) => row.type === 'person').length
  return (
    <div className={layout.stack}>
      <search className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={say('tab/plan.search')}
          placeholder={say('tab/plan.search')}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        <Select
          aria-label={say('tab/change.all')}
          value={kind ?? ''}
          onChange={(_, { value }) => setKind(changeKinds.find((one) => one === value) ?? null)}
        >
          <option value="">{say('tab/change.all')}</option>
          {counted.map(([one, n]) => (
            <option key={one} value={one}>
              {`${say(`tab/change.${one}`)} (${n})`}
            </option>
          ))}
        </Select>
        <Text className={layout.quiet} aria-live="polite">
          {say('tab/people', { n: found })}
        </Text>
      </search>
      {rows.length === 0 ? (
        <Empty
          icon={<SearchRegular />}
          title={say('tab/hidden')}
          action={
            <Button
              onClick={() => {
                setTyped('')
                setKind(null)
              }}
            >
              {say('tab/show-all')}
            </Button>
          }
        />
      ) : (
        <div className={mergeClasses(layout.surface, styles.clip)}>
          <Lines rows={rows} {...shown} />
        </div>
      )}
    </div>
  )
}

function Lines({
  rows,
  ...shown
}: {
  rows: ReturnType<typeof findRows>
  started: boolean
  undoableId: string | null
}) {
  const styles = useStyles()
  const list = useRef<HTMLUListElement>(null)
  const top = useTopInPage(list)
  const lines = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (at) => (rows[at]?.type === 'class' ? 48 : 72),
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 12,
    scrollMargin: top,
  })
  return (
    <ul ref={list} className={styles.list} style={{ height: lines.getTotalSize() }}>
      {lines.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <li
            key={key}
            ref={lines.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={mergeClasses(styles.line, row.type === 'class' ? styles.class : styles.person)}
            style={{ transform: `translateY(${start - lines.options.scrollMargin}px)` }}
          >
            {row.type === 'class' ? (
              <ClassLine group={row.group} shown={row.shown} />
            ) : (
              <PersonLine person={row.person} {...shown} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
