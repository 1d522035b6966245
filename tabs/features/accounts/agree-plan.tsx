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
  MessageBar,
  MessageBarBody,
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
import { useTooLate } from './too-late.ts'

/**
 * Approves a plan, or confirms it as the second person, after naming its numbers once more, and only when its
 * warnings were read.
 */
export function AgreePlan({ plan, as }: { plan: PlanView; as: 'first' | 'second' }) {
  const say = useSay()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const [read, setRead] = useState(false)
  const agree = useDo(as === 'first' ? 'directory/approve-plan' : 'directory/confirm-plan')
  const tooLate = useTooLate()
  const warned = plan.risks.length > 0
  const waits = as === 'first' && plan.needsSecond
  const button = say(
    as === 'second' ? 'tab/confirm.send' : waits ? 'tab/plan.approve.first' : 'tab/plan.approve',
  )
  function toggle(next: boolean) {
    setOpen(next)
    setRead(false)
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => toggle(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" size="large">
          {button}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(as === 'second' ? 'tab/confirm.title' : 'tab/plan.approve.title')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/plan.approve.text')}</Text>
            <Counts counts={plan.counts} />
            {plan.counts.blockUsers > 0 && <Text>{say('tab/plan.approve.blocked')}</Text>}
            {plan.counts.deleteUsers > 0 && <Text>{say('tab/plan.approve.deleted')}</Text>}
            {waits && <SecondNeeded names={plan.seconds} />}
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
            {agree.error && <Failed error={agree.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/close')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={agree.isPending || (warned && !read)}
              onClick={() =>
                agree.mutate({ planId: plan.id }, { onSuccess: () => toggle(false), onError: tooLate })
              }
            >
              {button}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** Says that a second person must agree, and who that may be; or that there is nobody. */
export function SecondNeeded({ names }: { names: readonly string[] }) {
  const say = useSay()
  const layout = useLayout()
  const text =
    names.length > 0 ? say('tab/confirm.waits', { names: names.join(', ') }) : say('tab/confirm.nobody')
  return (
    <MessageBar intent={names.length > 0 ? 'info' : 'warning'} layout="multiline" className={layout.bar}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
