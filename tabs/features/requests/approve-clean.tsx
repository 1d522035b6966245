import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { RequestView } from '../../../core/requests/view.ts'
import { useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { atOnce, useUndoMany } from './use-undo-many.ts'
import '../../shared/approval-texts.ts'

/** Approves together what this person may approve and nothing speaks against; for ten seconds all of it can be undone. */
export function ApproveClean({ requests }: { requests: readonly RequestView[] }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const undo = useUndoMany()
  // What is approved is what was read when the dialog opened, whatever comes or goes behind it.
  const [read, setRead] = useState<readonly RequestView[]>([])
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const clean = requests
    .filter(({ actions, warnings }) => actions.includes('requests/approve') && warnings.length === 0)
    .slice(0, atOnce)
  if (!may('requests/approve-many') || (clean.length < 2 && !isOpen)) return null

  function turn(open: boolean) {
    if (open) setRead(clean)
    setOpen(open)
  }

  async function approve() {
    setBusy(true)
    try {
      const ids = read.map(({ id }) => id)
      const { outcomes, undoSeconds } = await send('requests/approve-many', { ids })
      const done = outcomes.filter(({ because }) => because === null).map(({ id }) => id)
      const left = outcomes.flatMap(({ number, because }) =>
        because && number ? [`Nr. ${number}: ${say(because)}`] : [],
      )
      if (done.length > 0)
        toasts.undoable(say('tab/clean.done', { n: done.length }), undoSeconds, () => void undo(done))
      if (left.length > 0) toasts.warned(say('tab/clean.left', { list: left.join(' ') }))
      setOpen(false)
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
      void reread('requests')
    }
  }

  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => turn(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{say('tab/clean.approve', { n: clean.length })}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('tab/clean.title')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/clean.text', { n: read.length })}</Text>
            <ul>
              {read.map(({ id, number, kind, title, requester }) => (
                <li key={id}>{`${number} · ${say(`requests/kind.${kind}`)}: ${title} · ${requester}`}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/cancel')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={isBusy} onClick={approve}>
              {say('tab/clean.approve', { n: read.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
