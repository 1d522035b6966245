import {
  Button,
  Link as FluentLink,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type FindingKind, findingKinds } from '../../../core/drift/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

type View = ResultOf<'drift/show'>
type Finding = View['findings'][number]

const useStyles = makeStyles({
  items: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
})

/** As many as a panel shows before somebody asks for all. */
const shownAtFirst = 10

/** What is not as roster and rules want it: what it means, and what to do about it. */
export function Drift() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const drift = useAsk('drift/show', {}, { everySeconds: (seen) => seen.isChecking && 2 })
  const look = useDo('drift/look')
  if (!drift.data) {
    return (
      <Page title={say('drift/show')} back="/accounts">
        {drift.error ? <Failed error={drift.error} retry={drift.refetch} /> : <Loading rows={4} />}
      </Page>
    )
  }
  const { checkedAt, isChecking, findings } = drift.data
  const check = may('drift/look') && (
    <Button
      icon={<SearchRegular />}
      disabled={isChecking || look.isPending}
      onClick={() => look.mutate({}, { onError: toasts.failed })}
    >
      {say('drift/look')}
    </Button>
  )
  const open = findings.filter(({ accepted }) => !accepted)
  const accepted = findings.filter((one) => one.accepted)
  return (
    <Page
      title={say('drift/show')}
      back="/accounts"
      actions={checkedAt ? check : null}
      subtitle={
        <span className={layout.tight} aria-live="polite">
          <Text>{say('tab/drift.subtitle')}</Text>
          {isChecking ? (
            <Text>{say('tab/drift.checking')}</Text>
          ) : (
            checkedAt && (
              <Text>{say('tab/drift.checked', { time: sayMoment(say, checkedAt, new Date()) })}</Text>
            )
          )}
        </span>
      }
    >
      {checkedAt === null && !isChecking && (
        <Empty icon={<SearchRegular />} title={say('tab/drift.never')} action={check}>
          {say('tab/drift.never.text')}
        </Empty>
      )}
      {checkedAt !== null && <Unseen drift={drift.data} />}
      {checkedAt !== null && open.length === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={say('tab/drift.none')}>
          {say('tab/drift.none.text')}
        </Empty>
      )}
      <PutRight drift={drift.data} />
      {findingKinds.map((kind) => (
        <OfKind
          key={kind}
          kind={kind}
          findings={open.filter((one) => one.kind === kind)}
          seenAt={checkedAt}
        />
      ))}
      {drift.data.total > findings.length && <Text className={layout.quiet}>{say('tab/drift.first')}</Text>}
      {accepted.length > 0 && <Accepted findings={accepted} />}
    </Page>
  )
}

/** What Talka could not look at is said, so that an empty page promises no more than it knows. */
function Unseen({ drift }: { drift: View }) {
  const say = useSay()
  const layout = useLayout()
  return drift.unseen.map(({ word, params }) => (
    <MessageBar key={word} intent="info" layout="multiline" className={layout.bar}>
      <MessageBarBody>{say(word, params)}</MessageBarBody>
    </MessageBar>
  ))
}

function PutRight({ drift }: { drift: View }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const plan = useDo('directory/plan')
  const [first, another] = drift.rosters
  if (!first || !may('directory/plan')) return null
  return (
    <div className={layout.tight}>
      <div className={layout.row}>
        {drift.rosters.map(({ id, name }) => (
          <Button
            key={id}
            appearance="primary"
            disabled={plan.isPending}
            onClick={() =>
              plan.mutate(
                { rosterId: id },
                { onSuccess: ({ planId }) => navigate(`/accounts/${planId}`), onError: toasts.failed },
              )
            }
          >
            {another ? `${say('tab/drift.put-right')}: ${name}` : say('tab/drift.put-right')}
          </Button>
        ))}
      </div>
      <Text className={layout.quiet}>{say('tab/drift.put-right.text')}</Text>
    </div>
  )
}

