import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { figureText, periodOf } from '../../../core/reports/rules.ts'
import { figureNames, groupings, type Period, type Report, showInput } from '../../../core/reports/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { FigureText } from './figure-text.tsx'
import { Lines } from './lines.tsx'
import { Months } from './months.tsx'
import { PeriodChooser } from './period.tsx'
import './texts.ts'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    [wideMedia]: { gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' },
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  before: { margin: 0 },
})

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date())

/** How the desk did in a period: for the specialist's own eyes, and for the report to the principal. */
export function Reports() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [params, setParams] = useSearchParams()
  const usual = periodOf('school-year', today())
  const period = { from: params.get('from') ?? usual.from, until: params.get('until') ?? usual.until }
  const read = showInput.safeParse(period)
  const shown = useAsk('reports/show', period, { enabled: may('reports/show') && read.success })
  if (!may('reports/show')) {
    return (
      <Page title={say('reports/show')} back="/">
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('reports/show')}
      subtitle={say('tab/reports.subtitle')}
      back="/requests"
      actions={<Downloads period={period} enabled={(shown.data?.total.asked ?? 0) > 0} />}
    >
      <PeriodChooser
        period={period}
        today={today()}
        fault={faultOf(read.error?.issues ?? [], say)}
        choose={(next) => setParams({ ...next }, { replace: true })}
      />
      <div className={layout.stack} aria-busy={shown.isFetching}>
        {read.success && shown.isLoading && <Loading rows={4} />}
        {shown.error && !shown.data && <Failed error={shown.error} retry={shown.refetch} />}
        {read.success && shown.data && <Shown report={shown.data} />}
      </div>
    </Page>
  )
}

/** What is wrong with the days, beside the one that it is about. */
function faultOf(issues: readonly { path: PropertyKey[] }[], say: (key: TextKey) => string) {
  const at = (end: keyof Period) => issues.find(({ path }) => path[0] === end)
  const word = (issue: object | undefined) =>
    issue &&
    ('params' in issue && (issue.params as { word?: TextKey }).word
      ? say((issue.params as { word: TextKey }).word)
      : say('common/refused.invalid'))
  return { from: word(at('from')), until: word(at('until')) }
}

function Downloads({ period, enabled }: { period: Period; enabled: boolean }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  async function download(format: 'xlsx' | 'pdf') {
    setIsBusy(true)
    try {
      saveFile(await send('reports/download', { ...period, format }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <div className={layout.row}>
      {(['xlsx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          icon={<ArrowDownloadRegular />}
          disabled={!enabled}
          disabledFocusable={isBusy}
          aria-label={`${say('reports/download')}: ${say(`tab/reports.${format}`)}`}
          onClick={() => download(format)}
        >
          {say(`tab/reports.${format}`)}
        </Button>
      ))}
    </div>
  )
}

function Shown({ report }: { report: Report }) {
  const say = useSay()
  const layout = useLayout()
  const { groups } = report
  if (report.total.asked === 0) {
    return (
      <Empty icon={<DataBarVerticalRegular />} title={say('tab/reports.none')}>
        {say('tab/reports.none.text')}
      </Empty>
    )
  }
  return (
    <>
      <InShort report={report} />
      {groupings.map((by) => (
        <Panel key={by} title={say(`reports/by.${by}`)}>
          {by === 'month' && groups.month.length > 1 && <Months lines={groups.month} />}
          <Lines key={`${report.from}${report.until}`} by={by} lines={groups[by]} />
        </Panel>
      ))}
      <Text size={200} className={layout.quiet}>
        {say('reports/how-counted')}
      </Text>
    </>
  )
}

function InShort({ report }: { report: Report }) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const layout = useLayout()
  const { total, before, behind } = report
  const period = `${report.from} – ${report.until}`
  return (
    <Panel flat title={say('tab/reports.figures')}>
      <dl className={styles.figures}>
        {figureNames.map((figure) => (
          <div key={figure} className={mergeClasses(layout.surface, styles.figure)}>
            <dt>{say(`reports/figure.${figure}`)}</dt>
            <dd className={styles.value}>
              <FigureText figure={figure} figures={total} behind={behind} name={period} />
            </dd>
            <dd className={mergeClasses(layout.quiet, styles.before)}>
              {total[figure] === before.total[figure]
                ? say('tab/reports.same')
                : say('tab/reports.was', { value: figureText(language, figure, before.total) })}
            </dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={layout.quiet}>
        {say('tab/reports.compared', { from: before.from, until: before.until })}
      </Text>
    </Panel>
  )
}
