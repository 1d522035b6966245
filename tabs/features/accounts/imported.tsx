import { Link as FluentLink, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { MakePlan } from './make-plan.tsx'

/** What became of an import: how many people, who was taken over from before, and where to go on. */
export function Imported(props: { roster: ResultOf<'rosters/import'>; offersPlan: boolean }) {
  const say = useSay()
  const layout = useLayout()
  const { roster } = props
  const { pupils, staff, from } = roster.carriedOver
  return (
    <>
      <MessageBar intent={roster.same ? 'info' : 'success'} layout="multiline" className={layout.bar}>
        <MessageBarBody>
          {[
            say(roster.same ? 'tab/import.same' : 'tab/import.done', { name: roster.name }),
            say('tab/pupils', { n: roster.pupils }),
            say('tab/staff', { n: roster.staff }),
            say('tab/classes', { n: roster.classes }),
          ].join(' · ')}{' '}
          <Link href={`/accounts/roster/${roster.rosterId}`} asChild>
            <FluentLink inline>{say('tab/compare.open')}</FluentLink>
          </Link>
        </MessageBarBody>
        {props.offersPlan && (
          <MessageBarActions>
            <MakePlan rosterId={roster.rosterId} name={roster.name} primary />
          </MessageBarActions>
        )}
      </MessageBar>
      {pupils + staff > 0 && (
        <MessageBar intent="info" layout="multiline" className={layout.bar}>
          <MessageBarBody>
            {staff > 0 && say('tab/import.kept-staff', { n: staff })}
            {pupils > 0 && say('tab/import.kept-pupils', { n: pupils })}{' '}
            {say('tab/import.kept-from', { name: from })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
