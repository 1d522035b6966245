import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import '../../shared/approval-texts.ts'
import { sayDayAndTime } from '../../shared/time.ts'

type Broken = ResultOf<'requests/history-state'>['broken']

/** Whether what stands in requests' histories is as it was written: by the last nights, and at once for whoever may check. */
export function HistoryCheck() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const state = useAsk('requests/history-state', {})
  const [done, setDone] = useState<{ requests: number; broken: Broken } | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function checkAll() {
    setBusy(true)
    let requests = 0
    const broken: Broken = []
    try {
      for (let after: number | null = 0; after !== null; ) {
        const page: ResultOf<'requests/check-history'> = await send('requests/check-history', { after })
        requests += page.requests
        broken.push(...page.broken)
        setDone({ requests, broken: [...broken] })
        after = page.next
      }
    } catch (error) {
      toasts.failed(error)
    }
    setBusy(false)
  }

  const shown = done ?? state.data
  return (
    <Panel title={say('tab/history.title')}>
      <Text>{say('tab/history.what')}</Text>
      {state.isPending && <Loading rows={1} />}
      {state.error && <Failed error={state.error} retry={state.refetch} />}
      {shown && (
        <div role="status" className={layout.tight}>
          <Text>
            {done
              ? say('tab/history.now', { n: done.requests })
              : state.data?.at
                ? say('tab/history.night', {
                    n: state.data.requests,
                    at: sayDayAndTime(new Date(state.data.at)),
                  })
                : say('tab/history.never')}
          </Text>
          {shown.broken.length === 0 && shown.requests > 0 && <Text>{say('tab/history.none')}</Text>}
          {shown.broken.length > 0 && (
            <ul className={layout.tight}>
              {shown.broken.slice(0, 50).map(({ number, place }) => (
                <li key={number}>
                  {place === 0
                    ? say('tab/history.gone', { number })
                    : say('tab/history.broken', { number, place })}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {may('requests/check-history') && (
        <div>
          <Button disabled={isBusy} onClick={() => void checkAll()}>
            {say(isBusy ? 'tab/history.checking' : 'tab/history.check')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
