import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { readMoney, writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { DayInput } from '../../shared/day-input.tsx'
import { DialogForm, faultOf } from '../../shared/dialog-form.tsx'
import { useSay } from '../../shared/say.ts'

const readSeats = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)

/** Writing a program down, new or one that is there. */
export function WriteLicence({
  licence,
  close,
}: {
  licence?: ResultOf<'software/show'>['licence']
  close: () => void
}) {
  const say = useSay()
  const write = useDo('software/write')
  const [draft, setDraft] = useState(() => ({
    id: licence?.id ?? crypto.randomUUID(),
    name: licence?.name ?? '',
    maker: licence?.maker ?? '',
    seats: licence?.seats?.toString() ?? '',
    endsOn: licence?.endsOn ?? '',
    price: licence && licence.yearCents !== null ? writtenMoney(licence.yearCents) : '',
    supplier: licence?.supplier ?? '',
    note: licence?.note ?? '',
  }))
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const areSeatsUnclear = draft.seats.trim() !== '' && readSeats(draft.seats) === null
  const yearCents = draft.price.trim() === '' ? null : readMoney(draft.price, ',')
  const isPriceUnclear = draft.price.trim() !== '' && yearCents === null

  function submit() {
    if (areSeatsUnclear || isPriceUnclear) return
    const { id, name, maker, endsOn, supplier, note } = draft
    write.mutate(
      { id, name, maker, supplier, note, yearCents, seats: readSeats(draft.seats), endsOn: endsOn || null },
      { onSuccess: close },
    )
  }

  const optional = ` (${say('common/optional')})`
  return (
    <DialogForm
      title={say(licence ? 'tab/software.change' : 'tab/software.new')}
      submitText={say('tab/software.save')}
      error={write.error}
      isBusy={write.isPending}
      submit={submit}
      close={close}
    >
      <Field label={say('software/field.name')} required validationMessage={faultOf(write.error, 'name')}>
        <Input value={draft.name} maxLength={120} onChange={(_, { value }) => set({ name: value })} />
      </Field>
      <Field
        label={say('software/field.seats') + optional}
        hint={say('tab/software.unlimited')}
        validationMessage={areSeatsUnclear ? say('tab/software.not-a-number') : undefined}
      >
        <Input
          inputMode="numeric"
          value={draft.seats}
          maxLength={5}
          onChange={(_, { value }) => set({ seats: value })}
        />
      </Field>
      <Field
        label={say('software/field.endsOn') + optional}
        validationMessage={faultOf(write.error, 'endsOn')}
      >
        <DayInput value={draft.endsOn} change={(endsOn) => set({ endsOn })} />
      </Field>
      <Field
        label={say('software/field.yearCents') + optional}
        validationMessage={isPriceUnclear ? say('tab/software.not-a-sum') : undefined}
      >
        <Input inputMode="decimal" value={draft.price} onChange={(_, { value }) => set({ price: value })} />
      </Field>
      <Field label={say('software/field.maker') + optional}>
        <Input value={draft.maker} maxLength={120} onChange={(_, { value }) => set({ maker: value })} />
      </Field>
      <Field label={say('software/field.supplier') + optional}>
        <Input value={draft.supplier} maxLength={120} onChange={(_, { value }) => set({ supplier: value })} />
      </Field>
      <Field label={say('software/field.note') + optional}>
        <Textarea value={draft.note} maxLength={1000} onChange={(_, { value }) => set({ note: value })} />
      </Field>
    </DialogForm>
  )
}
