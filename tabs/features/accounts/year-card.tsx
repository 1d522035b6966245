import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { Link } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Sign } from '../../shared/request-marks.tsx'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** The door to the school year, with the step at which it stands; nothing until that is known. */
export function YearCard() {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { data } = useAsk('school-year/show', {}, { everySeconds: 10 })
  if (!data) return null
  const isOpen = data.openedAt !== null || data.roster !== null
  const at = data.steps.find(({ standing }) => standing === 'now' || standing === 'working')
  return (
    <Link href="/accounts/year" className={mergeClasses(layout.surface, styles.card)}>
      <Sign icon={<CalendarRegular />} />
      <span className={layout.tight}>
        <Text weight="semibold" size={400}>
          {say('tab/year.title', { year: data.name })}
        </Text>
        <Text className={layout.quiet}>
          {isOpen && at
            ? say('tab/year.card.now', { step: say(`school-year/step.${at.step}`) })
            : say('tab/year.card.none')}
        </Text>
      </span>
    </Link>
  )
}
