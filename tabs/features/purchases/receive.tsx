import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { DayInput } from '../../shared/day-input.tsx'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { RoomBox } from '../../shared/room-box.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date())
const readQuantity = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null)

/** What came of a purchase becomes things with numbers, and their labels are there to print. */
export function Receive({ purchase, close }: { purchase: ResultOf<'purchases/show'>; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const receive = useDo('purchases/receive')
  const [boughtOn, setBoughtOn] = useState(today)
  const [warrantyUntil, setWarrantyUntil] = useState('')
  const [supplier, setSupplier] = useState('')
  const [place, setPlace] = useState('')
  const [lines, setLines] = useState(() =>
    purchase.lines.map(({ id, name, quantity, priceCents }) => ({
      ...{ id, name, quantity: String(quantity), isOneEntry: false },
      price: priceCents === null ? '' : writtenMoney(priceCents),
    })),
  )
  const change = (id: string, more: Partial<(typeof lines)[number]>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...more } : line)))
  const priceOf = (text: string) => (text.trim() === '' ? null : readMoney(text, ','))
  const isUnclear = lines.some(
    ({ quantity, price }) =>
      readQuantity(quantity) === null || (price.trim() !== '' && priceOf(price) === null),
  )

  function submit() {
    if (isUnclear) return
    receive.mutate(
      {
        ...{ id: purchase.id, boughtOn, warrantyUntil: warrantyUntil || null, supplier, place },
        lines: lines.map(({ id, quantity, price, isOneEntry }) => ({
          ...{ id, isOneEntry, priceCents: priceOf(price) },
          quantity: readQuantity(quantity) ?? 0,
        })),
      },
      {
        onSuccess({ assetIds }) {
          toasts.done(say('tab/purchases.made', { n: assetIds.length }))
          close()
          void send('inventory/labels', { ids: assetIds, sheet: 'l7160' }).then(saveFile, toasts.failed)
        },
      },
    )
  }

  const optional = ` (${say('common/optional')})`
  return (
    <DialogForm
      title={say('purchases/receive')}
      error={receive.error}
      isBusy={receive.isPending}
      submit={submit}
      close={close}
    >
      {lines.map(({ id, name, quantity, price, isOneEntry }) => (
        <div key={id} className={layout.tight}>
          <Field
            label={say('tab/purchases.came', { name })}
            required
            validationMessage={
              readQuantity(quantity) === null ? say('tab/purchases.not-a-number') : undefined
            }
          >
            <Input
              inputMode="numeric"
              maxLength={3}
              value={quantity}
              onChange={(_, { value }) => change(id, { quantity: value })}
            />
          </Field>
          <Field
            label={say('purchases/column.price') + optional}
            validationMessage={
              price.trim() !== '' && priceOf(price) === null ? say('tab/purchases.not-a-sum') : undefined
            }
          >
            <Input
              inputMode="decimal"
              value={price}
              onChange={(_, { value }) => change(id, { price: value })}
            />
          </Field>
          {readQuantity(quantity) !== 1 && (
            <Checkbox
              label={say('tab/purchases.one-entry', { name })}
              checked={isOneEntry}
              onChange={(_, { checked }) => change(id, { isOneEntry: checked === true })}
            />
          )}
        </div>
      ))}
      <Field
        label={say('inventory/field.boughtOn')}
        required
        validationMessage={faultOf(receive.error, 'boughtOn')}
      >
        <DayInput value={boughtOn} change={setBoughtOn} />
      </Field>
      <Field
        label={say('inventory/field.warrantyUntil') + optional}
        validationMessage={faultOf(receive.error, 'warrantyUntil')}
      >
        <DayInput value={warrantyUntil} change={setWarrantyUntil} />
      </Field>
      <Field label={say('inventory/field.supplier') + optional}>
        <Input value={supplier} maxLength={120} onChange={(_, { value }) => setSupplier(value)} />
      </Field>
      <Field label={say('inventory/field.place') + optional}>
        <RoomBox longest={120} value={place} change={setPlace} />
      </Field>
    </DialogForm>
  )
}
