import {
  Button,
  Checkbox,
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { draftOf, readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import { type Asset, conditions, states } from '../../../core/inventory/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalL },
  },
  whole: { [wideMedia]: { gridColumn: '1 / -1' } },
})

/** What is typed: numbers and sums as texts until they are sent. */
type Draft = Record<
  | 'inventoryNo'
  | 'name'
  | 'category'
  | 'maker'
  | 'model'
  | 'serial'
  | 'quantity'
  | 'unit'
  | 'value'
  | 'boughtOn'
  | 'warrantyUntil'
  | 'supplier'
  | 'place'
  | 'responsible'
  | 'holder'
  | 'owner'
  | 'lentOn'
  | 'note',
  string
> & { id: string; version: number; condition: Asset['condition']; state: Asset['state']; isForeign: boolean }

/** Writing a thing down, new or one that is there; what is typed survives a reload. */
export function WriteAsset({ id }: { id: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const choices = useAsk('inventory/filters', {}, { enabled: may('inventory/write') })
  const there = useAsk(
    'inventory/show',
    { id: id ?? '' },
    { enabled: id !== undefined && may('inventory/write') },
  )
  const asset = there.data?.asset
  const title = say(id ? 'tab/inventory.change' : 'tab/inventory.new')
  const back = id ? `/inventory/${id}` : '/inventory'
  const isReady = choices.data !== undefined && (id === undefined || asset !== undefined)
  return (
    <Page title={asset ? `${title}: ${asset.name}` : title} back={back} narrow>
      {!may('inventory/write') && <NoRight />}
      {may('inventory/write') && !isReady && !there.error && !choices.error && <Loading rows={5} />}
      {there.error && !asset && <Failed error={there.error} />}
      {choices.error && !choices.data && <Failed error={choices.error} />}
      {isReady && (
        <Form
          key={asset?.version ?? 0}
          empty={() => draftFrom(asset, choices.data?.nextNo ?? '')}
          categories={choices.data?.categories.map(({ name }) => name).filter(Boolean) ?? []}
          back={back}
        />
      )}
    </Page>
  )
}

function draftFrom(asset: Asset | undefined, nextNo: string): Draft {
  const texts = asset && draftOf(asset)
  return {
    id: asset?.id ?? crypto.randomUUID(),
    version: asset?.version ?? 0,
    inventoryNo: texts?.inventoryNo ?? nextNo,
    name: texts?.name ?? '',
    category: texts?.category ?? '',
    maker: texts?.maker ?? '',
    model: texts?.model ?? '',
    serial: texts?.serial ?? '',
    quantity: String(texts?.quantity ?? 1),
    unit: texts?.unit ?? 'vnt.',
    value: typeof texts?.valueCents === 'number' ? writtenMoney(texts.valueCents) : '',
    boughtOn: texts?.boughtOn ?? '',
    warrantyUntil: texts?.warrantyUntil ?? '',
    supplier: texts?.supplier ?? '',
    place: texts?.place ?? '',
    responsible: texts?.responsible ?? '',
    holder: texts?.holder ?? '',
    condition: texts?.condition ?? 'good',
    state: texts?.state ?? 'inUse',
    isForeign: texts?.isForeign ?? false,
    owner: texts?.owner ?? '',
    lentOn: texts?.lentOn ?? '',
    note: texts?.note ?? '',
  }
}

function Form({
  empty,
  categories,
  back,
}: {
  empty: () => Draft
  categories: readonly string[]
  back: string
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const write = useDo('inventory/write')
  const seen = empty()
  const [draft, keep, drop] = useDraft<Draft>(
    `inventory.${seen.version === 0 ? 'new' : `${seen.id}.${seen.version}`}`,
    empty,
  )
  const failure = write.error ? failureOf(write.error) : null
  const money = draft.value.trim() === '' ? null : readMoney(draft.value, ',')
  const isMoneyUnclear = draft.value.trim() !== '' && money === null
  const faultOf = (name: string) =>
    name === 'value' && isMoneyUnclear
      ? say('tab/inventory.money-unclear')
      : failure?.faults.find(({ field }) => field === (name === 'value' ? 'valueCents' : name))?.message

  function submit() {
    if (write.isPending || isMoneyUnclear) return
    const { value: _value, ...rest } = draft
    write.mutate(
      {
        ...rest,
        quantity: Number(draft.quantity.trim() || '1'),
        valueCents: money,
        boughtOn: draft.boughtOn || null,
        warrantyUntil: draft.warrantyUntil || null,
        owner: draft.isForeign ? draft.owner : '',
        lentOn: (draft.isForeign && draft.lentOn) || null,
      },
      {
        onSuccess({ id }) {
          drop()
          toasts.done(say('tab/inventory.saved'))
          navigate(`/inventory/${id}`, { replace: true })
        },
      },
    )
  }

  const set = <Name extends keyof Draft>(name: Name, value: Draft[Name]) => keep({ ...draft, [name]: value })
  const field = (name: Exclude<keyof Draft, 'id' | 'version'>, control: ReactElement, required = false) => (
    <Field label={say(`inventory/field.${name}`)} required={required} validationMessage={faultOf(name)}>
      {control}
    </Field>
  )
  type TextName =
    | 'inventoryNo'
    | 'name'
    | 'maker'
    | 'model'
    | 'serial'
    | 'unit'
    | 'supplier'
    | 'owner'
    | 'value'
    | 'quantity'
  const text = (name: TextName, type: 'text' | 'number' = 'text') =>
    field(
      name,
      <Input
        type={type}
        {...(name === 'value' ? { inputMode: 'decimal' as const } : {})}
        value={draft[name]}
        onChange={(_, { value }) => set(name, value)}
      />,
      name === 'name',
    )
  const day = (name: 'boughtOn' | 'warrantyUntil' | 'lentOn') =>
    field(name, <DayInput value={draft[name]} change={(value) => set(name, value)} />)

  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {failure && failure.faults.length === 0 && <Failed error={failure} />}
      <Panel title={say('tab/inventory.what')}>
        <div className={styles.fields}>
          {text('name')}
          {text('inventoryNo')}
          {field(
            'category',
            <Combobox
              freeform
              inlinePopup
              autoComplete="off"
              value={draft.category}
              selectedOptions={[]}
              onChange={(event) => set('category', event.target.value)}
              onOptionSelect={(_, { optionValue }) => optionValue && set('category', optionValue)}
            >
              {categories.map((one) => (
                <Option key={one}>{one}</Option>
              ))}
            </Combobox>,
          )}
          {text('maker')}
          {text('model')}
          {text('serial')}
          {text('quantity', 'number')}
          {text('unit')}
        </div>
      </Panel>
      <Panel title={say('tab/inventory.where')}>
        <div className={styles.fields}>
          {field(
            'place',
            <RoomBox longest={120} value={draft.place} change={(value) => set('place', value)} />,
          )}
          {field(
            'responsible',
            <PersonBox value={draft.responsible} change={(value) => set('responsible', value)} />,
          )}
          {field('holder', <PersonBox value={draft.holder} change={(value) => set('holder', value)} />)}
          {field(
            'state',
            <Choice
              among={states}
              value={draft.state}
              say={(one) => say(`inventory/state.${one}`)}
              change={(value) => set('state', value)}
            />,
          )}
          {field(
            'condition',
            <Choice
              among={conditions}
              value={draft.condition}
              say={(one) => say(`inventory/condition.${one}`)}
              change={(value) => set('condition', value)}
            />,
          )}
          <Checkbox
            label={say('inventory/field.isForeign')}
            checked={draft.isForeign}
            onChange={(_, { checked }) => set('isForeign', checked === true)}
          />
          {draft.isForeign && text('owner')}
          {draft.isForeign && day('lentOn')}
        </div>
      </Panel>
      <Panel title={say('tab/inventory.bought')}>
        <div className={styles.fields}>
          {text('value')}
          {text('supplier')}
          {day('boughtOn')}
          {day('warrantyUntil')}
          <div className={styles.whole}>
            {field(
              'note',
              <Textarea
                rows={3}
                resize="vertical"
                value={draft.note}
                onChange={(_, { value }) => set('note', value)}
              />,
            )}
          </div>
        </div>
      </Panel>
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={write.isPending}>
          {say('tab/inventory.save')}
        </Button>
        <Button
          onClick={() => {
            drop()
            navigate(back)
          }}
        >
          {say('common/cancel')}
        </Button>
      </div>
    </form>
  )
}
