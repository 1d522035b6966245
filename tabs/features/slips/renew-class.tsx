import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { useState } from 'react'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { ClassBox } from '../../shared/class-box.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/**
 * New passwords for a whole class: the specialist has them made, and can think again for ten seconds; a teacher asks
 * for those of her class.
 */
export function RenewClass() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [id, setId] = useState('')
  const { data } = useAsk('slips/list-classes', {})
  const order = useDo('requests/order')
  const create = useDo('requests/create')
  const isOrder = may('requests/order')
  const deed = isOrder ? order : create
  const failure = deed.error ? failureOf(deed.error) : null
  const classes = data?.classes ?? []
  if (classes.length === 0) return null
  const only = classes.length === 1 ? (classes[0]?.name ?? '') : ''
  const ofClass = typed ?? only
  const chosen = classes.find(({ name }) => name === ofClass)

  function toggle(next: boolean) {
    setOpen(next)
    setTyped(null)
    setId(crypto.randomUUID())
    order.reset()
    create.reset()
  }

  async function confirm() {
    const input = { id, kind: 'classPasswords' as const, fields: { ofClass } }
    try {
      if (isOrder) {
        const { undoSeconds } = await order.mutateAsync(input)
        toasts.undoable(say('tab/slips.renew.ordered', { name: ofClass }), undoSeconds, () => void undo())
      } else {
        const { number } = await create.mutateAsync(input)
        toasts.done(say('tab/said.created', { number: String(number) }))
      }
      setOpen(false)
      void reread('slips')
    } catch {
      // The dialog shows what went wrong and keeps what was chosen.
    }
  }

  async function undo() {
    try {
      await send('requests/undo', { id })
      toasts.done(say('tab/slips.renew.undone', { name: ofClass }))
    } catch (error) {
      toasts.failed(error)
    }
  }

  return (
    <Dialog open={open} onOpenChange={(_, data) => toggle(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<KeyRegular />}>{say('requests/kind.classPasswords')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (ofClass && !deed.isPending) void confirm()
          }}
        >
          <DialogBody>
            <DialogTitle>{say('requests/kind.classPasswords')}</DialogTitle>
            <DialogContent className={layout.stack}>
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{say('requests/hint.classPasswords')}</MessageBarBody>
              </MessageBar>
              {failure && failure.faults.length === 0 && <Failed error={failure} />}
              <Field
                required
                label={say('requests/field.ofClass')}
                validationMessage={failure?.faults[0]?.message}
              >
                <ClassBox
                  choices={classes.map(({ name }) => name)}
                  value={ofClass}
                  change={(next) => {
                    setTyped(next)
                    deed.reset()
                  }}
                />
              </Field>
              {chosen && <Text>{say('tab/slips.renew.pupils', { n: chosen.pupils })}</Text>}
              {chosen && !chosen.hasTeacher && <Text>{say('tab/slips.no-reader.later')}</Text>}
              <Text className={layout.quiet}>
                {say(isOrder ? 'tab/slips.renew.at-once' : 'tab/slips.renew.asks')}
              </Text>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{say('common/cancel')}</Button>
              </DialogTrigger>
              <Button type="submit" appearance="primary" disabled={!ofClass || deed.isPending}>
                {say(isOrder ? 'tab/slips.renew.order' : 'tab/slips.renew.ask')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
