import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { PasswordButton } from '../../shared/password.tsx'
import { useSay } from '../../shared/say.ts'
import type { ClassView, PersonView } from './differences.ts'
import { UndoneMark } from './plan-marks.tsx'
import { UndoForOne } from './undo-plan.tsx'

const useStyles = makeStyles({
  person: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    [wideMedia]: {
      gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr) auto',
      gap: tokens.spacingHorizontalL,
      alignItems: 'center',
    },
  },
  changes: { display: 'flex', flexDirection: 'column' },
  state: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  name: { margin: 0 },
})

/** The head of a class in a list of differences: its name, how many people, and what happens to its group. */
export function ClassLine({ group, shown }: { group: ClassView; shown: number }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={layout.apart}>
      <div className={layout.tight}>
        <Text as="h3" weight="semibold" size={400} className={styles.name}>
          {say(group.label.word, group.label.params)}
        </Text>
        {group.problem && (
          <Text size={200} className={styles.problem}>
            {say('tab/plan.group-failed', { why: group.problem })}
          </Text>
        )}
      </div>
      <Text className={layout.quiet}>
        {[
          ...group.changes.map(({ word, params }) => say(word, params)),
          say('tab/people', { n: shown }),
        ].join(' · ')}
      </Text>
    </div>
  )
}

/** One person in a list of differences: who, what changes, and how it went. */
export function PersonLine({
  person,
  started,
  undoableId,
}: {
  person: PersonView
  started: boolean
  undoableId: string | null
}) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <div className={styles.person}>
      <div className={layout.tight}>
        <Text weight="semibold">{person.name}</Text>
        <Text size={200} className={layout.quiet}>
          {[person.className, person.signInName].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <div className={styles.changes}>
        {person.changes.map(({ word, params }) => {
          const text = say(word, params)
          return (
            <Text key={text} size={200}>
              {text}
            </Text>
          )
        })}
        {person.problem && (
          <Text size={200} className={styles.problem}>
            {say(person.problem.word, person.problem.params)}
          </Text>
        )}
      </div>
      <div className={styles.state}>
        {person.isUndone && <UndoneMark />}
        {started && person.status === 'done' && !person.isUndone && (
          <Badge appearance="tint" color="success" icon={<CheckmarkRegular />}>
            {say('tab/person.done')}
          </Badge>
        )}
        {person.status === 'failed' && (
          <Badge appearance="tint" color="danger" icon={<ErrorCircleRegular />}>
            {say('tab/person.failed')}
          </Badge>
        )}
        {person.passwordId && may('accounts/reveal-password') && (
          <PasswordButton passwordId={person.passwordId} whose={person.name} small />
        )}
        {undoableId && person.status !== 'planned' && !person.isUndone && (
          <UndoForOne planId={undoableId} person={person} />
        )}
      </div>
    </div>
  )
}
