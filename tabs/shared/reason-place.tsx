import { createContext, type ReactNode, useContext, useState } from 'react'
import type { RequestView } from '../../core/requests/view.ts'
import { type ReasonedAction, useDecisions } from './decisions.ts'
import { failure } from './send.ts'
import { useToasts } from './toasts.tsx'

type AskReason = (action: ReasonedAction, request: RequestView) => void

interface Asking {
  action: ReasonedAction
  request: RequestView
  Dialog: typeof import('./reason-dialog.tsx').ReasonDialog
}

const ReasonContext = createContext<AskReason | null>(null)

/** Holds the dialog that asks for a reason above all lists, so that it stays when its request leaves one of them. */
export function ReasonPlace({ children }: { children: ReactNode }) {
  const toasts = useToasts()
  const { tell } = useDecisions()
  const [asking, setAsking] = useState<Asking | null>(null)
  async function ask(action: ReasonedAction, request: RequestView) {
    try {
      const { ReasonDialog } = await import('./reason-dialog.tsx')
      setAsking({ action, request, Dialog: ReasonDialog })
    } catch {
      toasts.failed(failure('offline', ''))
    }
  }
  return (
    <ReasonContext value={ask}>
      {children}
      {asking && (
        <asking.Dialog
          action={asking.action}
          request={asking.request}
          close={() => setAsking(null)}
          done={(undoSeconds) => tell(asking.action, asking.request, undoSeconds)}
        />
      )}
    </ReasonContext>
  )
}

/** Opens the dialog: `askReason('requests/decline', request)`. */
export function useAskReason(): AskReason {
  const ask = useContext(ReasonContext)
  if (!ask) throw new Error('useAskReason outside of ReasonPlace')
  return ask
}
