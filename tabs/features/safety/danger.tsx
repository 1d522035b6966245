import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { useRef, useState } from 'react'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalL,
    borderLeft: `6px solid ${tokens.colorStatusDangerBorderActive}`,
  },
  one: { padding: `${tokens.spacingVerticalS} 0` },
})

/** Whom to call in danger, before anything else; who was called can be noted beside each. */
export function Danger() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const help = useAsk('safety/help', {}, { enabled: may('safety/help') })
  // One case for all calls of this visit.
  const id = useRef(crypto.randomUUID())
  const lines = [
    { whom: '112' as const, name: '112', phone: '112' },
    ...(help.data?.building ?? []).map((one, whom) => ({ whom, ...one })),
    { whom: '116111' as const, name: say('tab/safety.childline'), phone: '116111' },
  ]
  return (
    <section className={`${layout.surface} ${styles.box}`} aria-label={say('tab/safety.danger')}>
      <Text as="h2" weight="semibold" size={400} block>
        {say('tab/safety.danger')}
      </Text>
      <ul className={layout.list}>
        {lines.map((one) => (
          <Line key={one.name} caseId={id.current} {...one} />
        ))}
      </ul>
    </section>
  )
}

function Line(props: { caseId: string; whom: '112' | '116111' | number; name: string; phone: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const call = useDo('safety/call')
  const [noted, setNoted] = useState<boolean | null>(null)
  const { caseId: id, whom, name, phone } = props
  const note = (isAnswered: boolean) =>
    call.mutate(
      { id, whom, isAnswered },
      {
        onSuccess() {
          setNoted(isAnswered)
          toasts.done(say('tab/safety.noted'))
        },
        onError: toasts.failed,
      },
    )
  const outcome = (isAnswered: boolean) => say(isAnswered ? 'tab/safety.answered' : 'tab/safety.not-answered')
  return (
    <li className={`${layout.apart} ${styles.one}`}>
      {phone ? (
        <Button
          as="a"
          appearance={whom === '112' ? 'primary' : 'secondary'}
          icon={<CallRegular />}
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
        >
          {say('tab/safety.call', { name })}
        </Button>
      ) : (
        <Text>{name}</Text>
      )}
      {noted === null ? (
        <span className={layout.row}>
          {[true, false].map((isAnswered) => (
            <Button
              key={String(isAnswered)}
              size="small"
              disabled={call.isPending}
              aria-label={say('tab/safety.noted-line', { name, outcome: outcome(isAnswered) })}
              onClick={() => note(isAnswered)}
            >
              {outcome(isAnswered)}
            </Button>
          ))}
        </span>
      ) : (
        <Text className={layout.quiet}>{outcome(noted)}</Text>
      )}
    </li>
  )
}
