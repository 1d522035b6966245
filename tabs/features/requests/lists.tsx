import { Button } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import type { JSX } from 'react'
import { Link } from 'wouter'
import type { RequestView } from '../../../core/requests/view.ts'
import { useAsk } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { ApproveClean } from './approve-clean.tsx'
import { filterRequests } from './filter.ts'
import { RequestList } from './request-list.tsx'
import type { StatusGroup } from './status-filter.tsx'

interface Listing {
  text: string
  hrefOf: (id: string) => string
  /** Shows everything again when the filter hides it all. */
  clear: () => void
}

/** What waits for this person's decision or hand. */
export function WaitingRequests({ text, hrefOf, clear }: Listing) {
  const say = useSay()
  const waiting = useAsk('requests/waiting', {}, { everySeconds: 20 })
  return (
    <Found
      all={waiting.data?.requests}
      found={filterRequests(waiting.data?.requests ?? [], text, 'all')}
      error={waiting.error}
      retry={waiting.refetch}
      clear={clear}
      none={<Empty icon={<CheckmarkCircleRegular />} title={say('tab/waiting.none')} />}
      list={(requests) => (
        <>
          <div>
            <ApproveClean requests={requests} />
          </div>
          <RequestList requests={requests} hrefOf={hrefOf} whose quick />
        </>
      )}
    />
  )
}

/** The person's own requests. */
export function MyRequests({ text, hrefOf, clear, status }: Listing & { status: StatusGroup }) {
  const say = useSay()
  const mine = useAsk('requests/mine', {}, { everySeconds: 20 })
  return (
    <Found
      all={mine.data?.requests}
      found={filterRequests(mine.data?.requests ?? [], text, status)}
      error={mine.error}
      retry={mine.refetch}
      clear={clear}
      none={
        <Empty
          icon={<ClipboardTaskRegular />}
          title={say('tab/mine.none')}
          action={
            <Link href="/requests/new" asChild>
              <Button as="a">{say('requests/create')}</Button>
            </Link>
          }
        >
          {say('tab/mine.none.text')}
        </Empty>
      }
      list={(requests) => <RequestList requests={requests} hrefOf={hrefOf} />}
    />
  )
}

function Found(props: {
  all: RequestView[] | undefined
  found: RequestView[]
  error: unknown
  retry: () => unknown
  clear: () => void
  none: JSX.Element
  list: (requests: RequestView[]) => JSX.Element
}) {
  const say = useSay()
  if (!props.all)
    return props.error ? <Failed error={props.error} retry={props.retry} /> : <Loading rows={5} />
  if (props.found.length > 0) {
    return (
      <>
        {props.error !== null && <Failed error={props.error} retry={props.retry} />}
        {props.list(props.found)}
      </>
    )
  }
  if (props.all.length === 0) return props.none
  return (
    <Empty
      icon={<SearchRegular />}
      title={say('tab/hidden')}
      action={<Button onClick={props.clear}>{say('tab/show-all')}</Button>}
    >
      {say('tab/hidden.text')}
    </Empty>
  )
}
