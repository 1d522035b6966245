import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { FilesField } from '../../shared/files-field.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { base64Of } from '../../shared/picture.ts'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

const useStyles = makeStyles({
  pictures: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  picture: {
    width: '128px',
    height: '96px',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  name: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    padding: 0,
    minWidth: 0,
  },
})

type Files = ResultOf<'inventory/show'>['files']
type OneFile = Files[number]

/** So many pictures are drawn; the others stand in the list by their names. */
const mostDrawn = 6

/** Photos and documents of a thing: what it looks like, its invoice, its warranty card. */
export function Files({ assetId, files }: { assetId: string; files: Files }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const add = useDo('inventory/add-files')
  const remove = useDo('inventory/remove-file')
  const pictures = files.filter(({ type }) => type.startsWith('image/')).slice(0, mostDrawn)

  function addOne(file: Pick<OneFile, 'id' | 'name'> | undefined) {
    if (!file) return
    add.mutate(
      { id: assetId, files: [file.id] },
      {
        onSuccess: () => toasts.done(say('tab/inventory.file.added', { name: file.name })),
        onError: toasts.failed,
      },
    )
  }

  function removeOne(file: OneFile) {
    remove.mutate(
      { id: assetId, fileId: file.id },
      {
        onSuccess: () =>
          toasts.undoable(say('tab/inventory.file.removed', { name: file.name }), undoSeconds, () =>
            addOne(file),
          ),
        onError: toasts.failed,
      },
    )
  }

  async function save(file: OneFile) {
    try {
      saveFile(await send('inventory/read-file', { id: assetId, fileId: file.id }))
    } catch (error) {
      toasts.failed(error)
    }
  }

  return (
    <Panel title={say('tab/inventory.files')}>
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          {pictures.map((file) => (
            <Picture key={file.id} assetId={assetId} file={file} />
          ))}
        </div>
      )}
      <ul className={layout.list}>
        {files.map((file) => (
          <li key={file.id} className={styles.file}>
            <div className={layout.grow}>
              <Button
                appearance="transparent"
                className={styles.name}
                icon={<ArrowDownloadRegular />}
                aria-label={`${say('inventory/read-file')}: ${file.name}`}
                onClick={() => void save(file)}
              >
                {file.name}
              </Button>
              <Text block size={200} className={layout.quiet}>
                {file.by}
              </Text>
            </div>
            {may('inventory/remove-file') && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={`${say('inventory/remove-file')}: ${file.name}`}
                disabled={remove.isPending}
                onClick={() => removeOne(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {may('inventory/add-files') && (
        <FilesField files={[]} most={10} change={(sent) => addOne(sent.at(-1))} />
      )}
    </Panel>
  )
}

/** A photo as it is; its bytes come with the person's own right and stand in no address. */
function Picture({ assetId, file }: { assetId: string; file: OneFile }) {
  const styles = useStyles()
  const { data } = useQuery({
    queryKey: ['picture', assetId, file.id],
    queryFn: async () => {
      const { file: read } = await send('inventory/read-file', { id: assetId, fileId: file.id })
      const copy = new File([Uint8Array.from(read.bytes)], read.name, { type: read.type })
      return `data:${read.type};base64,${await base64Of(copy)}`
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ? <img className={styles.picture} src={data} alt={file.name} /> : null
}
