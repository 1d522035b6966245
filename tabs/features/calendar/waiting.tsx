import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { localOf } from './days.ts'
import './texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  why: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    width: '100%',
  },
})

type Waits = ResultOf<'bookings/waiting'>['bookings'][number]

/** Bookings that somebody has to decide on, and what waits until something is free. */
export function Waiting() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const mayRead = may('bookings/waiting')
  const list = useAsk('bookings/waiting', {}, { enabled: mayRead, everySeconds: 30 })
  const all = list.data?.bookings ?? []
  const part = (state: Waits['state']) => all.filter((one) => one.state === state)
  return (
    <Page narrow title={say('bookings/waiting')} back="/calendar">
      {!mayRead && <NoRight />}
      {mayRead && list.isPending && <Loading />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && all.length === 0 && (
        <Empty icon={<CheckmarkRegular />} title={say('tab/calendar.waiting.none')}>
          {say('tab/calendar.waiting.none.text')}
        </Empty>
      )}
      {part('asked').length > 0 && (
        <Panel title={say('tab/calendar.waiting')}>
          <ul className={layout.list}>
            {part('asked').map((one) => (
              <Line key={one.id} booking={one} />
            ))}
          </ul>
        </Panel>
      )}
      {part('waiting').length > 0 && (
        <Panel title={say('tab/calendar.waiting.queue')}>
          <ul className={layout.list}>
            {part('waiting').map((one) => (
              <Line key={one.id} booking={one} />
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  )
}

function Line({ booking }: { booking: Waits }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const approve = useDo('bookings/approve')
  const decline = useDo('bookings/decline')
  const [why, setWhy] = useState<string | null>(null)
  const { id, eventId, label, what, count, holding, isOwn, state } = booking
  const name = what === 'pool' ? `${label} × ${count}` : label
  const when = holding
    ? `${localOf(holding.from).day} ${localOf(holding.from).time}–${localOf(holding.until).time}`
    : ''
  const fault = decline.error ? failureOf(decline.error).faults[0]?.message : undefined
  return (
    <li className={styles.row}>
      <span className={layout.tight}>
        <Text weight="semibold">{name}</Text>
        <Text className={layout.quiet}>
          {[when, holding?.who, holding?.title].filter(Boolean).join(' · ')}
        </Text>
      </span>
      {state === 'asked' && isOwn && <Text className={layout.quiet}>{say('tab/calendar.own')}</Text>}
      {state === 'asked' && !isOwn && why === null && (
        <span className={layout.row}>
          <Button aria-label={`${say('bookings/decline')}: ${name}`} onClick={() => setWhy('')}>
            {say('bookings/decline')}
          </Button>
          <Button
            appearance="primary"
            disabled={approve.isPending}
            aria-label={`${say('bookings/approve')}: ${name}`}
            onClick={() =>
              approve.mutate(
                { id },
                { onSuccess: () => toasts.done(say('tab/calendar.allowed')), onError: toasts.failed },
              )
            }
          >
            {say('bookings/approve')}
          </Button>
        </span>
      )}
      {state === 'waiting' && holding?.title && (
        <Link href={`/calendar/${eventId}`} asChild>
          <Button as="a">{say('events/show')}</Button>
        </Link>
      )}
      {why !== null && (
        <form
          noValidate
          className={styles.why}
          onSubmit={(event) => {
            event.preventDefault()
            decline.mutate(
              { id, reason: why },
              {
                onSuccess: () => toasts.done(say('tab/calendar.declined')),
                onError: (error) => failureOf(error).faults.length === 0 && toasts.failed(error),
              },
            )
          }}
        >
          <Field
            className={layout.grow}
            label={say('bookings/field.reason')}
            required
            validationMessage={fault}
          >
            <Input autoFocus value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          <Button onClick={() => setWhy(null)}>{say('common/cancel')}</Button>
          <Button type="submit" appearance="primary" disabled={decline.isPending}>
            {say('bookings/decline')}
          </Button>
        </form>
      )}
    </li>
  )
}
