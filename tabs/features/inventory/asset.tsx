import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import { idOfLabel, thingLabel, writtenMoney } from '../../../core/inventory/rules.ts'
import { type Asset, type AssetField, assetFields, type Changes } from '../../../core/inventory/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonLink } from '../../shared/person-link.tsx'
import { type Say, useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { type Act, ActDialog, useCaseOf } from './act.tsx'
import { Files } from './files.tsx'
import { type LifeAct, LifeDialog, Repairs } from './life.tsx'
import { Troubles } from './troubles.tsx'
import './texts.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: tokens.spacingVerticalM,
    margin: 0,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr' },
  },
  fact: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  event: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** What a scanned label leads to. */
export function LabelPage({ code }: { code: string }) {
  const say = useSay()
  const id = idOfLabel(code)
  if (id) return <Redirect to={`/inventory/${id}`} replace />
  return (
    <Page title={say('inventory/show')} back="/inventory" narrow>
      <Empty icon="?" title={say('tab/inventory.not-label')} />
    </Page>
  )
}

/** One thing: what it is, where, whose, and everything that befell it. */
export function AssetPage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  const [life, setLife] = useState<LifeAct | null>(null)
  const mayShow = may('inventory/show')
  const shown = useAsk('inventory/show', { id }, { enabled: mayShow, everySeconds: 30 })
  const asset = shown.data?.asset
  if (!mayShow) return <Scanned id={id} />
  return (
    <Page
      title={asset?.name ?? say('inventory/show')}
      subtitle={
        asset && [asset.inventoryNo, say(`inventory/state.${asset.state}`)].filter(Boolean).join(' · ')
      }
      back="/inventory"
      narrow
      actions={asset && <Ways asset={asset} choose={setAct} live={setLife} />}
    >
      {shown.isLoading && <Loading rows={4} />}
      {shown.error && !shown.data && (
        <Failed
          error={shown.error}
          retry={() => void shown.refetch()}
          back={
            <Link href="/inventory" asChild>
              <FluentLink>{say('inventory/list')}</FluentLink>
            </Link>
          }
        />
      )}
      {asset && <Facts asset={asset} />}
      {asset && may('requests/about-thing') && <Troubles assetId={id} />}
      {shown.data && <Files assetId={id} files={shown.data.files} />}
      {shown.data && <Repairs shown={shown.data} propose={() => setLife('propose')} />}
      {shown.data && <History events={shown.data.events} />}
      {asset && life && <LifeDialog act={life} asset={asset} close={() => setLife(null)} />}
      {act && <ActDialog act={act} ids={[id]} close={() => setAct(null)} />}
    </Page>
  )
}

/** What can be done with a thing, by what is done most. */
function Ways(props: { asset: Asset; choose: (act: Act) => void; live: (act: LifeAct) => void }) {
  const { asset, choose, live } = props
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const isHere = asset.state !== 'writtenOff'
  const act = (one: Act) => may(useCaseOf[one]) && { label: say(useCaseOf[one]), press: () => choose(one) }
  const repair = asset.state === 'inRepair' ? 'take-from-repair' : 'send-to-repair'
  return (
    <div className={layout.row}>
      <Actions
        actions={[
          isHere && act(asset.holder ? 'take-back' : 'hand-over'),
          isHere && act('move'),
          may('inventory/write') && {
            label: say('tab/inventory.change'),
            icon: <EditRegular />,
            href: `/inventory/write/${asset.id}`,
          },
          isHere && may('requests/create') && { label: say('tab/inventory.report'), href: reportOf(asset) },
          act('labels'),
          isHere &&
            may(`inventory/${repair}`) && { label: say(`inventory/${repair}`), press: () => live(repair) },
          isHere &&
            !asset.isForeign &&
            may('write-offs/propose') && { label: say('write-offs/propose'), press: () => live('propose') },
        ]}
      />
    </div>
  )
}

