import { Button, Field, makeStyles, Spinner, Tag, TagGroup, tokens } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { DocumentRegular } from '@fluentui/react-icons/svg/document'
import { useRef, useState } from 'react'
import { acceptedFiles, type FileHead, mostMegabytes } from '../../core/files/schema.ts'
import './files-texts.ts'
import { useLayout } from './layout.ts'
import { base64Of, shrinkPicture } from './picture.ts'
import { useSay } from './say.ts'
import { failureOf, send } from './send.ts'

const useStyles = makeStyles({
  input: { display: 'none' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  tag: { maxWidth: '100%' },
})

/** Photos and files beside a text: each is sent as soon as it is chosen, and what is refused says why. */
export function FilesField(props: {
  files: readonly FileHead[]
  most: number
  change: (files: FileHead[]) => void
  /** True while something is on its way. */
  busy?: (isBusy: boolean) => void
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  async function add(chosen: readonly File[]) {
    setFault(null)
    props.busy?.(true)
    const files = [...props.files]
    for (const original of chosen.slice(0, props.most - files.length)) {
      setSending(original.name)
      try {
        const file = await shrinkPicture(original)
        if (file.size > mostMegabytes * 1024 * 1024) {
          setFault(say('tab/files.too-large', { name: original.name, max: mostMegabytes }))
          continue
        }
        files.push(
          await send('files/keep', {
            id: crypto.randomUUID(),
            name: file.name,
            base64: await base64Of(file),
          }),
        )
        props.change([...files])
      } catch (error) {
        const { kind, message } = failureOf(error)
        setFault(message || say(kind === 'offline' ? 'tab/unreachable' : 'tab/unknown-failure'))
      }
    }
    setSending(null)
    props.busy?.(false)
  }

  return (
    <Field validationMessage={fault ?? undefined}>
      <section
        className={layout.tight}
        aria-label={say('tab/files.drop')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void add([...event.dataTransfer.files])
        }}
      >
        {props.files.length > 0 && (
          <TagGroup
            className={styles.tags}
            aria-label={say('tab/files.drop')}
            onDismiss={(_, { value }) => props.change(props.files.filter(({ id }) => id !== value))}
          >
            {props.files.map(({ id, name }) => (
              <Tag
                key={id}
                value={id}
                className={styles.tag}
                dismissible
                dismissIcon={{ 'aria-label': say('tab/files.remove', { name }) }}
                icon={<DocumentRegular />}
              >
                {name}
              </Tag>
            ))}
          </TagGroup>
        )}
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept={acceptedFiles}
          aria-label={say('tab/files.add')}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            event.target.value = ''
            void add(chosen)
          }}
        />
        <div className={layout.row} aria-live="polite">
          {props.files.length < props.most && (
            <Button
              appearance="subtle"
              icon={<AttachRegular />}
              disabled={sending !== null}
              onClick={() => input.current?.click()}
            >
              {say('tab/files.add')}
            </Button>
          )}
          {sending !== null && <Spinner size="tiny" label={say('tab/files.sending', { name: sending })} />}
        </div>
      </section>
    </Field>
  )
}
