import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components'
import type { OutageView } from '../../../core/outages/schema.ts'
import { useDo, useReread } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/** Asks for the one word that everybody reads who reported an outage, and ends it; ten seconds to think again. */
export function EndOutage({ outage, close }: { outage: OutageView; close: () => void }) {
  const { id, title } = outage
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const end = useDo('outages/end')
  const [text, setText, drop] = useDraft(`outage.end.${id}`, () => '')
  const fault = end.error ? failureOf(end.error).faults[0] : undefined

  async function undo() {
    try {
      await send('outages/resume', { id })
      toasts.done(say('tab/outages.resumed'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('outages')
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{`${say('outages/end')}: ${title}`}</DialogTitle>
          <DialogContent className={layout.stack}>
            {end.error && !fault && <Failed error={end.error} />}
            <Field label={say('outages/field.text')} required validationMessage={fault?.message}>
              <Textarea
                autoFocus
                rows={3}
                maxLength={600}
                value={text}
                onChange={(_, { value }) => setText(value)}
              />
            </Field>
            <Text className={layout.quiet}>{say('tab/outages.asks')}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button
              appearance="primary"
              disabled={end.isPending}
              onClick={() =>
                end.mutate(
                  { id, text },
                  {
                    onSuccess({ undoSeconds }) {
                      drop()
                      close()
                      toasts.undoable(say('tab/outages.ended', { title }), undoSeconds, () => void undo())
                    },
                  },
                )
              }
            >
              {say('outages/end')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
