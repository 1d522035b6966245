import { Button, Link as FluentLink, Spinner, Text } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { YearStanding, YearStep } from '../../../core/school-year/schema.ts'
import { useDo, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import type { PlanView } from './differences.ts'
import { moving } from './follow-plan.ts'
import { ImportRoster } from './import-roster.tsx'
import { MakePlan } from './make-plan.tsx'
import { Matches } from './matches.tsx'
import { PlanActions } from './plan-actions.tsx'
import { Counts } from './plan-marks.tsx'
import { PlanNotice } from './plan-notice.tsx'
import { Progress } from './progress.tsx'
import { Risks } from './risks.tsx'
import { SeatTable } from './seats.tsx'
import { Steps } from './steps.tsx'
import type { YearView } from './year.tsx'
import { otherMark } from './year-address.ts'

interface Content {
  step: YearStep
  standing: YearStanding
  year: YearView
  /** The year's plan, once it is read. */
  plan: PlanView | null
  progress: Parameters<typeof Progress>[0]['progress'] | null
}

/** What there is to do or to see at one step of the year. */
export function StepContent(content: Content) {
  const { step, standing } = content
  if (standing === 'later' || standing === 'needless') return null
  if (step === 'roster') return <RosterStep {...content} />
  if (step === 'check') return <CheckStep {...content} />
  if (!content.plan) return null
  const { plan } = content
  if (step === 'approve') return <AgreeStep standing={standing} plan={plan} by={plan.approvedBy} />
  if (step === 'confirm') return <AgreeStep standing={standing} plan={plan} by={plan.confirmedBy} />
  if (step === 'run') return <RunStep {...content} plan={plan} />
  return <FinishStep plan={plan} />
}

function RosterStep({ year, plan }: Content) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const make = useDo('directory/plan')
  const [params, setParams] = useSearchParams()
  const isOther = params.has(otherMark)
  const setIsOther = (is: boolean) => setParams(is ? { [otherMark]: '' } : {}, { replace: true })
  const place = useRef<HTMLDivElement>(null)
  // It opens above what led here.
  useEffect(() => {
    if (isOther) place.current?.scrollIntoView({ block: 'center' })
  }, [isOther])
  const { roster } = year
  const isUnderWay = plan?.approvedAt != null && plan.finishedAt === null
  // One press less: a roster that is in is compared at once.
  const goOn = (rosterId: string) => {
    setIsOther(false)
    make.mutate({ rosterId }, { onSettled: () => void reread('school-year'), onError: toasts.failed })
  }
  const importing = <ImportRoster onImported={(imported) => goOn(imported.rosterId)} />
  if (!roster) return may('rosters/import') ? importing : <Text>{say('tab/year.roster.waits')}</Text>
  return (
    <>
      <div className={layout.tight}>
        <Text weight="semibold">{roster.name}</Text>
        <Text>
          {[
            say('tab/pupils', { n: roster.pupils }),
            say('tab/staff', { n: roster.staff }),
            say('tab/classes', { n: roster.classes }),
          ].join(' · ')}
        </Text>
        <Text className={layout.quiet}>
          {say('tab/roster.imported', {
            name: roster.importedBy,
            time: sayMoment(say, roster.importedAt, new Date()),
          })}
        </Text>
      </div>
      <div className={layout.row}>
        {may('rosters/compare') && (
          <Link href={`/accounts/roster/${roster.id}`} asChild>
            <FluentLink>{say('tab/compare.open')}</FluentLink>
          </Link>
        )}
        {may('rosters/import') && !isUnderWay && (
          <Button size="small" appearance="transparent" onClick={() => setIsOther(!isOther)}>
            {say(isOther ? 'tab/year.roster.keep' : 'tab/year.roster.other')}
          </Button>
        )}
      </div>
      {isOther && <div ref={place}>{importing}</div>}
      {make.isPending && <Spinner size="tiny" labelPosition="after" label={say('tab/year.planning')} />}
    </>
  )
}

function CheckStep({ standing, year, plan }: Content) {
  const { roster } = year
  if (!year.planId) return roster && <ComparePlan roster={roster} word="tab/year.check.plan" />
  if (!plan) return null
  const isAsked = plan.status === 'ready' || plan.status === 'confirming'
  const isCarriedOut = plan.status === 'done' || plan.status === 'doneWithFaults'
  const hasWork = plan.total > 0 || plan.classes.length > 0
  return (
    <>
      {plan.undoneBy && roster ? (
        <ComparePlan roster={roster} word="tab/year.undone" />
      ) : (
        standing !== 'done' && !isAsked && !isCarriedOut && <NotYet plan={plan} />
      )}
      {isAsked && hasWork && (
        <>
          <Counts counts={plan.counts} />
          {plan.seats.length > 0 && <SeatTable seats={plan.seats} />}
          {plan.risks.length > 0 && <Risks risks={plan.risks} />}
        </>
      )}
      {standing === 'now' && plan.matches.length > 0 && <Matches plan={plan} />}
      {hasWork && <AllChanges planId={plan.id} word="tab/year.plan.all" />}
    </>
  )
}

