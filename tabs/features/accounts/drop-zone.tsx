import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { type DragEvent, useRef, useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { filesOfDrop, folderOf, tableEndings } from './roster-files.ts'

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
})

/** Where files and folders are dropped or chosen. */
export function DropZone({ add }: { add: (files: readonly File[], folder: string) => void }) {
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
        accept={tableEndings.join(',')}
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
