import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useAsk } from './ask.ts'
import { useLayout } from './layout.ts'
import { useMay } from './me.ts'
import { useSay } from './say.ts'

/** Before accounts are closed: how many leavers still have things of the school, and the way to what those are. */
export function LeaversNotice() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const { data } = useAsk('leavers/list', {}, { enabled: may('leavers/ask'), everySeconds: 60 })
  const n = data?.leavers.length ?? 0
  if (n === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={layout.bar}>
      <MessageBarBody>{say('leavers/still', { n })}</MessageBarBody>
      <MessageBarActions>
        <Link href="/hand-overs/leavers" asChild>
          <Button as="a">{say('leavers/list')}</Button>
        </Link>
      </MessageBarActions>
    </MessageBar>
  )
}
