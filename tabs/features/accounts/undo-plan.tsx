import { Button, Link as FluentLink, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { Link, useLocation } from 'wouter'
import type { PlanStatus } from '../../../core/directory/schema.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import type { PersonView, PlanView } from './differences.ts'

/** Whether this person may ask for a plan to be taken back. */
export function useMayUndo(plan: Pick<PlanView, 'mayUndo'>): boolean {
  const may = useMay()
  return may('directory/undo-plan') && plan.mayUndo
}

/** Makes the plan that takes one back, and goes to it: nothing changes before somebody approves it. */
function useUndo() {
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const undo = useDo('directory/undo-plan')
  return {
    isPending: undo.isPending,
    // Not `mutate`: a row of the long list may be gone from the page when the answer comes.
    undo: (input: { planId: string; sourceId?: string }) =>
      undo.mutateAsync(input).then(({ planId }) => navigate(`/accounts/${planId}`), toasts.failed),
  }
}

/** Takes all of a finished plan back. */
export function UndoPlan({ plan }: { plan: Pick<PlanView, 'id' | 'undoes'> }) {
  const say = useSay()
  const { isPending, undo } = useUndo()
  return (
    <Button
      size="large"
      icon={<ArrowUndoRegular />}
      disabled={isPending}
      onClick={() => undo({ planId: plan.id })}
    >
      {say(plan.undoes ? 'tab/undo.undo' : 'tab/undo.all')}
    </Button>
  )
}

/** Takes back what a finished plan has done for one person. */
export function UndoForOne({ planId, person }: { planId: string; person: PersonView }) {
  const say = useSay()
  const { isPending, undo } = useUndo()
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabled={isPending}
      aria-label={`${say('tab/undo.one')}: ${person.name}`}
      onClick={() => undo({ planId, sourceId: person.sourceId })}
    >
      {say('tab/undo.one')}
    </Button>
  )
}

/** Says which plan this one takes back, or that another one has taken it back. */
export function UndoNotice({
  plan,
}: {
  plan: Pick<PlanView, 'undoes' | 'undoesOnly' | 'undoneBy' | 'undoneStatus'>
}) {
  const say = useSay()
  const layout = useLayout()
  const bar = (text: string, link: TextKey, planId: string) => (
    <MessageBar intent="info" layout="multiline" className={layout.bar}>
      <MessageBarBody>
        {text}{' '}
        <Link href={`/accounts/${planId}`} asChild>
          <FluentLink inline>{say(link)}</FluentLink>
        </Link>
      </MessageBarBody>
    </MessageBar>
  )
  const { undoes, undoesOnly, undoneBy, undoneStatus } = plan
  return (
    <>
      {undoes &&
        bar(
          undoesOnly ? say('tab/undo.takes-back.one', { name: undoesOnly.name }) : say('tab/undo.takes-back'),
          'tab/undo.see-plan',
          undoes,
        )}
      {undoneBy && bar(say(undoneText(undoneStatus)), 'tab/undo.see', undoneBy)}
    </>
  )
}

function undoneText(status: PlanStatus | null): TextKey {
  if (status === 'stopped' || status === 'doneWithFaults') return 'tab/undo.taken-back.part'
  return status === 'done' ? 'tab/undo.taken-back' : 'tab/undo.taking-back'
}
