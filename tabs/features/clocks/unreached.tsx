import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'

const useStyles = makeStyles({
  person: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Whom messages did not reach, why, and what Talka did about it. */
export function Unreached() {
  const say = useSay()
  const layout = useLayout()
  const shown = useAsk('notifications/list-unreached', {})
  const { data } = shown
  return (
    <Panel title={say('notifications/list-unreached')}>
      {shown.error && <Failed error={shown.error} retry={shown.refetch} />}
      {shown.isPending && <Loading rows={2} />}
      {data?.people.length === 0 && <Text>{say('tab/clocks.unreached.none')}</Text>}
      {data && data.people.length > 0 && (
        <>
          <Text weight="semibold">{say('tab/clocks.unreached.text', { n: data.people.length })}</Text>
          <ul className={layout.list}>
            {data.people.map((person) => (
              <Person key={person.id} person={person} />
            ))}
          </ul>
        </>
      )}
      {data && !data.installs && (
        <Text className={layout.quiet}>{say('tab/clocks.unreached.no-install')}</Text>
      )}
      {data && !data.mails && <Text className={layout.quiet}>{say('tab/clocks.unreached.no-mail')}</Text>}
    </Panel>
  )
}

function Person({ person }: { person: ResultOf<'notifications/list-unreached'>['people'][number] }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const { name, className, because, n, lastAt, triedAt, installBecause } = person
  const tried = triedAt && sayDayAndTime(triedAt)
  return (
    <li className={styles.person}>
      <Text weight="semibold">{[name, className].filter(Boolean).join(' · ')}</Text>
      <Text>{say(`notifications/because.${because}`)}</Text>
      <Text className={layout.quiet}>
        {say('tab/clocks.unreached.line', { n, at: sayDayAndTime(lastAt) })}
      </Text>
      {tried && (
        <Text className={layout.quiet}>
          {installBecause
            ? say('tab/clocks.unreached.tried', {
                at: tried,
                because: say(`notifications/because.${installBecause}`),
              })
            : say('tab/clocks.unreached.installed', { at: tried })}
        </Text>
      )}
    </li>
  )
}
