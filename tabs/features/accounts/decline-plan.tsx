import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import type { PlanView } from './differences.ts'
import { useTooLate } from './too-late.ts'

/** Says no to a plan that waits for people, with a reason if the person wants to give one. */
export function DeclinePlan({ plan }: { plan: Pick<PlanView, 'id'> }) {
  const say = useSay()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const decline = useDo('directory/decline-plan')
  const tooLate = useTooLate()
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="large">{say('directory/decline-plan')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('tab/decline.title')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/decline.text')}</Text>
            <Field label={say('tab/decline.reason')}>
              <Textarea
                rows={3}
                maxLength={500}
                value={reason}
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
            {decline.error && <Failed error={decline.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/close')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={decline.isPending}
              onClick={() =>
                decline.mutate(
                  { planId: plan.id, ...(reason.trim() ? { reason } : {}) },
                  { onSuccess: () => setOpen(false), onError: tooLate },
                )
              }
            >
              {say('directory/decline-plan')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
