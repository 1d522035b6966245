import {
  Badge,
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ChatWarningRegular } from '@fluentui/react-icons/svg/chat-warning'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { ShieldRegular } from '@fluentui/react-icons/svg/shield'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { DoorLink } from '../../shared/door-link.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import './texts.ts'
import { sayDayAndTime } from '../../shared/time.ts'
import { Danger } from './danger.tsx'
import { sayDue } from './due.ts'
import { Hide } from './hide.tsx'
import { LevelBadge } from './level.tsx'
import { Poster } from './poster.tsx'

export const useCaseStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** The safety desk: help in danger first, then reporting, one's own reports, and the cases of which one is a member. */
export function Safety() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  if (!may('safety/report')) {
    return (
      <Page title={say('tab/safety')}>
        <NoRight />
      </Page>
    )
  }
  return (
    <Page title={say('tab/safety')} subtitle={say('tab/safety.subtitle')} narrow actions={<Hide />}>
      <Danger />
      {may('safety/list') && <Cases />}
      <nav className={layout.stack} aria-label={say('tab/home.doors')}>
        <DoorLink
          path="/safety/report"
          title={say('safety/report')}
          text={say('tab/safety.report.text')}
          icon={<ChatWarningRegular />}
        />
        {may('safety/record') && (
          <DoorLink
            path="/safety/record"
            title={say('safety/record')}
            text={say('tab/safety.record.text')}
            icon={<DocumentEditRegular />}
          />
        )}
        {may('safety/numbers') && (
          <DoorLink
            path="/safety/numbers"
            title={say('tab/safety.numbers.door')}
            text={say('tab/safety.numbers.text')}
            icon={<DataBarVerticalRegular />}
          />
        )}
        {may('safety/show-settings') && (
          <DoorLink
            path="/safety/settings"
            title={say('safety/show-settings')}
            text={say('tab/safety.settings.text')}
            icon={<SettingsRegular />}
          />
        )}
      </nav>
      {may('safety/poster') && <Poster />}
      <Panel flat title={say('safety/mine')}>
        <Mine />
      </Panel>
    </Page>
  )
}

function Mine() {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const mine = useAsk('safety/mine', {}, { everySeconds: 60 })
  if (mine.isPending) return <Loading rows={1} />
  if (!mine.data) return <Failed error={mine.error} retry={mine.refetch} />
  const { reports } = mine.data
  if (reports.length === 0) return <Text className={layout.quiet}>{say('tab/safety.mine.none')}</Text>
  return (
    <ul className={mergeClasses(layout.list, layout.surface)}>
      {reports.map((one) => (
        <li key={one.id} className={mergeClasses(layout.apart, styles.line)}>
          <Link href={`/safety/mine/${one.id}`} asChild>
            <FluentLink>{one.number}</FluentLink>
          </Link>
          <Text className={layout.quiet}>
            {[
              sayDayAndTime(one.reportedAt),
              one.answers > 0
                ? say('tab/safety.mine.answers', { n: one.answers })
                : say('tab/safety.mine.no-answers'),
            ].join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  )
}

function Cases() {
  const say = useSay()
  const layout = useLayout()
  const [isClosed, setClosed] = useState(false)
  const list = useAsk('safety/list', { isClosed }, { everySeconds: 60 })
  return (
    <Panel
      flat
      title={say('safety/list')}
      actions={
        <TabList
          size="small"
          selectedValue={isClosed ? 'closed' : 'open'}
          onTabSelect={(_, { value }) => setClosed(value === 'closed')}
        >
          <Tab value="open">{say('tab/safety.cases.open')}</Tab>
          <Tab value="closed">{say('tab/safety.cases.closed')}</Tab>
        </TabList>
      }
    >
      {list.isPending && <Loading />}
      {list.error && !list.data && <Failed error={list.error} retry={list.refetch} />}
      {list.data?.cases.length === 0 && (
        <Empty icon={<ShieldRegular />} title={say('tab/safety.cases.none')}>
          {say('tab/safety.cases.none.text')}
        </Empty>
      )}
      {list.data && list.data.cases.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {list.data.cases.map((one) => (
            <CaseLine key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function CaseLine({ one }: { one: ResultOf<'safety/list'>['cases'][number] }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const due = one.dueAt && sayDue(one.dueAt)
  return (
    <li className={mergeClasses(layout.apart, styles.line)}>
      <span className={layout.tight}>
        <Link href={`/safety/${one.id}`} asChild>
          <FluentLink>{one.number}</FluentLink>
        </Link>
        <Text size={200} className={layout.quiet}>
          {[
            say(`safety/way.${one.way}`),
            say('tab/safety.reported-at', { time: sayDayAndTime(one.reportedAt) }),
            one.isOwner ? say('tab/safety.yours') : say('tab/safety.owner', { name: one.owner }),
          ].join(' · ')}
        </Text>
      </span>
      <span className={layout.row}>
        {!one.isTriaged && !one.closedAt && (
          <Badge appearance="outline">{say('tab/safety.not-triaged')}</Badge>
        )}
        <LevelBadge level={one.level} />
        {due && (
          <Badge appearance="tint" color={one.isOverdue ? 'danger' : 'informative'}>
            {say(one.isOverdue ? 'tab/safety.overdue' : 'tab/safety.due', { time: due })}
          </Badge>
        )}
        <Link href={`/safety/${one.id}`} asChild>
          <Button as="a" size="small" aria-label={`${say('common/open')}: ${one.number}`}>
            {say('common/open')}
          </Button>
        </Link>
      </span>
    </li>
  )
}
