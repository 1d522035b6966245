import {
  Button,
  Checkbox,
  Link as FluentLink,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { plainText } from '../../../core/language.ts'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { isHaltedDeletion, leaversOf, type PersonView, type PlanView } from './differences.ts'
import { usePlanMade } from './plan-made.ts'
import { otherRoster } from './year-address.ts'

const useStyles = makeStyles({
  search: { maxWidth: '360px', width: '100%' },
  people: { maxHeight: '420px', overflowY: 'auto' },
  person: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
})

/** The reasons that speak of the whole roster: who has left changes nothing about them. */
const wrongWords: readonly string[] = ['directory/halt.foreign', 'directory/halt.old-classes']

/** Why a brake stopped a plan, and the ways on: the whole roster, who has really left, or other limits. */
export function Halted({ plan }: { plan: PlanView }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [path] = useLocation()
  // The assistant takes the other roster in where it stands.
  const importing = path === '/accounts/year' ? otherRoster : '/accounts'
  const leavers = useMemo(() => leaversOf(plan), [plan])
  const isHalf = plan.problem?.word === 'directory/halt.half'
  const isWrong = wrongWords.includes(plan.problem?.word ?? '')
  const isDeletion = isHaltedDeletion(plan)
  return (
    <>
      <MessageBar intent="error" layout="multiline" className={layout.bar}>
        <MessageBarBody>
          <MessageBarTitle>{say('tab/halt.title')}</MessageBarTitle>
          {plan.problem && say(plan.problem.word, plan.problem.params)}
        </MessageBarBody>
      </MessageBar>
      <div className={layout.tight}>
        {!isHalf && !isDeletion && <Text>{say(isWrong ? 'tab/halt.wrong' : 'tab/halt.roster')}</Text>}
        <div className={layout.row} style={{ columnGap: tokens.spacingHorizontalL }}>
          {!isDeletion && may('rosters/import') && (
            <Way to={importing} text={say(isWrong ? 'tab/halt.other' : 'tab/halt.import')} />
          )}
          {!isDeletion && may('rosters/compare') && (
            <Way to={`/accounts/roster/${plan.rosterId}`} text={say('tab/halt.compare')} />
          )}
          {!isHalf && may('directory/show-policy') && (
            <Way to="/accounts/policy" text={say('tab/halt.policy')} />
          )}
        </div>
      </div>
      {!isHalf && !isWrong && leavers.length > 0 && may('directory/explain-leavers') && (
        <ExplainLeavers plan={plan} leavers={leavers} />
      )}
    </>
  )
}

function Way({ to, text }: { to: string; text: string }) {
  return (
    <Link href={to} asChild>
      <FluentLink>{text}</FluentLink>
    </Link>
  )
}

/** Asks who of those that the roster no longer names has really left; one press says so and makes a new plan. */
function ExplainLeavers({ plan, leavers }: { plan: PlanView; leavers: readonly PersonView[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const goOn = usePlanMade()
  const [ticked, setTicked, dropTicked] = useDraft<string[]>(`leavers.${plan.id}`, () => [])
  const [search, setSearch] = useState('')
  const explain = useDo('directory/explain-leavers')
  const make = useDo('directory/plan')
  const chosen = new Set(ticked)
  const wanted = plainText(search)
  const shown = leavers.filter(({ name, signInName, className }) =>
    plainText(`${name} ${signInName} ${className ?? ''}`).includes(wanted),
  )
  const all = shown.every(({ sourceId }) => chosen.has(sourceId))
  const error = explain.error ?? make.error
  function tick(people: readonly PersonView[], isTicked: boolean) {
    const next = new Set(ticked)
    for (const { sourceId } of people) {
      if (isTicked) next.add(sourceId)
      else next.delete(sourceId)
    }
    setTicked([...next])
  }
  async function send() {
    try {
      await explain.mutateAsync({ planId: plan.id, sourceIds: ticked })
      const { planId } = await make.mutateAsync({ rosterId: plan.rosterId })
      dropTicked()
      goOn(planId)
    } catch {
      // The panel says what went wrong and keeps the ticks.
    }
  }
  return (
    <Panel title={say('tab/explain.title')}>
      <Text>{say('tab/explain.text')}</Text>
      <div className={layout.row}>
        <SearchBox
          className={styles.search}
          aria-label={say('tab/explain.search')}
          placeholder={say('tab/explain.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Checkbox
          label={say('tab/explain.all')}
          checked={all ? true : ticked.length > 0 ? 'mixed' : false}
          disabled={shown.length === 0}
          onChange={() => tick(shown, !all)}
        />
      </div>
      <ul className={mergeClasses(layout.list, styles.people)}>
        {shown.map((person) => (
          <li key={person.sourceId} className={styles.person}>
            <Checkbox
              checked={chosen.has(person.sourceId)}
              onChange={(_, { checked }) => tick([person], checked === true)}
              label={
                <span className={layout.tight} style={{ gap: 0 }}>
                  <Text>{person.name}</Text>
                  <Text size={200} className={layout.quiet} style={{ overflowWrap: 'anywhere' }}>
                    {[person.className, person.signInName].filter(Boolean).join(' · ')}
                  </Text>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {error && <Failed error={error} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={ticked.length === 0 || explain.isPending || make.isPending}
          onClick={send}
        >
          {say('tab/explain.send')}
        </Button>
        <Text aria-live="polite">{say('tab/explain.count', { n: ticked.length, all: leavers.length })}</Text>
      </div>
    </Panel>
  )
}
