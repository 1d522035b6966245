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
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { StopRegular } from '@fluentui/react-icons/svg/stop'
import { useState } from 'react'
import { mayPausePlan, mayResumePlan, mayStopPlan } from '../../../core/directory/rules.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { PlanView } from './differences.ts'

type Run = Pick<PlanView, 'id' | 'status' | 'approvedAt' | 'wish' | 'total' | 'done' | 'failed'>

/** Pausing, going on and stopping a plan that is being carried out, for whoever may. */
export function RunActions({ run }: { run: Run }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const pause = useDo('directory/pause-plan')
  const resume = useDo('directory/resume-plan')
  const input = { planId: run.id }
  const canPause = may('directory/pause-plan') && mayPausePlan(run).ok
  const canResume = may('directory/resume-plan') && mayResumePlan(run).ok
  const canStop = may('directory/stop-plan') && mayStopPlan(run).ok
  if (!canPause && !canResume && !canStop) return null
  return (
    <div className={layout.row}>
      {canPause && (
        <Button
          icon={<PauseRegular />}
          disabled={pause.isPending}
          onClick={() => pause.mutate(input, { onError: toasts.failed })}
        >
          {say('tab/run.pause')}
        </Button>
      )}
      {canResume && (
        <Button
          appearance="primary"
          icon={<PlayRegular />}
          disabled={resume.isPending}
          onClick={() => resume.mutate(input, { onError: toasts.failed })}
        >
          {say('tab/run.resume')}
        </Button>
      )}
      {canStop && <StopPlan run={run} />}
    </div>
  )
}

/** Stops a plan after saying what stays as it is. */
function StopPlan({ run }: { run: Run }) {
  const say = useSay()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const stop = useDo('directory/stop-plan')
  const left = run.total - run.done - run.failed
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<StopRegular />}>{say('tab/run.stop')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('tab/run.stop.title')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/run.stop.text')}</Text>
            <Text weight="semibold">{say('tab/run.stop.left', { n: left })}</Text>
            <Text>{say('tab/run.stop.after')}</Text>
            {stop.error && <Failed error={stop.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('tab/run.stop.no')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={stop.isPending}
              onClick={() => stop.mutate({ planId: run.id }, { onSuccess: () => setOpen(false) })}
            >
              {say('tab/run.stop')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
