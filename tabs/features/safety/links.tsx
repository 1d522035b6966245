import {
  Button,
  Field,
  Link as FluentLink,
  Input,
  mergeClasses,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'wouter'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Case } from './case.tsx'
import { useCaseStyles } from './safety.tsx'

/** Other cases that belong to this one, of those that whoever looks may see. */
export function Links({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  return (
    <Panel
      flat
      title={say('tab/safety.links')}
      actions={<Button onClick={() => setAdding(true)}>{say('safety/link')}</Button>}
    >
      {adding && <Add caseId={one.id} close={() => setAdding(false)} />}
      {one.links.length === 0 && !adding && (
        <Text className={layout.quiet}>{say('tab/safety.links.none')}</Text>
      )}
      {one.links.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {one.links.map(({ id, number }) => (
            <li key={id} className={mergeClasses(layout.tight, styles.line)}>
              <div className={layout.apart}>
                <Link href={`/safety/${id}`} asChild>
                  <FluentLink>{number}</FluentLink>
                </Link>
                <Button
                  size="small"
                  aria-label={`${say('safety/unlink')}: ${number}`}
                  aria-expanded={ending === id}
                  onClick={() => setEnding(ending === id ? null : id)}
                >
                  {say('safety/unlink')}
                </Button>
              </div>
              {ending === id && <End caseId={one.id} otherId={id} close={() => setEnding(null)} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Add({ caseId, close }: { caseId: string; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const link = useDo('safety/link')
  return (
    <div className={layout.stack}>
      <Field label={say('tab/safety.links.number')} hint="PA-XXXX-XXXX" required>
        <Input maxLength={12} value={number} onChange={(_, { value }) => setNumber(value)} />
      </Field>
      <Field label={say('tab/safety.links.why')} required>
        <Textarea rows={2} maxLength={4000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {link.error && <Failed error={link.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!/^\s*pa-\w{4}-\w{4}\s*$/i.test(number) || reason.trim().length < 3 || link.isPending}
          onClick={() =>
            link.mutate(
              { id: caseId, number, reason },
              {
                onSuccess() {
                  toasts.done(say('tab/safety.saved'))
                  close()
                },
              },
            )
          }
        >
          {say('safety/link')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </div>
  )
}

function End({ caseId, otherId, close }: { caseId: string; otherId: string; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const [reason, setReason] = useState('')
  const unlink = useDo('safety/unlink')
  return (
    <div className={layout.stack}>
      <Field label={say('tab/safety.links.why-not')} required>
        <Textarea rows={2} maxLength={4000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {unlink.error && <Failed error={unlink.error} />}
      <div className={layout.row}>
        <Button
          disabled={reason.trim().length < 3 || unlink.isPending}
          onClick={() => unlink.mutate({ id: caseId, otherId, reason }, { onSuccess: close })}
        >
          {say('safety/unlink')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </div>
  )
}
