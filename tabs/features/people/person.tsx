import { Link as FluentLink, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { PasswordButton } from '../../shared/password.tsx'
import { RequestActions } from '../../shared/request-actions.tsx'
import { StatusMark } from '../../shared/request-marks.tsx'
import { type Say, useSay } from '../../shared/say.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { AboutPerson, AskedFor } from './about-person.tsx'
import { AccountActions, type AccountView } from './account-actions.tsx'
import { Mark } from './people.tsx'
import './texts.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr' },
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  items: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** One person: who it is and how to reach them, what they asked for, and their account with what can be done about it. */
export function PersonPage({ personId }: { personId: string }) {
  const say = useSay()
  const may = useMay()
  const person = useAsk('people/show', { personId }, { enabled: may('people/show') })
  const account = useAsk(
    'accounts/show',
    { accountId: personId },
    {
      enabled: may('accounts/show'),
      everySeconds: (seen) => seen.requests.some(({ status }) => status === 'inProgress') && 3,
    },
  )
  const back = may('accounts/find') ? '/accounts/people' : '/'
  if (!may('people/show') && !may('accounts/show')) {
    return (
      <Page title={say('people/show')} back="/">
        <NoRight />
      </Page>
    )
  }
  if (person.isLoading || account.isLoading || (!person.data && !account.data)) {
    const error = person.error ?? account.error
    return (
      <Page title={say('people/show')} back={back}>
        {error && !person.isLoading && !account.isLoading ? (
          <Failed error={error} retry={() => Promise.all([person.refetch(), account.refetch()])} />
        ) : (
          <Loading rows={4} />
        )}
      </Page>
    )
  }
  const title = person.data?.name ?? account.data?.name ?? ''
  const marks = account.data ? <Marks account={account.data} /> : person.data?.className
  return (
    <Page title={title} back={back} subtitle={marks}>
      {person.data && <AboutPerson person={person.data} />}
      {account.data && (
        <Panel title={say('tab/person.account')}>
          <Facts account={account.data} />
        </Panel>
      )}
      {account.data && !account.data.isGuest && may('requests/create') && (
        <Panel title={say('tab/person.actions')}>
          <AccountActions account={account.data} />
        </Panel>
      )}
      {account.data && <Requests account={account.data} />}
      {person.data && may('requests/list') && <AskedFor person={person.data} />}
      {account.data && account.data.changes.length > 0 && <Changes account={account.data} />}
    </Page>
  )
}

function Marks({ account }: { account: AccountView }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <span className={layout.row}>
      <Text>
        {[account.role ? say(`people/role.${account.role}`) : null, account.className]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {account.isBlocked && <Mark text={say('tab/mark.blocked')} />}
      {account.leftAt && <Mark text={say('tab/mark.left')} />}
      {account.isGuest && <Mark text={say('tab/mark.guest')} />}
    </span>
  )
}

function Facts({ account }: { account: AccountView }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {factsOf(say, account).map(([term, values]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          {values.map((value) => (
            <dd key={value} className={styles.value}>
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function factsOf(say: Say, account: AccountView): [string, string[]][] {
  const { className, rosterClass, licences, groups } = account
  const inClass =
    className && rosterClass && rosterClass !== className
      ? say('tab/person.class.roster', { class: className, roster: rosterClass })
      : (className ?? rosterClass)
  const time = (at: string) => sayMoment(say, at, new Date())
  return [
    [
      say('tab/person.standing'),
      [
        account.blockedBy
          ? say('tab/person.blocked-by', { name: account.blockedBy.name, time: time(account.blockedBy.at) })
          : say(account.isBlocked ? 'tab/person.blocked' : 'tab/person.works'),
        ...(account.leftAt ? [say('tab/person.left', { time: time(account.leftAt) })] : []),
        ...(account.deletedFrom
          ? [say('tab/person.deleted-from', { time: account.deletedFrom.slice(0, 10) })]
          : []),
      ],
    ],
    [say('tab/person.sign-in-name'), [account.signInName]],
    ...(inClass ? [[say('tab/person.class'), [inClass]] satisfies [string, string[]]] : []),
    [
      say('tab/person.register-id'),
      [account.registerId ?? '–', ...(account.inRoster ? [] : [say('tab/person.not-in-roster')])],
    ],
    [say('tab/person.licences'), licences.length > 0 ? licences : [say('tab/person.no-licences')]],
    [
      say('tab/person.groups'),
      groups.length > 0
        ? groups.map(({ name, isOwner }) => (isOwner ? `${name} (${say('tab/person.owner')})` : name))
        : [say('tab/person.no-groups')],
    ],
  ]
}

function Requests({ account }: { account: AccountView }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/person.requests')}>
      {account.requests.length === 0 && (
        <Text className={layout.quiet}>{say('tab/person.requests.none')}</Text>
      )}
      <ul className={mergeClasses(layout.list, styles.items)}>
        {account.requests.map((request) => (
          <li key={request.id} className={layout.tight}>
            <div className={layout.apart}>
              <Link href={`/requests/${request.id}?view=all`} asChild>
                <FluentLink>{say(`requests/kind.${request.kind}`)}</FluentLink>
              </Link>
              <StatusMark status={request.stage} />
            </div>
            <Text className={layout.quiet}>
              {[
                `${say('requests/requester')}: ${request.requester}`,
                request.decider &&
                  request.decider !== request.requester &&
                  `${say('requests/decider')}: ${request.decider}`,
                sayMoment(say, request.createdAt, new Date()),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {(request.passwordId || request.actions.length > 0) && (
              <div className={layout.row}>
                {request.passwordId && (
                  <PasswordButton passwordId={request.passwordId} isPass={request.kind === 'temporaryPass'} />
                )}
                <RequestActions request={request} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Changes({ account }: { account: AccountView }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/person.changes')}>
      <ul className={mergeClasses(layout.list, styles.items)}>
        {account.changes.map(({ planId, at, by, changes }) => (
          <li key={planId} className={layout.tight}>
            {changes.map(({ word, params }) => (
              <Text key={word + JSON.stringify(params)}>{say(word, params)}</Text>
            ))}
            <Text className={layout.quiet}>
              {sayMoment(say, at, new Date())}
              {' · '}
              {say('tab/person.approved-by', { name: by })}
              {' · '}
              <Link href={`/accounts/${planId}`} asChild>
                <FluentLink
                  inline
                  aria-label={`${say('tab/person.plan')}, ${sayMoment(say, at, new Date())}`}
                >
                  {say('tab/person.plan')}
                </FluentLink>
              </Link>
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
