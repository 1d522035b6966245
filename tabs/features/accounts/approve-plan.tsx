import {
  Button,
  Checkbox,
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
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import type { PlanView } from './differences.ts'
import { Counts } from './plan-marks.tsx'
import { Risks } from './risks.tsx'

/** Approves a plan after naming its numbers once more, and only when its warnings were read. */
export function ApprovePlan({ plan }: { plan: PlanView }) {
  const say = useSay()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const [read, setRead] = useState(false)
  const approve = useDo('directory/approve-plan')
  const warned = plan.risks.length > 0
  function toggle(next: boolean) {
    setOpen(next)
    setRead(false)
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => toggle(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" size="large">
          {say('tab/plan.approve')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('tab/plan.approve.title')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/plan.approve.text')}</Text>
            <Counts counts={plan.counts} />
            {plan.counts.blockUsers > 0 && <Text>{say('tab/plan.approve.blocked')}</Text>}
            {warned && (
              <>
                <Risks risks={plan.risks} />
                <Checkbox
                  required
                  label={say('tab/plan.approve.read')}
                  checked={read}
                  onChange={(_, { checked }) => setRead(checked === true)}
                />
              </>
            )}
            {approve.error && <Failed error={approve.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/cancel')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={approve.isPending || (warned && !read)}
              onClick={() => approve.mutate({ planId: plan.id }, { onSuccess: () => toggle(false) })}
            >
              {say('tab/plan.approve')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
