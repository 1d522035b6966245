import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Strokes } from '../../../core/hand-overs/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { SignaturePad } from './signature-pad.tsx'

/**
 * Signing an act: with a finger, or in one's own account by typing one's name. On somebody else's phone only the finger
 * counts, and the dialog says whose turn it is.
 */
export function SignDialog({ act, close }: { act: ResultOf<'hand-overs/show'>; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const sign = useDo('hand-overs/sign')
  const [strokes, setStrokes] = useState<Strokes>([])
  const [name, setName] = useState('')
  const isOwn = act.maySign
  const signer = act.kind === 'given' ? act.receiver : act.giver
  const faults = sign.error ? failureOf(sign.error).faults : []
  const faultAt = (field: string) => faults.find((one) => one.field === field)?.message
  const isAtField = faultAt('strokes') !== undefined || faultAt('name') !== undefined
  const form = useFaultFocus(isAtField)
  const isReady = strokes.length > 0 || (isOwn && name.trim() !== '')

  function submit() {
    sign.mutate(
      {
        id: act.id,
        mark: act.mark,
        strokes: strokes.length > 0 ? strokes : null,
        name: strokes.length > 0 ? '' : name,
      },
      {
        onSuccess() {
          toasts.done(say('tab/handOvers.done'))
          close()
        },
      },
    )
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (isReady && !sign.isPending) submit()
          }}
        >
          <DialogBody>
            <DialogTitle>{say(`hand-overs/act.${act.kind}`)}</DialogTitle>
            <DialogContent className={layout.stack}>
              {sign.error !== null && !isAtField && <Failed error={sign.error} />}
              {!isOwn && <Text weight="semibold">{say('tab/handOvers.hand-phone', { name: signer })}</Text>}
              <Text>{say(`hand-overs/statement.${act.kind}`)}</Text>
              <Field label={say('tab/handOvers.draw')} validationMessage={faultAt('strokes')}>
                <SignaturePad label={say('tab/handOvers.draw')} strokes={strokes} change={setStrokes} />
              </Field>
              <div>
                <Button disabled={strokes.length === 0} onClick={() => setStrokes([])}>
                  {say('tab/handOvers.clear')}
                </Button>
              </div>
              {isOwn && (
                <Field label={say('tab/handOvers.or-name')} validationMessage={faultAt('name')}>
                  <Input
                    value={name}
                    maxLength={160}
                    autoComplete="name"
                    onChange={(_, { value }) => setName(value)}
                  />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!isReady || sign.isPending}>
                {say('tab/handOvers.sign-account')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
