import { Button, Field, Input, Link, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { hotlineAnswers } from '../../../core/evidence/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/** Reporting what is public on the internet to the regulator's hotline: the text to copy, its page, and its answer. */
export function Hotline({ caseId }: { caseId: string }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Prepared caseId={caseId} close={() => setOpen(false)} />
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{say('evidence/prepare-hotline')}</Button>
    </div>
  )
}

function Prepared({ caseId, close }: { caseId: string; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const prepared = useAsk('evidence/prepare-hotline', { caseId })
  const note = useDo('evidence/note-hotline')
  const [answer, setAnswer] = useState<(typeof hotlineAnswers)[number]>('sent')
  const [number, setNumber] = useState('')
  const [words, setWords] = useState('')
  if (prepared.isPending) return <Loading />
  if (!prepared.data) return <Failed error={prepared.error} retry={prepared.refetch} />
  const { name, url, phone, text } = prepared.data
  return (
    <Panel title={say('evidence/prepare-hotline')}>
      <Text>{say('evidence/hotline.order')}</Text>
      <Text>{say('evidence/hotline.parents')}</Text>
      <Field label={say('evidence/hotline.title')}>
        <Textarea readOnly rows={8} value={text} />
      </Field>
      <div className={layout.row}>
        <Button
          appearance="primary"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => toasts.done(say('tab/evidence.copied')),
              () => toasts.failed(new Error(say('tab/evidence.copy-by-hand'))),
            )
          }
        >
          {say('tab/evidence.copy')}
        </Button>
        <Link href={url} target="_blank" rel="noreferrer">
          {name}
        </Link>
        {phone && <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>}
      </div>
      <Field label={say('evidence/note-hotline')}>
        <RadioGroup value={answer} onChange={(_, { value }) => setAnswer(value as typeof answer)}>
          {hotlineAnswers.map((one) => (
            <Radio key={one} value={one} label={say(`evidence/hotline.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={`${say('tab/evidence.document')} (${say('common/optional')})`}>
        <Input maxLength={60} value={number} onChange={(_, { value }) => setNumber(value)} />
      </Field>
      <Field label={`${say('tab/evidence.note')} (${say('common/optional')})`}>
        <Textarea rows={2} maxLength={2000} value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      {note.error && <Failed error={note.error} />}
      <div className={layout.row}>
        <Button
          disabled={note.isPending}
          onClick={() =>
            note.mutate(
              { caseId, answer, number, note: words },
              {
                onSuccess() {
                  toasts.done(say('tab/safety.saved'))
                  close()
                },
              },
            )
          }
        >
          {say('evidence/note-hotline')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </Panel>
  )
}
