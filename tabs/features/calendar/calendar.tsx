import { Button, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { eventKinds } from '../../../core/events/schema.ts'
import { formatMoment } from '../../../core/language.ts'
import { Actions } from '../../shared/actions.tsx'
import { readDay } from '../../shared/day-text.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { ReaderContext, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useWide } from '../../shared/wide.ts'
import { Agenda } from './agenda.tsx'
import { daysShown, type Listed, turned, type View, views } from './days.ts'
import { Filters, type Narrowed } from './filters.tsx'
import { Grid } from './grid.tsx'
import { Month } from './month.tsx'
import { useMove } from './use-deeds.tsx'
import './texts.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  range: { flexGrow: 1, minWidth: '140px', '::first-letter': { textTransform: 'uppercase' } },
  busy: { opacity: 0.6 },
})

/** What happens at school, by month, week, day or as a list; where it stands is in the address. */
export function Calendar() {
  const say = useSay()
  const may = useMay()
  return (
    <Page
      wide
      title={say('events/list')}
      subtitle={say('tab/calendar.subtitle')}
      back="/"
      actions={may('events/list') && <Ways />}
    >
      {may('events/list') ? <Days /> : <NoRight />}
    </Page>
  )
}

function Ways() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  return (
    <div className={layout.row}>
      <Actions
        onPhone={1}
        actions={[
          {
            label: say('tab/calendar.new'),
            href: '/calendar/new',
            icon: <AddRegular />,
            isPrimary: true,
          },
          { label: say('tab/calendar.offers'), href: '/calendar/offers' },
          may('bookings/waiting') && { label: say('tab/calendar.waiting'), href: '/calendar/waiting' },
        ]}
      />
    </div>
  )
}

function Days() {
  const say = useSay()
  const me = useMe()
  const isWide = useWide()
  const styles = useStyles()
  const layout = useLayout()
  const [, navigate] = useLocation()
  const [params, setParams] = useSearchParams()
  const today = formatMoment(new Date()).slice(0, 10)
  const view: View = views.find((one) => one === params.get('view')) ?? (isWide ? 'week' : 'agenda')
  const asked = params.get('day') ?? ''
  const day = readDay(asked) ? asked : today
  const narrowed = narrowedBy(params)
  const days = daysShown(view, day)
  const input = {
    fromDay: days[0] ?? day,
    untilDay: days.at(-1) ?? day,
    ...(narrowed.buildingId ? { buildingId: narrowed.buildingId } : {}),
    ...(narrowed.roomId ? { roomId: narrowed.roomId } : {}),
    ...(narrowed.kind ? { kind: narrowed.kind } : {}),
    ...(narrowed.personId ? { personId: narrowed.personId === 'me' ? me.id : narrowed.personId } : {}),
  }
  const list = useQuery({
    queryKey: ['events/list', input],
    queryFn: () => send('events/list', input),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const { move, question } = useMove()
  const go = (changes: Record<string, string | undefined>) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes))
        if (value) next.set(name, value)
        else next.delete(name)
      return next
    })
  const open = (event: Listed) => navigate(`/calendar/${event.id}`)
  const create = (day: string, from?: string, until?: string) => {
    const query = new URLSearchParams({ day, ...(from ? { from } : {}), ...(until ? { until } : {}) })
    if (narrowed.roomId) query.set('room', narrowed.roomId)
    navigate(`/calendar/new?${query}`)
  }
  const isNarrowed = Object.values(narrowed).some(Boolean)
  const events = list.data?.events ?? []
  const holidays = new Set(list.data?.holidays)
  const shared = { days, today, events, holidays, open, create }
  const isList = view === 'agenda'

  return (
    <>
      <div className={styles.bar}>
        <Button onClick={() => go({ day: today })}>{say('tab/calendar.today')}</Button>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say('tab/calendar.before')}
          onClick={() => go({ day: turned(view, day, false) })}
        />
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say('tab/calendar.after')}
          onClick={() => go({ day: turned(view, day, true) })}
        />
        <Text weight="semibold" size={400} className={styles.range} aria-live="polite">
          <RangeText view={view} day={day} days={days} />
        </Text>
        <TabList
          size="small"
          selectedValue={view}
          aria-label={say('tab/calendar.view')}
          onTabSelect={(_, { value }) => go({ view: String(value) })}
        >
          {views.map((one) => (
            <Tab key={one} value={one}>
              {say(`tab/calendar.view.${one}`)}
            </Tab>
          ))}
        </TabList>
      </div>
      <Filters narrowed={narrowed} change={(next) => go(addressOf(next))} />
      {list.isPending && <Loading rows={6} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <div className={mergeClasses(layout.stack, list.isPlaceholderData && styles.busy)}>
          {isList && events.length === 0 && (
            <Empty
              icon={isNarrowed ? <SearchRegular /> : <CalendarRegular />}
              title={say(isNarrowed ? 'tab/calendar.nothing-fits' : 'tab/calendar.none')}
              action={
                isNarrowed && <Button onClick={() => go(addressOf({}))}>{say('tab/calendar.clear')}</Button>
              }
            >
              {say('tab/calendar.none.text')}
            </Empty>
          )}
          {isList && events.length > 0 && <Agenda {...shared} />}
          {view === 'month' && (
            <Month {...shared} month={day.slice(0, 7)} openDay={(day) => go({ view: 'day', day })} />
          )}
          {(view === 'week' || view === 'day') && (
            <>
              <Grid {...shared} move={move} openDay={(day) => go({ view: 'day', day })} />
              {isWide && (
                <Text size={200} className={layout.quiet}>
                  {say('tab/calendar.hint')}
                </Text>
              )}
            </>
          )}
        </div>
      )}
      {question}
    </>
  )
}

/** The days that are shown, as people say them. */
function RangeText({ view, day, days }: { view: View; day: string; days: readonly string[] }) {
  const { language } = useContext(ReaderContext)
  const said = (text: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'lt' ? 'lt-LT' : 'en-GB', { timeZone: 'UTC', ...options }).format(
      new Date(`${text}T00:00:00Z`),
    )
  if (view === 'month') return said(day, { year: 'numeric', month: 'long' })
  if (view === 'day') return said(day, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
  return `${days[0]} – ${days.at(-1)}`
}

function narrowedBy(params: URLSearchParams): Narrowed {
  return {
    buildingId: params.get('building') ?? undefined,
    roomId: params.get('room') ?? undefined,
    kind: eventKinds.find((one) => one === params.get('kind')),
    personId: params.get('person') ?? undefined,
  }
}

const addressOf = ({ buildingId, roomId, kind, personId }: Narrowed) => ({
  building: buildingId,
  room: roomId,
  kind,
  person: personId,
})
