import {
  Badge,
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { sayDayAndTime } from '../../shared/time.ts'
import { Complete } from './complete.tsx'
import { Log } from './log.tsx'

const useStyles = makeStyles({
  duty: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

export type Duty = ResultOf<'maintenance/list'>['duties'][number]

/** Duties that come round: what is due, how to mark it done, and what was done. */
export function Maintenance() {
  const say = useSay()
  const may = useMay()
  if (!may('maintenance/list')) {
    return (
      <Page title={say('maintenance/list')}>
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('maintenance/list')}
      subtitle={say('tab/maintenance.subtitle')}
      back="/"
      narrow
      actions={
        may('maintenance/write') && (
          <Link href="/maintenance/write" asChild>
            <Button as="a" appearance="primary" icon={<AddRegular />}>
              {say('tab/maintenance.new')}
            </Button>
          </Link>
        )
      }
    >
      <Duties />
      <Panel flat title={say('maintenance/log')}>
        <Log />
      </Panel>
    </Page>
  )
}

function Duties() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const list = useAsk('maintenance/list', {})
  const [open, setOpen] = useState<Duty | null>(null)
  if (list.isPending) return <Loading />
  if (!list.data) return <Failed error={list.error} retry={list.refetch} />
  const { duties } = list.data
  if (duties.length === 0) {
    return (
      <Empty
        icon={<WrenchRegular />}
        title={say('tab/maintenance.none')}
        action={may('maintenance/begin') && <Begin />}
      >
        {say(may('maintenance/begin') ? 'tab/maintenance.none.text' : 'tab/maintenance.none.reader')}
      </Empty>
    )
  }
  return (
    <>
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {duties.map((duty) => (
          <Line key={duty.id} duty={duty} complete={() => setOpen(duty)} />
        ))}
      </ul>
      {open && <Complete duty={open} close={() => setOpen(null)} />}
    </>
  )
}

function Line({ duty, complete }: { duty: Duty; complete: () => void }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const last = duty.lastDone
    ? say('tab/maintenance.last', { day: sayDayAndTime(duty.lastDone).slice(0, 10) })
    : say('tab/maintenance.never')
  return (
    <li className={styles.duty}>
      <span className={mergeClasses(layout.tight, layout.grow)}>
        {may('maintenance/write') ? (
          <Link href={`/maintenance/write/${duty.id}`} asChild>
            <FluentLink>{duty.title}</FluentLink>
          </Link>
        ) : (
          <Text weight="semibold">{duty.title}</Text>
        )}
        <Text size={200} className={layout.quiet}>
          {[duty.place, say(`maintenance/rhythm.${duty.rhythm}`), last].filter(Boolean).join(' · ')}
        </Text>
      </span>
      <span className={layout.row}>
        {duty.nearness === 'overdue' && (
          <Badge appearance="tint" color="danger">
            {say('tab/maintenance.overdue')}
          </Badge>
        )}
        {duty.nearness === 'soon' && (
          <Badge appearance="tint" color="warning">
            {say('tab/maintenance.soon')}
          </Badge>
        )}
        <Text>{say('tab/maintenance.due', { day: duty.nextDue })}</Text>
        {may('maintenance/complete') && (
          <Button
            icon={<CheckmarkRegular />}
            onClick={complete}
            aria-label={`${say('maintenance/complete')}: ${duty.title}`}
          >
            {say('maintenance/complete')}
          </Button>
        )}
      </span>
    </li>
  )
}

function Begin() {
  const say = useSay()
  const toasts = useToasts()
  const begin = useDo('maintenance/begin')
  return (
    <Button
      appearance="primary"
      disabled={begin.isPending}
      onClick={() =>
        begin.mutate(
          {},
          {
            onSuccess: ({ added }) => toasts.done(say('tab/maintenance.begun', { n: added })),
            onError: toasts.failed,
          },
        )
      }
    >
      {say('maintenance/begin')}
    </Button>
  )
}
