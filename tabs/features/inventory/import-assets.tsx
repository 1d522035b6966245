import {
  Badge,
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import {
  type AssetField,
  assetFields,
  type BlankRule,
  blankRules,
  type DayOrder,
  dayOrders,
} from '../../../core/inventory/schema.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr 1fr', columnGap: tokens.spacingHorizontalL },
  },
  field: { minWidth: 0 },
  lines: { maxHeight: '420px', overflowY: 'auto' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
})

type Trial = ResultOf<'inventory/import'>

/** Takes a list of things over: what its columns mean, what would change, and then the change itself. */
export function ImportAssets() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const importAssets = useDo('inventory/import')
  const undo = useUndoImport()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null)
  const [dayOrder, setDayOrder] = useState<DayOrder | undefined>(undefined)
  const [blanks, setBlanks] = useState<BlankRule>('keep')
  const [trial, setTrial] = useState<Trial | null>(null)
  const isReady = trial !== null && trial.faultCount === 0 && trial.added + trial.changed > 0
  const counts = (n: Trial) => ({ added: String(n.added), changed: String(n.changed), same: String(n.same) })

  function ask(
    chosen: { name: string; base64: string },
    more: {
      columns?: (AssetField | null)[]
      dayOrder?: DayOrder | undefined
      isTrial: boolean
      blanks?: BlankRule
    },
  ) {
    const { columns, dayOrder: order, isTrial } = more
    importAssets.mutate(
      {
        ...{ file: chosen, isTrial, blanks: more.blanks ?? blanks },
        ...(columns ? { columns } : {}),
        ...(order ? { dayOrder: order } : {}),
      },
      {
        onSuccess(result) {
          setTrial(result)
          if (!result.isTaken) return
          const said = say('tab/inventory.taken', counts(result))
          const { importId } = result
          if (importId) toasts.undoable(said, undoSeconds, () => undo(importId))
          else toasts.done(said)
          navigate('/inventory')
        },
      },
    )
  }

  function choose(chosen: File | undefined) {
    setTrial(null)
    importAssets.reset()
    if (!chosen) return setFile(null)
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      const next = { name: chosen.name, base64: address.slice(address.indexOf(',') + 1) }
      setFile(next)
      ask(next, { dayOrder, isTrial: true })
    }
    reader.readAsDataURL(chosen)
  }

  return (
    <Page
      title={say('inventory/import')}
      subtitle={say('tab/inventory.import.text')}
      back="/inventory"
      narrow
    >
      {!may('inventory/import') && <NoRight />}
      {may('inventory/import') && (
        <div className={layout.stack}>
          <div className={layout.row}>
            <input
              ref={input}
              className={layout.unseen}
              type="file"
              tabIndex={-1}
              aria-label={say('tab/inventory.file')}
              accept=".csv,.txt,.xlsx"
              onChange={(event) => {
                choose(event.target.files?.[0])
                event.target.value = ''
              }}
            />
            <Button
              appearance={file ? 'secondary' : 'primary'}
              icon={<ArrowUploadRegular />}
              onClick={() => input.current?.click()}
            >
              {say('tab/inventory.file')}
            </Button>
            {file && <Text>{file.name}</Text>}
          </div>
          {importAssets.error && <Failed error={failureOf(importAssets.error)} />}
          {importAssets.isPending && !trial && <Loading rows={3} />}
          {file && trial && (
            <>
              <Columns
                trial={trial}
                change={(columns) => {
                  setTrial({ ...trial, columns })
                  ask(file, { columns, dayOrder, isTrial: true })
                }}
              />
              {trial.faults.some(({ why }) => why === 'day-unclear') || dayOrder ? (
                <Field label={say('tab/inventory.day-order')}>
                  <Select
                    value={dayOrder ?? ''}
                    onChange={(_, { value }) => {
                      const next = dayOrders.find((one) => one === value)
                      setDayOrder(next)
                      ask(file, { columns: trial.columns, dayOrder: next, isTrial: true })
                    }}
                  >
                    <option value="" />
                    {dayOrders.map((one) => (
                      <option key={one} value={one}>
                        {say(`tab/inventory.day-order.${one}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ) : null}
              {(trial.blanks > 0 || blanks === 'empty') && (
                <Field label={say('tab/inventory.blanks', { n: trial.blanks })}>
                  <Choice
                    among={blankRules}
                    value={blanks}
                    say={(one) => say(`tab/inventory.blanks.${one}`)}
                    change={(next) => {
                      setBlanks(next)
                      ask(file, { columns: trial.columns, dayOrder, isTrial: true, blanks: next })
                    }}
                  />
                </Field>
              )}
              <Findings trial={trial} />
              <div className={layout.row}>
                <Button
                  appearance="primary"
                  disabled={!isReady || importAssets.isPending}
                  onClick={() => ask(file, { columns: trial.columns, dayOrder, isTrial: false })}
                >
                  {say('tab/inventory.take')}
                </Button>
                <Text aria-live="polite">{say('tab/inventory.would', counts(trial))}</Text>
              </div>
            </>
          )}
          {!file && <Imported />}
        </div>
      )}
    </Page>
  )
}

/** Takes a whole import back, and says what stayed because something has happened to it since. */
function useUndoImport(): (id: string) => void {
  const say = useSay()
  const toasts = useToasts()
  const undo = useDo('inventory/undo-import')
  return (id) =>
    undo.mutate(
      { id },
      {
        onSuccess({ removed, changed, left }) {
          toasts.done(
            say('tab/inventory.import.undone', {
              removed: String(removed),
              changed: String(changed),
              left: String(left),
            }),
          )
        },
        onError: toasts.failed,
      },
    )
}

/** The lists that were imported lately. */
function Imported() {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const undo = useUndoImport()
  const [asked, setAsked] = useState<string | null>(null)
  const imports = useAsk('inventory/imports', {}).data?.imports ?? []
  if (imports.length === 0) return null
  return (
    <Panel title={say('inventory/imports')}>
      <ul className={layout.list}>
        {imports.map(({ id, name, at, by, added, changed, isUndone }) => (
          <li key={id} className={styles.line}>
            <div className={layout.grow}>
              <Text block weight="semibold">
                {name}
              </Text>
              <Text block size={200} className={layout.quiet}>
                {[
                  by,
                  sayMoment(say, at, new Date()),
                  say('tab/inventory.import.did', { added: String(added), changed: String(changed) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            {isUndone && <Text size={200}>{say('tab/inventory.import.is-undone')}</Text>}
            {!isUndone && asked !== id && (
              <Button aria-label={`${say('inventory/undo-import')}: ${name}`} onClick={() => setAsked(id)}>
                {say('inventory/undo-import')}
              </Button>
            )}
            {!isUndone && asked === id && (
              <Button
                appearance="primary"
                aria-label={`${say('tab/inventory.import.sure')}: ${name}`}
                onClick={() => {
                  setAsked(null)
                  undo(id)
                }}
              >
                {say('tab/inventory.import.sure')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Columns({ trial, change }: { trial: Trial; change: (columns: (AssetField | null)[]) => void }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <Panel title={say('tab/inventory.columns')}>
      <div className={styles.columns}>
        {trial.headers.map((header, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand, and two may have one name
          <Field key={at} label={header || `${at + 1}`} className={styles.field}>
            <Select
              value={trial.columns[at] ?? ''}
              onChange={(_, { value }) => {
                const field = assetFields.find((one) => one === value) ?? null
                const columns = trial.headers.map((_name, other) => {
                  const old = trial.columns[other] ?? null
                  if (other === at) return field
                  return old === field ? null : old
                })
                change(columns)
              }}
            >
              <option value="">{say('tab/inventory.column-out')}</option>
              {assetFields.map((field) => (
                <option key={field} value={field}>
                  {say(`inventory/field.${field}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Panel>
  )
}

function Findings({ trial }: { trial: Trial }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const moving = trial.lines.filter(({ kind }) => kind !== 'same')
  return (
    <>
      {trial.faultCount > 0 && (
        <MessageBar intent="error" layout="multiline" className={layout.bar} role="alert">
          <MessageBarBody>
            {say('tab/inventory.faults', { n: trial.faultCount })}
            {trial.faults.map(({ row, column, why, value }) => (
              <Text block key={`${row} ${column} ${why}`}>
                {say(`inventory/fault.${why}`, { row: String(row), column, value })}
              </Text>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {trial.alike.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>
            {trial.alike.map(({ row, by, value, other }) => (
              <Text block key={`${row} ${by}`}>
                {say(`inventory/alike.${by}`, { row: String(row), value, other })}
              </Text>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {trial.faultCount === 0 && moving.length === 0 && <Text>{say('tab/inventory.nothing-new')}</Text>}
      {moving.length > 0 && (
        <ul className={`${layout.list} ${styles.lines}`}>
          {moving.map(({ row, kind, name, inventoryNo, changes }) => (
            <li key={row} className={styles.line}>
              <Badge appearance="tint" color={kind === 'added' ? 'success' : 'warning'}>
                {say(kind === 'added' ? 'tab/inventory.kind.added' : 'tab/inventory.kind.changed')}
              </Badge>
              <Text weight="semibold">{[inventoryNo, name].filter(Boolean).join(' ')}</Text>
              <Text size={200} className={layout.quiet}>
                {say('tab/inventory.row', { row: String(row) })}
              </Text>
              {Object.entries(changes).flatMap(([field, [before, after]]) => {
                const shown = assetFields.find((one) => one === (field === 'valueCents' ? 'value' : field))
                if (!shown) return []
                const text = (value: unknown) => String(value ?? '') || say('tab/inventory.empty-value')
                return [
                  <Text key={field} size={200}>
                    {say('tab/inventory.field-changed', {
                      field: say(`inventory/field.${shown}`),
                      before: text(before),
                      after: text(after),
                    })}
                  </Text>,
                ]
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
