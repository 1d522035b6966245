import type { ResultOf } from '../../../core/use-cases.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** Says which requests could not be made part of an outage and why; nothing when all were. */
export function useWarnOfLeft(): (outcomes: ResultOf<'outages/link'>['outcomes']) => void {
  const say = useSay()
  const toasts = useToasts()
  return (outcomes) => {
    const left = outcomes.flatMap(({ number, because }) =>
      because ? [[number && `Nr. ${number}`, say(because)].filter(Boolean).join(': ')] : [],
    )
    if (left.length > 0) toasts.warned(say('tab/outages.left', { list: left.join(' ') }))
  }
}
