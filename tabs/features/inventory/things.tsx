import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Asset } from '../../../core/inventory/schema.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { useTopInPage } from '../../shared/top-in-page.ts'

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '64px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  link: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignSelf: 'stretch',
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  state: { flexShrink: 0, maxWidth: '45%', textAlign: 'right' },
})

/** The things of a list of any length: only those in sight are drawn, and more are asked for near the end. */
export function Things(props: {
  things: readonly Asset[]
  selected: ReadonlySet<string>
  toggle: (id: string) => void
  nearEnd: () => void
}) {
  const { things, selected, toggle, nearEnd } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const place = useRef<HTMLUListElement>(null)
  const margin = useTopInPage(place)
  const virtual = useWindowVirtualizer({
    count: things.length,
    estimateSize: () => 64,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => things[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= things.length - 50) nearEnd()
  }, [last, things.length, nearEnd])
  return (
    <ul
      ref={place}
      className={mergeClasses(layout.list, layout.surface)}
      style={{ position: 'relative', height: virtual.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const asset = things[index]
        if (!asset) return null
        const about = [asset.inventoryNo, asset.model, asset.place, asset.holder || asset.responsible]
        return (
          <li
            key={key}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
            aria-setsize={things.length}
            aria-posinset={index + 1}
          >
            <Checkbox
              aria-label={say('tab/inventory.select', { name: asset.name })}
              checked={selected.has(asset.id)}
              onChange={() => toggle(asset.id)}
            />
            <Link href={`/inventory/${asset.id}`} className={styles.link}>
              <Text weight="semibold" truncate wrap={false} block>
                {asset.name}
              </Text>
              <Text size={200} truncate wrap={false} block className={layout.quiet}>
                {about.filter(Boolean).join(' · ')}
              </Text>
            </Link>
            {(asset.state !== 'inUse' || asset.quantity > 1) && (
              <Text size={200} truncate wrap={false} className={mergeClasses(styles.state, layout.quiet)}>
                {asset.state === 'inUse'
                  ? `${asset.quantity} ${asset.unit}`
                  : say(`inventory/state.${asset.state}`)}
              </Text>
            )}
          </li>
        )
      })}
    </ul>
  )
}
