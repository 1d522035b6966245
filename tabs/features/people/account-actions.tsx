import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { useState } from 'react'
import { fieldsOf } from '../../../core/forms.ts'
import { mayOrder } from '../../../core/requests/rules.ts'
import { type JobKind, kinds } from '../../../core/requests/schema.ts'
import type { InputOf, ResultOf } from '../../../core/use-cases.ts'
import { useDo, useReread } from '../../shared/ask.ts'
import { ClassField } from '../../shared/class-box.tsx'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { signOf } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

export type AccountView = ResultOf<'accounts/show'>
type AccountKind = Exclude<JobKind, 'classPasswords'>

/** What fits this account now, the most wanted first. */
export function kindsFor(account: AccountView): AccountKind[] {
  const isPupil = account.role === 'pupil'
  return [
    'resetPassword',
    'temporaryPass',
    'signOut',
    ...(isPupil ? (['changeClass'] as const) : []),
    'changeName',
    'licence',
    'addToGroup',
    account.isBlocked ? 'unblockAccount' : 'blockAccount',
    ...(account.leftAt === null && account.inRoster ? (['leaver'] as const) : []),
  ]
}

/** A button for each thing that can be done with an account; the rest of it stands in the dialog. */
export function AccountActions({ account }: { account: AccountView }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [kind, setKind] = useState<AccountKind | null>(null)
  const restored = useRestoreFocusTarget()
  if (account.isGuest || !may('requests/create')) return null
  return (
    <div className={layout.stack}>
      {!may('requests/order') && <Text className={layout.quiet}>{say('tab/person.actions.ask')}</Text>}
      <div className={layout.row}>
        {kindsFor(account).map((one) => (
          <Button key={one} icon={signOf(one)} onClick={() => setKind(one)} {...restored}>
            {say(`requests/kind.${one}`)}
          </Button>
        ))}
      </div>
      {kind && <ActionDialog key={kind} kind={kind} account={account} close={() => setKind(null)} />}
    </div>
  )
}

const hidden = ['account', 'note']

function startOf(kind: AccountKind, account: AccountView | null): Values {
  const known: Values =
    kind === 'changeName' && account ? { givenName: account.givenName, surname: account.surname } : {}
  return Object.fromEntries(
    fieldsOf(kinds[kind].fields).map(({ name, choices }) => [name, known[name] ?? choices[0] ?? '']),
  )
}

/**
 * Asks for what an action needs and does it: at once for the IT specialist, who can think again for ten seconds;
 * as a request for everybody else, and where a colleague's account is to be opened.
 */
export function ActionDialog(props: {
  kind: AccountKind
  account: AccountView | null
  close: () => void
  done?: (requestId: string) => void
}) {
  const { kind, account, close } = props
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const [values, setValues] = useState<Values>(() => startOf(kind, account))
  const [id] = useState(() => crypto.randomUUID())
  const order = useDo('requests/order')
  const create = useDo('requests/create')
  const owner = account && { id: account.id, directoryRole: account.role }
  const orders = may('requests/order')
  const isOrder = orders && mayOrder(kind, me, owner).ok
  const deed = isOrder ? order : create
  const failure = deed.error ? failureOf(deed.error) : null
  const fields = fieldsOf(kinds[kind].fields).filter(({ name }) => !hidden.includes(name))
  const name = say(`requests/kind.${kind}`)

  async function confirm() {
    const given = { ...values, ...(account ? { account: account.signInName } : {}) }
    const input = { id, kind, fields: given, ...(isOrder && account ? { accountId: account.id } : {}) }
    try {
      if (isOrder) {
        const { undoSeconds } = await order.mutateAsync(input as InputOf<'requests/order'>)
        toasts.undoable(say('tab/act.ordered', { kind: name }), undoSeconds, () => void undo())
      } else {
        const { number } = await create.mutateAsync(input as InputOf<'requests/create'>)
        toasts.done(say('tab/said.created', { number: String(number) }))
      }
      close()
      void reread('accounts')
      props.done?.(id)
    } catch {
      // The dialog shows what went wrong and keeps what was typed.
    }
  }

  async function undo() {
    try {
      await send('requests/undo', { id })
      toasts.done(say('tab/act.undone', { kind: name }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void Promise.all([reread('accounts'), reread('requests')])
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!deed.isPending) void confirm()
          }}
        >
          <DialogBody>
            <DialogTitle>{name}</DialogTitle>
            <DialogContent className={layout.stack}>
              {account && <Text weight="semibold">{say('tab/act.whose', { name: account.name })}</Text>}
              <Text>{say(`tab/about.${kind}`)}</Text>
              {failure && failure.faults.length === 0 && <Failed error={failure} />}
              <FormFields
                domain="requests"
                path="fields."
                fields={fields}
                values={values}
                faults={failure?.faults ?? []}
                change={setValues}
                draw={(field, value, change) =>
                  field.name === 'toClass' ? <ClassField of="toClass" value={value} change={change} /> : null
                }
              />
              <Text className={layout.quiet}>
                {say(
                  isOrder ? 'tab/act.undo-hint' : orders ? 'tab/act.asks-deputy' : 'tab/act.asks-specialist',
                )}
              </Text>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common/close')}</Button>
              <Button type="submit" appearance="primary" disabled={deed.isPending}>
                {say(isOrder ? 'tab/act.order' : 'tab/act.ask')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
