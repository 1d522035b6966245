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
  Textarea,
} from '@fluentui/react-components'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Duty } from './maintenance.tsx'

interface Draft {
  ticked: number[]
  note: string
}

/** Ticking a duty off; what is typed stays when the dialog is closed halfway. */
export function Complete({ duty, close }: { duty: Duty; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [draft, keep, drop] = useDraft<Draft>(`duty.${duty.id}.${duty.nextDue}`, () => ({
    ticked: [],
    note: '',
  }))
  const complete = useDo('maintenance/complete')

  function press() {
    complete.mutate(
      { id: duty.id, due: duty.nextDue, ...draft },
      {
        onSuccess({ nextDue }) {
          drop()
          close()
          toasts.done(say('tab/maintenance.done', { day: nextDue }))
        },
      },
    )
  }
  const tick = (at: number, isTicked: boolean) =>
    keep({
      ...draft,
      ticked: isTicked ? [...draft.ticked, at] : draft.ticked.filter((one) => one !== at),
    })

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{duty.title}</DialogTitle>
          <DialogContent className={layout.stack}>
            {complete.error && <Failed error={complete.error} />}
            <div className={layout.tight}>
              {duty.checklist.map((text, at) => (
                <Checkbox
                  key={text}
                  label={text}
                  checked={draft.ticked.includes(at)}
                  onChange={(_, { checked }) => tick(at, checked === true)}
                />
              ))}
            </div>
            <Field label={`${say('maintenance/field.note')} (${say('common/optional')})`}>
              <Textarea
                rows={3}
                maxLength={2000}
                value={draft.note}
                onChange={(_, { value }) => keep({ ...draft, note: value })}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button appearance="primary" disabled={complete.isPending} onClick={press}>
              {say('maintenance/complete')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
