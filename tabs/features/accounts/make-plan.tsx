import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { useDo } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** Makes a plan from a roster and goes to it. */
export function MakePlan(props: { rosterId: string; name: string; primary?: boolean }) {
  const say = useSay()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const plan = useDo('directory/plan')
  return (
    <Button
      appearance={props.primary ? 'primary' : 'secondary'}
      disabled={plan.isPending}
      aria-label={`${say('directory/plan')}: ${props.name}`}
      onClick={() =>
        plan.mutate(
          { rosterId: props.rosterId },
          { onSuccess: ({ planId }) => navigate(`/accounts/${planId}`), onError: toasts.failed },
        )
      }
    >
      {say('directory/plan')}
    </Button>
  )
}
