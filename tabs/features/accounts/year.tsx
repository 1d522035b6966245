import { Button, makeStyles, Text } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { useEffect } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { LeaversNotice } from '../../shared/leavers-notice.tsx'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { type Say, useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { useFollowedPlan } from './follow-plan.ts'
import { PlanMadeContext } from './plan-made.ts'
import './texts.ts'
import { sayYearlyDay, YearDates } from './year-dates.tsx'
import { Step } from './year-step.tsx'
import { StepContent } from './year-step-content.tsx'

/** Where the year stands, as the server says. */
export type YearView = ResultOf<'school-year/show'>

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
})

/** The turn of the school year on one page: from the roster to accounts that are ready. */
export function Year() {
  const say = useSay()
  const may = useMay()
  // Another person's press is seen without a reload.
  const year = useAsk('school-year/show', {}, { enabled: may('school-year/show'), everySeconds: 5 })
  const title = year.data ? say('tab/year.title', { year: year.data.name }) : say('school-year/show')
  if (!may('school-year/show') || !year.data) {
    return (
      <Page title={title} back="/accounts">
        {!may('school-year/show') ? (
          <NoRight />
        ) : year.error ? (
          <Failed error={year.error} retry={year.refetch} />
        ) : (
          <Loading rows={6} />
        )}
      </Page>
    )
  }
  const { openedAt, roster, nextYear } = year.data
  const isOpen = openedAt !== null || roster !== null
  return (
    <Page
      title={title}
      back="/accounts"
      subtitle={isOpen ? say('tab/year.subtitle') : null}
      actions={isOpen && openedAt !== null && nextYear !== null ? <OpenYear year={nextYear} /> : null}
    >
      {isOpen ? <Steps year={year.data} /> : <NotOpen year={year.data} />}
      <YearDates dates={year.data.dates} />
    </Page>
  )
}

function NotOpen({ year }: { year: YearView }) {
  const say = useSay()
  const may = useMay()
  const { language } = useMe()
  const text = !may('school-year/open')
    ? say('tab/year.none.seen')
    : year.beginsOn
      ? say('tab/year.none.text', { day: sayYearlyDay(language, year.beginsOn.slice(5)) })
      : say('tab/year.none.now')
  return (
    <Empty
      icon={<CalendarRegular />}
      title={say('tab/year.none', { year: year.name })}
      action={year.nextYear === null ? null : <OpenYear year={year.nextYear} primary />}
    >
      {text}
    </Empty>
  )
}

function OpenYear(props: { year: number; primary?: boolean }) {
  const say = useSay()
  const may = useMay()
  const toasts = useToasts()
  const open = useDo('school-year/open')
  if (!may('school-year/open')) return null
  return (
    <Button
      appearance={props.primary ? 'primary' : 'secondary'}
      disabled={open.isPending}
      onClick={() => open.mutate({ year: props.year }, { onError: toasts.failed })}
    >
      {say('tab/year.open', { year: `${props.year}–${props.year + 1}` })}
    </Button>
  )
}

function Steps({ year }: { year: YearView }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const reread = useReread()
  const { plan, progress } = useFollowedPlan(year.planId)
  const seen = plan.data?.status
  // A step taken on this page is a step of the year at once, not at the next look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was seen of the plan matters
  useEffect(() => {
    if (seen && seen !== year.planStatus) void Promise.all([reread('school-year'), plan.refetch()])
  }, [seen, year.planStatus])
  return (
    <PlanMadeContext value={() => void reread('school-year')}>
      <div className={layout.stack}>
        <LeaversNotice />
        <ol className={styles.steps} aria-label={say('tab/year.steps')}>
          {year.steps.map(({ step, standing }, at) => (
            <Step key={step} step={step} standing={standing} number={at + 1}>
              <StepContent
                step={step}
                standing={standing}
                year={year}
                plan={year.planId ? (plan.data ?? null) : null}
                progress={progress}
              />
            </Step>
          ))}
        </ol>
        {plan.error && !plan.data && <Failed error={plan.error} retry={plan.refetch} />}
        {year.openedAt && <Text className={layout.quiet}>{sayOpened(say, year, year.openedAt)}</Text>}
      </div>
    </PlanMadeContext>
  )
}

function sayOpened(say: Say, { openedBy }: YearView, openedAt: string): string {
  const time = sayMoment(say, openedAt, new Date())
  return openedBy
    ? say('tab/year.opened.by', { name: openedBy, time })
    : say('tab/year.opened.clock', { time })
}
