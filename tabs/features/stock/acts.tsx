import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { useSay } from '../../shared/say.ts'
import { useMove } from './use-move.ts'

type Item = ResultOf<'stock/show'>['item']

/** What can be done with one item beside changing it. */
export type MoveAct = 'take-out' | 'put-in' | 'count'

/** A whole number as it is typed; null when it is none. */
function readNumber(text: string, least: number): number | null {
  const bare = text.replace(/[\s\u00a0]/g, '')
  return /^\d{1,6}$/.test(bare) && Number(bare) >= least ? Number(bare) : null
}

export function MoveDialog({ act, item, close }: { act: MoveAct; item: Item; close: () => void }) {
  const say = useSay()
  const { change } = useMove()
  const [n, setN] = useState(act === 'count' ? String(item.quantity) : '1')
  const [to, setTo] = useState('')
  const [request, setRequest] = useState('')
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const read = readNumber(n, act === 'count' ? 0 : 1)
  const requestNumber = request.trim() === '' ? null : readNumber(request, 1)
  const isUnclear = read === null || (request.trim() !== '' && requestNumber === null)

  async function submit() {
    setTried(true)
    if (read === null || isUnclear) return
    setBusy(true)
    try {
      if (act === 'count') await change('stock/count', item, { quantity: read })
      else if (act === 'put-in') await change('stock/put-in', item, { n: read, note })
      else await change('stock/take-out', item, { n: read, to, requestNumber })
      close()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }

  const unclear = isTried ? say('tab/stock.not-a-number') : undefined
  return (
    <DialogForm
      title={`${say(`stock/${act}`)}: ${item.name}`}
      submitText={say(`stock/${act}`)}
      error={error}
      isBusy={isBusy}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label={`${say(act === 'count' ? 'stock/field.quantity' : 'tab/stock.how-many')}${item.unit && `, ${item.unit}`}`}
        required
        validationMessage={read === null ? unclear : undefined}
      >
        <Input inputMode="numeric" value={n} maxLength={7} onChange={(_, { value }) => setN(value)} />
      </Field>
      {act === 'take-out' && (
        <>
          <Field label={`${say('tab/stock.to')} (${say('common/optional')})`}>
            <RoomBox longest={120} value={to} change={setTo} />
          </Field>
          <Field
            label={`${say('tab/stock.request')} (${say('common/optional')})`}
            validationMessage={
              request.trim() !== '' && requestNumber === null ? unclear : faultOf(error, 'requestNumber')
            }
          >
            <Input
              inputMode="numeric"
              value={request}
              maxLength={10}
              onChange={(_, { value }) => setRequest(value)}
            />
          </Field>
        </>
      )}
      {act === 'put-in' && (
        <Field label={`${say('tab/stock.from')} (${say('common/optional')})`}>
          <Input value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} />
        </Field>
      )}
    </DialogForm>
  )
}

/** Writing down what is kept; of what is new also how much of it is there. */
export function WriteItem({ item, close }: { item?: Item; close: () => void }) {
  const say = useSay()
  const { change } = useMove()
  const write = useDo('stock/write')
  const [draft, setDraft] = useState(() => ({
    id: item?.id ?? crypto.randomUUID(),
    name: item?.name ?? '',
    unit: item?.unit ?? 'vnt.',
    minimum: item && item.minimum > 0 ? String(item.minimum) : '',
    place: item?.place ?? '',
    price: item && item.priceCents !== null ? writtenMoney(item.priceCents) : '',
    note: item?.note ?? '',
    quantity: '',
  }))
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const minimum = draft.minimum.trim() === '' ? 0 : readNumber(draft.minimum, 0)
  const quantity = draft.quantity.trim() === '' ? 0 : readNumber(draft.quantity, 0)
  const priceCents = draft.price.trim() === '' ? null : readMoney(draft.price, ',')
  const isPriceUnclear = draft.price.trim() !== '' && priceCents === null

  function submit() {
    if (minimum === null || quantity === null || isPriceUnclear) return
    const { id, name, unit, place, note } = draft
    write.mutate(
      { id, name, unit, place, note, minimum, priceCents },
      {
        onSuccess() {
          close()
          if (quantity > 0) void change('stock/count', { id, name, unit }, { quantity })
        },
      },
    )
  }

  const optional = ` (${say('common/optional')})`
  return (
    <DialogForm
      title={say(item ? 'tab/stock.change' : 'tab/stock.new')}
      submitText={say('tab/stock.save')}
      error={write.error}
      isBusy={write.isPending}
      submit={submit}
      close={close}
    >
      <Field label={say('stock/field.name')} required validationMessage={faultOf(write.error, 'name')}>
        <Input value={draft.name} maxLength={120} onChange={(_, { value }) => set({ name: value })} />
      </Field>
      {!item && (
        <Field
          label={say('tab/stock.first') + optional}
          validationMessage={quantity === null ? say('tab/stock.not-a-number') : undefined}
        >
          <Input
            inputMode="numeric"
            value={draft.quantity}
            maxLength={7}
            onChange={(_, { value }) => set({ quantity: value })}
          />
        </Field>
      )}
      <Field
        label={say('stock/field.minimum') + optional}
        validationMessage={minimum === null ? say('tab/stock.not-a-number') : undefined}
      >
        <Input
          inputMode="numeric"
          value={draft.minimum}
          maxLength={7}
          onChange={(_, { value }) => set({ minimum: value })}
        />
      </Field>
      <Field label={say('stock/field.unit') + optional}>
        <Input value={draft.unit} maxLength={20} onChange={(_, { value }) => set({ unit: value })} />
      </Field>
      <Field label={say('stock/field.place') + optional}>
        <RoomBox longest={120} value={draft.place} change={(place) => set({ place })} />
      </Field>
      <Field
        label={say('stock/field.priceCents') + optional}
        validationMessage={isPriceUnclear ? say('tab/stock.not-a-sum') : undefined}
      >
        <Input inputMode="decimal" value={draft.price} onChange={(_, { value }) => set({ price: value })} />
      </Field>
      <Field label={say('stock/field.note') + optional}>
        <Textarea value={draft.note} maxLength={1000} onChange={(_, { value }) => set({ note: value })} />
      </Field>
    </DialogForm>
  )
}
