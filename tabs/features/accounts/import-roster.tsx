import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Tag,
  TagGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { mayReadColumns, schoolYearText } from '../../../core/rosters/rules.ts'
import type { ColumnMapping } from '../../../core/rosters/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { ConfirmColumns } from './confirm-columns.tsx'
import { DropZone } from './drop-zone.tsx'
import { Faults } from './faults.tsx'
import { Imported } from './imported.tsx'
import {
  addFiles,
  type ChosenFile,
  fitTogether,
  maxMegabytes,
  onlyTables,
  readFiles,
} from './roster-files.ts'

const longestName = 120

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { maxWidth: '420px' },
})

type Corrections = Readonly<Record<string, ColumnMapping>>

/**
 * Brings a roster in: files are chosen or dropped, recognised, and every fault is shown at once. Of a list it is asked
 * what the columns mean. `onImported` says where to go on; without it a plan is offered.
 */
export function ImportRoster(props: { onImported?: (roster: { rosterId: string; name: string }) => void }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [name, setName] = useState('')
  const [lastFolder, setLastFolder] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const [schoolId, setSchoolId] = useState<string | null>(null)
  const [hasNoTable, setHasNoTable] = useState(false)
  const [corrections, correct, dropCorrections] = useDraft<Corrections>('roster-columns', () => ({}))
  const reading = useDo('rosters/read-columns')
  const imported = useDo('rosters/import')
  // Reading takes a moment, in which more files may come.
  const latest = useRef(files)
  const error = reading.error ?? imported.error
  const failure = error ? failureOf(error) : null
  const fits = fitTogether(files)
  const read = reading.data
  const tables = read?.tables ?? []
  const mappings = tables.map((table): ColumnMapping => {
    const { signature, people, meanings } = corrections[table.signature] ?? table
    return { signature, people, meanings }
  })
  const schools = read && read.schools.length > 1 ? read.schools : []
  const namesSchools = mappings.some(({ meanings }) => meanings.includes('school'))
  const needsSchool = schools.length > 0 && !namesSchools
  const isReady =
    (!needsSchool || schoolId !== null) &&
    read !== undefined &&
    !reading.isPending &&
    mappings.every((one) => mayReadColumns(one.meanings).ok)

  function change(next: ChosenFile[]) {
    latest.current = next
    setFiles(next)
    reading.reset()
    if (next.length > 0 && fitTogether(next)) reading.mutate({ files: sent(next) })
  }

  async function add(chosen: readonly File[], folder: string) {
    const found = onlyTables(chosen)
    setHasNoTable(chosen.length > 0 && found.length === 0)
    if (found.length === 0) return
    const added = await readFiles(found)
    if (folder === '') return change(addFiles(latest.current, added))
    // A folder is a whole list: nothing of what was chosen before it may get in among it.
    change(added)
    imported.reset()
    const isOwn = name !== '' && name !== nameOf(lastFolder)
    if (!isOwn) setName(nameOf(folder))
    setLastFolder(folder)
  }

  function send() {
    const schoolYear = read?.format === 'list' ? (year ?? read.schoolYear) : null
    imported.mutate(
      { name, files: sent(files), schoolYear, schoolId: needsSchool ? schoolId : null, mappings },
      {
        onSuccess(roster) {
          change([])
          setName('')
          correct({})
          dropCorrections()
          props.onImported?.(roster)
        },
      },
    )
  }

  return (
    <Panel title={say('rosters/import')}>
      <DropZone add={add} />
      {hasNoTable && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/import.no-table')}</MessageBarBody>
        </MessageBar>
      )}
      {files.length > 0 && (
        <>
          <TagGroup
            className={styles.tags}
            aria-label={say('tab/import.chosen')}
            onDismiss={(_, { value }) => change(files.filter((file) => file.name !== value))}
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
          <div aria-live="polite">
            {reading.isPending && (
              <Spinner size="tiny" labelPosition="after" label={say('tab/import.reading')} />
            )}
            {read && (
              <Text>{say('tab/import.format', { format: say(`rosters/format.${read.format}`) })}</Text>
            )}
          </div>
          {tables.map((table, at) => (
            <ConfirmColumns
              key={table.signature}
              table={table}
              mapping={mappings[at] ?? table}
              change={(mapping) => correct({ ...corrections, [mapping.signature]: mapping })}
            />
          ))}
          {needsSchool && (
            <Field label={say('tab/import.school')} required className={styles.field}>
              <Select value={schoolId ?? ''} onChange={(_, { value }) => setSchoolId(value || null)}>
                <option value="">{say('tab/import.school.none')}</option>
                {schools.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {read?.format === 'list' && (
            <Field label={say('tab/import.year')} className={styles.field}>
              <Select value={year ?? read.schoolYear} onChange={(_, { value }) => setYear(Number(value))}>
                {[read.schoolYear - 1, read.schoolYear, read.schoolYear + 1].map((one) => (
                  <option key={one} value={one}>
                    {schoolYearText(one)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={`${say('tab/import.name')} (${say('common/optional')})`} className={styles.field}>
            <Input
              value={name}
              maxLength={longestName}
              placeholder={say('tab/import.name.none')}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
          {!fits && <Failed error={tooBig(say('tab/import.too-big', { max: maxMegabytes }))} />}
          <div className={layout.row}>
            <Button appearance="primary" disabled={imported.isPending || !fits || !isReady} onClick={send}>
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
        {imported.data && <Imported roster={imported.data} offersPlan={!props.onImported} />}
      </div>
    </Panel>
  )
}

/** What a list is called after the folder that it came in. */
const nameOf = (folder: string) => folder.slice(0, longestName)

function sent(files: readonly ChosenFile[]): { name: string; base64: string }[] {
  return files.map(({ name, base64 }) => ({ name, base64 }))
}

function tooBig(message: string) {
  return Object.assign(new Error(message), { kind: 'invalid', faults: [] })
}
