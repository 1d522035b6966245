import { Button, Field, Input, mergeClasses, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import type { Case } from './case.tsx'
import { useCaseStyles } from './safety.tsx'
import { StaffBox } from './staff-box.tsx'

type Action = 'safety/add-member' | 'safety/remove-member' | 'safety/hand-over'

/** Who sees the case and answers for it; each change needs a reason. */
export function Members({ one }: { one: Case }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const [doing, setDoing] = useState<{ action: Action; person: { id: string; name: string } | null } | null>(
    null,
  )
  return (
    <Panel
      flat
      title={say('tab/safety.members')}
      actions={
        may('safety/add-member') &&
        !one.closedAt && (
          <Button onClick={() => setDoing({ action: 'safety/add-member', person: null })}>
            {say('safety/add-member')}
          </Button>
        )
      }
    >
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {one.members.map((member) => (
          <li key={member.id} className={mergeClasses(layout.apart, styles.line)}>
            <span className={layout.tight}>
              <Text weight={member.isOwner ? 'semibold' : 'regular'}>{member.name}</Text>
              <Text size={200} className={layout.quiet}>
                {[
                  say('tab/safety.member.since', { time: sayDayAndTime(member.since) }),
                  member.until && say('tab/safety.member.until', { time: sayDayAndTime(member.until) }),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </Text>
            </span>
            {!member.until && !member.isOwner && !one.closedAt && (
              <span className={layout.row}>
                {(['safety/hand-over', 'safety/remove-member'] as const)
                  .filter((action) => may(action))
                  .map((action) => (
                    <Button
                      key={action}
                      size="small"
                      aria-label={`${say(action)}: ${member.name}`}
                      onClick={() => setDoing({ action, person: member })}
                    >
                      {say(action)}
                    </Button>
                  ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {doing && (
        <Change
          key={`${doing.action} ${doing.person?.id}`}
          one={one}
          {...doing}
          close={() => setDoing(null)}
        />
      )}
    </Panel>
  )
}

function Change(props: {
  one: Case
  action: Action
  person: { id: string; name: string } | null
  close: () => void
}) {
  const say = useSay()
  const layout = useLayout()
  const [person, setPerson] = useState(props.person)
  const [reason, setReason] = useState('')
  const change = useDo(props.action)
  return (
    <div className={layout.stack}>
      {props.person ? (
        <Text weight="semibold">{`${say(props.action)}: ${props.person.name}`}</Text>
      ) : (
        <Field label={say('tab/safety.member.who')} required>
          <StaffBox choose={setPerson} />
        </Field>
      )}
      <Field label={say('tab/safety.member.reason')} required>
        <Input maxLength={400} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {change.error && <Failed error={change.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!person || reason.trim().length < 3 || change.isPending}
          onClick={() =>
            person &&
            change.mutate({ id: props.one.id, personId: person.id, reason }, { onSuccess: props.close })
          }
        >
          {say(props.action)}
        </Button>
        <Button onClick={props.close}>{say('common/cancel')}</Button>
      </div>
    </div>
  )
}
