import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { mostMegabytes } from '../../../core/evidence/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { base64Of } from '../../shared/picture.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { IntimateQuestion } from './intimate-question.tsx'
import '../../shared/files-texts.ts'

/**
 * What a reporter can add to the report: screenshots and files, after whether they may be copied at all. Opening it lends
 * Talka the right to fetch the original of a reported message.
 */
export function AddEvidence({ caseId }: { caseId: string }) {
  const say = useSay()
  const layout = useLayout()
  const mine = useAsk(
    'evidence/show-mine',
    { caseId },
    { everySeconds: ({ original }) => original === 'waiting' && 3 },
  )
  const lend = useDo('evidence/lend-right')
  const [isIntimate, setIntimate] = useState<boolean | null>(null)
  const isLent = useRef(false)
  const original = mine.data?.original ?? null
  useEffect(() => {
    if ((original !== 'noRight' && original !== 'partial') || isLent.current) return
    isLent.current = true
    lend.mutate({ caseId })
  }, [original, caseId, lend])
  if (!mine.data) return null
  const { count, isClosed } = mine.data
  return (
    <Panel flat title={say('tab/evidence.mine')}>
      {original && (
        <MessageBar
          intent={original === 'same' ? 'success' : 'info'}
          layout="multiline"
          className={layout.bar}
        >
          <MessageBarBody>{say(`evidence/original.${original}`)}</MessageBarBody>
        </MessageBar>
      )}
      {count > 0 && <Text>{say('tab/evidence.added', { n: count })}</Text>}
      {!isClosed && (
        <>
          <Text>{say('tab/evidence.mine.add')}</Text>
          <IntimateQuestion isIntimate={isIntimate} answer={setIntimate} />
          {isIntimate === false && <Attach caseId={caseId} done={() => setIntimate(null)} />}
          {isIntimate === true && <TellPlace caseId={caseId} done={() => setIntimate(null)} />}
        </>
      )}
    </Panel>
  )
}

function Attach({ caseId, done }: { caseId: string; done: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const id = useRef(crypto.randomUUID())
  const [file, setFile] = useState<File | null>(null)
  const attach = useDo('evidence/attach')
  const isTooLarge = file !== null && file.size > mostMegabytes * 1024 * 1024
  async function submit() {
    if (!file) return
    attach.mutate(
      { id: id.current, caseId, name: file.name, base64: await base64Of(file), isNotIntimate: true },
      {
        onSuccess() {
          toasts.done(say('tab/evidence.attached'))
          done()
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
      {attach.error && <Failed error={attach.error} />}
      <div>
        <Button
          appearance="primary"
          disabled={!file || isTooLarge || attach.isPending}
          onClick={() => void submit()}
        >
          {say('evidence/attach')}
        </Button>
      </div>
    </>
  )
}

function TellPlace({ caseId, done }: { caseId: string; done: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const layout = useLayout()
  const [place, setPlace] = useState('')
  const tell = useDo('evidence/tell-place')
  return (
    <div className={layout.stack}>
      <Text weight="semibold">{say('tab/evidence.never-copied')}</Text>
      <Field label={say('tab/evidence.place')} required>
        <Textarea rows={3} maxLength={2000} value={place} onChange={(_, { value }) => setPlace(value)} />
      </Field>
      {tell.error && <Failed error={tell.error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={place.trim().length < 3 || tell.isPending}
          onClick={() =>
            tell.mutate(
              { caseId, place },
              {
                onSuccess() {
                  toasts.done(say('tab/safety.saved'))
                  done()
                },
              },
            )
          }
        >
          {say('evidence/tell-place')}
        </Button>
        <Button as="a" href="tel:112">
          {say('tab/evidence.call-112')}
        </Button>
        <Button as="a" href="tel:116111">
          {say('tab/evidence.call-116111')}
        </Button>
      </div>
    </div>
  )
}
