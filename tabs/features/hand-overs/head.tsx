import { Link as FluentLink, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { sayDayAndTime } from '../../shared/time.ts'

const useStyles = makeStyles({
  one: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  late: { color: tokens.colorPaletteRedForeground1 },
})

type Head = ResultOf<'hand-overs/list'>['acts'][number]

/** One act of a list: who, what, and whether something of it has to come back. */
export function ActHead({ act, today }: { act: Head; today: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { id, number, kind, state, giver, receiver, receiverClass, dueOn, out, things, list } = act
  const isLate = dueOn !== null && dueOn < today
  return (
    <div className={mergeClasses(layout.surface, styles.one)}>
      <div className={layout.apart}>
        <Link href={`/hand-overs/${id}`} asChild>
          <FluentLink>
            <Text weight="semibold">{`${say(`hand-overs/act.${kind}`)} Nr.\u00a0${number}`}</Text>
          </FluentLink>
        </Link>
        <Text className={layout.quiet}>{say(`hand-overs/state.${state}`)}</Text>
      </div>
      <Text>
        {say('tab/handOvers.from-to', {
          giver,
          receiver: [receiver, receiverClass].filter(Boolean).join(', '),
        })}
      </Text>
      <Text size={200}>{list}</Text>
      <div className={layout.apart}>
        <Text size={200} className={layout.quiet}>
          {sayDayAndTime(act.madeAt)}
        </Text>
        {dueOn !== null && out > 0 && (
          <Text size={200} weight="semibold" className={isLate ? styles.late : ''}>
            {[
              say(isLate ? 'tab/handOvers.late' : 'tab/handOvers.due', { day: dueOn }),
              out < things ? say('tab/handOvers.out', { n: out }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
      </div>
    </div>
  )
}
