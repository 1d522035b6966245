import { Button, Field, Input, makeStyles, Text, Textarea } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import type { Line } from '../../../core/purchases/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { faultOf } from '../../shared/dialog-form.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, NoRight } from '../../shared/states.tsx'
import './texts.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gap: '12px', [wideMedia]: { gridTemplateColumns: '1fr 1fr 1fr' } },
})

/** A line as it is typed: numbers and sums as texts until they are sent. */
type TypedLine = Omit<Line, 'quantity' | 'priceCents' | 'year'> &
  Record<'quantity' | 'price' | 'year', string>
interface Typed {
  id: string
  version: number
  title: string
  lines: TypedLine[]
}

const emptyLine = (): TypedLine => ({
  ...{ id: crypto.randomUUID(), name: '', category: '', needs: '', reason: '', replaces: [] },
  ...{ quantity: '1', price: '', year: String(new Date().getFullYear()) },
})

const typedOf = ({ quantity, priceCents, year, ...rest }: Line): TypedLine => ({
  ...rest,
  quantity: String(quantity),
  price: priceCents === null ? '' : writtenMoney(priceCents),
  year: String(year),
})

const readWhole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

/** The line as it is sent; null where a number or a sum cannot be read. */
function readLine({ price, ...line }: TypedLine): Line | null {
  const quantity = readWhole(line.quantity)
  const year = readWhole(line.year)
  const priceCents = price.trim() === '' ? null : readMoney(price, ',')
  if (quantity === null || year === null || (price.trim() !== '' && priceCents === null)) return null
  return { ...line, quantity, year, priceCents }
}

/** A specification from scratch; what is typed survives a reload. */
export function NewPurchase() {
  const say = useSay()
  const may = useMay()
  return (
    <Page title={say('tab/purchases.new')} back="/purchases" narrow>
      {may('purchases/write') ? <Editor purchase={null} done={() => {}} /> : <NoRight />}
    </Page>
  )
}

/** Writing a specification line by line. */
export function Editor({
  purchase,
  done,
}: {
  purchase: { id: string; version: number; title: string; lines: readonly Line[] } | null
  done: () => void
}) {
  const say = useSay()
  const layout = useLayout()
  const [, navigate] = useLocation()
  const write = useDo('purchases/write')
  const [typed, setTyped, drop] = useDraft<Typed>(
    purchase ? `purchase.${purchase.id}.${purchase.version}` : 'purchase',
    () =>
      purchase
        ? { ...purchase, lines: purchase.lines.map(typedOf) }
        : { id: crypto.randomUUID(), version: 0, title: '', lines: [emptyLine()] },
  )
  const [isTried, setTried] = useState(false)
  const isAtField = write.error !== null && failureOf(write.error).faults.length > 0

  function submit() {
    setTried(true)
    const read = typed.lines.map(readLine)
    const lines = read.filter((line) => line !== null)
    if (lines.length < read.length) return
    write.mutate(
      { id: typed.id, version: typed.version, title: typed.title, lines },
      {
        onSuccess() {
          drop()
          done()
          navigate(`/purchases/${typed.id}`)
        },
      },
    )
  }

  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (!write.isPending) submit()
      }}
    >
      {write.error && !isAtField && <Failed error={write.error} />}
      <Field label={say('tab/purchases.title')} required validationMessage={faultOf(write.error, 'title')}>
        <Input
          value={typed.title}
          maxLength={160}
          onChange={(_, { value }) => setTyped({ ...typed, title: value })}
        />
      </Field>
      {typed.lines.map((line, at) => (
        <LineFields
          key={line.id}
          at={at}
          line={line}
          isTried={isTried}
          fault={(field) => faultOf(write.error, `lines.${at}.${field}`)}
          change={(more) =>
            setTyped({
              ...typed,
              lines: typed.lines.map((one) => (one.id === line.id ? { ...one, ...more } : one)),
            })
          }
          remove={
            typed.lines.length > 1
              ? () => setTyped({ ...typed, lines: typed.lines.filter((one) => one.id !== line.id) })
              : null
          }
        />
      ))}
      <div className={layout.row}>
        <Button
          icon={<AddRegular />}
          disabled={typed.lines.length >= 50}
          onClick={() => setTyped({ ...typed, lines: [...typed.lines, emptyLine()] })}
        >
          {say('tab/purchases.add-line')}
        </Button>
        <Button type="submit" appearance="primary" disabled={write.isPending}>
          {say('tab/purchases.save')}
        </Button>
        {purchase && (
          <Button
            appearance="subtle"
            onClick={() => {
              drop()
              done()
            }}
          >
            {say('common/cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

function LineFields(props: {
  at: number
  line: TypedLine
  isTried: boolean
  fault: (field: string) => string | undefined
  change: (more: Partial<TypedLine>) => void
  remove: (() => void) | null
}) {
  const { at, line, isTried, fault, change, remove } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const wholeFault = (text: string) =>
    isTried && readWhole(text) === null ? say('tab/purchases.not-a-number') : undefined
  const isSumUnclear = isTried && line.price.trim() !== '' && readMoney(line.price, ',') === null
  const optional = ` (${say('common/optional')})`
  return (
    <Panel
      title={say('tab/purchases.line', { n: at + 1 })}
      actions={
        remove && (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say('tab/purchases.remove-line', { n: at + 1 })}
            onClick={remove}
          />
        )
      }
    >
      <Field label={say('purchases/column.name')} required validationMessage={fault('name')}>
        <Input value={line.name} maxLength={200} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <div className={styles.row}>
        <Field
          label={say('purchases/column.quantity')}
          required
          validationMessage={wholeFault(line.quantity) ?? fault('quantity')}
        >
          <Input
            inputMode="numeric"
            value={line.quantity}
            maxLength={3}
            onChange={(_, { value }) => change({ quantity: value })}
          />
        </Field>
        <Field
          label={say('purchases/column.price') + optional}
          validationMessage={isSumUnclear ? say('tab/purchases.not-a-sum') : fault('priceCents')}
        >
          <Input
            inputMode="decimal"
            value={line.price}
            onChange={(_, { value }) => change({ price: value })}
          />
        </Field>
        <Field
          label={say('purchases/column.year')}
          required
          validationMessage={wholeFault(line.year) ?? fault('year')}
        >
          <Input
            inputMode="numeric"
            value={line.year}
            maxLength={4}
            onChange={(_, { value }) => change({ year: value })}
          />
        </Field>
      </div>
      <Field label={say('inventory/field.category') + optional} validationMessage={fault('category')}>
        <Input
          value={line.category}
          maxLength={80}
          onChange={(_, { value }) => change({ category: value })}
        />
      </Field>
      <Field label={say('purchases/column.needs') + optional} validationMessage={fault('needs')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={line.needs}
          maxLength={3000}
          onChange={(_, { value }) => change({ needs: value })}
        />
      </Field>
      <Field label={say('purchases/column.reason') + optional} validationMessage={fault('reason')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={line.reason}
          maxLength={2000}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      {line.replaces.length > 0 && (
        <Text size={200} className={layout.quiet}>
          {say('tab/purchases.replaces', { n: line.replaces.length })}
        </Text>
      )}
    </Panel>
  )
}
