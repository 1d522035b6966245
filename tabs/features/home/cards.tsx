import { Link as FluentLink, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { JSX, ReactNode } from 'react'
import { Link } from 'wouter'
import type { RequestView } from '../../../core/requests/view.ts'
import { useLayout } from '../../shared/layout.ts'
import { RequestCard } from '../../shared/request-card.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Some requests of the person as cards, and how they are being read. */
export function Cards(props: {
  question: { data?: { requests: RequestView[] } | undefined; error: unknown; refetch: () => unknown }
  shown: number
  view: 'waiting' | 'mine'
  /** What stands below each. */
  part?: (request: RequestView, href: string) => ReactNode
  empty: JSX.Element | null
}) {
  const styles = useStyles()
  const layout = useLayout()
  const { data, error, refetch } = props.question
  if (!data) return error ? <Failed error={error} retry={refetch} /> : <Loading rows={2} />
  if (data.requests.length === 0) return props.empty
  return (
    <ul className={mergeClasses(layout.list, styles.cards)}>
      {data.requests.slice(0, props.shown).map((request) => {
        const href = `/requests/${request.id}?view=${props.view}`
        return (
          <RequestCard key={request.id} request={request} href={href} whose={props.view === 'waiting'}>
            {props.part?.(request, href)}
          </RequestCard>
        )
      })}
    </ul>
  )
}

/** The way to all of them, where some are left out. */
export function More({ to, of, shown }: { to: string; of: readonly unknown[] | undefined; shown: number }) {
  const say = useSay()
  if (!of || of.length <= shown) return null
  return (
    <Link href={to} asChild>
      <FluentLink>{say('tab/all', { n: of.length })}</FluentLink>
    </Link>
  )
}
