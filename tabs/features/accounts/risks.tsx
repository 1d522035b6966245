import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import type { PlanView } from './differences.ts'

/** The warnings of a plan, one under the other. */
export function Risks({ risks }: { risks: PlanView['risks'] }) {
  const say = useSay()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      {risks.map(({ word, params }) => {
        const text = say(word, params)
        return (
          <MessageBar key={text} intent="warning" layout="multiline" className={layout.bar}>
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
        )
      })}
    </div>
  )
}
