import {
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list'
import { PersonSearchRegular } from '@fluentui/react-icons/svg/person-search'
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { Link } from 'wouter'
import { planCounts, planTitle } from '../../../core/directory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { type TextKey, useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { ImportRoster } from './import-roster.tsx'
import { MakePlan } from './make-plan.tsx'
import { PlanMark, UndoneMark } from './plan-marks.tsx'
import { RemoveRoster } from './remove-roster.tsx'
import './texts.ts'
import { YearCard } from './year-card.tsx'

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
})

/** From a roster to accounts: import, plans and what became of them. */
export function Accounts() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  if (!may('directory/list-plans')) {
    return (
      <Page title={say('tab/accounts')}>
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('tab/accounts')}
      subtitle={say(subtitleFor(may))}
      actions={
        <div className={layout.row}>
          {may('accounts/find') && (
            <Link href="/accounts/people" asChild>
              <Button as="a" icon={<PersonSearchRegular />}>
                {say('accounts/find')}
              </Button>
            </Link>
          )}
          {may('drift/show') && (
            <Link href="/accounts/drift" asChild>
              <Button as="a" icon={<SearchInfoRegular />}>
                {say('drift/show')}
              </Button>
            </Link>
          )}
          {may('directory/show-policy') && (
            <Link href="/accounts/policy" asChild>
              <Button as="a" icon={<SettingsRegular />}>
                {say('tab/policy.open')}
              </Button>
            </Link>
          )}
        </div>
      }
    >
      {may('school-year/show') && <YearCard />}
      {may('rosters/import') && <ImportRoster />}
      <Plans />
      {may('rosters/list') && <Rosters />}
    </Page>
  )
}

function subtitleFor(may: ReturnType<typeof useMay>): TextKey {
  if (may('directory/approve-plan')) return 'tab/accounts.subtitle'
  return may('rosters/import') ? 'tab/accounts.subtitle.imports' : 'tab/accounts.subtitle.sees'
}

function Plans() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const plans = useAsk('directory/list-plans', {}, { everySeconds: 10 })
  return (
    <Panel flat title={say('directory/list-plans')}>
      {plans.isPending && <Loading rows={2} />}
      {!plans.data && plans.error && <Failed error={plans.error} retry={plans.refetch} />}
      {plans.data?.plans.length === 0 && (
        <Empty icon={<PeopleListRegular />} title={say('tab/accounts.plans.none')}>
          {say(may('rosters/import') ? 'tab/accounts.plans.none.text' : 'tab/accounts.plans.none.seen')}
        </Empty>
      )}
      <ul className={mergeClasses(layout.list, styles.cards)}>
        {plans.data?.plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </ul>
    </Panel>
  )
}

function PlanCard({ plan }: { plan: ResultOf<'directory/list-plans'>['plans'][number] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const counts = planCounts
    .filter((name) => (plan.counts[name] ?? 0) > 0)
    .slice(0, 3)
    .map((name) => say(`directory/count.${name}`, { n: plan.counts[name] ?? 0 }))
  return (
    <li className={mergeClasses(layout.surface, styles.card)}>
      <div className={layout.apart}>
        <Link href={`/accounts/${plan.id}`} asChild>
          <FluentLink className={styles.title}>
            {say('directory/plan-named', { name: planTitle(plan) })}
          </FluentLink>
        </Link>
        <div className={layout.row}>
          {plan.undoneBy && <UndoneMark />}
          <PlanMark status={plan.status} />
        </div>
      </div>
      {counts.length > 0 && <Text>{counts.join(' · ')}</Text>}
      <Text className={layout.quiet}>
        {say('tab/plan.made', { name: plan.madeBy, time: sayMoment(say, plan.madeAt, new Date()) })}
      </Text>
    </li>
  )
}

function Rosters() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const rosters = useAsk('rosters/list', {})
  return (
    <Panel flat title={say('rosters/list')}>
      {rosters.isPending && <Loading rows={2} />}
      {!rosters.data && rosters.error && <Failed error={rosters.error} retry={rosters.refetch} />}
      {rosters.data?.rosters.length === 0 && (
        <Empty icon={<DocumentTableRegular />} title={say('tab/accounts.rosters.none')}>
          {say('tab/accounts.rosters.none.text')}
        </Empty>
      )}
      <ul className={mergeClasses(layout.list, styles.cards)}>
        {rosters.data?.rosters.map((roster) => (
          <li key={roster.id} className={mergeClasses(layout.surface, styles.card)}>
            <div className={layout.apart}>
              <Text as="span" className={styles.title}>
                {roster.name}
              </Text>
              <div className={layout.row}>
                {may('rosters/compare') && (
                  <Link href={`/accounts/roster/${roster.id}`} asChild>
                    <FluentLink aria-label={`${say('tab/compare.open')}: ${roster.name}`}>
                      {say('tab/compare.open')}
                    </FluentLink>
                  </Link>
                )}
                {may('rosters/remove') && <RemoveRoster rosterId={roster.id} name={roster.name} />}
                {may('directory/plan') && <MakePlan rosterId={roster.id} name={roster.name} />}
              </div>
            </div>
            <Text>
              {[
                say('tab/pupils', { n: roster.pupils }),
                say('tab/staff', { n: roster.staff }),
                say('tab/classes', { n: roster.classes }),
              ].join(' · ')}
            </Text>
            <Text className={layout.quiet}>
              {`${roster.schoolYear && say('tab/roster.year', { year: roster.schoolYear })} · ${say(
                'tab/roster.imported',
                {
                  name: roster.importedBy,
                  time: sayMoment(say, roster.importedAt, new Date()),
                },
              )}`}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
