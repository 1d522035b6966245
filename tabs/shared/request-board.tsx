import { makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type BoardColumn, boardColumns, mostCounted, orderOf } from '../../core/requests/schema.ts'
import type { RequestView } from '../../core/requests/view.ts'
import type { InputOf, ResultOf } from '../../core/use-cases.ts'
import { useAsk } from './ask.ts'
import { useLayout } from './layout.ts'
import { columnOf, movesOf } from './moves.ts'
import { RequestMenu, useAct } from './request-menu.tsx'
import { RequestTile, type Selected } from './request-tile.tsx'
import { useSay } from './say.ts'
import { Failed, Loading } from './states.tsx'
import { useRows } from './use-rows.ts'
import { useWide } from './wide.ts'
import './desk-texts.ts'

const useStyles = makeStyles({
  chooser: { overflowX: 'auto', scrollbarWidth: 'none' },
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    height: 'calc(100vh - 260px)',
    minHeight: '420px',
  },
  one: { gridTemplateColumns: 'minmax(0, 1fr)', height: 'calc(100vh - 380px)' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  target: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-3px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  scroll: { flexGrow: 1, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalS}`, minHeight: 0 },
  cards: { position: 'relative' },
  card: {
    position: 'absolute',
    left: 0,
    right: 0,
    paddingBottom: tokens.spacingVerticalS,
    outlineStyle: 'none',
    ':focus-visible > *': { boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  dragged: { opacity: 0.5 },
  none: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
})

type Filter = InputOf<'requests/board'>
type Columns = ResultOf<'requests/board'>

/** A number that was counted up to a limit only: „200+“. */
const countText = (count: number) => (count >= mostCounted ? `${mostCounted}+` : String(count))

interface BoardProps {
  filter: Filter
  hrefOf: (id: string) => string
  open: (id: string) => void
  /** Where several can be selected. */
  selection?: Selected
  /** Whether letters do something. */
  letters?: boolean
  /** A key that the board itself has no use for, on the card that has the focus. */
  onKey?: (event: KeyboardEvent, request: RequestView) => void
}

/**
 * Requests in four columns. A card is moved by dragging, by its menu or by Ctrl and an arrow, and only where the rules
 * allow; on phones one column is shown at a time.
 */
export function RequestBoard(props: BoardProps) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const wide = useWide()
  const board = useAsk('requests/board', props.filter, { everySeconds: 15 })
  const [dragged, setDragged] = useState<RequestView | null>(null)
  const [shown, setShown] = useState<BoardColumn>('received')
  if (!board.data)
    return board.error ? <Failed error={board.error} retry={board.refetch} /> : <Loading rows={5} />
  const { data } = board
  return (
    <div className={layout.stack}>
      {board.error && <Failed error={board.error} retry={board.refetch} />}
      {!wide && (
        <TabList
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(value as BoardColumn)}
          aria-label={say('tab/board.column')}
          size="small"
          className={styles.chooser}
        >
          {boardColumns.map((column) => (
            <Tab key={column} value={column}>
              {`${say(`requests/column.${column}`)} ${countText(data[column].count)}`}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={mergeClasses(styles.board, !wide && styles.one)} data-board>
        {boardColumns
          .filter((column) => wide || column === shown)
          .map((column) => (
            <Column
              key={column}
              {...props}
              column={column}
              live={data[column]}
              dragged={dragged}
              drag={setDragged}
            />
          ))}
      </div>
    </div>
  )
}

function Column(
  props: BoardProps & {
    column: BoardColumn
    live: Columns[BoardColumn]
    dragged: RequestView | null
    drag: (request: RequestView | null) => void
  },
) {
  const { column, live, dragged, drag, filter } = props
  const say = useSay()
  const styles = useStyles()
  const act = useAct()
  const scroll = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<string[]>([])
  const { rows, hasMore, more, error } = useRows(
    { ...filter, status: column, order: orderOf(column) },
    live,
    seen,
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 124,
    overscan: 6,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && rows.length > 0 && last >= rows.length - 5) more()
  }, [hasMore, last, rows.length, more])
  const ids = items.map(({ index }) => rows[index]?.id ?? '').join(' ')
  useEffect(() => {
    const timer = setTimeout(() => setSeen(ids.split(' ')), 300)
    return () => clearTimeout(timer)
  }, [ids])
  const way = dragged ? movesOf(dragged).find((move) => move.column === column) : undefined
  const title = say(`requests/column.${column}`)
  const count = countText(live.count)

  function press(event: KeyboardEvent<HTMLElement>, request: RequestView) {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const upOrDown = { ArrowUp: -1, ArrowDown: 1, ...(props.letters ? { k: -1, j: 1 } : {}) }[event.key]
    if (sideways && event.ctrlKey) {
      event.preventDefault()
      const to = boardColumns[boardColumns.indexOf(columnOf(request)) + sideways]
      const move = movesOf(request).find((one) => one.column === to)
      if (move) act(move.action, request)
    } else if (sideways || upOrDown) {
      event.preventDefault()
      moveFocus(event.currentTarget, sideways ?? 0, upOrDown ?? 0)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      props.open(request.id)
    } else if (!event.ctrlKey) props.onKey?.(event, request)
  }

  return (
    <section
      aria-label={`${title}: ${count}`}
      className={mergeClasses(styles.column, way && styles.target)}
      onDragOver={(event) => {
        if (!way) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }}
      onDrop={(event) => {
        event.preventDefault()
        if (way && dragged) act(way.action, dragged)
        drag(null)
      }}
    >
      <h2 className={styles.head}>
        {title}
        <span className={styles.count}>{count}</span>
      </h2>
      <div ref={scroll} className={styles.scroll} data-column={column}>
        {rows.length === 0 && <Text className={styles.none}>{say('tab/board.none')}</Text>}
        {error !== null && <Failed error={error} retry={more} />}
        <ul
          className={mergeClasses(styles.cards)}
          style={{ height: virtual.getTotalSize(), margin: 0, padding: 0, listStyleType: 'none' }}
        >
          {items.map(({ index, key, start }) => {
            const request = rows[index]
            if (!request) return null
            const href = props.hrefOf(request.id)
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
                className={mergeClasses(styles.card, dragged?.id === request.id && styles.dragged)}
              >
                <article
                  data-card
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a card takes the focus, so that keys can act on it
                  tabIndex={0}
                  aria-label={`${request.number}. ${request.title}`}
                  draggable={movesOf(request).length > 0}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move'
                    event.dataTransfer.setData('text/plain', String(request.number))
                    drag(request)
                  }}
                  onDragEnd={() => drag(null)}
                  onKeyDown={(event) => press(event, request)}
                >
                  <RequestTile
                    request={request}
                    href={href}
                    selection={props.selection}
                    status={column === 'waiting' || column === 'closed'}
                    menu={<RequestMenu request={request} href={href} moves />}
                  />
                </article>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** Moves the focus from a card to the next one, or to the column beside, at about the same height. */
function moveFocus(from: HTMLElement, sideways: number, down: number): void {
  const column = from.closest('[data-column]')
  const columns = [...(from.closest('[data-board]')?.querySelectorAll('[data-column]') ?? [])]
  const cardsOf = (one: Element | undefined | null) => [
    ...(one?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
  ]
  if (down !== 0) {
    const cards = cardsOf(column)
    cards[cards.indexOf(from) + down]?.focus()
    return
  }
  const top = from.getBoundingClientRect().top
  const distance = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top)
  for (let at = columns.indexOf(column as Element) + sideways; columns[at]; at += sideways) {
    const [nearest] = cardsOf(columns[at]).sort((one, other) => distance(one) - distance(other))
    if (!nearest) continue
    nearest.focus()
    return
  }
}
