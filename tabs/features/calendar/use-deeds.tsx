import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Scope } from '../../../core/events/schema.ts'
import type { InputOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import type { Listed } from './days.ts'

/** Seconds in which something can be undone; people are told after them. */
const undoSeconds = 10

interface Done {
  deedId: string | null
  waiting: number
  asked: number
}

/** Says what was done, what of it waits or has to be approved, and offers to undo it. */
export function useSayDone(): (text: string, done: Done) => void {
  const say = useSay()
  const toasts = useToasts()
  const undo = useDo('events/undo')
  return (text, { deedId, waiting, asked }) => {
    const said = [
      text,
      waiting > 0 && say('tab/calendar.to-wait', { n: waiting }),
      asked > 0 && say('tab/calendar.to-ask', { n: asked }),
    ]
      .filter(Boolean)
      .join('. ')
    if (deedId === null) return toasts.done(said)
    toasts.undoable(said, undoSeconds, () =>
      undo.mutate(
        { deedId },
        { onSuccess: () => toasts.done(say('tab/calendar.undone')), onError: toasts.failed },
      ),
    )
  }
}

/** Moves an event that was dragged; of a series it asks first which times are meant. `question` is to be shown. */
export function useMove(): {
  move: (event: Listed, day: string, from: string, until: string) => void
  question: ReactNode
} {
  const say = useSay()
  const toasts = useToasts()
  const sayDone = useSayDone()
  const deed = useDo('events/move')
  const [asked, setAsked] = useState<InputOf<'events/move'> | null>(null)
  const send = (input: InputOf<'events/move'>) =>
    deed.mutate(input, {
      onSuccess: (done) => sayDone(say('tab/calendar.moved', { n: done.times }), done),
      onError: toasts.failed,
    })
  return {
    move({ id, version, seriesId }, day, from, until) {
      const input = { id, version, day, from, until }
      if (seriesId) setAsked(input)
      else send(input)
    },
    question: asked && (
      <ScopeQuestion
        title={say('tab/calendar.scope.move', { when: `${asked.day} ${asked.from}` })}
        close={() => setAsked(null)}
        choose={(scope) => {
          send({ ...asked, scope })
          setAsked(null)
        }}
      />
    ),
  }
}

/** Which times of a series are meant. */
export function ScopeQuestion(props: { title: string; close: () => void; choose: (scope: Scope) => void }) {
  const say = useSay()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{say('tab/calendar.scope')}</DialogContent>
          <DialogActions fluid>
            <Button onClick={props.close}>{say('common/cancel')}</Button>
            <Button onClick={() => props.choose('following')}>{say('tab/calendar.scope.following')}</Button>
            <Button appearance="primary" onClick={() => props.choose('one')}>
              {say('tab/calendar.scope.one')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
