import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useSay } from './say.ts'
import { failureOf } from './send.ts'
import { secondsUntil } from './time.ts'

/** What a screen may say in passing. */
export interface Toasts {
  done(text: string): void
  failed(error: unknown): void
  /** What was left as it was, and why. */
  warned(text: string): void
  /** Says what was decided and offers to undo it while the seconds count down. */
  undoable(text: string, seconds: number, undo: () => void): void
}

const ToastsContext = createContext<Toasts | null>(null)

/** Short messages at the edge of the screen; they are read aloud and F6 or Tab reaches their buttons. */
export function ToastsPlace({ children }: { children: ReactNode }) {
  const say = useSay()
  const toaster = useId('toaster')
  const { dispatchToast, dismissToast } = useToastController(toaster)
  const toasts = useMemo<Toasts>(
    () => ({
      done: (text) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{text}</ToastTitle>
          </Toast>,
          { intent: 'success', timeout: 4_000 },
        ),
      failed(error) {
        const { kind, message } = failureOf(error)
        dispatchToast(
          <Toast>
            <ToastTitle>
              {message || say(kind === 'offline' ? 'tab/unreachable' : 'tab/unknown-failure')}
            </ToastTitle>
          </Toast>,
          { intent: 'error', timeout: 8_000 },
        )
      },
      warned: (text) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{text}</ToastTitle>
          </Toast>,
          { intent: 'warning', timeout: 12_000 },
        ),
      undoable(text, seconds, undo) {
        const toastId = `undo-${crypto.randomUUID()}`
        const deadline = Date.now() + seconds * 1_000
        const close = () => dismissToast(toastId)
        dispatchToast(<UndoToast text={text} deadline={deadline} undo={undo} close={close} />, {
          toastId,
          intent: 'success',
          timeout: -1,
        })
      },
    }),
    [dispatchToast, dismissToast, say],
  )
  return (
    <ToastsContext.Provider value={toasts}>
      {children}
      <Toaster
        toasterId={toaster}
        position="bottom-end"
        limit={4}
        offset={{ vertical: 76, horizontal: 16 }}
      />
    </ToastsContext.Provider>
  )
}

/** Says things in passing: `toasts.undoable(…)`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext)
  if (!toasts) throw new Error('useToasts outside of ToastsPlace')
  return toasts
}

function UndoToast(props: { text: string; deadline: number; undo: () => void; close: () => void }) {
  const say = useSay()
  const { deadline, close } = props
  const [seconds, setSeconds] = useState(() => secondsUntil(deadline, Date.now()))
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The pressed button is gone by now; whoever uses the keyboard goes on here.
    if (document.activeElement === document.body || document.activeElement?.matches(':focus-visible')) {
      button.current?.focus()
    }
  }, [])
  useEffect(() => {
    const clock = setInterval(() => {
      const left = secondsUntil(deadline, Date.now())
      setSeconds(left)
      if (left === 0) close()
    }, 250)
    return () => clearInterval(clock)
  }, [deadline, close])
  return (
    <Toast>
      <ToastTitle>{props.text}</ToastTitle>
      <ToastBody>{say('tab/undo.hint')}</ToastBody>
      <ToastFooter>
        <Button
          ref={button}
          icon={<ArrowUndoRegular />}
          onClick={() => {
            close()
            props.undo()
          }}
        >
          {say('tab/undo.in', { seconds })}
        </Button>
      </ToastFooter>
    </Toast>
  )
}
