import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import type { PlanView } from './differences.ts'
import { MakePlan } from './make-plan.tsx'

type Match = PlanView['matches'][number]

/** How many people are shown at once; more come at a press. */
const atOnce = 20

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  match: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    [wideMedia]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: tokens.spacingHorizontalXXL },
  },
  candidate: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  text: { overflowWrap: 'anywhere' },
})

/** Newcomers beside the accounts that may be theirs, for a person to decide on; it counts from the next plan on. */
export function Matches({ plan }: { plan: PlanView }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [shown, setShown] = useState(atOnce)
  const takeSure = useDo('directory/match-sure')
  const { matches } = plan
  const decides = may('directory/match')
  const decided = matches.filter(({ chosen }) => chosen !== undefined).length
  const sure = matches.filter(
    ({ chosen, candidates }) => chosen === undefined && candidates.some(({ isSure }) => isSure),
  ).length
  return (
    <Panel
      flat
      title={say('tab/match.title')}
      actions={
        decides &&
        sure > 0 && (
          <Button
            disabledFocusable={takeSure.isPending}
            onClick={() =>
              takeSure.mutate(
                { planId: plan.id },
                {
                  onSuccess: ({ matched }) => toasts.done(say('tab/match.matched', { n: matched })),
                  onError: toasts.failed,
                },
              )
            }
          >
            {say('tab/match.sure-all', { n: sure })}
          </Button>
        )
      }
    >
      <Text>{say(decides ? 'tab/match.text' : 'tab/match.text.seen')}</Text>
      {decided > 0 && (
        <div className={layout.apart} aria-live="polite">
          <Text weight="semibold">{say('tab/match.decided', { n: decided, all: matches.length })}</Text>
          {may('directory/plan') && <MakePlan rosterId={plan.rosterId} name={plan.rosterName} primary />}
        </div>
      )}
      <ul className={mergeClasses(layout.list, styles.cards)}>
        {matches.slice(0, shown).map((one) => (
          <MatchCard key={one.sourceId} one={one} decides={decides} />
        ))}
      </ul>
      {shown < matches.length && (
        <div>
          <Button onClick={() => setShown(shown + atOnce)}>{say('tab/more')}</Button>
        </div>
      )}
    </Panel>
  )
}

function MatchCard({ one, decides }: { one: Match; decides: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const match = useDo('directory/match')
  const decide = (objectId: string | null) =>
    match.mutate({ sourceId: one.sourceId, objectId }, { onError: toasts.failed })
  return (
    <li className={mergeClasses(layout.surface, styles.match)}>
      <div className={layout.tight}>
        <Text size={200} className={layout.quiet}>
          {say('tab/match.from-roster')}
        </Text>
        <Text weight="semibold">{one.name}</Text>
        <Text>{one.className ?? say('tab/match.class.none')}</Text>
        {one.chosen === null ? (
          <Chosen text={say('tab/match.is-none')} />
        ) : (
          decides && (
            <div>
              <Button
                size="small"
                disabled={match.isPending}
                aria-label={`${say('tab/match.none')}: ${one.name}`}
                onClick={() => decide(null)}
              >
                {say('tab/match.none')}
              </Button>
            </div>
          )
        )}
      </div>
      <div>
        <Text size={200} className={layout.quiet}>
          {say('tab/match.accounts')}
        </Text>
        <ul className={layout.list}>
          {one.candidates.map((account) => (
            <li key={account.objectId} className={mergeClasses(layout.apart, styles.candidate)}>
              <div className={mergeClasses(layout.tight, styles.text)}>
                <span className={layout.row}>
                  <Text weight="semibold">{account.name}</Text>
                  {account.isSure && (
                    <Badge appearance="tint" color="success">
                      {say('tab/match.sure')}
                    </Badge>
                  )}
                </span>
                <Text size={200}>{account.signInName}</Text>
                <Text size={200} className={layout.quiet}>
                  {account.className ?? say('tab/match.class.none')}
                </Text>
                {account.employeeId && (
                  <Text size={200}>
                    {say('tab/match.other-number', { was: account.employeeId, is: one.sourceId })}
                  </Text>
                )}
              </div>
              {one.chosen === account.objectId ? (
                <Chosen text={say('tab/match.is-this')} />
              ) : (
                decides && (
                  <Button
                    size="small"
                    disabled={match.isPending}
                    aria-label={`${say('tab/match.this')}: ${account.signInName}`}
                    onClick={() => decide(account.objectId)}
                  >
                    {say('tab/match.this')}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function Chosen({ text }: { text: string }) {
  return (
    <Badge
      appearance="tint"
      color="brand"
      icon={<CheckmarkRegular />}
      style={{ height: 'auto', minHeight: '20px', alignSelf: 'flex-start' }}
    >
      {text}
    </Badge>
  )
}
