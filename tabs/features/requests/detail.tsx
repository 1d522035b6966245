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
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { isWordKey } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { PasswordButton } from '../../shared/password.tsx'
import { RequestActions } from '../../shared/request-actions.tsx'
import { DueMark, StatusMark } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useWide } from '../../shared/wide.ts'
import { Escalation } from './escalation.tsx'
import { History } from './history.tsx'
import { Talk } from './talk.tsx'

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

function Facts({ request }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const facts: [string, string][] = [
    [say('requests/requester'), request.requester],
    [say('tab/column.sent'), sayMoment(say, request.createdAt, new Date())],
    ...(request.account ? [[say('requests/account'), request.account] satisfies [string, string]] : []),
    ...Object.entries(request.fields).flatMap(([name, value]): [string, string][] => {
      if (value === '' || value === null || value === undefined) return []
      const label = [`requests/field.${name}.short`, `requests/field.${name}`].find(isWordKey)
      const choice = `requests/${name}.${String(value)}`
      return [[label ? say(label) : name, isWordKey(choice) ? say(choice) : String(value)]]
    }),
  ]
  return (
    <>
      <title>{`${say('requests/number', { number: String(request.number) })} · ${say('common/talka')}`}</title>
      <div className={layout.row}>
        <StatusMark status={request.status} />
        <Text className={layout.quiet}>{say(`requests/kind.${request.kind}`)}</Text>
      </div>
      <DueMark due={request.due} />
      {request.escalation && <Escalation escalation={request.escalation} />}
      {request.delayedSince && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('requests/event.delayed')}</MessageBarBody>
        </MessageBar>
      )}
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
      <History requestId={request.id} history={request.history} />
      {request.actions.includes('requests/comment') && may('requests/comment') && <Talk request={request} />}
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
