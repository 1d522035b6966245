import { Button } from '@fluentui/react-components'
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark'
import { Page } from '../shared/page.tsx'
import { useSay } from '../shared/say.ts'
import { failureOf } from '../shared/send.ts'
import { Empty, Failed } from '../shared/states.tsx'
import { goToSignIn } from './browser-host.ts'
import { useHost } from './host.ts'

/** What somebody sees whom the school does not know, or who could not be signed in. */
export function StrangerScreen({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay()
  const { inTeams } = useHost()
  const { kind } = failureOf(error)
  if (kind === 'forbidden') {
    return (
      <Page title={say('common/talka')} narrow>
        <Empty
          icon={<PersonQuestionMarkRegular />}
          title={say('tab/stranger')}
          action={!inTeams && <Button onClick={() => goToSignIn('another')}>{say('tab/user.switch')}</Button>}
        >
          {say('people/unknown')}
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={say('common/talka')} narrow>
      <Failed error={error} retry={retry} />
    </Page>
  )
}
