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
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { proposals } from '../../core/requests/schema.ts'
import type { RequestView } from '../../core/requests/view.ts'
import type { InputOf } from '../../core/use-cases.ts'
import { useAsk, useDo, useReread } from './ask.ts'
import type { ReasonedAction } from './decisions.ts'
import { useDraft } from './drafts.ts'
import { useLayout } from './layout.ts'
import { words } from './reason.words.ts'
import { learn, type TextKey, useSay } from './say.ts'
import { failureOf } from './send.ts'
import { Failed } from './states.tsx'

learn(words)

const fields = {
  'requests/decline': 'reason',
  'requests/finish': 'note',
  'requests/ask': 'text',
  'requests/reopen': 'text',
  'requests/escalate': 'reason',
  'requests/send-back': 'text',
  'requests/refuse-cost': 'reason',
} as const satisfies Record<ReasonedAction, string>

const labels = {
  'requests/decline': 'requests/field.reason',
  'requests/finish': 'tab/finish.note',
  'requests/ask': 'tab/ask.text',
  'requests/reopen': 'tab/reopen.text',
  'requests/escalate': 'requests/field.why-here',
  'requests/send-back': 'tab/back.text',
  'requests/refuse-cost': 'tab/costly.text',
} as const satisfies Record<ReasonedAction, TextKey>

/** Asks for the words of a step: why it is declined, what was done, what is asked. The other side reads them. */
export function ReasonDialog(props: {
  action: ReasonedAction
  request: RequestView
  close: () => void
  done: (undoSeconds: number | null) => void
}) {
  const { action, request, close } = props
  const field = fields[action]
  const say = useSay()
  const layout = useLayout()
  const [text, setText, dropDraft] = useDraft(`${action}.${request.id}`, () => '')
  const [more, setMore, dropMore] = useDraft(`${action}.${request.id}.more`, () => noMore)
  const deed = useDo(action)
  const reread = useReread()
  // Somebody else may decide while the person is still writing.
  const now = useAsk('requests/show', { id: request.id }, { everySeconds: 5 }).data
  const decided = now !== undefined && !now.actions.includes(action)
  const faults = deed.error ? failureOf(deed.error).faults : []
  const fault = faults.find((one) => one.field === field)

  async function confirm() {
    try {
      const input = { id: request.id, [field]: text, ...(action === 'requests/escalate' ? more : {}) }
      const result = await deed.mutateAsync(input as InputOf<typeof action>)
      props.done('undoSeconds' in result ? result.undoSeconds : null)
      dropDraft()
      dropMore()
      close()
      void reread('requests')
    } catch {
      // The dialog shows what went wrong and keeps the text.
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(action)}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{`${say('requests/number', { number: String(request.number) })} · ${request.title}`}</Text>
            {request.followers > 0 && (action === 'requests/finish' || action === 'requests/decline') && (
              <Text>{say('tab/followers.read', { n: request.followers })}</Text>
            )}
            {decided && (
              <MessageBar intent="warning" layout="multiline" className={layout.bar} role="alert">
                <MessageBarBody>
                  {say('requests/already-decided')}{' '}
                  {[
                    say(`requests/status.${now.status}`),
                    now.decider && `${say('requests/decider')}: ${now.decider}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </MessageBarBody>
              </MessageBar>
            )}
            {deed.error && faults.length === 0 && !decided && <Failed error={deed.error} />}
            <Field
              label={say(labels[action])}
              required={action !== 'requests/finish'}
              validationMessage={fault?.message}
            >
              <Textarea autoFocus rows={4} value={text} onChange={(_, { value }) => setText(value)} />
            </Field>
            {action === 'requests/escalate' && (
              <EscalationFields
                more={more}
                change={setMore}
                receiver={now?.escalatesTo ?? null}
                costFault={faults.find((one) => one.field === 'cost')?.message}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button appearance="primary" disabled={deed.isPending || decided} onClick={confirm}>
              {say(action)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface More {
  proposal: string
  cost: string
}
const noMore: More = { proposal: proposals[0], cost: '' }

/** What is proposed, what it would cost, and who will be given it. */
function EscalationFields(props: {
  more: More
  change: (more: More) => void
  receiver: string | null
  costFault: string | undefined
}) {
  const { more, change, receiver, costFault } = props
  const say = useSay()
  return (
    <>
      <Field label={say('requests/field.proposal')}>
        <RadioGroup value={more.proposal} onChange={(_, { value }) => change({ ...more, proposal: value })}>
          {proposals.map((one) => (
            <Radio key={one} value={one} label={say(`requests/proposal.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={`${say('requests/field.cost')} (${say('common/optional')})`}
        validationMessage={costFault}
      >
        <Input
          inputMode="decimal"
          maxLength={20}
          value={more.cost}
          onChange={(_, { value }) => change({ ...more, cost: value })}
        />
      </Field>
      {receiver && <Text>{say('requests/escalates-to', { name: receiver })}</Text>}
    </>
  )
}
