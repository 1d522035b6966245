import { Text } from '@fluentui/react-components'
import type { RequestView } from '../../core/requests/view.ts'
import { Escalation } from './escalation.tsx'
import { RequestActions } from './request-actions.tsx'
import { useSay } from './say.ts'

/** What a request that waits for somebody is decided by, and the buttons of the decision: below its card. */
export function DecisionPart({ request, href }: { request: RequestView; href: string }) {
  const say = useSay()
  const [warning] = request.warnings
  return (
    <>
      {warning && <Text>{`⚠ ${say(warning.word, warning.params)}`}</Text>}
      {request.escalation && <Escalation escalation={request.escalation} />}
      <div style={{ marginTop: '4px' }}>
        <RequestActions request={request} quick href={href} />
      </div>
    </>
  )
}
