import { Link as FluentLink, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { StatusMark } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'
import { sayMoment } from '../../shared/time.ts'
import './texts.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr' },
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  items: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

type Person = ResultOf<'people/show'>

/** Which roles somebody has, how Talka reaches them, and when they are away. */
export function AboutPerson({ person }: { person: Person }) {
  const say = useSay()
  const styles = useStyles()
  const facts: [string, string[]][] = [
    [
      say('tab/person.roles'),
      person.roles.length > 0
        ? person.roles.map((role) => say(`people/role.${role}`))
        : [say('tab/person.no-roles')],
    ],
    [
      say('tab/person.reach'),
      [say(person.isReached ? 'tab/person.reached' : 'tab/person.unreached'), person.signInName],
    ],
    ...(person.language
      ? [[say('tab/person.speaks'), [say(`people/language.${person.language}`)]] satisfies [string, string[]]]
      : []),
    ...(person.absences.length > 0
      ? [
          [
            say('tab/person.away'),
            person.absences.map(({ fromDay, untilDay, deputy }) =>
              say('tab/person.away.days', { from: fromDay, until: untilDay, name: deputy }),
            ),
          ] satisfies [string, string[]],
        ]
      : []),
  ]
  return (
    <Panel title={say('tab/person.about')}>
      <dl className={styles.facts}>
        {facts.map(([term, values]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            {values.map((value) => (
              <dd key={value} className={styles.value}>
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  )
}

/** What somebody has asked for, the newest first. */
export function AskedFor({ person }: { person: Person }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/person.asked')}>
      {person.requests.length === 0 && <Text className={layout.quiet}>{say('tab/person.asked.none')}</Text>}
      <ul className={mergeClasses(layout.list, styles.items)}>
        {person.requests.map((request) => (
          <li key={request.id} className={layout.tight}>
            <div className={layout.apart}>
              <Link href={`/requests/${request.id}?view=all`} asChild>
                <FluentLink>{`${request.number} · ${request.title}`}</FluentLink>
              </Link>
              <StatusMark status={request.stage} />
            </div>
            <Text className={layout.quiet}>
              {`${say(`requests/kind.${request.kind}`)} · ${sayMoment(say, request.createdAt, new Date())}`}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
