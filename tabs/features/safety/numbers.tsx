import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { useState } from 'react'
import { formatMoment, isWordKey } from '../../../core/language.ts'
import { schoolYearOf } from '../../../core/safety/rules.ts'
import { type Counting, countings } from '../../../core/safety/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useBars } from '../../shared/bars.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { type Say, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { Hide } from './hide.tsx'
import { useCaseStyles } from './safety.tsx'

type Numbers = ResultOf<'safety/numbers'>

const useStyles = makeStyles({
  year: { maxWidth: '240px' },
  bar: { height: '8px', minWidth: '2px', marginTop: tokens.spacingVerticalXS },
  number: { textAlign: 'right', width: '96px' },
})

/** So many school years can be looked at: this one and those before it. */
const yearsBack = 5

/** The register of bullying to keep, how many cases there were in a school year, and what stays of destroyed ones. */
export function NumbersPage() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const [year, setYear] = useState(() => schoolYearOf(new Date()))
  const now = schoolYearOf(new Date())
  const numbers = useAsk('safety/numbers', { year }, { enabled: may('safety/numbers') })
  if (!may('safety/numbers')) {
    return (
      <Page title={say('safety/numbers')} back="/safety">
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('safety/numbers')}
      subtitle={say('tab/safety.numbers.who')}
      back="/safety"
      actions={<Hide />}
    >
      <Field label={say('tab/safety.numbers.year')} className={styles.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {Array.from({ length: yearsBack }, (_, back) => now - back).map((one) => (
            <option key={one} value={String(one)}>{`${one}–${one + 1}`}</option>
          ))}
        </Select>
      </Field>
      <Register year={year} />
      <div className={layout.stack} aria-busy={numbers.isFetching}>
        {numbers.isPending && <Loading rows={4} />}
        {numbers.error && !numbers.data && <Failed error={numbers.error} retry={numbers.refetch} />}
        {numbers.data && <Shown numbers={numbers.data} />}
      </div>
      <Destroyed />
    </Page>
  )
}

function Register({ year }: { year: number }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  async function download(format: 'pdf' | 'xlsx') {
    setBusy(true)
    try {
      saveFile(await send('safety/register', { year, format }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel title={say('safety/register')}>
      <Text>{say('tab/safety.register.text')}</Text>
      <div className={layout.row}>
        {(['pdf', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isBusy}
            onClick={() => void download(format)}
          >
            {say(`tab/safety.register.${format}`)}
          </Button>
        ))}
      </div>
    </Panel>
  )
}

function Shown({ numbers }: { numbers: Numbers }) {
  const say = useSay()
  const layout = useLayout()
  const { total, duties } = numbers
  const shownDuties = duties.filter(({ asked }) => asked !== null)
  return (
    <>
      <Text className={layout.quiet}>{say('tab/safety.numbers.how')}</Text>
      {total === null ? (
        <Empty icon={<DataBarVerticalRegular />} title={say('tab/safety.numbers.few')}>
          {say('tab/safety.numbers.few.text')}
        </Empty>
      ) : (
        <>
          <Text size={500} weight="semibold">
            {say('tab/safety.numbers.total', { n: total })}
          </Text>
          {countings.map((by) => (
            <Group key={by} by={by} lines={numbers.groups[by]} />
          ))}
        </>
      )}
      {shownDuties.length > 0 && <Duties lines={shownDuties} />}
    </>
  )
}

function Group({ by, lines }: { by: Counting; lines: Numbers['groups'][Counting] }) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const layout = useLayout()
  const bars = useBars()
  const title = say(`tab/safety.numbers.by.${by}`)
  // Months are a row of their own; of the rest those that say something.
  const shown = by === 'month' ? lines : lines.filter(({ n }) => n !== null)
  const most = Math.max(1, ...lines.map(({ n }) => n ?? 0))
  return (
    <Panel title={title}>
      {shown.length > 0 && (
        <Table aria-label={title} size="small">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{title}</TableHeaderCell>
              <TableHeaderCell className={styles.number}>{say('tab/safety.numbers.cases')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map(({ key, n }) => (
              <TableRow key={key}>
                <TableCell>
                  {nameOf(say, language, by, key)}
                  {n !== null && (
                    <div
                      aria-hidden
                      className={mergeClasses(bars.bar, styles.bar)}
                      style={{ width: `${(n / most) * 100}%` }}
                    />
                  )}
                </TableCell>
                <TableCell className={styles.number}>
                  {n === null ? say('tab/safety.numbers.hidden') : n}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {shown.length < lines.length && (
        <Text size={200} className={layout.quiet}>
          {say('tab/safety.numbers.rest')}
        </Text>
      )}
    </Panel>
  )
}

function nameOf(say: Say, language: string, by: Counting, key: string): string {
  if (by === 'month') {
    const shape = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
    return new Intl.DateTimeFormat(language, shape).format(new Date(`${key}-01T00:00:00Z`))
  }
  if (key === 'unknown') return say('tab/safety.numbers.unknown')
  if (by === 'grade') return say('tab/safety.numbers.grade', { grade: key })
  const word = by === 'form' ? `safety/form.${key}` : `safety/where.${key}`
  return isWordKey(word) ? say(word) : key
}

function Duties({ lines }: { lines: Numbers['duties'] }) {
  const say = useSay()
  const styles = useStyles()
  const title = say('tab/safety.numbers.duties')
  return (
    <Panel title={title}>
      <Table aria-label={title} size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{title}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{say('tab/safety.numbers.kept')}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{say('tab/safety.numbers.missed')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines.map(({ kind, asked, kept }) => (
            <TableRow key={kind}>
              <TableCell>{say(`safety/duty.${kind}`)}</TableCell>
              <TableCell className={styles.number}>{kept}</TableCell>
              <TableCell className={styles.number}>{(asked ?? 0) - (kept ?? 0)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}

/** What stays of cases that were destroyed; nothing is shown as long as there are none. */
function Destroyed() {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const list = useAsk('safety/list-destroyed', {})
  if (!list.data) return list.error ? <Failed error={list.error} retry={list.refetch} /> : null
  if (list.data.cases.length === 0) return null
  return (
    <Panel flat title={say('safety/list-destroyed')}>
      <ul className={mergeClasses(layout.list, layout.surface)}>
        {list.data.cases.map((one) => (
          <li key={one.id} className={mergeClasses(layout.tight, styles.line)}>
            <Text weight="semibold">{one.number}</Text>
            <Text size={200} className={layout.quiet}>
              {[
                say('tab/safety.reported-at', { time: formatMoment(one.reportedAt) }),
                say('tab/safety.closed-at', { time: formatMoment(one.closedAt) }),
                say('tab/safety.destroyed-at', { time: formatMoment(one.destroyedAt) }),
              ].join(' · ')}
            </Text>
            <Text size={200}>
              {say('tab/safety.destroyed-by', { one: one.proposedBy, other: one.destroyedBy })}
            </Text>
            <Text className={styles.text}>{one.reason}</Text>
            <Text size={100} font="monospace" className={mergeClasses(layout.quiet, styles.text)}>
              {`SHA-256 ${one.sha256}`}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
