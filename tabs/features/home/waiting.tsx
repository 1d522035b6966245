import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list'
import type { RequestView } from '../../../core/requests/view.ts'
import { useAsk } from '../../shared/ask.ts'
import { DecisionPart } from '../../shared/decision-part.tsx'
import { DoorLink } from '../../shared/door-link.tsx'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed } from '../../shared/states.tsx'
import { Cards, More } from './cards.tsx'

const part = (request: RequestView, href: string) => <DecisionPart request={request} href={href} />

/** What waits for the person: account plans first, since the whole school waits with them. */
export function Waiting() {
  const say = useSay()
  const may = useMay()
  const plans = useAsk(
    'directory/waiting-plans',
    {},
    { enabled: may('directory/waiting-plans'), everySeconds: 20 },
  )
  const mayRequests = may('requests/waiting')
  const waiting = useAsk('requests/waiting', {}, { enabled: mayRequests, everySeconds: 20 })
  const open = plans.data?.plans ?? []
  const none = <Empty icon={<CheckmarkCircleRegular />} title={say('tab/waiting.none')} />
  return (
    <Panel
      flat
      title={say('requests/waiting')}
      actions={<More to="/requests?view=waiting" of={waiting.data?.requests} shown={5} />}
    >
      {open.map((plan) => (
        <DoorLink
          key={plan.id}
          path={`/accounts/${plan.id}`}
          title={say('directory/plan-named', { name: plan.title })}
          text={say(`directory/waits.${plan.why}`, { name: plan.approvedBy ?? '' })}
          icon={<PeopleListRegular />}
        />
      ))}
      {plans.error && !plans.data && <Failed error={plans.error} retry={plans.refetch} />}
      {mayRequests ? (
        <Cards
          question={waiting}
          shown={5}
          view="waiting"
          part={part}
          empty={open.length > 0 ? null : none}
        />
      ) : (
        plans.data && open.length === 0 && none
      )}
    </Panel>
  )
}
