import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { eventKinds, rhythms } from '../../../core/events/schema.ts'
import { formatMoment } from '../../../core/language.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { DayInput, TimeInput } from '../../shared/day-input.tsx'
import { readDay } from '../../shared/day-text.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import type { Shown } from './event.tsx'
import { type Draft, draftOf, inputOf, newDraft, ofKind } from './event-draft.ts'
import { useSayDone } from './use-deeds.tsx'
import { WhatIsFree } from './what-is-free.tsx'
import './texts.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalL },
  },
  whole: { [wideMedia]: { gridColumn: '1 / -1' } },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Writing an event, new or one that is there; what is typed survives a reload. */
export function WriteEvent({ id }: { id: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const mayWrite = may('events/create')
  const there = useAsk('events/show', { id: id ?? '' }, { enabled: id !== undefined && mayWrite })
  const back = id ? `/calendar/${id}` : '/calendar'
  return (
    <Page narrow title={say(id ? 'events/change' : 'events/create')} back={back}>
      {!mayWrite && <NoRight />}
      {mayWrite && id && there.isPending && <Loading rows={5} />}
      {there.error && !there.data && <Failed error={there.error} retry={() => void there.refetch()} />}
      {mayWrite && (!id || there.data) && (
        <Form key={`${id}.${there.data?.version}`} event={there.data} back={back} />
      )}
    </Page>
  )
}

function Form({ event, back }: { event: Shown | undefined; back: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const sayDone = useSayDone()
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const create = useDo('events/create')
  const change = useDo('events/change')
  const [draft, keep, drop] = useDraft<Draft>(
    event ? `event.${event.id}.${event.version}` : `event.new.${params}`,
    () => (event ? draftOf(event) : newDraft(say, chosenBy(params))),
  )
  const set = <Name extends keyof Draft>(name: Name, value: Draft[Name]) => keep({ ...draft, [name]: value })
  const error = create.error ?? change.error
  const failure = error ? failureOf(error) : null
  const form = useFaultFocus((failure?.faults.length ?? 0) > 0)
  const faultAt = (name: string) =>
    failure?.faults.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message
  const isBusy = create.isPending || change.isPending

  function submit() {
    const done = (text: 'tab/calendar.created' | 'tab/calendar.changed') => ({
      onSuccess(result: {
        id: string
        times: number
        deedId: string | null
        waiting: number
        asked: number
      }) {
        drop()
        sayDone(say(text, { n: result.times }), result)
        navigate(`/calendar/${result.id}`, { replace: true })
      },
    })
    const input = inputOf(draft)
    if (event) {
      change.mutate({ ...input, version: event.version, scope: draft.scope }, done('tab/calendar.changed'))
      return
    }
    const { rhythm, repeatUntil: until, skipsHolidays } = draft
    const repeat = rhythm === 'once' ? null : { rhythm, until, skipsHolidays }
    create.mutate({ ...input, repeat }, done('tab/calendar.created'))
  }

  const field = (
    name: keyof Draft & ('title' | 'place' | 'contact' | 'technician' | 'kind'),
    control: ReactElement,
    required = false,
  ) => (
    <Field label={say(`events/field.${name}`)} required={required} validationMessage={faultAt(name)}>
      {control}
    </Field>
  )
  const text = (name: 'title' | 'place' | 'contact') => (
    <Input maxLength={120} value={draft[name]} onChange={(_, { value }) => set(name, value)} />
  )
  return (
    <form
      ref={form}
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) submit()
      }}
    >
      <Panel title={say('tab/calendar.what')}>
        <div className={styles.fields}>
          {field(
            'kind',
            <Choice
              among={eventKinds}
              value={draft.kind}
              say={(one) => say(`events/kind.${one}`)}
              change={(kind) => keep(event ? { ...draft, kind } : ofKind(say, draft, kind))}
            />,
          )}
          {field('title', text('title'), true)}
        </div>
      </Panel>
      <Panel title={say('tab/calendar.when')}>
        <Times draft={draft} set={set} faultAt={faultAt} />
        {!event && <Repeats draft={draft} set={set} fault={faultAt('repeat')} />}
        {event?.seriesId && (
          <Field label={say('tab/calendar.scope')}>
            <RadioGroup
              value={draft.scope}
              onChange={(_, { value }) => set('scope', value === 'following' ? 'following' : 'one')}
            >
              <Radio value="one" label={say('tab/calendar.scope.one')} />
              <Radio value="following" label={say('tab/calendar.scope.following')} />
            </RadioGroup>
          </Field>
        )}
      </Panel>
      <Panel title={say('tab/calendar.needs')}>
        <WhatIsFree draft={draft} change={keep} exceptFor={event?.id} />
        {!draft.roomId && field('place', text('place'))}
        <div className={styles.times}>
          {(['setupMinutes', 'packDownMinutes'] as const).map((name) => (
            <Field key={name} label={say(`events/field.${name}`)} validationMessage={faultAt(name)}>
              <Input
                inputMode="numeric"
                maxLength={3}
                value={draft[name]}
                onChange={(_, { value }) => set(name, value.replace(/\D/g, ''))}
              />
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title={say('tab/calendar.people')}>
        <Organisers names={draft.organisers} change={(names) => set('organisers', names)} faultAt={faultAt} />
        <div className={styles.fields}>
          {field(
            'technician',
            <PersonBox value={draft.technician} change={(value) => set('technician', value)} />,
          )}
          {field('contact', text('contact'))}
        </div>
        <Checkbox
          label={say('events/field.isPrivate')}
          checked={draft.isPrivate}
          onChange={(_, { checked }) => set('isPrivate', checked === true)}
        />
      </Panel>
      <Panel title={say('tab/calendar.lists')}>
        <div className={styles.fields}>
          {(['before', 'after'] as const).map((name) => (
            <Field
              key={name}
              label={say(`events/field.${name}`)}
              hint={say('tab/calendar.lists.hint')}
              validationMessage={faultAt(name)}
            >
              <Textarea
                rows={4}
                resize="vertical"
                value={draft[name]}
                onChange={(_, { value }) => set(name, value)}
              />
            </Field>
          ))}
          <Field
            className={styles.whole}
            label={`${say('events/field.note')} (${say('common/optional')})`}
            validationMessage={faultAt('note')}
          >
            <Textarea
              rows={3}
              maxLength={2000}
              resize="vertical"
              value={draft.note}
              onChange={(_, { value }) => set('note', value)}
            />
          </Field>
        </div>
      </Panel>
      {failure && failure.faults.length === 0 && <Failed error={failure} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={isBusy}>
          {say('tab/calendar.save')}
        </Button>
        <Button
          onClick={() => {
            drop()
            navigate(back)
          }}
        >
          {say('common/cancel')}
        </Button>
      </div>
    </form>
  )
}

type Set = <Name extends keyof Draft>(name: Name, value: Draft[Name]) => void

function Times(props: { draft: Draft; set: Set; faultAt: (name: string) => string | undefined }) {
  const { draft, set, faultAt } = props
  const say = useSay()
  const styles = useStyles()
  return (
    <div className={styles.times}>
      <Field label={say('events/field.day')} required validationMessage={faultAt('day')}>
        <DayInput value={draft.day} change={(value) => set('day', value)} />
      </Field>
      <Field label={say('events/field.from')} required validationMessage={faultAt('from')}>
        <TimeInput value={draft.from} change={(value) => set('from', value)} />
      </Field>
      <Field label={say('events/field.until')} required validationMessage={faultAt('until')}>
        <TimeInput value={draft.until} change={(value) => set('until', value)} />
      </Field>
      <Field
        label={`${say('events/field.untilDay')} (${say('common/optional')})`}
        validationMessage={faultAt('untilDay')}
      >
        <DayInput value={draft.untilDay} change={(value) => set('untilDay', value)} />
      </Field>
    </div>
  )
}

function Repeats({ draft, set, fault }: { draft: Draft; set: Set; fault: string | undefined }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  return (
    <div className={layout.tight}>
      <div className={styles.times}>
        <Field label={say('events/field.rhythm')}>
          <Choice
            among={['once', ...rhythms] as const}
            value={draft.rhythm}
            say={(one) => (one === 'once' ? say('tab/calendar.once') : say(`events/rhythm.${one}`))}
            change={(value) => set('rhythm', value)}
          />
        </Field>
        {draft.rhythm !== 'once' && (
          <Field label={say('tab/calendar.repeat-until')} required validationMessage={fault}>
            <DayInput value={draft.repeatUntil} change={(value) => set('repeatUntil', value)} />
          </Field>
        )}
      </div>
      {draft.rhythm !== 'once' && (
        <Checkbox
          label={say('tab/calendar.skips')}
          checked={draft.skipsHolidays}
          onChange={(_, { checked }) => set('skipsHolidays', checked === true)}
        />
      )}
    </div>
  )
}

function Organisers(props: {
  names: string[]
  change: (names: string[]) => void
  faultAt: (name: string) => string | undefined
}) {
  const { names, change, faultAt } = props
  const say = useSay()
  const layout = useLayout()
  return (
    <div className={layout.tight}>
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: people are told apart by their place while they are typed
        <div key={at} className={layout.row}>
          <Field
            className={layout.grow}
            label={say('events/field.organisers')}
            validationMessage={faultAt(`organisers.${at}`)}
          >
            <PersonBox
              value={name}
              change={(value) => change(names.map((one, place) => (place === at ? value : one)))}
            />
          </Field>
          <Button
            appearance="subtle"
            aria-label={say('tab/calendar.remove', { name })}
            onClick={() => change(names.filter((_, place) => place !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => change([...names, ''])}>
          {say('tab/calendar.add-person')}
        </Button>
      </div>
    </div>
  )
}

/** The time that was chosen in the calendar; without one, the next full hour of today. */
function chosenBy(params: URLSearchParams): { day: string; from: string; until: string; roomId: string } {
  const [today = '', now = ''] = formatMoment(new Date(Date.now() + 3_600_000)).split(' ')
  const day = params.get('day') ?? ''
  const isTime = (text: string | null) => (text && /^\d\d:\d\d$/.test(text) ? text : '')
  const isToday = day === '' || day === today
  return {
    day: readDay(day) ? day : today,
    from: isTime(params.get('from')) || (isToday ? `${now.slice(0, 2)}:00` : '09:00'),
    until: isTime(params.get('until')),
    roomId: params.get('room') ?? '',
  }
}
