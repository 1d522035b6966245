import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { type LabelSheet, labelSheets } from '../../../core/inventory/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf, send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { DialogForm } from './dialog-form.tsx'
import { useOutcomes } from './outcomes.ts'

/** What can be done with several things. */
export type Act = 'move' | 'hand-over' | 'take-back' | 'labels'

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
  const takeBack = useDo('inventory/take-back')
  const outcomes = useOutcomes()
  const [place, setPlace] = useState('')
  const isMove = act === 'move'
  const asked = isMove ? move : takeBack
  const fault = asked.error ? failureOf(asked.error).faults[0] : undefined

  function submit() {
    const options = {
      onSuccess(result: { outcomes: Parameters<typeof outcomes>[1] }) {
        outcomes(isMove ? 'tab/inventory.moved' : 'tab/inventory.taken-back', result.outcomes)
        done?.()
        close()
      },
    }
    if (isMove) move.mutate({ ids, place }, options)
    else takeBack.mutate({ ids, place }, options)
  }

  return (
    <DialogForm
      title={say(`inventory/${act}`)}
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
    </DialogForm>
  )
}

function HandOver({ ids, close, done }: Several) {
  const say = useSay()
  const handOver = useDo('inventory/hand-over')
  const outcomes = useOutcomes()
  const [to, setTo] = useState('')
  const fault = handOver.error ? failureOf(handOver.error).faults[0] : undefined

  function submit() {
    handOver.mutate(
      { ids, to },
      {
        onSuccess(result) {
          outcomes('tab/inventory.handed-over', result.outcomes)
          done?.()
          close()
        },
      },
    )
  }

  return (
    <DialogForm
      title={say('inventory/hand-over')}
      error={fault ? null : handOver.error}
      isBusy={handOver.isPending}
      submit={submit}
      close={close}
    >
      <Field label={say('tab/inventory.to-whom')} required validationMessage={fault?.message}>
        <PersonBox value={to} change={setTo} />
      </Field>
    </DialogForm>
  )
}

function Labels({ ids, close }: Several) {
  const say = useSay()
  const toasts = useToasts()
  const [sheet, setSheet] = useState<LabelSheet>('l7160')
  const [skip, setSkip] = useState('0')
  const [isBusy, setBusy] = useState(false)

  async function print() {
    setBusy(true)
    try {
      saveFile(await send('inventory/labels', { ids, sheet, skip: Number(skip) || 0 }))
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
