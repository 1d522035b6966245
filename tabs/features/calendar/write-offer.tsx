import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Offered } from './offers.tsx'

const useStyles = makeStyles({
  thing: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
})

interface Draft {
  id: string
  kind: Offered['kind']
  name: string
  group: string
  note: string
  needsApproval: boolean
  things: { id: string; text: string }[]
}

const textOf = ({ inventoryNo, name, model }: { inventoryNo: string; name: string; model: string }) =>
  [inventoryNo, name, model].filter(Boolean).join(' ')

/** Writing what can be booked: its name, and which things of the inventory belong to it. */
export function WriteOffer({ offer, close }: { offer: Offered | null; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const write = useDo('bookings/offer')
  const stop = useDo('bookings/stop-offering')
  const [draft, keep, drop] = useDraft<Draft>(`offer.${offer?.id ?? 'new'}`, () => ({
    id: offer?.id ?? crypto.randomUUID(),
    kind: offer?.kind ?? 'set',
    name: offer?.name ?? '',
    group: offer?.group ?? '',
    note: offer?.note ?? '',
    needsApproval: offer?.needsApproval ?? false,
    things: offer?.things.map((thing) => ({ id: thing.id, text: textOf(thing) })) ?? [],
  }))
  const failure = write.error ? failureOf(write.error) : null
  const form = useFaultFocus((failure?.faults.length ?? 0) > 0)
  const faultAt = (name: string) => failure?.faults.find(({ field }) => field === name)?.message
  const leave = (said: string) => {
    drop()
    close()
    toasts.done(said)
  }
  const { things, ...rest } = draft
  const text = (name: 'name' | 'group' | 'note', longest: number, hint?: string) => (
    <Field
      label={say(`bookings/field.${name}`)}
      required={name === 'name'}
      validationMessage={faultAt(name)}
      {...(hint ? { hint } : {})}
    >
      <Input
        maxLength={longest}
        value={draft[name]}
        onChange={(_, { value }) => keep({ ...draft, [name]: value })}
      />
    </Field>
  )
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!write.isPending)
              write.mutate(
                { ...rest, assetIds: things.map(({ id }) => id) },
                { onSuccess: () => leave(say('tab/calendar.offers.saved')) },
              )
          }}
        >
          <DialogBody>
            <DialogTitle>{say('bookings/offer')}</DialogTitle>
            <DialogContent className={layout.stack}>
              {failure && failure.faults.length === 0 && <Failed error={failure} />}
              {text('name', 80)}
              <Field label={say('tab/calendar.offers.kind')}>
                <RadioGroup
                  value={draft.kind}
                  onChange={(_, { value }) => keep({ ...draft, kind: value === 'pool' ? 'pool' : 'set' })}
                >
                  <Radio value="set" label={say('tab/calendar.offers.set')} />
                  <Radio value="pool" label={say('tab/calendar.offers.pool')} />
                </RadioGroup>
              </Field>
              {text('group', 40, say('tab/calendar.offers.group.hint'))}
              <Things
                things={things}
                change={(next) => keep({ ...draft, things: next })}
                fault={faultAt('assetIds')}
              />
              {text('note', 500)}
              <Checkbox
                label={say('bookings/field.needsApproval')}
                checked={draft.needsApproval}
                onChange={(_, { checked }) => keep({ ...draft, needsApproval: checked === true })}
              />
            </DialogContent>
            <DialogActions fluid>
              {offer && (
                <Button
                  disabled={stop.isPending}
                  onClick={() =>
                    stop.mutate(
                      { id: offer.id },
                      {
                        onSuccess: () => leave(say('tab/calendar.offers.stopped', { name: offer.name })),
                        onError: toasts.failed,
                      },
                    )
                  }
                >
                  {say('bookings/stop-offering')}
                </Button>
              )}
              <Button onClick={close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={write.isPending}>
                {say('tab/calendar.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** The things of an offer, found by any part of their number, name or model. */
function Things(props: {
  things: Draft['things']
  change: (things: Draft['things']) => void
  fault: string | undefined
}) {
  const { things, change, fault } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useAsk('inventory/list', { text, limit: 8 }, { enabled: text.length >= 2 })
  const others = (text.length >= 2 ? (found.data?.assets ?? []) : []).filter(
    (asset) => !things.some(({ id }) => id === asset.id),
  )
  return (
    <Field label={say('bookings/field.assetIds')} required validationMessage={fault}>
      <div className={layout.tight}>
        {things.map(({ id, text }) => (
          <div key={id} className={styles.thing}>
            <Text>{text}</Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('tab/calendar.remove', { name: text })}
              onClick={() => change(things.filter((one) => one.id !== id))}
            >
              ×
            </Button>
          </div>
        ))}
        <SearchBox
          aria-label={say('tab/calendar.offers.find')}
          placeholder={say('tab/calendar.offers.find')}
          dismiss={{ 'aria-label': say('tab/search.clear') }}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        {others.map((asset) => (
          <Button
            key={asset.id}
            appearance="subtle"
            onClick={() => change([...things, { id: asset.id, text: textOf(asset) }])}
          >
            {`+ ${textOf(asset)}`}
          </Button>
        ))}
      </div>
    </Field>
  )
}
