import {
  Badge,
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Need } from '../../../core/bookings/schema.ts'
import type { Scope } from '../../../core/events/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { localOf } from './days.ts'
import { useDayText } from './use-day-text.ts'
import { ScopeQuestion, useSayDone } from './use-deeds.tsx'
import './texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

export type Shown = ResultOf<'events/show'>

/** One event: when and where it is, what it needs and how each of that stands, and what is still to be seen to. */
export function EventPage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const shown = useAsk('events/show', { id }, { enabled: may('events/show'), everySeconds: 60 })
  const event = shown.data
  const mayRead = may('events/show')
  return (
    <Page
      narrow
      title={event?.title ?? say('events/show')}
      subtitle={event && say(`events/kind.${event.kind}`)}
      back={event ? `/calendar?day=${localOf(event.startsAt).day}` : '/calendar'}
      actions={event?.mayChange && <Ways event={event} />}
    >
      {!mayRead && <NoRight />}
      {mayRead && shown.isPending && <Loading rows={4} />}
      {shown.error && !event && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {event && <Parts event={event} />}
    </Page>
  )
}

function Ways({ event }: { event: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const sayDone = useSayDone()
  const [, navigate] = useLocation()
  const cancel = useDo('events/cancel')
  const [isAsking, setAsking] = useState(false)
  const press = (scope: Scope) =>
    cancel.mutate(
      { id: event.id, version: event.version, scope },
      {
        onSuccess(done) {
          sayDone(say('tab/calendar.cancelled', { n: done.times }), done)
          navigate(`/calendar?day=${localOf(event.startsAt).day}`)
        },
        onError: toasts.failed,
      },
    )
  return (
    <div className={layout.row}>
      <Button disabled={cancel.isPending} onClick={() => (event.seriesId ? setAsking(true) : press('one'))}>
        {say('events/cancel')}
      </Button>
      <Link href={`/calendar/${event.id}/change`} asChild>
        <Button as="a" appearance="primary">
          {say('events/change')}
        </Button>
      </Link>
      {isAsking && (
        <ScopeQuestion
          title={say('events/cancel')}
          close={() => setAsking(false)}
          choose={(scope) => {
            setAsking(false)
            press(scope)
          }}
        />
      )}
    </div>
  )
}

function Parts({ event }: { event: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const sayDay = useDayText()
  const [begin, end] = [localOf(event.startsAt), localOf(event.endsAt)]
  const room = event.needs.find(({ what }) => what === 'room')
  const padding = event.setupMinutes + event.packDownMinutes > 0
  const at = (iso: string, minutes: number) =>
    localOf(new Date(Date.parse(iso) + minutes * 60_000).toISOString()).time
  return (
    <>
      {event.isCancelled && (
        <MessageBar intent="warning">
          <MessageBarBody>{say('tab/calendar.is-cancelled')}</MessageBarBody>
        </MessageBar>
      )}
      <Panel title={say('tab/calendar.when')}>
        <div className={layout.tight}>
          <Text weight="semibold">
            {begin.day === end.day
              ? `${sayDay(begin.day, 'long')}, ${begin.time}–${end.time}`
              : `${begin.day} ${begin.time} – ${end.day} ${end.time}`}
          </Text>
          <Text>{room?.label || event.place || say('tab/calendar.no-room')}</Text>
          {padding && (
            <Text className={layout.quiet}>
              {say('tab/calendar.set-up', {
                from: at(event.startsAt, -event.setupMinutes),
                until: at(event.endsAt, event.packDownMinutes),
              })}
            </Text>
          )}
          {event.repeat && (
            <Text className={layout.quiet}>
              {[
                say('tab/calendar.repeats', {
                  rhythm: say(`events/rhythm.${event.repeat.rhythm}`),
                  until: event.repeat.until,
                }),
                event.series && say('tab/calendar.times-ahead', { n: event.series.n }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
          {event.isPrivate && <Text className={layout.quiet}>{say('events/field.isPrivate')}</Text>}
          {event.note && <Text className={styles.note}>{event.note}</Text>}
        </div>
      </Panel>
      <Panel title={say('tab/calendar.needs')}>
        {event.needs.length === 0 && <Text>{say('tab/calendar.nothing-needed')}</Text>}
        <ul className={layout.list}>
          {event.needs.map((need) => (
            <li key={need.id} className={styles.row}>
              <span className={layout.tight}>
                <Text weight="semibold">
                  {need.what === 'pool' ? `${need.label} × ${need.count}` : need.label}
                </Text>
                {need.reason && <Text className={layout.quiet}>{need.reason}</Text>}
                {need.unfit && (
                  <Text className={layout.quiet}>
                    {say('tab/calendar.cannot-use', { thing: need.unfit })}
                  </Text>
                )}
              </span>
              <Badge appearance="tint" color={need.state === 'held' ? 'success' : 'warning'}>
                {say(`bookings/state.${need.state}`)}
              </Badge>
            </li>
          ))}
        </ul>
        {event.mayChange && <BookMore event={event} />}
      </Panel>
      <People event={event} />
      <Checks event={event} list="before" />
      <Checks event={event} list="after" />
    </>
  )
}

/** What is free for as long as the event takes: one press opens it, one books. */
function BookMore({ event }: { event: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const toasts = useToasts()
  const sayDone = useSayDone()
  const book = useDo('events/book')
  const [isOpen, setOpen] = useState(false)
  const { startsAt: from, endsAt: until, setupMinutes, packDownMinutes } = event
  const free = useAsk(
    'bookings/find-free',
    { from, until, setupMinutes, packDownMinutes, exceptFor: event.id },
    { enabled: isOpen },
  )
  if (!isOpen) {
    return (
      <div>
        <Button icon={<AddRegular />} onClick={() => setOpen(true)}>
          {say('tab/calendar.book-more')}
        </Button>
      </div>
    )
  }
  if (free.isPending) return <Loading rows={2} />
  if (!free.data) return <Failed error={free.error} retry={() => void free.refetch()} />
  const offers = free.data.offers
    .filter(({ id }) => !event.needs.some((need) => need.id === id))
    .sort((one, other) => Number(other.isFree) - Number(one.isFree))
  const press = (need: Need, name: string) =>
    book.mutate(
      { id: event.id, need: { ...need, what: need.what === 'pool' ? 'pool' : 'set' } },
      {
        onSuccess(done) {
          setOpen(false)
          sayDone(say('tab/calendar.booked', { what: name }), done)
        },
        onError: toasts.failed,
      },
    )
  return (
    <ul className={layout.list}>
      {offers.length === 0 && <Text>{say('tab/calendar.nothing-offered')}</Text>}
      {offers.map(({ id, kind, name, isFree, left, because, by, needsApproval }) => (
        <li key={id} className={styles.row}>
          <span className={layout.tight}>
            <Text>{name}</Text>
            <Text size={200} className={layout.quiet}>
              <Stands {...{ isFree, left, because, by, needsApproval }} />
            </Text>
          </span>
          <Button
            disabled={!isFree || book.isPending}
            aria-label={`${say('events/book')}: ${name}`}
            onClick={() => press({ what: kind, id, count: 1 }, name)}
          >
            {say('events/book')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

type Standing = Pick<
  ResultOf<'bookings/find-free'>['offers'][number],
  'isFree' | 'because' | 'by' | 'needsApproval'
> & { left?: number | null }

/** Whether something is free, and who has it otherwise. */
export function Stands(props: Standing) {
  const sayStanding = useStanding()
  return <>{sayStanding(props)}</>
}

export function useStanding(): (standing: Standing) => string {
  const say = useSay()
  return ({ isFree, left, because, by, needsApproval }) => {
    if (isFree)
      return [
        typeof left === 'number' ? say('tab/calendar.left', { n: left }) : say('tab/calendar.free'),
        needsApproval && say('tab/calendar.asks'),
      ]
        .filter(Boolean)
        .join(', ')
    if (because === 'unfit') return say('tab/calendar.unfit')
    if (!by) return say('tab/calendar.is-taken')
    const [begin, end] = [localOf(by.from), localOf(by.until)]
    const when = `${begin.day} ${begin.time}–${end.time}`
    return by.who
      ? say('tab/calendar.by', { who: by.who, title: by.title ?? '', when })
      : say('tab/calendar.by-somebody', { when })
  }
}

function People({ event }: { event: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const lines = [
    [say('tab/calendar.organisers'), event.organisers.map(({ name }) => name).join(', ')],
    [say('events/field.technician'), event.technician?.name ?? ''],
    [say('events/field.contact'), event.contact],
  ].filter(([, text]) => text)
  return (
    <Panel title={say('tab/calendar.people')}>
      <div className={layout.tight}>
        {lines.map(([label, text]) => (
          <Text key={label}>{`${label}: ${text}`}</Text>
        ))}
      </div>
    </Panel>
  )
}

/** What is seen to before an event, or after it; ticked where it stands. */
function Checks({ event, list }: { event: Shown; list: 'before' | 'after' }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const tick = useDo('events/tick')
  const lines = event[list]
  if (lines.length === 0) return null
  return (
    <Panel title={say(`events/field.${list}`)}>
      <div className={mergeClasses(layout.tight)}>
        {lines.map(({ text, isDone }, at) => (
          <Checkbox
            key={text}
            label={text}
            checked={isDone}
            disabled={!event.mayTick || tick.isPending}
            onChange={(_, { checked }) =>
              tick.mutate(
                { id: event.id, list, at, text, isDone: checked === true },
                { onError: toasts.failed },
              )
            }
          />
        ))}
      </div>
    </Panel>
  )
}
