import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { mostMegabytes } from '../../../core/evidence/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { base64Of } from '../../shared/picture.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { IntimateQuestion } from './intimate-question.tsx'
import { useFormStyles } from './report.tsx'
import '../../shared/files-texts.ts'

/** Keeping evidence: whether it may be copied at all is asked first, then it is kept exactly as it is. */
export function KeepEvidence({ caseId }: { caseId: string }) {
  const say = useSay()
  const layout = useLayout()
  const [isOpen, setOpen] = useState(false)
  const [isIntimate, setIntimate] = useState<boolean | null>(null)
  const styles = useFormStyles()
  function close() {
    setOpen(false)
    setIntimate(null)
  }
  if (!isOpen) {
    return (
      <div>
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {say('evidence/keep')}
        </Button>
      </div>
    )
  }
  return (
    <section
      className={mergeClasses(layout.surface, layout.stack, styles.form)}
      aria-label={say('evidence/keep')}
    >
      <Text>{say('tab/evidence.order')}</Text>
      <IntimateQuestion isIntimate={isIntimate} answer={setIntimate} />
      {isIntimate === false && <Keep caseId={caseId} close={close} />}
      {isIntimate === true && <NotePlace caseId={caseId} close={close} />}
      {isIntimate === null && (
        <div>
          <Button onClick={close}>{say('common/cancel')}</Button>
        </div>
      )}
    </section>
  )
}

function Keep({ caseId, close }: { caseId: string; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const id = useRef(crypto.randomUUID())
  const [file, setFile] = useState<File | null>(null)
  const [values, setValues] = useState({ source: '', author: '', shownAt: '', note: '' })
  const keep = useDo('evidence/keep')
  const isTooLarge = file !== null && file.size > mostMegabytes * 1024 * 1024
  async function submit() {
    if (!file) return
    keep.mutate(
      {
        id: id.current,
        caseId,
        name: file.name,
        base64: await base64Of(file),
        isNotIntimate: true,
        ...values,
      },
      {
        onSuccess({ number }) {
          toasts.done(say('tab/evidence.kept', { number }))
          close()
        },
      },
    )
  }
  return (
    <>
      <Field
        label={say('tab/evidence.file')}
        required
        validationMessage={
          isTooLarge ? say('tab/files.too-large', { name: file.name, max: mostMegabytes }) : undefined
        }
      >
        <input type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </Field>
      {(['source', 'author', 'shownAt'] as const).map((name) => (
        <Field key={name} label={`${say(`tab/evidence.${name}`)} (${say('common/optional')})`}>
          <Input
            maxLength={300}
            value={values[name]}
            onChange={(_, { value }) => setValues({ ...values, [name]: value })}
          />
        </Field>
      ))}
      <Field label={`${say('tab/evidence.note')} (${say('common/optional')})`}>
        <Textarea
          rows={2}
          maxLength={2000}
          value={values.note}
          onChange={(_, { value }) => setValues({ ...values, note: value })}
        />
      </Field>
      {keep.error && <Failed error={keep.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!file || isTooLarge || keep.isPending}
          onClick={() => void submit()}
        >
          {say('evidence/keep')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </>
  )
}

function NotePlace({ caseId, close }: { caseId: string; close: () => void }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [place, setPlace] = useState('')
  const note = useDo('evidence/note-place')
  return (
    <>
      <MessageBar intent="warning" layout="multiline" className={layout.bar}>
        <MessageBarBody>{say('tab/evidence.never-copied')}</MessageBarBody>
      </MessageBar>
      <Field label={say('tab/evidence.place')} required>
        <Textarea rows={3} maxLength={2000} value={place} onChange={(_, { value }) => setPlace(value)} />
      </Field>
      {note.error && <Failed error={note.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={place.trim().length < 3 || note.isPending}
          onClick={() =>
            note.mutate(
              { caseId, place },
              {
                onSuccess() {
                  toasts.done(say('tab/safety.saved'))
                  close()
                },
              },
            )
          }
        >
          {say('evidence/note-place')}
        </Button>
        <Button onClick={close}>{say('common/cancel')}</Button>
      </div>
    </>
  )
}
