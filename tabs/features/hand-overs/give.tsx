import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { labelCode } from '../../../core/inventory/rules.ts'
import { type Condition, conditions } from '../../../core/inventory/schema.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo, useReread } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { useSay } from '../../shared/say.ts'
import { type ScanCode, Scanner } from '../../shared/scanner.tsx'
import { failureOf, send } from '../../shared/send.ts'
import { signal } from '../../shared/signal.ts'
import { Failed, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  thing: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  held: { color: tokens.colorPaletteRedForeground1 },
})

type Found = ResultOf<'hand-overs/look-up'>['things'][number]
interface Given extends Found {
  parts: string
}
interface Draft {
  id: string
  things: Given[]
  to: string
  dueOn: string
  place: string
  note: string
}
const empty = (): Draft => ({
  ...{ id: crypto.randomUUID(), things: [], to: '', dueOn: '', place: '', note: '' },
})

/** Several things to one person by one act: they are scanned, typed, or were chosen in the inventory. */
export function Give({ scanCode }: { scanCode: ScanCode }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const [, navigate] = useLocation()
  const chosen = useHistoryState<{ ids?: string[] } | null>()?.ids
  const [draft, keep, drop] = useDraft('hand-over', empty)
  const latest = useRef(draft)
  latest.current = draft
  const [unknown, setUnknown] = useState<string | null>(null)
  const give = useDo('hand-overs/give')
  const fault = (field: string) =>
    give.error ? failureOf(give.error).faults.find((one) => one.field === field)?.message : undefined
  const isAtField = fault('to') !== undefined || fault('dueOn') !== undefined
  const form = useFaultFocus(isAtField)
  const mayGive = may('hand-overs/give')

  function put(changes: Partial<Draft>) {
    latest.current = { ...latest.current, ...changes }
    keep(latest.current)
  }

  async function add(codes: string[]): Promise<boolean> {
    const { things, unknown } = await send('hand-overs/look-up', { codes })
    const there = new Set(latest.current.things.map(({ id }) => id))
    const more = things.filter(({ id }) => !there.has(id)).map((one) => ({ ...one, parts: '' }))
    put({ things: [...latest.current.things, ...more] })
    setUnknown(unknown[0] ?? null)
    return unknown.length === 0 && things.every(({ isHeld }) => !isHeld)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the inventory sent along is looked up, once
  useEffect(() => {
    if (!chosen || !mayGive) return
    // What was chosen anew is meant, not what was left lying here.
    latest.current = empty()
    history.replaceState(null, '')
    add(chosen.map(labelCode)).catch(toasts.failed)
  }, [chosen])

  async function found(code: string) {
    try {
      signal(await add([code]))
    } catch (error) {
      signal(false)
      toasts.failed(error)
    }
  }

  async function undo(id: string) {
    try {
      await send('hand-overs/undo', { id })
      toasts.done(say('tab/handOvers.undone'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('hand-overs')
      void reread('inventory')
    }
  }

  function submit() {
    const { id, to, things, dueOn, place, note } = draft
    give.mutate(
      {
        ...{ id, to, place, note },
        dueOn: dueOn === '' ? null : dueOn,
        things: things.map(({ id, condition, parts }) => ({ id, condition, parts })),
      },
      {
        onSuccess({ number }) {
          drop()
          void reread('inventory')
          toasts.undoable(say('tab/handOvers.given', { number }), undoSeconds, () => void undo(id))
          navigate(`/hand-overs/${id}`, { replace: true })
        },
      },
    )
  }

  const isReady = draft.things.length > 0 && draft.things.every(({ isHeld }) => !isHeld)
  return (
    <Page title={say('hand-overs/give')} subtitle={say('tab/handOvers.give.text')} back="/hand-overs" narrow>
      {!mayGive && <NoRight />}
      {mayGive && (
        <>
          <Scanner scanCode={scanCode} found={found} looks={false}>
            {unknown !== null && (
              <MessageBar intent="warning" layout="multiline" className={layout.bar}>
                <MessageBarBody>{say('tab/handOvers.unknown', { code: unknown })}</MessageBarBody>
              </MessageBar>
            )}
          </Scanner>
          <form
            ref={form}
            noValidate
            className={layout.stack}
            onSubmit={(event) => {
              event.preventDefault()
              if (isReady && !give.isPending) submit()
            }}
          >
            <Panel title={`${say('tab/handOvers.things')} (${draft.things.length})`}>
              {draft.things.length === 0 && (
                <Text className={layout.quiet}>{say('tab/handOvers.things.none')}</Text>
              )}
              <ul className={layout.list} aria-live="polite">
                {draft.things.map((thing) => (
                  <li key={thing.id} className={styles.thing}>
                    <GivenThing
                      thing={thing}
                      change={(changes) =>
                        put({
                          things: draft.things.map((one) =>
                            one.id === thing.id ? { ...one, ...changes } : one,
                          ),
                        })
                      }
                      remove={() => put({ things: draft.things.filter(({ id }) => id !== thing.id) })}
                    />
                  </li>
                ))}
              </ul>
            </Panel>
            {give.error !== null && !isAtField && <Failed error={give.error} />}
            <Field label={say('tab/handOvers.to-whom')} required validationMessage={fault('to')}>
              <PersonBox value={draft.to} change={(to) => put({ to })} />
            </Field>
            <Field
              label={`${say('tab/handOvers.until')} (${say('common/optional')})`}
              validationMessage={fault('dueOn')}
            >
              <DayInput value={draft.dueOn} change={(dueOn) => put({ dueOn })} />
            </Field>
            <Field label={`${say('tab/handOvers.place')} (${say('common/optional')})`}>
              <RoomBox longest={120} value={draft.place} change={(place) => put({ place })} />
            </Field>
            <Field label={`${say('hand-overs/field.note')} (${say('common/optional')})`}>
              <Textarea
                value={draft.note}
                maxLength={500}
                onChange={(_, { value }) => put({ note: value })}
              />
            </Field>
            <div>
              <Button type="submit" appearance="primary" disabled={!isReady || give.isPending}>
                {say('hand-overs/give')}
              </Button>
            </div>
          </form>
        </>
      )}
    </Page>
  )
}

function GivenThing(props: {
  thing: Given
  change: (changes: { condition?: Condition; parts?: string }) => void
  remove: () => void
}) {
  const { thing, change, remove } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const name = [thing.inventoryNo, thing.name].filter(Boolean).join(' ')
  return (
    <>
      <div className={layout.apart}>
        <Text weight="semibold">{[name, thing.model].filter(Boolean).join(', ')}</Text>
        <Button appearance="subtle" aria-label={say('tab/handOvers.remove', { name })} onClick={remove}>
          ✕
        </Button>
      </div>
      {thing.isHeld ? (
        <Text className={styles.held}>{say('tab/handOvers.held', { name: thing.holder })}</Text>
      ) : (
        <div className={layout.row}>
          <Field label={say('inventory/field.condition')}>
            <Choice
              among={conditions}
              value={thing.condition}
              say={(one) => say(`inventory/condition.${one}`)}
              change={(condition) => change({ condition })}
            />
          </Field>
          <Field label={say('tab/handOvers.parts')} className={layout.grow}>
            <Input
              value={thing.parts}
              maxLength={200}
              onChange={(_, { value }) => change({ parts: value })}
            />
          </Field>
        </div>
      )}
    </>
  )
}
