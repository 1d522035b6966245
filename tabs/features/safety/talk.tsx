import { Button, Field, mergeClasses, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import { useCaseStyles } from './safety.tsx'

/** Messages between a reporter and those who work on the case, from either side. */
export function Talk(props: {
  id: string
  messages: readonly { id: string; at: string; by: string; text: string }[]
  action: 'safety/answer' | 'safety/write-back'
  hint?: string
}) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const [text, setText] = useState('')
  const send = useDo(props.action)
  return (
    <div className={layout.stack}>
      {props.messages.length === 0 && <Text className={layout.quiet}>{say('tab/safety.talk.empty')}</Text>}
      {props.messages.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {props.messages.map((one) => (
            <li key={one.id} className={mergeClasses(layout.tight, styles.line)}>
              <Text size={200} className={layout.quiet}>
                {`${one.by} · ${sayDayAndTime(one.at)}`}
              </Text>
              <Text className={styles.text}>{one.text}</Text>
            </li>
          ))}
        </ul>
      )}
      {send.error && <Failed error={send.error} />}
      <Field label={say(props.action)} hint={props.hint}>
        <Textarea rows={4} maxLength={4000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button
          appearance="primary"
          disabled={text.trim() === '' || send.isPending}
          onClick={() => send.mutate({ id: props.id, text }, { onSuccess: () => setText('') })}
        >
          {say('common/send')}
        </Button>
      </div>
    </div>
  )
}
