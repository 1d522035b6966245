import {
  Badge,
  Checkbox,
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
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { RequestView } from '../../../core/requests/view.ts'
import { useLayout } from '../../shared/layout.ts'
import { PersonLink } from '../../shared/person-link.tsx'
import { RequestLink } from '../../shared/request-card.tsx'
import { StatusMark, signOf } from '../../shared/request-marks.tsx'
import { RequestMenu } from '../../shared/request-menu.tsx'
import { RequestTile, UrgencyMark } from '../../shared/request-tile.tsx'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { useWide } from '../../shared/wide.ts'
import type { Selection } from './selection.ts'
import { useWindowRows } from './use-window-rows.ts'

const rowHeight = 60

const useStyles = makeStyles({
  grid: { position: 'relative' },
  table: { position: 'relative', display: 'block' },
  cell: { minWidth: 0, padding: 0 },
  head: {
    position: 'sticky',
    top: '57px',
    zIndex: 2,
    display: 'block',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: '12px',
    borderTopRightRadius: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  titles: { height: '40px', borderBottomWidth: 0, fontSize: tokens.fontSizeBase200 },
  columns: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    gridTemplateColumns: '32px 48px minmax(0, 3fr) minmax(0, 1.4fr) 88px 128px minmax(0, 1.2fr) 178px 32px',
    '@media (max-width: 1100px)': {
      gridTemplateColumns: '32px 48px minmax(0, 3fr) minmax(0, 1.4fr) 0 128px 0 178px 32px',
      columnGap: tokens.spacingHorizontalS,
    },
  },
  roomy: { '@media (max-width: 1100px)': { visibility: 'hidden' } },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${rowHeight}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`,
    },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  what: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  icon: { fontSize: '20px', lineHeight: 1, color: tokens.colorBrandForeground2 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tile: { position: 'absolute', left: 0, right: 0, paddingBottom: tokens.spacingVerticalM },
})

export interface GridProps {
  requests: readonly RequestView[]
  hrefOf: (id: string) => string
  open: (id: string) => void
  selection: Selection
  /** Which rows are on the screen. */
  seen: (ids: string[]) => void
  /** The end of the list has come near. */
  nearEnd: () => void
  /** Whether letters do something. */
  letters: boolean
  /** A key that the grid itself has no use for, on the row that has the focus. */
  onKey: (event: KeyboardEvent, request: RequestView) => void
}

/** A list of any length, of which only what is on the screen is drawn: a grid where there is room, cards on phones. */
export function RequestGrid(props: GridProps) {
  const wide = useWide()
  return wide ? <Grid {...props} /> : <Tiles {...props} />
}

function Tiles(props: GridProps) {
  const say = useSay()
  const styles = useStyles()
  const { requests, hrefOf, selection } = props
  const { place, virtual, items, margin } = useWindowRows(props, 124, null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the items stand at places of their own, far apart in a long list
    <div
      ref={place}
      role="list"
      aria-label={say('requests/list')}
      className={styles.grid}
      style={{ height: virtual.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const request = requests[index]
        if (!request) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: as the list
          <div
            key={key}
            role="listitem"
            aria-setsize={-1}
            aria-posinset={index + 1}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.tile}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <RequestTile
              request={request}
              href={hrefOf(request.id)}
              status
              selection={selection}
              menu={<RequestMenu request={request} href={hrefOf(request.id)} />}
            />
          </div>
        )
      })}
    </div>
  )
}

function Grid(props: GridProps) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { requests, hrefOf, open, selection, onKey } = props
  const [activeId, setActiveId] = useState<string | null>(null)
  const found = requests.findIndex(({ id }) => id === activeId)
  const active = Math.max(0, found)
  const { place, virtual, items, margin } = useWindowRows(props, rowHeight, found < 0 ? null : found)
  const wanted = useRef<string | null>(null)

  function go(index: number, extend = false) {
    const to = requests[Math.min(Math.max(index, 0), requests.length - 1)]
    if (!to) return
    if (extend) selection.extend(requests, requests[active]?.id ?? to.id, to.id)
    setActiveId(to.id)
    wanted.current = to.id
    virtual.scrollToIndex(requests.indexOf(to), { align: 'auto' })
  }
  useEffect(() => {
    if (wanted.current === null) return
    const row = place.current?.querySelector<HTMLElement>(`[data-id="${wanted.current}"]`)
    row?.focus({ preventScroll: true })
    if (row) wanted.current = null
  })

  function press(event: KeyboardEvent, request: RequestView, index: number) {
    // Whatever stands in the row keeps its own keys, but for the letters and the way to the next row.
    if (event.altKey || ((event.target as HTMLElement).closest('a, button, input') && event.key === 'Enter'))
      return
    if (event.key === ' ' && event.target !== event.currentTarget) return
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const steps: Record<string, () => void> = {
      ...(props.letters ? { j: () => go(index + 1), k: () => go(index - 1) } : {}),
      ArrowDown: () => go(index + 1, event.shiftKey),
      ArrowUp: () => go(index - 1, event.shiftKey),
      PageDown: () => go(index + 10, event.shiftKey),
      PageUp: () => go(index - 10, event.shiftKey),
      Home: () => go(0, event.shiftKey),
      End: () => go(requests.length - 1, event.shiftKey),
      Enter: () => open(request.id),
      ' ': () => selection.toggle(request.id),
      Escape: () => selection.clear(),
      ...(isCommand ? { a: () => selection.add(requests) } : {}),
    }
    const step = isCommand && key !== 'a' ? undefined : steps[key]
    if (step) {
      event.preventDefault()
      step()
    } else if (!isCommand) onKey(event, request)
  }

  const loaded = requests.filter(({ id }) => selection.has(id)).length
  const allChosen = loaded === requests.length ? true : loaded > 0 ? 'mixed' : false
  return (
    <div className={layout.surface}>
      <Table
        noNativeElements
        role="grid"
        aria-label={say('requests/list')}
        aria-rowcount={-1}
        aria-multiselectable
        className={styles.table}
      >
        <TableHeader className={styles.head}>
          <TableRow className={mergeClasses(styles.columns, styles.titles)}>
            <TableHeaderCell className={styles.cell}>
              <Checkbox
                checked={allChosen}
                aria-label={say('tab/row.select-all')}
                onChange={(_, { checked }) => (checked ? selection.add(requests) : selection.clear())}
              />
            </TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{say('tab/column.number')}</TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{say('requests/show')}</TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{say('requests/requester')}</TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.cell, styles.roomy)}>
              {say('requests/field.room')}
            </TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{say('tab/column.sent')}</TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.cell, styles.roomy)}>
              {say('tab/hands')}
            </TableHeaderCell>
            <TableHeaderCell className={styles.cell}>{say('tab/column.status')}</TableHeaderCell>
            <TableHeaderCell className={styles.cell}>
              <span className={layout.unseen}>{say('tab/bulk.name')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody ref={place} className={styles.grid} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const request = requests[index]
            return (
              request && (
                <Row
                  key={key}
                  request={request}
                  href={hrefOf(request.id)}
                  index={index}
                  top={start - margin}
                  isActive={index === active}
                  isChosen={selection.has(request.id)}
                  focused={() => setActiveId(request.id)}
                  toggle={() => selection.toggle(request.id)}
                  press={(event) => press(event, request, index)}
                  click={(event) => {
                    if ((event.target as HTMLElement).closest('a, button, input, label')) return
                    if (event.shiftKey)
                      selection.extend(requests, requests[active]?.id ?? request.id, request.id)
                    else if (event.ctrlKey || event.metaKey) selection.toggle(request.id)
                    else open(request.id)
                  }}
                />
              )
            )
          })}
        </TableBody>
      </Table>
    </div>
  )
}

/** Whether something happened in the row itself: React tells it of its open menus, too. */
function isInside({ currentTarget, target }: KeyboardEvent | MouseEvent): boolean {
  return currentTarget.contains(target as Node)
}

function Row(props: {
  request: RequestView
  href: string
  index: number
  top: number
  isActive: boolean
  isChosen: boolean
  focused: () => void
  toggle: () => void
  press: (event: KeyboardEvent) => void
  click: (event: MouseEvent) => void
}) {
  const { request, href, isActive, isChosen } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const tabIndex = isActive ? 0 : -1
  const roomy = mergeClasses(styles.cell, styles.roomy)
  return (
    <TableRow
      data-id={request.id}
      tabIndex={tabIndex}
      aria-rowindex={props.index + 2}
      aria-selected={isChosen}
      className={mergeClasses(styles.columns, styles.row, isChosen && styles.chosen)}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={props.focused}
      onKeyDown={(event) => isInside(event) && props.press(event)}
      onClick={(event) => isInside(event) && props.click(event)}
    >
      <TableCell role="gridcell" className={styles.cell}>
        <Checkbox
          tabIndex={tabIndex}
          checked={isChosen}
          aria-label={say('tab/row.select', { title: request.title })}
          onChange={props.toggle}
        />
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        {request.number}
      </TableCell>
      <TableCell role="gridcell" className={mergeClasses(styles.cell, styles.what)}>
        <span aria-hidden className={styles.icon}>
          {signOf(request.kind)}
        </span>
        <span className={styles.words}>
          <span className={styles.line}>
            <RequestLink request={request} href={href} className={styles.cut} tabIndex={tabIndex} />
            <UrgencyMark urgency={request.urgency} />
            {request.due?.isLate && (
              <Badge
                appearance="tint"
                color="danger"
                icon={<ClockAlarmRegular />}
                style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
              >
                {say('tab/chip.late')}
              </Badge>
            )}
          </span>
          <Text size={200} className={mergeClasses(layout.quiet, styles.cut)}>
            {[say(`requests/kind.${request.kind}`), request.account].filter(Boolean).join(' · ')}
          </Text>
        </span>
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        <span className={styles.cut}>
          <PersonLink id={request.requesterId} name={request.requester} tabIndex={tabIndex} />
        </span>
      </TableCell>
      <TableCell role="gridcell" className={roomy}>
        <span className={styles.cut}>{request.room}</span>
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        {sayMoment(say, request.createdAt, new Date())}
      </TableCell>
      <TableCell role="gridcell" className={roomy}>
        <span className={styles.cut}>
          <PersonLink id={request.deciderId} name={request.decider ?? ''} tabIndex={tabIndex} />
        </span>
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        <StatusMark status={request.stage} />
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        <RequestMenu request={request} href={href} tabIndex={tabIndex} />
      </TableCell>
    </TableRow>
  )
}
