import { Button, Checkbox, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { Lives } from './lives.tsx'
import './texts.ts'

type Worn = ResultOf<'purchases/proposals'>

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** What had better be replaced, and the specifications that were made of it. */
export function Purchases() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const mayList = may('purchases/list')
  const list = useAsk('purchases/list', {}, { enabled: mayList, everySeconds: 60 })
  const worn = useAsk('purchases/proposals', {}, { enabled: may('purchases/proposals') })
  const [isSetting, setSetting] = useState(false)
  return (
    <Page
      title={say('purchases/list')}
      subtitle={say('tab/purchases.subtitle')}
      back={may('inventory/list') ? '/inventory' : '/'}
      narrow
      actions={
        <div className={layout.row}>
          <Actions
            actions={[
              may('purchases/write') && {
                label: say('tab/purchases.new'),
                icon: <AddRegular />,
                isPrimary: true,
                href: '/purchases/new',
              },
              may('purchases/change-settings') && {
                label: say('purchases/change-settings'),
                press: () => setSetting(true),
              },
            ]}
          />
        </div>
      }
    >
      {!mayList && <NoRight />}
      {list.isLoading && mayList && <Loading rows={4} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {worn.error && !worn.data && <Failed error={worn.error} retry={() => void worn.refetch()} />}
      {worn.data && <Proposals worn={worn.data} />}
      {list.data?.purchases.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/purchases.none')}>
          {say('tab/purchases.none.text')}
        </Empty>
      )}
      {list.data && list.data.purchases.length > 0 && <Listed purchases={list.data.purchases} />}
      {isSetting && worn.data && <Lives settings={worn.data.settings} close={() => setSetting(false)} />}
    </Page>
  )
}

/** Groups of worn things: those that are ticked become the lines of one specification. */
function Proposals({ worn }: { worn: Worn }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const write = useDo('purchases/write')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [id] = useState(() => crypto.randomUUID())
  const toggle = (category: string) => {
    const next = new Set(ticked)
    if (!next.delete(category)) next.add(category)
    setTicked(next)
  }

  function make() {
    const chosen = worn.proposals.filter(({ category }) => ticked.has(category))
    const named = chosen.map(({ category }) => category).filter(Boolean)
    const title = [say('tab/purchases.title-of-new'), named.join(', ')]
      .filter(Boolean)
      .join(': ')
      .slice(0, 160)
    const lines = chosen.map(({ category, things, quantity, priceCents, reason }) => ({
      id: crypto.randomUUID(),
      name: things[0]?.name ?? category,
      ...{ category, priceCents, reason, needs: '', quantity: Math.min(quantity, 200) },
      year: new Date().getFullYear(),
      replaces: things.map((thing) => thing.id).slice(0, 500),
    }))
    write.mutate(
      { id, version: 0, title, lines },
      { onSuccess: () => navigate(`/purchases/${id}`), onError: toasts.failed },
    )
  }

  return (
    <Panel title={say('purchases/proposals')}>
      {worn.proposals.length === 0 && <Text>{say('tab/purchases.nothing-worn')}</Text>}
      <ul className={layout.list}>
        {worn.proposals.map(({ category, quantity, priceCents, reason }) => (
          <li key={category} className={styles.line}>
            <Checkbox
              label={`${category || say('tab/purchases.no-category')} · ${say('tab/purchases.pieces', { n: quantity })}`}
              checked={ticked.has(category)}
              onChange={() => toggle(category)}
            />
            <Text block size={200} className={layout.quiet}>
              {[
                reason,
                priceCents !== null &&
                  say('tab/purchases.about', { sum: writtenMoney(priceCents * quantity) }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Text>
          </li>
        ))}
      </ul>
      {worn.proposals.length > 0 && (
        <div>
          <Button disabled={ticked.size === 0 || write.isPending} onClick={make}>
            {say('tab/purchases.make')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function Listed({ purchases }: { purchases: ResultOf<'purchases/list'>['purchases'] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('purchases/list')}>
      <ul className={layout.list}>
        {purchases.map(({ id, number, title, state, pieces, costCents, writtenAt }) => (
          <li key={id} className={styles.line}>
            <div className={layout.apart}>
              <Link href={`/purchases/${id}`} asChild>
                <FluentLink>{`Nr. ${number}. ${title}`}</FluentLink>
              </Link>
              <Text className={layout.quiet}>{say(`purchases/state.${state}`)}</Text>
            </div>
            <Text block size={200} className={layout.quiet}>
              {[
                say('tab/purchases.pieces', { n: pieces }),
                `${writtenMoney(costCents)}\u00a0€`,
                sayMoment(say, writtenAt, new Date()),
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
