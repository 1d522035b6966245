import {
  Badge,
  type BadgeProps,
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { Link } from 'wouter'
import type { Language } from '../../../core/language.ts'
import type { SlipsState } from '../../../core/slips/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { sayDayAndTime, sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { GiveSlips } from './give-slips.tsx'

export type SlipsView = ResultOf<'slips/list'>['slips'][number]

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  name: { margin: 0 },
  warning: { color: tokens.colorPaletteRedForeground1 },
})

const colours: Record<SlipsState, BadgeProps['color']> = {
  ready: 'brand',
  downloaded: 'warning',
  printed: 'success',
  expired: 'informative',
  withdrawn: 'informative',
}

/** The slips of one class: how many, until when, how far, and what this person can do about them. */
export function SlipsCard(props: { slips: SlipsView; language: Language; seesAll: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { slips } = props
  const name = say(slips.label.word, slips.label.params)
  const isOpen = slips.state === 'ready' || slips.state === 'downloaded'
  const replaced = isOpen ? slips.pupils - slips.left : 0
  return (
    <li className={mergeClasses(layout.surface, styles.card)}>
      <div className={layout.apart}>
        <Text as="h2" weight="semibold" size={400} className={styles.name}>
          {name}
        </Text>
        <Badge appearance="tint" color={colours[slips.state]}>
          {say(`tab/slips.state.${slips.state}`)}
        </Badge>
      </div>
      <div className={layout.row}>
        <Text>{say('tab/slips.pupils', { n: slips.pupils })}</Text>
        {slips.state === 'ready' && (
          <Text weight="semibold">
            {say('tab/slips.until', { day: sayDayAndTime(slips.expiresAt).slice(0, 10) })}
          </Text>
        )}
      </div>
      {replaced > 0 && <Text>{say('tab/slips.replaced', { n: replaced })}</Text>}
      {props.seesAll && isOpen && <Readers slips={slips} />}
      <Became slips={slips} />
      <Deeds slips={slips} name={name} language={props.language} />
    </li>
  )
}

function Readers({ slips }: { slips: SlipsView }) {
  const say = useSay()
  const styles = useStyles()
  if (slips.readers.length === 0) return <Text className={styles.warning}>{say('tab/slips.no-reader')}</Text>
  return <Text>{say('tab/slips.readers', { names: slips.readers.join(', ') })}</Text>
}

/** Who has downloaded them and when, and what to do if that is not enough. */
function Became({ slips }: { slips: SlipsView }) {
  const say = useSay()
  const layout = useLayout()
  const time = slips.printedAt ? sayMoment(say, slips.printedAt, new Date()) : ''
  const params = { name: slips.printedBy ?? '', time }
  if (slips.state === 'ready') {
    const canPrint = slips.actions.includes('slips/print')
    return canPrint ? <Text className={layout.quiet}>{say('tab/slips.once')}</Text> : null
  }
  if (slips.state === 'downloaded') {
    return (
      <>
        <Text>{say('tab/slips.downloaded', params)}</Text>
        {slips.actions.includes('slips/confirm') && (
          <>
            <Text>{say('tab/slips.confirm.text')}</Text>
            <Text className={layout.quiet}>
              {say('tab/slips.again', { time: sayDayAndTime(slips.againUntil ?? '').slice(-5) })}
            </Text>
          </>
        )}
      </>
    )
  }
  return (
    <>
      <Text>
        {slips.state === 'printed' ? say('tab/slips.printed', params) : say(`tab/slips.${slips.state}`)}
      </Text>
      <Link href="/requests/new/resetPassword" asChild>
        <FluentLink>{say('tab/slips.lost')}</FluentLink>
      </Link>
      <Link href="/requests/new/classPasswords" asChild>
        <FluentLink>{say('tab/slips.lost.class')}</FluentLink>
      </Link>
    </>
  )
}

function Deeds({ slips, name, language }: { slips: SlipsView; name: string; language: Language }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const print = useDo('slips/print')
  const confirm = useDo('slips/confirm')
  const { actions, id: slipId } = slips
  const isAgain = slips.state === 'downloaded'
  const error = print.error ?? confirm.error
  if (actions.length === 0) return error ? <Failed error={error} /> : null
  const download = (
    <Button
      appearance={isAgain ? 'secondary' : 'primary'}
      icon={<ArrowDownloadRegular />}
      disabled={print.isPending}
      aria-label={`${say(isAgain ? 'tab/slips.again.button' : 'slips/print')}: ${name}`}
      onClick={() =>
        print.mutate(
          { slipId, language },
          {
            onSuccess(answer) {
              saveFile(answer)
              print.reset() // the passwords stay no longer in the page than it takes to save them
            },
          },
        )
      }
    >
      {say(isAgain ? 'tab/slips.again.button' : 'slips/print')}
    </Button>
  )
  return (
    <>
      {error && <Failed error={error} />}
      <div className={layout.row}>
        {actions.includes('slips/confirm') && (
          <Button
            appearance="primary"
            icon={<CheckmarkRegular />}
            disabled={confirm.isPending}
            aria-label={`${say('slips/confirm')}: ${name}`}
            onClick={() =>
              confirm.mutate({ slipId }, { onSuccess: () => toasts.done(say('tab/slips.confirmed')) })
            }
          >
            {say('slips/confirm')}
          </Button>
        )}
        {actions.includes('slips/print') && download}
        {actions.includes('slips/give') && <GiveSlips slipId={slipId} name={name} />}
      </div>
    </>
  )
}
