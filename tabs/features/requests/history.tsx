import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import type { FileHead } from '../../../core/files/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { PersonLink } from '../../shared/person-link.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import '../../shared/approval-texts.ts'
import { sayDayAndTime } from '../../shared/time.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  line: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '5px',
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-7px',
      top: '4px',
      width: '12px',
      height: '12px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  internal: {
    '::before': { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  },
  file: { alignSelf: 'flex-start', maxWidth: '100%', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})

/** What happened to a request, line by line: when, who, what, and in whose words. */
export function History(props: {
  requestId: string
  history: ResultOf<'requests/show'>['history']
  chain: ResultOf<'requests/show'>['chain']
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <section className={layout.stack}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say('requests/history')}
      </Subtitle2>
      <ol className={layout.list}>
        {props.history.map((event) => (
          <li
            key={`${event.at} ${event.kind}`}
            className={mergeClasses(styles.line, event.kind === 'noted' && styles.internal)}
          >
            <Text weight="semibold">{say(`requests/event.${event.kind}`)}</Text>
            <Text size={200} className={layout.quiet}>
              {`${sayDayAndTime(event.at)} · `}
              <PersonLink id={event.personId} name={sayActor(say, event)} />
            </Text>
            {event.word && <Text>{say(event.word as TextKey, event.params ?? {})}</Text>}
            {event.note && <Text className={styles.note}>{event.note}</Text>}
            {event.files.map((file) => (
              <SentFile key={file.id} requestId={props.requestId} file={file} />
            ))}
          </li>
        ))}
      </ol>
      {props.chain && <Checked chain={props.chain} />}
    </section>
  )
}

/** Whether the lines are as they were written, as checked when the page was opened. */
function Checked({ chain }: { chain: NonNullable<ResultOf<'requests/show'>['chain']> }) {
  const say = useSay()
  const layout = useLayout()
  if (chain.brokenAt !== null)
    return (
      <MessageBar intent="warning" layout="multiline" className={layout.bar}>
        <MessageBarBody>{say('tab/history.differs', { place: chain.brokenAt })}</MessageBarBody>
      </MessageBar>
    )
  return (
    <Text size={200} className={layout.quiet}>
      {say('tab/history.whole', { n: chain.lines })}
    </Text>
  )
}

/** Who did something: a name, "X, instead of Y", or Talka. */
export function sayActor(
  say: ReturnType<typeof useSay>,
  { person, insteadOf }: { person: string | null; insteadOf: string | null },
): string {
  if (person === null) return say('requests/system')
  return insteadOf === null ? person : say('requests/instead', { name: person, absent: insteadOf })
}

/** A file that was sent with a line; pressing it saves it. */
function SentFile({ requestId, file }: { requestId: string; file: FileHead }) {
  const say = useSay()
  const styles = useStyles()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      saveFile(await send('requests/read-file', { id: requestId, fileId: file.id }))
    } catch (error) {
      toasts.failed(error)
    }
    setBusy(false)
  }
  return (
    <Button
      appearance="transparent"
      className={styles.file}
      icon={<ArrowDownloadRegular />}
      disabled={isBusy}
      onClick={save}
      aria-label={`${say('requests/read-file')}: ${file.name}`}
    >
      {file.name}
    </Button>
  )
}
