import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFaultFocus } from './fault-focus.ts'
import { useLayout } from './layout.ts'
import { useSay } from './say.ts'
import { failureOf } from './send.ts'
import { Failed } from './states.tsx'

/** A dialog with a form in it. What is wrong with a field stands at the field; everything else above them. */
export function DialogForm(props: {
  title: string
  submitText?: string
  error: unknown
  isBusy: boolean
  submit: () => void
  close: () => void
  children: ReactNode
}) {
  const say = useSay()
  const layout = useLayout()
  const { title, submitText = title, error, isBusy, submit, close, children } = props
  const isAtField = error !== null && failureOf(error).faults.length > 0
  const form = useFaultFocus(isAtField)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) submit()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={layout.stack}>
              {error !== null && !isAtField && <Failed error={error} />}
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isBusy}>
                {submitText}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** What is wrong with a field, where the refusal says so. */
export const faultOf = (error: unknown, field: string) =>
  error ? failureOf(error).faults.find((one) => one.field === field)?.message : undefined
