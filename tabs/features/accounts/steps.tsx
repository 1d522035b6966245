import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { failure } from '../../shared/send.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'

type Step = ResultOf<'directory/list-steps'>['steps'][number]

const useStyles = makeStyles({
  step: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  inside: { paddingLeft: tokens.spacingHorizontalXXXL },
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  copy: { alignSelf: 'flex-start' },
})

/** What only an administrator can do in Teams: each step with its command for this school, and a tick. */
export function Steps() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const asked = useAsk('directory/list-steps', {}, { enabled: may('directory/list-steps') })
  if (!may('directory/list-steps')) return null
  const { data } = asked
  return (
    <Panel title={say('directory/list-steps')}>
      <Text>{say('tab/steps.text')}</Text>
      {asked.isPending && <Loading rows={2} />}
      {!data && asked.error && <Failed error={asked.error} retry={asked.refetch} />}
      {data?.hint && (
        <MessageBar intent="info" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say(data.hint.word, data.hint.params)}</MessageBarBody>
        </MessageBar>
      )}
      {data && (
        <>
          <Text weight="semibold">{say('tab/steps.connect')}</Text>
          <Command text={data.connect} whose={say('tab/steps.connect')} />
          <ol className={layout.list}>
            {data.steps.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}

function StepLine({ step }: { step: Step }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const tick = useDo('directory/tick-step')
  const isDone = tick.isPending ? tick.variables.done : step.doneAt !== null
  return (
    <li className={styles.step}>
      <Checkbox
        label={<Text weight="semibold">{say(`directory/step.${step.name}`)}</Text>}
        checked={isDone}
        disabled={tick.isPending}
        onChange={(_, { checked }) =>
          tick.mutate({ step: step.id, done: checked === true }, { onError: toasts.failed })
        }
      />
      <div className={`${layout.tight} ${styles.inside}`}>
        <Text>{say(`directory/step.${step.name}.why`)}</Text>
        {step.repeats && <Text className={layout.quiet}>{say('tab/steps.repeats')}</Text>}
        {step.doneBy !== null && step.doneAt && (
          <Text className={layout.quiet}>
            {say('tab/steps.done', { name: step.doneBy, time: sayMoment(say, step.doneAt, new Date()) })}
          </Text>
        )}
        <Command text={step.command} whose={say(`directory/step.${step.name}`)} />
      </div>
    </li>
  )
}

function Command({ text, whose }: { text: string; whose: string }) {
  const say = useSay()
  const styles = useStyles()
  const toasts = useToasts()
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      toasts.done(say('tab/steps.copied'))
    } catch {
      toasts.failed(failure('bug', ''))
    }
  }
  return (
    <>
      <pre className={styles.code}>{text}</pre>
      <Button
        size="small"
        appearance="subtle"
        className={styles.copy}
        icon={<CopyRegular />}
        aria-label={`${say('tab/steps.copy')}: ${whose}`}
        onClick={copy}
      >
        {say('tab/steps.copy')}
      </Button>
    </>
  )
}
