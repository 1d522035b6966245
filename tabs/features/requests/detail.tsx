import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  OverlayDrawer,
  Text,
  tokens,
  useRestoreFocusSource,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { isWordKey } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { Escalation } from '../../shared/escalation.tsx'
import { GiveButtons } from '../../shared/give.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { PasswordButton } from '../../shared/password.tsx'
import { PersonLink } from '../../shared/person-link.tsx'
import { RequestActions } from '../../shared/request-actions.tsx'
import { DueMark, StatusMark } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useWide } from '../../shared/wide.ts'
import { Approvals } from './approvals.tsx'
import { History } from './history.tsx'
import { Talk } from './talk.tsx'

const RelatedRequests = lazy(() =>
  import('./related.tsx').then((module) => ({ default: module.RelatedRequests })),
)

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  facts: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-wrap' },
})

/** One request at the side of its list, or over the whole screen of a phone. */
export function Detail({ openId, close }: { openId: string | undefined; close: () => void }) {
  const say = useSay()
  const styles = useStyles()
  const wide = useWide()
  const source = useRestoreFocusSource()
  // While the drawer slides out it still shows what it showed.
  const [shownId, setShownId] = useState(openId)
  useEffect(() => {
    if (openId) setShownId(openId)
  }, [openId])
  const request = useAsk(
    'requests/show',
    { id: shownId ?? '' },
    { enabled: shownId !== undefined, everySeconds: openId ? 5 : false },
  )
  const number = request.data && say('requests/number', { number: String(request.data.number) })
  return (
    <OverlayDrawer
      {...source}
      position="end"
      size={wide ? 'medium' : 'full'}
      open={openId !== undefined}
      onOpenChange={(_, { open }) => !open && close()}
      aria-label={number ?? say('requests/show')}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={say('common/close')}
              icon={<DismissRegular />}
              onClick={close}
            />
          }
        >
          {number ?? say('requests/show')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {request.data && <Facts request={request.data} />}
        {!request.data && request.error && (
          <Failed
            error={request.error}
            retry={request.refetch}
            back={<Button onClick={close}>{say('tab/requests.back')}</Button>}
          />
        )}
        {request.isPending && shownId && <Loading rows={2} />}
      </DrawerBody>
      {request.data?.actions.some((action) => action !== 'requests/comment') && (
        <DrawerFooter>
          <RequestActions request={request.data} />
        </DrawerFooter>
      )}
    </OverlayDrawer>
  )
}

/** The request or outage that this one goes with; whose the other request is only those learn who work on it. */
function PartOf({ request: { partOf } }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  if (!partOf) return null
  if ('title' in partOf) return <Link href="/outages">{partOf.title}</Link>
  const number = say('requests/number', { number: String(partOf.number) })
  return partOf.id ? <Link href={`/requests/${partOf.id}?view=all`}>{number}</Link> : number
}

/** The thing that it is about; the way to it for those who may see the inventory. */
function Thing({ id, label }: NonNullable<ResultOf<'requests/show'>['thing']>) {
  return id ? <Link href={`/inventory/${id}`}>{label}</Link> : label
}

function Facts({ request }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const facts: [string, ReactNode][] = [
    [
      say('requests/requester'),
      <PersonLink key="requester" id={request.requesterId} name={request.requester} />,
    ],
    [say('tab/column.sent'), sayMoment(say, request.createdAt, new Date())],
    ...(request.account
      ? [
          [
            say('requests/account'),
            <PersonLink key="account" id={request.accountId} name={request.account} />,
          ] satisfies [string, ReactNode],
        ]
      : []),
    ...(request.decider
      ? [
          [
            say('requests/decider'),
            <PersonLink key="decider" id={request.deciderId} name={request.decider} />,
          ] satisfies [string, ReactNode],
        ]
      : []),
    ...(request.partOf
      ? [[say('tab/together'), <PartOf key="together" request={request} />] satisfies [string, ReactNode]]
      : []),
    ...(request.thing
      ? [[say('requests/thing'), <Thing key="thing" {...request.thing} />] satisfies [string, ReactNode]]
      : []),
    ...Object.entries(request.fields).flatMap(([name, value]): [string, ReactNode][] => {
      if (value === '' || value === null || value === undefined) return []
      if (name === 'device' && value === request.thing?.label) return []
      if (name === 'room' && request.room) return [[say('requests/field.room'), request.room]]
      const label = [`requests/field.${name}.short`, `requests/field.${name}`].find(isWordKey)
      const choice = `requests/${name}.${String(value)}`
      return [[label ? say(label) : name, isWordKey(choice) ? say(choice) : String(value)]]
    }),
  ]
  return (
    <>
      <title>{`${say('requests/number', { number: String(request.number) })} · ${say('common/talka')}`}</title>
      <div className={layout.row}>
        <StatusMark status={request.stage} />
        <Text className={layout.quiet}>{say(`requests/kind.${request.kind}`)}</Text>
      </div>
      <DueMark due={request.due} />
      <GiveButtons request={request} />
      {request.escalation && <Escalation escalation={request.escalation} />}
      {request.delayedSince && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('requests/event.delayed')}</MessageBarBody>
        </MessageBar>
      )}
      {request.warnings.map(({ word, params }) => (
        <MessageBar key={word} intent="warning" layout="multiline">
          <MessageBarBody>{say(word, params)}</MessageBarBody>
        </MessageBar>
      ))}
      {request.passwordId && may('accounts/reveal-password') && (
        <div>
          <PasswordButton passwordId={request.passwordId} isPass={request.kind === 'temporaryPass'} />
        </div>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <Approvals approvals={request.approvals} />
      <History requestId={request.id} history={request.history} chain={request.chain} />
      {request.actions.includes('requests/comment') && may('requests/comment') && <Talk request={request} />}
      {may('requests/related') && (
        <Suspense>
          <RelatedRequests request={request} />
        </Suspense>
      )}
      {request.status === 'done' && may('articles/draft') && (
        <div>
          <Link href={`/answers/write?request=${request.id}`} asChild>
            <Button as="a" icon={<LightbulbRegular />}>
              {say('articles/draft')}
            </Button>
          </Link>
        </div>
      )}
    </>
  )
}
