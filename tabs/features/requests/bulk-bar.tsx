import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../core/use-cases.ts'
import { useAsk, useReread } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { urgencies } from './listing.ts'
import type { Selection } from './selection.ts'
import { atOnce, type Outcome, useUndoMany } from './use-undo-many.ts'

type Change = InputOf<'requests/change-many'>['change']
type Worded = 'finish' | 'decline'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // On phones the sections stand at the bottom.
    bottom: '72px',
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    boxShadow: tokens.shadow16,
    // One line on a phone, moved sideways: several would cover what is selected.
    overflowX: 'auto',
    '& > *': { flexShrink: 0 },
    [wideMedia]: { bottom: tokens.spacingVerticalM, flexWrap: 'wrap', overflowX: 'visible' },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** What can be done to everything that is selected: each tells how it went, what was refused stays selected, and it can be undone. */
export function BulkBar({ selection }: { selection: Selection }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const undo = useUndoMany()
  const filters = useAsk('requests/filters', {})
  const [asking, setAsking] = useState<Worded | null>(null)
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<Outcome[]>([])
  if (selection.ids.size === 0) return null

  /** Does it in parts; `word` names it in what is said afterwards. */
  async function run(
    word: TextKey,
    doPart: (ids: string[]) => Promise<{ outcomes: Outcome[]; undoSeconds: number | null }>,
  ) {
    const ids = [...selection.ids]
    const outcomes: Outcome[] = []
    let undoSeconds: number | null = null
    setBusy(true)
    try {
      for (let at = 0; at < ids.length; at += atOnce) {
        const part = await doPart(ids.slice(at, at + atOnce))
        outcomes.push(...part.outcomes)
        undoSeconds = part.undoSeconds
      }
    } catch (error) {
      toasts.failed(error)
    }
    setBusy(false)
    const done = outcomes.filter(({ because }) => because === null).map(({ id }) => id)
    setLeft(outcomes.filter(({ because }) => because !== null))
    selection.keep(ids.filter((id) => !done.includes(id)))
    if (done.length > 0) {
      const text = say('tab/bulk.done', { action: say(word), n: done.length })
      if (undoSeconds === null) toasts.done(text)
      else toasts.undoable(text, undoSeconds, () => void undo(done))
    }
    void reread('requests')
  }
  const change = (word: TextKey, one: Change) =>
    void run(word, (ids) => send('requests/change-many', { ids, change: one }))

  return (
    <>
      {left.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar} role="alert">
          <MessageBarBody>
            <MessageBarTitle>{say('tab/bulk.failed', { n: left.length })}</MessageBarTitle>
            {say('tab/bulk.failed.text')}
            <ul className={styles.list}>
              {left.slice(0, 10).map(({ id, number, because }) => (
                <li key={id}>
                  {[number && `Nr. ${number}`, because && say(because)].filter(Boolean).join(': ')}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <section aria-label={say('tab/bulk.name')} className={mergeClasses(layout.surface, styles.bar)}>
        <Text weight="semibold" role="status">
          {say('tab/bulk.selected', { n: selection.ids.size })}
        </Text>
        {may('requests/approve-many') && (
          <Button
            disabled={busy}
            onClick={() => void run('requests/approve', (ids) => send('requests/approve-many', { ids }))}
          >
            {say('requests/approve')}
          </Button>
        )}
        {may('requests/change-many') && (
          <>
            <Button disabled={busy} onClick={() => change('requests/take', { action: 'take' })}>
              {say('requests/take')}
            </Button>
            <Button disabled={busy} onClick={() => setAsking('finish')}>
              {say('requests/finish')}
            </Button>
            <Button disabled={busy} onClick={() => setAsking('decline')}>
              {say('requests/decline')}
            </Button>
            <Choice label={say('requests/assign')} disabled={busy}>
              {(filters.data?.hands ?? []).map(({ id, name }) => (
                <MenuItem
                  key={id}
                  onClick={() => change('requests/assign', { action: 'assign', personId: id })}
                >
                  {name}
                </MenuItem>
              ))}
              <MenuItem onClick={() => change('requests/assign', { action: 'assign', personId: null })}>
                {say('tab/hands.nobody')}
              </MenuItem>
            </Choice>
            <Choice label={say('tab/chip.urgency')} disabled={busy}>
              {urgencies.map((urgency) => (
                <MenuItem
                  key={urgency}
                  onClick={() => change('requests/change-urgency', { action: 'change-urgency', urgency })}
                >
                  {say(`tab/urgency.${urgency}`)}
                </MenuItem>
              ))}
            </Choice>
          </>
        )}
        <Button
          appearance="transparent"
          onClick={() => {
            setLeft([])
            selection.clear()
          }}
        >
          {say('tab/keys.none')}
        </Button>
      </section>
      {asking && (
        <WordsDialog
          action={asking}
          n={selection.ids.size}
          close={() => setAsking(null)}
          done={(text) => {
            setAsking(null)
            change(
              `requests/${asking}`,
              asking === 'finish' ? { action: 'finish', note: text } : { action: 'decline', reason: text },
            )
          }}
        />
      )}
    </>
  )
}

function Choice(props: { label: string; disabled: boolean; children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabled={props.disabled} icon={<ChevronDownRegular />} iconPosition="after">
          {props.label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{props.children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** One word for all of them: what was done, or why not. */
function WordsDialog(props: { action: Worded; n: number; close: () => void; done: (text: string) => void }) {
  const say = useSay()
  const layout = useLayout()
  const [text, setText] = useState('')
  const [isShort, setShort] = useState(false)
  const isDecline = props.action === 'decline'
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (isDecline && text.trim().length < 3) setShort(true)
            else props.done(text)
          }}
        >
          <DialogBody>
            <DialogTitle>{say(`requests/${props.action}`)}</DialogTitle>
            <DialogContent className={layout.stack}>
              <Text>{say('tab/bulk.selected', { n: props.n })}</Text>
              <Text>{say('tab/bulk.followers')}</Text>
              <Field
                label={say(isDecline ? 'tab/bulk.reason' : 'tab/bulk.note')}
                required={isDecline}
                validationMessage={isShort ? say('common/fault.required') : undefined}
              >
                <Textarea
                  autoFocus
                  rows={3}
                  maxLength={1000}
                  value={text}
                  onChange={(_, { value }) => setText(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary">
                {say(`requests/${props.action}`)}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