function OfKind({
  kind,
  findings,
  seenAt,
}: {
  kind: FindingKind
  findings: readonly Finding[]
  seenAt: string | null
}) {
  const say = useSay()
  const layout = useLayout()
  const { accept, mayAccept, isBusy } = useAccept(seenAt)
  if (findings.length === 0) return null
  const keys = findings.filter(({ isAcceptable }) => isAcceptable).map(({ key }) => key)
  return (
    <Panel
      title={`${say(`drift/kind.${kind}`)} (${findings.length})`}
      actions={
        mayAccept && keys.length > 1 ? (
          <Button
            disabled={isBusy}
            onClick={() => accept(keys)}
            aria-label={`${say('tab/drift.accept-all')}: ${say(`drift/kind.${kind}`)}`}
          >
            {say('tab/drift.accept-all')}
          </Button>
        ) : null
      }
    >
      <div className={layout.tight}>
        <Text>{say(`drift/means.${kind}`)}</Text>
        <Text className={layout.quiet}>{say(`drift/do.${kind}`)}</Text>
      </div>
      <Items
        findings={findings}
        more={(one) => say('tab/drift.since', { time: sayMoment(say, one.since, new Date()) })}
        action={(one) =>
          mayAccept && one.isAcceptable ? (
            <Button
              disabled={isBusy}
              onClick={() => accept([one.key])}
              aria-label={`${say('drift/accept')}: ${one.name}`}
            >
              {say('drift/accept')}
            </Button>
          ) : null
        }
      />
    </Panel>
  )
}

function Accepted({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
  const may = useMay()
  const toasts = useToasts()
  const takeBack = useDo('drift/take-back')
  return (
    <Panel title={`${say('tab/drift.accepted')} (${findings.length})`}>
      <Items
        findings={findings}
        more={({ accepted }) =>
          accepted
            ? say('tab/drift.accepted.by', {
                name: accepted.by,
                time: sayMoment(say, accepted.at, new Date()),
              })
            : ''
        }
        action={(one) =>
          may('drift/take-back') && one.kind !== 'blocked' ? (
            <Button
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate({ keys: [one.key] }, { onError: toasts.failed })}
              aria-label={`${say('drift/take-back')}: ${one.name}`}
            >
              {say('drift/take-back')}
            </Button>
          ) : null
        }
      />
    </Panel>
  )
}

function Items(props: {
  findings: readonly Finding[]
  more: (one: Finding) => string
  action: (one: Finding) => ReactNode
}) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? props.findings : props.findings.slice(0, shownAtFirst)
  return (
    <>
      <ul className={mergeClasses(layout.list, styles.items)}>
        {shown.map((one) => (
          <li key={one.key} className={styles.item}>
            <div className={mergeClasses(layout.tight, styles.text)}>
              <Text weight="semibold">
                {one.accountId && may('accounts/show') ? (
                  <Link href={`/accounts/people/${one.accountId}`} asChild>
                    <FluentLink>{one.name}</FluentLink>
                  </Link>
                ) : (
                  one.name
                )}
              </Text>
              <Text>{say(one.what.word, one.what.params)}</Text>
              {one.failed && <Text>{say('tab/drift.failed', { why: one.failed })}</Text>}
              <Text className={layout.quiet}>
                {[one.className, one.signInName, props.more(one)].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {props.action(one)}
          </li>
        ))}
      </ul>
      {shown.length < props.findings.length && (
        <div>
          <Button onClick={() => setAll(true)}>{say('tab/drift.all', { n: props.findings.length })}</Button>
        </div>
      )}
    </>
  )
}

function useAccept(seenAt: string | null) {
  const say = useSay()
  const may = useMay()
  const toasts = useToasts()
  const deed = useDo('drift/accept')
  return {
    mayAccept: may('drift/accept'),
    isBusy: deed.isPending,
    accept: (keys: string[]) =>
      deed.mutate(
        { keys, seenAt: seenAt ?? '' },
        {
          onSuccess: ({ accepted: n }) => toasts.done(say('tab/drift.said.accepted', { n })),
          onError: toasts.failed,
        },
      ),
  }
}
