import { Radio, RadioGroup, Text } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { languages } from '../../../core/language.ts'
import { useDo } from '../../shared/ask.ts'
import { DoorLink } from '../../shared/door-link.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { type TextKey, useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { HistoryCheck } from './history-check.tsx'
import './texts.ts'

const whoSees: readonly TextKey[] = ['tab/about.requests', 'tab/about.passwords', 'tab/about.log']

/** Who sees what, the language, and which version this is. */
export function About() {
  const say = useSay()
  const me = useMe()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const setLanguage = useDo('people/set-language')
  return (
    <Page title={say('tab/about')} narrow>
      <Panel title={say('tab/about.what')}>
        <Text>{say('tab/about.what.text')}</Text>
      </Panel>
      <Panel title={say('tab/about.who-sees')}>
        {whoSees.map((word) => (
          <Text key={word}>{say(word)}</Text>
        ))}
      </Panel>
      <Panel title={say('people/set-language')}>
        <RadioGroup
          aria-label={say('people/set-language')}
          value={me.language}
          onChange={(_, { value }) => {
            const language = languages.find((one) => one === value)
            if (language) setLanguage.mutate({ language }, { onError: toasts.failed })
          }}
        >
          {languages.map((language) => (
            <Radio key={language} value={language} label={say(`people/language.${language}`)} />
          ))}
        </RadioGroup>
      </Panel>
      <DoorLink
        path="/clocks"
        title={say('notifications/show-muted')}
        text={say(may('school-time/change') ? 'tab/about.clocks' : 'tab/about.muted')}
        icon={<AlertRegular />}
      />
      {may('requests/history-state') && <HistoryCheck />}
      <Text size={200} className={layout.quiet}>
        {say('tab/about.version', { version: TALKA_VERSION })}
      </Text>
    </Page>
  )
}
