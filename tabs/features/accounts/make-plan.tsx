import { Button } from '@fluentui/react-components'
import { useDo } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { usePlanMade } from './plan-made.ts'

/** Makes a plan from a roster and goes on to it. */
export function MakePlan(props: { rosterId: string; name: string; primary?: boolean; retry?: boolean }) {
  const say = useSay()
  const toasts = useToasts()
  const goOn = usePlanMade()
  const plan = useDo('directory/plan')
  const text = say(props.retry ? 'tab/plan.retry' : 'directory/plan')
  return (
    <Button
      appearance={props.primary ? 'primary' : 'secondary'}
      disabled={plan.isPending}
      aria-label={`${text}: ${props.name}`}
      onClick={() =>
        plan.mutate(
          { rosterId: props.rosterId },
          { onSuccess: ({ planId }) => goOn(planId), onError: toasts.failed },
        )
      }
    >
      {text}
    </Button>
  )
}