/** A thing for whoever scanned its label and does not look after the inventory: what it is, and the way to report it. */
function Scanned({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const mayAsk = may('inventory/identify')
  const { data: thing, isLoading, error, refetch } = useAsk('inventory/identify', { id }, { enabled: mayAsk })
  return (
    <Page title={thing?.name ?? say('inventory/show')} subtitle={thing?.inventoryNo} back="/" narrow>
      {!mayAsk && <NoRight />}
      {isLoading && <Loading rows={2} />}
      {error && !thing && <Failed error={error} retry={() => void refetch()} />}
      {thing && (
        <div className={layout.stack}>
          {thing.place && <Text>{`${say('inventory/field.place')}: ${thing.place}`}</Text>}
          <div>
            <Link href={reportOf(thing)} asChild>
              <Button as="a" appearance="primary">
                {say('tab/inventory.report')}
              </Button>
            </Link>
          </div>
        </div>
      )}
    </Page>
  )
}

/** The way to the form of a fault, with the thing and its place filled in. */
function reportOf(thing: Pick<Asset, 'id' | 'name' | 'inventoryNo' | 'place'>): string {
  const device = thingLabel(thing).slice(0, 80)
  return `/requests/new/fault?${new URLSearchParams({ thing: thing.id, device, room: thing.place })}`
}

function Facts({ asset }: { asset: Asset }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const facts = assetFields.filter((field) => field !== 'name' && textOf(say, field, asset) !== '')
  return (
    <Panel title={say('tab/inventory.about')}>
      <dl className={styles.facts}>
        {facts.map((field) => (
          <div key={field}>
            <dt className={layout.quiet}>{say(`inventory/field.${field}`)}</dt>
            <dd className={styles.fact}>
              {field === 'holder' || field === 'responsible' ? (
                <PersonLink id={asset[`${field}Id`]} name={asset[field]} />
              ) : (
                textOf(say, field, asset)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

/** A field of a thing as it is read; empty where there is nothing to say. */
function textOf(say: Say, field: AssetField, asset: Asset): string {
  switch (field) {
    case 'value':
      return asset.valueCents === null ? '' : `${writtenMoney(asset.valueCents)}\u00a0€`
    case 'condition':
      return say(`inventory/condition.${asset.condition}`)
    case 'state':
      return say(`inventory/state.${asset.state}`)
    case 'isForeign':
      return asset.isForeign ? say('common/yes') : ''
    case 'quantity':
      return asset.quantity === 1 ? '' : `${asset.quantity} ${asset.unit}`.trim()
    case 'unit':
      return ''
    default:
      return asset[field] ?? ''
  }
}

function History({ events }: { events: ResultOf<'inventory/show'>['events'] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/inventory.history')}>
      <ol className={layout.list} reversed>
        {events.map(({ version, kind, at, by, changes }) => (
          <li key={version} className={styles.event}>
            <div className={layout.apart}>
              <Text weight="semibold">{say(`inventory/event.${kind}`)}</Text>
              <Text size={200} className={layout.quiet}>
                {[by, sayMoment(say, at, new Date())].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {kind !== 'received' &&
              changesSaid(say, changes).map((text) => (
                <Text key={text} block size={200}>
                  {text}
                </Text>
              ))}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** What changed, field by field, as people read it. */
function changesSaid(say: Say, changes: Changes): string[] {
  return assetFields.flatMap((field) => {
    const change = changes[field === 'value' ? 'valueCents' : field]
    if (!change) return []
    const [before, after] = change.map((value) => {
      if (value === null || value === '' || value === undefined) return say('tab/inventory.empty-value')
      if (field === 'value') return `${writtenMoney(Number(value))}\u00a0€`
      if (field === 'condition' || field === 'state')
        return say(`inventory/${field}.${String(value)}` as Parameters<Say>[0])
      if (field === 'isForeign') return say(value ? 'common/yes' : 'common/no')
      return String(value)
    })
    return [
      say('tab/inventory.field-changed', {
        field: say(`inventory/field.${field}`),
        before: before ?? '',
        after: after ?? '',
      }),
    ]
  })
}
