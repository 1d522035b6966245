import { Button, makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import { useState } from 'react'
import { Link } from 'wouter'
import { plainText } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { WriteItem } from './acts.tsx'
import { useMove } from './use-move.ts'
import './texts.ts'

type Item = ResultOf<'stock/list'>['items'][number]

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quantity: { whiteSpace: 'nowrap' },
  less: { flexShrink: 0, minWidth: '56px', minHeight: '44px' },
})

/** From so many on the list can be searched. */
const many = 8

/** Everything that is kept in a quantity: what runs out stands first, and one press takes one out. */
export function Stock() {
  const say = useSay()
  const may = useMay()
  const mayList = may('stock/list')
  const list = useAsk('stock/list', {}, { enabled: mayList, everySeconds: 60 })
  const [text, setText] = useState('')
  const [isNew, setNew] = useState(false)
  const items = list.data?.items ?? []
  const words = plainText(text).split(/\s+/)
  const found = items.filter(({ name, place }) => {
    const whole = plainText(`${name} ${place}`)
    return words.every((word) => whole.includes(word))
  })
  const [low, rest] = [found.filter(({ isLow }) => isLow), found.filter(({ isLow }) => !isLow)]
  return (
    <Page
      title={say('stock/list')}
      subtitle={say('tab/stock.subtitle')}
      back={may('inventory/list') ? '/inventory' : '/'}
      narrow
      actions={
        may('stock/write') && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setNew(true)}>
            {say('tab/stock.new')}
          </Button>
        )
      }
    >
      {!mayList && <NoRight />}
      {list.isLoading && mayList && <Loading rows={5} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/stock.none')}>
          {say('tab/stock.none.text')}
        </Empty>
      )}
      {items.length >= many && (
        <SearchBox
          dismiss={{ 'aria-label': say('tab/search.clear') }}
          style={{ maxWidth: 'none' }}
          aria-label={say('tab/search')}
          placeholder={say('stock/field.name')}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      )}
      {items.length > 0 && found.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/stock.nothing-fits')} />
      )}
      {low.length > 0 && <Items title={say('tab/stock.low')} items={low} />}
      {rest.length > 0 && <Items title={say('tab/stock.rest')} items={rest} />}
      {isNew && <WriteItem close={() => setNew(false)} />}
    </Page>
  )
}

function Items({ title, items }: { title: string; items: readonly Item[] }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const { takeOut } = useMove()
  return (
    <Panel title={title}>
      <ul className={layout.list}>
        {items.map((item) => {
          const { id, name, unit, quantity, minimum, place } = item
          return (
            <li key={id} className={styles.line}>
              <Link href={`/stock/${id}`} className={styles.link}>
                <Text block weight="semibold">
                  {name}
                </Text>
                <Text block size={200} className={layout.quiet}>
                  {[place, minimum > 0 && say('tab/stock.minimum', { n: minimum })]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Link>
              <Text className={styles.quantity}>{`${quantity} ${unit}`.trim()}</Text>
              {may('stock/take-out') && (
                <Button
                  className={mergeClasses(styles.less)}
                  icon={<SubtractRegular />}
                  disabled={quantity === 0}
                  aria-label={say('tab/stock.less', { name })}
                  onClick={() => void takeOut(item, { n: 1 })}
                >
                  1
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
