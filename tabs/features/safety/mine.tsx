import { mergeClasses, Text } from '@fluentui/react-components'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import './texts.ts'
import { AddEvidence } from './add-evidence.tsx'
import { Hide } from './hide.tsx'
import { useCaseStyles } from './safety.tsx'
import { Talk } from './talk.tsx'

/** One's own report: what was said, and the talk about it. */
export function MinePage({ id }: { id: string }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useCaseStyles()
  const mine = useAsk('safety/show-mine', { id }, { everySeconds: 30 })
  return (
    <Page title={mine.data?.number ?? say('safety/show-mine')} back="/safety" narrow actions={<Hide />}>
      {mine.isPending && <Loading />}
      {mine.error && !mine.data && <Failed error={mine.error} retry={mine.refetch} />}
      {mine.data && (
        <>
          <Panel title={say('tab/safety.reported')}>
            <Text>
              {[
                ...mine.data.report.what.map((one) => say(`safety/what.${one}`)),
                ...(mine.data.report.where ? [say(`safety/where.${mine.data.report.where}`)] : []),
              ].join(' · ')}
            </Text>
            {mine.data.report.text && <Text className={styles.text}>{mine.data.report.text}</Text>}
          </Panel>
          <AddEvidence caseId={id} />
          <Panel flat title={say('tab/safety.tab.talk')}>
            {mine.data.isClosed && (
              <Text className={mergeClasses(layout.quiet)}>{say('tab/safety.mine.closed')}</Text>
            )}
            <Talk
              id={id}
              action="safety/write-back"
              messages={mine.data.talk
                .filter(({ text }) => text !== '')
                .map((one) => ({ ...one, by: one.by ?? say('tab/safety.talk.you') }))}
            />
          </Panel>
        </>
      )}
    </Page>
  )
}
