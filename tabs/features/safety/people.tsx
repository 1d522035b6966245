import { Badge, Button, mergeClasses, Text } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty } from '../../shared/states.tsx'
import type { Case } from './case.tsx'
import { NamePerson } from './name-person.tsx'
import { useCaseStyles } from './safety.tsx'

type Participant = Case['participants'][number]

/** Who has a part in what happened: in which role, and how sure that is. */
export function People({ one }: { one: Case }) {
  const say = useSay()
  const layout = useLayout()
  const [writing, setWriting] = useState<Participant | 'new' | null>(null)
  return (
    <Panel
      flat
      title={say('tab/safety.tab.people')}
      actions={
        !one.closedAt && <Button onClick={() => setWriting('new')}>{say('tab/safety.people.add')}</Button>
      }
    >
      {writing && (
        <NamePerson
          key={writing === 'new' ? 'new' : writing.id}
          caseId={one.id}
          person={writing === 'new' ? null : writing}
          close={() => setWriting(null)}
        />
      )}
      {one.participants.length === 0 && !writing && (
        <Empty icon={<PeopleRegular />} title={say('tab/safety.people.none')} />
      )}
      {one.participants.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {one.participants.map((person) => (
            <Line key={person.id} person={person} change={one.closedAt ? null : () => setWriting(person)} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Line({ person, change }: { person: Participant; change: (() => void) | null }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const name = person.name || say('tab/safety.people.unnamed')
  return (
    <li className={mergeClasses(layout.apart, styles.line)}>
      <span className={mergeClasses(layout.tight, layout.grow)}>
        <Text weight="semibold">{[name, person.className].filter(Boolean).join(', ')}</Text>
        <Text size={200} className={layout.quiet}>
          {[
            say(`safety/role.${person.role}`),
            person.count > 1 && say('tab/safety.people.count', { n: person.count }),
            ...person.guardians.map((one) => [one.name, one.phone].filter(Boolean).join(' ')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {person.accounts.map((account) => (
          <Text key={`${account.platform} ${account.name}`} size={200}>
            {[
              [account.platform, account.name].filter(Boolean).join(': '),
              account.alsoIn.length > 0 &&
                say('tab/safety.people.also-in', {
                  numbers: account.alsoIn.map(({ number }) => number).join(', '),
                }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
        {person.facts && <Text className={styles.text}>{person.facts}</Text>}
      </span>
      <span className={layout.row}>
        <Badge appearance="outline">{say(`safety/certainty.${person.certainty}`)}</Badge>
        {change && (
          <Button size="small" aria-label={`${say('tab/safety.people.change')}: ${name}`} onClick={change}>
            {say('tab/safety.people.change')}
          </Button>
        )}
      </span>
    </li>
  )
}
