import {
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { useState } from 'react'
import { Link } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import { type Behind, type Grouping, groupings } from '../../../core/inventory-numbers/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { Ages } from './ages.tsx'
import { Lines } from './lines.tsx'
import { ListLink } from './list-link.tsx'
import './texts.ts'

type Numbers = ResultOf<'inventory-numbers/show'>

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    [wideMedia]: { gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' },
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** What the school's things are worth and how they fare: pictures first, each figure with the list behind it. */
export function InventoryNumbers() {
  const say = useSay()
  const may = useMay()
  const mayShow = may('inventory-numbers/show')
  const shown = useAsk('inventory-numbers/show', {}, { enabled: mayShow })
  const numbers = shown.data
  const isEmpty = numbers !== undefined && numbers.own.things + numbers.foreign.things === 0
  return (
    <Page
      title={say('inventory-numbers/show')}
      subtitle={say('tab/numbers.subtitle')}
      back={may('inventory/list') ? '/inventory' : '/'}
      actions={numbers && !isEmpty && <Downloads />}
    >
      {!mayShow && <NoRight />}
      {shown.isLoading && mayShow && <Loading rows={6} />}
      {shown.error && !numbers && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {isEmpty && (
        <Empty icon={<DataBarVerticalRegular />} title={say('tab/numbers.none')}>
          {say('tab/numbers.none.text')}
        </Empty>
      )}
      {numbers && !isEmpty && <Shown numbers={numbers} />}
    </Page>
  )
}

function Downloads() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  if (!may('inventory-numbers/accountants-list')) return null
  async function download(format: 'xlsx' | 'pdf') {
    setBusy(true)
    try {
      saveFile(await send('inventory-numbers/accountants-list', { format }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={layout.row}>
      {(['xlsx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isBusy}
          onClick={() => void download(format)}
        >
          {say(`tab/numbers.${format}`)}
        </Button>
      ))}
    </div>
  )
}

function Shown({ numbers }: { numbers: Numbers }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <>
      <InShort numbers={numbers} />
      {groupings.map((by: Grouping) => (
        <Panel key={by} title={say(`inventory-numbers/by.${by}`)}>
          {by === 'age' && <Ages lines={numbers.groups.age} />}
          <Lines by={by} lines={numbers.groups[by]} />
        </Panel>
      ))}
      <Warranties numbers={numbers} />
      <Mended numbers={numbers} />
      <Text size={200} className={layout.quiet}>
        {say('tab/numbers.how')}
      </Text>
    </>
  )
}

function InShort({ numbers: { own, foreign } }: { numbers: Numbers }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const figures: [title: string, text: string, behind: Behind][] = [
    [say('tab/numbers.value'), `${writtenMoney(own.valueCents)}\u00a0€`, own.behind],
    [say('tab/numbers.things'), String(own.things), own.behind],
    [say('tab/numbers.unvalued'), String(own.unvalued), { ...own.behind, isValued: false }],
    [say('tab/numbers.foreign'), String(foreign.things), foreign.behind],
  ]
  return (
    <Panel flat title={say('tab/numbers.short')}>
      <dl className={styles.figures}>
        {figures.map(([title, text, behind]) => (
          <div key={title} className={mergeClasses(layout.surface, styles.figure)}>
            <dt>{title}</dt>
            <dd className={styles.value}>
              <ListLink behind={text === '0' ? null : behind} name={title}>
                {text}
              </ListLink>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function ThingLink({ id, name, inventoryNo }: { id: string; name: string; inventoryNo: string }) {
  const may = useMay()
  const text = [inventoryNo, name].filter(Boolean).join(' ')
  if (!may('inventory/show')) return <Text>{text}</Text>
  return (
    <Link href={`/inventory/${id}`} asChild>
      <FluentLink>{text}</FluentLink>
    </Link>
  )
}

function Warranties({ numbers: { warranty } }: { numbers: Numbers }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const title = say('tab/numbers.warranty', { until: warranty.until })
  return (
    <Panel title={title}>
      {warranty.n === 0 && <Text>{say('tab/numbers.warranty.none')}</Text>}
      <ul className={layout.list}>
        {warranty.first.map((thing) => (
          <li key={thing.id} className={mergeClasses(layout.apart, styles.line)}>
            <ThingLink {...thing} />
            <Text className={layout.quiet}>{thing.until}</Text>
          </li>
        ))}
      </ul>
      {warranty.n > 0 && (
        <ListLink behind={warranty.behind} name={title}>
          {say('tab/numbers.all-ending', { n: warranty.n })}
        </ListLink>
      )}
    </Panel>
  )
}

function Mended({ numbers: { mended } }: { numbers: Numbers }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/numbers.mended')}>
      {mended.length === 0 && <Text>{say('tab/numbers.mended.none')}</Text>}
      <ul className={layout.list}>
        {mended.map((thing) => (
          <li key={thing.id} className={mergeClasses(layout.apart, styles.line)}>
            <ThingLink {...thing} />
            <Text className={layout.quiet}>
              {[
                say('tab/numbers.times', { n: thing.times }),
                `${writtenMoney(thing.repairCents)}\u00a0€`,
                thing.isDear && say('tab/numbers.dear'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
