import { Switch, Text } from '@fluentui/react-components'
import { messageKinds, mutableKinds } from '../../../core/notifications/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useSave } from './saved.ts'

/** Which kinds of message a person gets. */
export function Muted() {
  const say = useSay()
  const layout = useLayout()
  const shown = useAsk('notifications/show-muted', {})
  const { save, error } = useSave('notifications/mute')
  const muted = mutableKinds.filter((kind) => shown.data?.muted.includes(kind))
  return (
    <Panel title={say('notifications/show-muted')}>
      <Text>{say('tab/clocks.muted.text')}</Text>
      {shown.error && <Failed error={shown.error} retry={shown.refetch} />}
      {shown.isPending && <Loading rows={2} />}
      {shown.data && (
        <div className={layout.tight}>
          {messageKinds.map((kind) => {
            const mutable = mutableKinds.find((one) => one === kind)
            return (
              <Switch
                key={kind}
                label={say(`notifications/kind.${kind}`)}
                disabled={!mutable}
                checked={!mutable || !muted.includes(mutable)}
                onChange={(_, { checked }) => {
                  if (!mutable) return
                  const next = checked ? muted.filter((one) => one !== mutable) : [...muted, mutable]
                  save({ muted: next }, { muted }, () => {})
                }}
              />
            )
          })}
        </div>
      )}
      {error && <Failed error={error} />}
    </Panel>
  )
}
