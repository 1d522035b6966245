import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Link as FluentLink,
  Input,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { kinds } from '../../../core/requests/schema.ts'
import type { RequestView } from '../../../core/requests/view.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { PersonLink } from '../../shared/person-link.tsx'
import { StatusMark } from '../../shared/request-marks.tsx'
import { learn, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { words } from './related.words.ts'
import { NameThing } from './thing-box.tsx'

learn(words)

const useStyles = makeStyles({
  heading: { margin: 0 },
  items: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  number: { width: '160px' },
})

type Related = ResultOf<'requests/related'>
const earlier = ['linked', 'device', 'room', 'account', 'requester'] as const

/** Joins and ties requests, and says afterwards how to undo it. */
function useTies() {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  async function attempt(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('requests')
    }
  }
  return {
    merge: (request: { id: string; number: number }, intoId: string) =>
      attempt(async () => {
        const { undoSeconds } = await send('requests/merge', { id: request.id, intoId })
        const said = say('tab/said.merged', { number: String(request.number) })
        toasts.undoable(said, undoSeconds, () => {
          void attempt(async () => void (await send('requests/undo', { id: request.id })))
        })
      }),
    relate: (id: string, otherId: string, isTied: boolean) =>
      attempt(async () => {
        await send(isTied ? 'requests/unrelate' : 'requests/relate', { id, otherId })
        toasts.done(say(isTied ? 'tab/related.untied' : 'tab/related.tied'))
      }),
    attempt,
  }
}

/** What has to do with a request, for those who work on it: joined, alike, tied, and what was there before. */
export function RelatedRequests({ request }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const ties = useTies()
  const { data } = useAsk('requests/related', { id: request.id }, { enabled: may('requests/related') })
  if (!data) return null
  const isOpen = ['received', 'inProgress', 'asking'].includes(request.status)
  const shown = earlier.filter((part) => data[part].length > 0)
  return (
    <section className={layout.stack}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say('requests/related')}
      </Subtitle2>
      {request.joined.length > 0 && (
        <div className={layout.tight}>
          <Text weight="semibold">{say('tab/related.joined')}</Text>
          <ul className={mergeClasses(layout.list, styles.items)}>
            {request.joined.map((one) => (
              <li key={one.id}>
                <RequestLine request={one} /> <PersonLink id={one.requesterId} name={one.requester} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {data.alike.length > 0 && (
        <div className={layout.tight}>
          <Text weight="semibold">{say('tab/related.alike')}</Text>
          <ul className={mergeClasses(layout.list, styles.items)}>
            {data.alike.map((other) => (
              <li key={other.id} className={layout.tight}>
                <RequestLine request={other} />
                <Facts request={other} />
                {may('requests/merge') && (
                  <div className={layout.row}>
                    <Button onClick={() => void ties.merge(request, other.id)}>
                      {say('tab/related.merge-into', { number: String(other.number) })}
                    </Button>
                    <Button onClick={() => void ties.relate(request.id, other.id, false)}>
                      {say('tab/related.relate-to', { number: String(other.number) })}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
          {may('requests/merge') && (
            <Text size={200} className={layout.quiet}>
              {say('tab/related.alike.hint')}
            </Text>
          )}
        </div>
      )}
      {shown.length > 0 && (
        <Accordion collapsible multiple defaultOpenItems={['linked', 'device']}>
          {shown.map((part) => (
            <AccordionItem key={part} value={part}>
              <AccordionHeader as="h4">{`${say(`tab/related.${part}`)} (${data[part].length})`}</AccordionHeader>
              <AccordionPanel>
                <Earlier request={request} part={part} others={data[part]} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
      {may('requests/name-thing') && kinds[request.kind].group !== 'account' && (
        <NameThing request={request} />
      )}
      {may('requests/merge') && <ByNumber request={request} isOpen={isOpen} />}
      {isOpen && may('outages/announce') && !request.account && (
        <div>
          <Link href={`/outages/announce?request=${request.id}`} asChild>
            <Button as="a" icon={<MegaphoneRegular />}>
              {say('outages/announce')}
            </Button>
          </Link>
        </div>
      )}
    </section>
  )
}

function Earlier(props: { request: { id: string }; part: keyof Related; others: readonly RequestView[] }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const ties = useTies()
  return (
    <ul className={mergeClasses(layout.list, styles.items)}>
      {props.others.map((other) => (
        <li key={other.id} className={layout.tight}>
          <div className={layout.apart}>
            <RequestLine request={other} />
            <StatusMark status={other.status} />
          </div>
          <Facts request={other} />
          {props.part === 'linked' && may('requests/unrelate') && (
            <div>
              <Button
                size="small"
                onClick={() => void ties.relate(props.request.id, other.id, true)}
                aria-label={`${say('requests/unrelate')}: ${other.number}`}
              >
                {say('requests/unrelate')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The way to another request, which opens in the same place of the list. */
function RequestLine({ request }: { request: { id: string; number: number; title: string } }) {
  const [params] = useSearchParams()
  const query = params.size > 0 ? `?${params}` : ''
  return (
    <Link href={`/requests/${request.id}${query}`} asChild>
      <FluentLink inline>{`${request.number} · ${request.title}`}</FluentLink>
    </Link>
  )
}

function Facts({ request }: { request: RequestView }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <Text size={200} className={layout.quiet}>
      {[
        say(`requests/kind.${request.kind}`),
        request.requester,
        sayMoment(say, request.createdAt, new Date()),
      ].join(' · ')}
    </Text>
  )
}

/** Any other request, by the number that people say. */
function ByNumber({ request, isOpen }: { request: { id: string; number: number }; isOpen: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const ties = useTies()
  const [number, setNumber] = useState('')
  const found = async () => (await send('requests/show', { number: Number(number) })).id
  const isNumber = /^\d{1,9}$/.test(number.trim())
  return (
    <div className={layout.row}>
      <Field label={say('tab/related.by-number')}>
        <Input
          className={styles.number}
          inputMode="numeric"
          value={number}
          onChange={(_, { value }) => setNumber(value)}
        />
      </Field>
      {isOpen && (
        <Button
          disabled={!isNumber}
          onClick={() => void ties.attempt(async () => void (await ties.merge(request, await found())))}
        >
          {say('requests/merge')}
        </Button>
      )}
      <Button
        disabled={!isNumber}
        onClick={() =>
          void ties.attempt(async () => void (await ties.relate(request.id, await found(), false)))
        }
      >
        {say('requests/relate')}
      </Button>
    </div>
  )
}
