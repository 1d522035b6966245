import { Link as FluentLink, mergeClasses, Text } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { StatusMark } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'

/** What was the matter with a thing, and still is: the requests about it, the newest first. */
export function Troubles({ assetId }: { assetId: string }) {
  const say = useSay()
  const layout = useLayout()
  const { data, error, refetch } = useAsk('requests/about-thing', { assetId }, { everySeconds: 30 })
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />
  if (!data || data.total === 0) return null
  const { requests, total, open } = data
  return (
    <Panel title={say('tab/inventory.troubles', { n: total })}>
      {open > 0 && <Text>{say('tab/inventory.troubles.open', { n: open })}</Text>}
      <ul className={mergeClasses(layout.list, layout.stack)}>
        {requests.map(({ id, number, title, kind, requester, createdAt, stage }) => (
          <li key={id} className={layout.tight}>
            <div className={layout.apart}>
              <Link href={`/requests/${id}?view=all`} asChild>
                <FluentLink inline>{`${number} · ${title}`}</FluentLink>
              </Link>
              <StatusMark status={stage} />
            </div>
            <Text size={200} className={layout.quiet}>
              {[say(`requests/kind.${kind}`), requester, sayMoment(say, createdAt, new Date())].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      {requests.length < total && (
        <Text size={200} className={layout.quiet}>
          {say('tab/inventory.troubles.newest', { n: requests.length })}
        </Text>
      )}
    </Panel>
  )
}
