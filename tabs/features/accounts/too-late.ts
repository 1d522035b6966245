import { failureOf } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** Says that somebody else has decided first: the dialog in which this person did is gone with the plan's old state. */
export function useTooLate(): (error: unknown) => void {
  const toasts = useToasts()
  return (error) => {
    if (failureOf(error).kind === 'conflict') toasts.failed(error)
  }
}
