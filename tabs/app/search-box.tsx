import {
  Link as FluentLink,
  SearchBox as FluentSearchBox,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../shared/ask.ts'
import { useLayout } from '../shared/layout.ts'
import { useSay } from '../shared/say.ts'
import { useSettled } from '../shared/settled.ts'
import { Failed } from '../shared/states.tsx'

const useStyles = makeStyles({
  box: { width: '280px', maxWidth: '100%', minWidth: 0 },
  place: { minWidth: 0, flexShrink: 1 },
  surface: {
    width: '440px',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: '70vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
  },
  group: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  hit: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** One box over everything a person may see; what is found stands below it, group by group, and opens with a press. */
export function SearchBox() {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const surface = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const text = useSettled(typed, 250).trim()
  const found = useAsk('search/find', { text }, { enabled: text.length >= 2 })
  const groups = found.data?.groups
  const links = () => [...(surface.current?.querySelectorAll<HTMLElement>('a') ?? [])]

  function close() {
    setOpen(false)
    setTyped('')
  }
  /** Arrows go through what is found, and back into the box at its head. */
  function press(event: KeyboardEvent) {
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!down) return
    const all: HTMLElement[] = [...(box.current ? [box.current] : []), ...links()]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = all[at + down]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <search className={styles.place}>
      <FluentSearchBox
        ref={box}
        className={styles.box}
        aria-label={say('search/find')}
        placeholder={say('search/find')}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') links()[0]?.click()
          else press(event)
        }}
      />
      {isOpen && text.length >= 2 && (
        <Popover
          open
          onOpenChange={(event, { open }) => {
            // A press into the box is outside of what is found, and still no reason to close it.
            if (open || !box.current?.contains(event.target as Node)) setOpen(open)
          }}
          positioning={{
            target: box.current,
            position: 'below',
            align: 'end',
            offset: { mainAxis: 8 },
            autoSize: 'width',
          }}
          unstable_disableAutoFocus
        >
          <PopoverSurface
            ref={surface}
            className={styles.surface}
            aria-label={say('search/find')}
            onKeyDown={press}
          >
            <div aria-live="polite">
              {found.error && <Failed error={found.error} retry={found.refetch} />}
              {!groups && !found.error && <Text className={layout.quiet}>{say('common/loading')}</Text>}
              {groups?.length === 0 && <Text>{say('tab/search.none')}</Text>}
            </div>
            {groups?.map(({ group, hits }) => (
              <section key={group} aria-label={say(`search/group.${group}`)}>
                <Text
                  as="h2"
                  block
                  size={200}
                  weight="semibold"
                  className={mergeClasses(layout.quiet, styles.group)}
                >
                  {say(`search/group.${group}`)}
                </Text>
                <ul className={layout.list}>
                  {hits.map(({ id, title, about, path }) => (
                    <li key={id}>
                      <Link href={path} asChild>
                        <FluentLink className={styles.hit} onClick={close}>
                          <Text weight="semibold" truncate wrap={false}>
                            {title}
                          </Text>
                          {about && (
                            <Text size={200} className={layout.quiet} truncate wrap={false}>
                              {about}
                            </Text>
                          )}
                        </FluentLink>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </PopoverSurface>
        </Popover>
      )}
    </search>
  )
}
