import { Field, Input } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type AssetFilter, conditions, type LabelSheet, labelSheets } from '../../../core/inventory/schema.ts'
import type { UseCaseName } from '../../../core/use-cases.ts'
import { useDo, useReread } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DialogForm } from '../../shared/dialog-form.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { useOutcomes } from './outcomes.ts'

/** What can be done with several things. */
export type Act = 'move' | 'hand-over' | 'take-back' | 'labels'

/** The use case that each of them is. */
export const useCaseOf = {
  move: 'inventory/move',
  'hand-over': 'hand-overs/give',
  'take-back': 'hand-overs/take-back',
  labels: 'inventory/labels',
} as const satisfies Record<Act, UseCaseName>

const asItIs = ['kept', ...conditions] as const

/** The dialog of one of these. `done` is called when it was done, `close` in any case. */
export function ActDialog(props: { act: Act; ids: string[]; close: () => void; done?: () => void }) {
  const { act, ...rest } = props
  if (act === 'labels') return <Labels {...rest} />
  return act === 'hand-over' ? <HandOver {...rest} /> : <Move act={act} {...rest} />
}

interface Several {
  ids: string[]
  close: () => void
  done?: () => void
}

function Move({ act, ids, close, done }: Several & { act: 'move' | 'take-back' }) {
  const say = useSay()
  const move = useDo('inventory/move')
  const takeBack = useDo('hand-overs/take-back')
  const reread = useReread()
  const [actId] = useState(() => crypto.randomUUID())
  const [condition, setCondition] = useState<(typeof asItIs)[number]>('kept')
  const outcomes = useOutcomes()
  const [place, setPlace] = useState('')
  const isMove = act === 'move'
  const asked = isMove ? move : takeBack
  const fault = asked.error ? failureOf(asked.error).faults[0] : undefined

  function submit() {
    const isDone = () => {
      done?.()
      close()
    }
    if (isMove)
      return move.mutate(
        { ids, place },
        {
          onSuccess(result) {
            outcomes('tab/inventory.moved', result.outcomes)
            isDone()
          },
        },
      )
    const things = ids.map((id) => (condition === 'kept' ? { id } : { id, condition }))
    takeBack.mutate(
      { id: actId, things, place },
      {
        onSuccess(result) {
          void reread('inventory')
          outcomes('tab/inventory.taken-back', result.outcomes, result.acts)
          isDone()
        },
      },
    )
  }

  return (
    <DialogForm
      title={say(isMove ? 'inventory/move' : 'hand-overs/take-back')}
      error={fault ? null : asked.error}
      isBusy={asked.isPending}
      submit={submit}
      close={close}
    >
      <Field
        label={
          isMove
            ? say('tab/inventory.where-to')
            : `${say('tab/inventory.put-where')} (${say('common/optional')})`
        }
        required={isMove}
        validationMessage={fault?.message}
      >
        <RoomBox longest={120} value={place} change={setPlace} />
      </Field>
      {!isMove && (
        <Field label={say('inventory/field.condition')}>
          <Choice
            among={asItIs}
            value={condition}
            say={(one) => say(one === 'kept' ? 'tab/inventory.as-it-was' : `inventory/condition.${one}`)}
            change={setCondition}
          />
        </Field>
      )}
    </DialogForm>
  )
}

/** Goes on where things are handed over, with these. */
function HandOver({ ids, done }: Several) {
  const [, navigate] = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it leads away once
  useEffect(() => {
    done?.()
    navigate('/hand-overs/new', { state: { ids } })
  }, [])
  return null
}

/** Choosing the sheet for labels of some things, or of all that a list is narrowed to. */
export function Labels({
  ids = [],
  filter,
  close,
}: Partial<Several> & { filter?: AssetFilter; close: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const [sheet, setSheet] = useState<LabelSheet>('l7160')
  const [skip, setSkip] = useState('0')
  const [isBusy, setBusy] = useState(false)

  async function print() {
    setBusy(true)
    try {
      saveFile(
        await send('inventory/labels', {
          ids,
          ...(filter ? { filter } : {}),
          sheet,
          skip: Number(skip) || 0,
        }),
      )
      close()
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <DialogForm
      title={say('inventory/labels')}
      submitText={say('tab/inventory.print')}
      error={null}
      isBusy={isBusy}
      submit={() => void print()}
      close={close}
    >
      <Field label={say('tab/inventory.sheet')}>
        <Choice
          among={labelSheets}
          value={sheet}
          say={(one) => say(`inventory/sheet.${one}`)}
          change={setSheet}
        />
      </Field>
      <Field label={say('tab/inventory.skip')}>
        <Input type="number" min={0} max={23} value={skip} onChange={(_, { value }) => setSkip(value)} />
      </Field>
    </DialogForm>
  )
}
