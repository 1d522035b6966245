import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

interface Draft {
  text: string
  building: string
  file: { name: string; base64: string } | null
}

/** Takes a list of rooms over, pasted or as a file: first it says what would change, then it is done. */
export function ImportRooms({ close }: { close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const importRooms = useDo('places/import')
  const [draft, keep, drop] = useDraft<Draft>('places.import', () => ({ text: '', building: '', file: null }))
  const seen = importRooms.data
  const isChecked = seen !== undefined && seen.faults.length === 0 && seen.added + seen.changed > 0
  const counts = (n: { added: number; changed: number; same: number }) => ({
    added: String(n.added),
    changed: String(n.changed),
    same: String(n.same),
  })
  const change = (next: Draft) => {
    importRooms.reset()
    keep(next)
  }

  function choose(file: File | undefined) {
    if (!file) return change({ ...draft, file: null })
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      change({ ...draft, file: { name: file.name, base64: address.slice(address.indexOf(',') + 1) } })
    }
    reader.readAsDataURL(file)
  }

  function send(isTrial: boolean) {
    importRooms.mutate(
      { ...draft, isTrial },
      {
        onSuccess(result) {
          if (!result.isTaken) return
          toasts.done(say('tab/places.taken', counts(result)))
          drop()
          close()
        },
      },
    )
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('places/import')}</DialogTitle>
          <DialogContent className={layout.stack}>
            {importRooms.error && <Failed error={failureOf(importRooms.error)} />}
            <Field label={say('tab/places.paste')}>
              <Textarea
                rows={6}
                resize="vertical"
                value={draft.text}
                onChange={(_, { value }) => change({ ...draft, text: value })}
              />
            </Field>
            <Field label={say('tab/places.file')} hint={draft.file?.name}>
              {(props) => (
                <input
                  {...props}
                  type="file"
                  accept=".csv,.txt,.xlsx"
                  onChange={(event) => choose(event.target.files?.[0])}
                />
              )}
            </Field>
            <Field label={`${say('tab/places.building')} (${say('common/optional')})`}>
              <Input
                value={draft.building}
                onChange={(_, { value }) => change({ ...draft, building: value })}
              />
            </Field>
            <div aria-live="polite" className={layout.tight}>
              {seen && <Text weight="semibold">{say('tab/places.would', counts(seen))}</Text>}
              {seen?.faults.map(({ row, why }) => (
                <Text key={`${row} ${why}`}>{say(`places/fault.${why}`, { row: String(row) })}</Text>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button appearance="primary" disabled={importRooms.isPending} onClick={() => send(!isChecked)}>
              {say(isChecked ? 'tab/places.take' : 'tab/places.try')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
