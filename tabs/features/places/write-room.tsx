import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Option,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Room } from '../../../core/places/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/** Writing a room: a new one, or one that is there. */
export function WriteRoom(props: { room: Room | null; buildings: readonly string[]; close: () => void }) {
  const { room, buildings, close } = props
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const write = useDo('places/write-room')
  const [draft, setDraft] = useState(() => ({
    id: room?.id ?? crypto.randomUUID(),
    building: room?.building ?? buildings[0] ?? '',
    name: room?.name ?? '',
    floor: room?.floor === null || room === null ? '' : String(room.floor),
    alsoCalled: room?.alsoCalled ?? '',
  }))
  const failure = write.error ? failureOf(write.error) : null
  const faultOf = (name: string) => failure?.faults.find(({ field }) => field === name)?.message
  const change = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value })
  const optional = (text: string) => `${text} (${say('common/optional')})`

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (write.isPending) return
            write.mutate(
              { ...draft, floor: draft.floor === '' ? null : Number(draft.floor) },
              {
                onSuccess() {
                  toasts.done(say('tab/places.saved'))
                  close()
                },
              },
            )
          }}
        >
          <DialogBody>
            <DialogTitle>{say(room ? 'tab/places.change' : 'tab/places.new')}</DialogTitle>
            <DialogContent className={layout.stack}>
              {failure && failure.faults.length === 0 && <Failed error={failure} />}
              <Field label={say('places/field.building')} required validationMessage={faultOf('building')}>
                <Combobox
                  freeform
                  inlinePopup
                  autoComplete="off"
                  value={draft.building}
                  selectedOptions={[draft.building]}
                  onChange={(event) => change('building')(event.target.value)}
                  onOptionSelect={(_, { optionValue }) => optionValue && change('building')(optionValue)}
                >
                  {buildings.map((one) => (
                    <Option key={one}>{one}</Option>
                  ))}
                </Combobox>
              </Field>
              <Field label={say('places/field.name')} required validationMessage={faultOf('name')}>
                <Input value={draft.name} onChange={(_, { value }) => change('name')(value)} />
              </Field>
              <Field label={optional(say('places/field.floor'))} validationMessage={faultOf('floor')}>
                <Input
                  type="number"
                  value={draft.floor}
                  onChange={(_, { value }) => change('floor')(value)}
                />
              </Field>
              <Field
                label={optional(say('places/field.alsoCalled'))}
                validationMessage={faultOf('alsoCalled')}
              >
                <Input value={draft.alsoCalled} onChange={(_, { value }) => change('alsoCalled')(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={write.isPending}>
                {say('tab/places.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
