import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { mayReadColumns } from '../../../core/rosters/rules.ts'
import { type ColumnMapping, type ColumnMeaning, columnMeanings } from '../../../core/rosters/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { type Say, type TextKey, useSay } from '../../shared/say.ts'

type Table = ResultOf<'rosters/read-columns'>['tables'][number]

const columns = { [wideMedia]: { gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr) minmax(220px, 4fr)' } }

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  name: { margin: 0, overflowWrap: 'anywhere' },
  head: {
    display: 'none',
    ...columns,
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    [wideMedia]: { display: 'grid', ...columns[wideMedia] },
  },
  line: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ...columns,
  },
  text: { overflowWrap: 'anywhere' },
  clip: { overflow: 'hidden' },
})

/** Shows what the columns of one list seem to mean, and lets a person say otherwise. */
export function ConfirmColumns(props: {
  table: Table
  mapping: ColumnMapping
  change: (mapping: ColumnMapping) => void
}) {
  const { table, mapping } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const verdict = mayReadColumns(mapping.meanings)
  const change = (at: number, meaning: ColumnMeaning) =>
    props.change({
      ...mapping,
      meanings: mapping.meanings.map((one, place) => (place === at ? meaning : one)),
    })
  return (
    <div className={styles.part}>
      <div className={layout.tight}>
        <Text as="h3" weight="semibold" size={400} className={styles.name}>
          {say('tab/columns.title')}
        </Text>
        <Text
          className={styles.text}
        >{`${filesOf(table.files, say)} · ${say('tab/columns.rows', { n: table.rows })}`}</Text>
        <Text className={layout.quiet}>
          {say(table.isRemembered ? 'tab/columns.remembered' : 'tab/columns.text')}
        </Text>
      </div>
      <Field label={say('tab/columns.people')}>
        <RadioGroup
          layout="horizontal"
          value={mapping.people}
          onChange={(_, { value }) =>
            props.change({ ...mapping, people: value === 'staff' ? 'staff' : 'pupil' })
          }
        >
          <Radio value="pupil" label={say('tab/columns.people.pupil')} />
          <Radio value="staff" label={say('tab/columns.people.staff')} />
        </RadioGroup>
      </Field>
      <div className={mergeClasses(layout.surface, styles.clip)}>
        <div className={styles.head} aria-hidden>
          <Text weight="semibold">{say('tab/columns.header')}</Text>
          <Text weight="semibold">{say('tab/columns.samples')}</Text>
          <Text weight="semibold">{say('tab/columns.meaning')}</Text>
        </div>
        <ul className={layout.list}>
          {table.columns.map((column, at) => {
            const header = column.header || say('tab/columns.unnamed', { n: at + 1 })
            const meaning = mapping.meanings[at] ?? 'ignore'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
              <li key={at} className={styles.line}>
                <Text
                  weight="semibold"
                  className={mergeClasses(styles.text, meaning === 'ignore' && layout.quiet)}
                >
                  {header}
                </Text>
                <Text className={mergeClasses(styles.text, layout.quiet)}>
                  {column.samples.join(' · ') || say('tab/columns.no-samples')}
                </Text>
                <Select
                  aria-label={say('tab/columns.meaning-of', { header })}
                  value={meaning}
                  onChange={(_, { value }) =>
                    change(at, columnMeanings.find((one) => one === value) ?? 'ignore')
                  }
                >
                  {columnMeanings.map((one) => (
                    <option key={one} value={one}>
                      {say(nameOf(one, mapping.people))}
                    </option>
                  ))}
                </Select>
              </li>
            )
          })}
        </ul>
      </div>
      <div aria-live="polite">
        {!verdict.ok && (
          <MessageBar intent="warning" layout="multiline" className={layout.bar}>
            <MessageBarBody>{say(verdict.because)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  )
}

const namedFiles = 3

function filesOf(files: readonly string[], say: Say): string {
  const more = files.length - namedFiles
  return [...files.slice(0, namedFiles), more > 0 ? say('tab/columns.more-files', { n: more }) : []]
    .flat()
    .join(', ')
}

function nameOf(meaning: ColumnMeaning, people: ColumnMapping['people']): TextKey {
  return meaning === 'class' && people === 'staff'
    ? 'rosters/meaning.class.staff'
    : `rosters/meaning.${meaning}`
}