/** The plan is being made, or went nowhere: why, and the ways on. */
function NotYet({ plan }: { plan: PlanView }) {
  const may = useMay()
  const layout = useLayout()
  return (
    <>
      <PlanNotice plan={plan} />
      <div className={layout.row}>
        {plan.status === 'stopped' && may('directory/plan') && (
          <MakePlan rosterId={plan.rosterId} name={plan.rosterName} primary />
        )}
        <PlanActions plan={plan} />
      </div>
    </>
  )
}

/** The plan of the year is still to be made from its roster. */
function ComparePlan({ roster, word }: { roster: NonNullable<YearView['roster']>; word: TextKey }) {
  const say = useSay()
  const may = useMay()
  if (!may('directory/plan')) return <Text>{say('tab/year.check.waits')}</Text>
  return (
    <>
      <Text>{say(word)}</Text>
      <div>
        <MakePlan rosterId={roster.id} name={roster.name} primary />
      </div>
    </>
  )
}

function AllChanges({ planId, word }: { planId: string; word: TextKey }) {
  const say = useSay()
  return (
    <Link href={`/accounts/${planId}`} asChild>
      <FluentLink style={{ alignSelf: 'flex-start' }}>{say(word)}</FluentLink>
    </Link>
  )
}

/** Approving, by the first person or by the second. */
function AgreeStep({ standing, plan, by }: { standing: YearStanding; plan: PlanView; by: string | null }) {
  const say = useSay()
  if (standing === 'done') return by && <Text>{say('tab/year.approved', { name: by })}</Text>
  return (
    <>
      <PlanNotice plan={plan} />
      <PlanActions plan={plan} />
    </>
  )
}

function RunStep({ standing, plan, progress }: Content & { plan: PlanView }) {
  const say = useSay()
  if (standing === 'done')
    return <Text>{say('tab/progress.of', { done: plan.done, total: plan.total })}</Text>
  return (
    <>
      {plan.status === 'waiting' && <PlanNotice plan={plan} />}
      {progress && moving.includes(plan.status) && <Progress plan={plan} progress={progress} />}
    </>
  )
}

function FinishStep({ plan }: { plan: PlanView }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  if (plan.status === 'empty') return <Text>{say('tab/year.finish.same')}</Text>
  return (
    <>
      <PlanNotice plan={plan} />
      {plan.counts.restoreUsers > 0 && (
        <div className={layout.tight}>
          <Text>{say('tab/year.finish.restored', { n: plan.counts.restoreUsers })}</Text>
          {may('accounts/find') && (
            <Link href="/accounts/people" asChild>
              <FluentLink style={{ alignSelf: 'flex-start' }}>{say('accounts/find')}</FluentLink>
            </Link>
          )}
          {may('slips/list-classes') && (
            <Link href="/slips" asChild>
              <FluentLink style={{ alignSelf: 'flex-start' }}>
                {say('requests/kind.classPasswords')}
              </FluentLink>
            </Link>
          )}
        </div>
      )}
      {plan.counts.createUsers + plan.counts.restoreUsers === 0 && (
        <Text>{say('tab/year.finish.no-slips')}</Text>
      )}
      {plan.counts.createUsers > 0 && (
        <div className={layout.tight}>
          <Text>{say('tab/year.finish.slips')}</Text>
          {may('slips/list') && (
            <Link href="/slips" asChild>
              <FluentLink style={{ alignSelf: 'flex-start' }}>{say('slips/list')}</FluentLink>
            </Link>
          )}
        </div>
      )}
      <Steps />
      {may('drift/show') && (
        <div className={layout.tight}>
          <Text>{say('tab/year.finish.drift')}</Text>
          <Link href="/accounts/drift" asChild>
            <FluentLink style={{ alignSelf: 'flex-start' }}>{say('drift/show')}</FluentLink>
          </Link>
        </div>
      )}
      <div className={layout.tight}>
        {may('directory/undo-plan') && <Text>{say('tab/year.finish.undo')}</Text>}
        <AllChanges planId={plan.id} word="tab/year.finish.plan" />
      </div>
    </>
  )
}
