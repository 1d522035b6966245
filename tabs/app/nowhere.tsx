import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { Page } from '../shared/page.tsx'
import { useSay } from '../shared/say.ts'
import { Empty } from '../shared/states.tsx'

/** An address that shows nothing. */
export function Nowhere() {
  const say = useSay()
  return (
    <Page title={say('tab/nowhere')} back="/">
      <Empty icon={<QuestionCircleRegular />} title={say('tab/nowhere.why')} />
    </Page>
  )
}
