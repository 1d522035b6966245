import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  Tag,
  TagGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { type DragEvent, useRef, useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { Faults } from './faults.tsx'
import { MakePlan } from './make-plan.tsx'
import {
  addFiles,
  type ChosenFile,
  filesOfDrop,
  fitTogether,
  folderOf,
  maxMegabytes,
  onlyCsv,
  readFiles,
} from './roster-files.ts'

const longestName = 120

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '32px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  hidden: { display: 'none' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { maxWidth: '420px' },
})

/** Brings a roster in: files are chosen or dropped, checked by the school, and every fault is shown at once. */
export function ImportRoster() {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [name, setName] = useState('')
  const [noCsv, setNoCsv] = useState(false)
  const imported = useDo('rosters/import')
  const failure = imported.error ? failureOf(imported.error) : null
  const fits = fitTogether(files)

  async function add(chosen: readonly File[], folder: string) {
    const csv = onlyCsv(chosen)
    setNoCsv(chosen.length > 0 && csv.length === 0)
    const read = await readFiles(csv)
    setFiles((before) => addFiles(before, read))
    if (csv.length > 0) setName((before) => before || folder.slice(0, longestName))
  }

  function send() {
    imported.mutate(
      { name, files: files.map((file) => ({ name: file.name, base64: file.base64 })) },
      {
        onSuccess() {
          setFiles([])
          setName('')
        },
      },
    )
  }

  return (
    <Panel title={say('rosters/import')}>
      <DropZone add={add} />
      {noCsv && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/import.no-csv')}</MessageBarBody>
        </MessageBar>
      )}
      {files.length > 0 && (
        <>
          <TagGroup
            className={styles.tags}
            aria-label={say('tab/import.chosen')}
            onDismiss={(_, { value }) => setFiles(files.filter((file) => file.name !== value))}
          >
            {files.map((file) => (
              <Tag
                key={file.name}
                value={file.name}
                dismissible
                dismissIcon={{ role: 'img', 'aria-label': say('tab/import.remove') }}
              >
                {file.name}
              </Tag>
            ))}
          </TagGroup>
          <Field label={`${say('tab/import.name')} (${say('common/optional')})`} className={styles.name}>
            <Input
              value={name}
              maxLength={longestName}
              placeholder={say('tab/import.name.none')}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
          {!fits && (
            <Failed
              error={Object.assign(new Error(say('tab/import.too-big', { max: maxMegabytes })), {
                kind: 'invalid',
                faults: [],
              })}
            />
          )}
          <div className={layout.row}>
            <Button appearance="primary" disabled={imported.isPending || !fits} onClick={send}>
              {say('tab/import.go')}
            </Button>
            {imported.isPending && <Spinner size="tiny" label={say('tab/import.working')} />}
          </div>
        </>
      )}
      <div aria-live="polite" className={layout.stack}>
        {failure && <Failed error={failure} />}
        {failure && failure.faults.length > 0 && (
          <>
            <Faults faults={failure.faults} />
            <Text>{say('tab/import.keep')}</Text>
          </>
        )}
        {imported.data && (
          <MessageBar
            intent={imported.data.same ? 'info' : 'success'}
            layout="multiline"
            className={layout.bar}
          >
            <MessageBarBody>
              {[
                say(imported.data.same ? 'tab/import.same' : 'tab/import.done', { name: imported.data.name }),
                say('tab/pupils', { n: imported.data.pupils }),
                say('tab/staff', { n: imported.data.staff }),
                say('tab/classes', { n: imported.data.classes }),
              ].join(' · ')}
            </MessageBarBody>
            <MessageBarActions>
              <MakePlan rosterId={imported.data.rosterId} name={imported.data.name} primary />
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </Panel>
  )
}

function DropZone({ add }: { add: (files: readonly File[], folder: string) => void }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [over, setOver] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)

  async function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const { files, folder } = await filesOfDrop(event.dataTransfer)
    add(files, folder)
  }
  function take(input: HTMLInputElement) {
    const files = [...(input.files ?? [])]
    add(files, folderOf(files))
    // Choosing the same, corrected file again must count as a change.
    input.value = ''
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut; the buttons inside do the same
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ArrowUploadRegular aria-hidden className={styles.icon} />
      <Text weight="semibold">{say('tab/import.drop')}</Text>
      <Text size={200} className={layout.quiet}>
        {say('tab/import.hint')}
      </Text>
      <div className={layout.row}>
        <Button onClick={() => fileInput.current?.click()}>{say('tab/import.files')}</Button>
        <Button onClick={() => folderInput.current?.click()}>{say('tab/import.folder')}</Button>
      </div>
      <input
        ref={fileInput}
        className={styles.hidden}
        type="file"
        accept=".csv"
        multiple
        data-choose="files"
        aria-label={say('tab/import.files')}
        onChange={(event) => take(event.target)}
      />
      <input
        ref={folderInput}
        className={styles.hidden}
        type="file"
        data-choose="folder"
        aria-label={say('tab/import.folder')}
        onChange={(event) => take(event.target)}
        {...{ webkitdirectory: '' }}
      />
    </div>
  )
}
