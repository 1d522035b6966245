import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { useAsk } from '../../shared/ask.ts'
import { DoorLink } from '../../shared/door-link.tsx'
import { useSay } from '../../shared/say.ts'

/** The door to the school year, with the step at which it stands; nothing until that is known. */
export function YearCard() {
  const say = useSay()
  const { data } = useAsk('school-year/show', {}, { everySeconds: 10 })
  if (!data) return null
  const isOpen = data.openedAt !== null || data.roster !== null
  const at = data.steps.find(({ standing }) => standing === 'now' || standing === 'working')
  const text =
    isOpen && at
      ? say('tab/year.card.now', { step: say(`school-year/step.${at.step}`) })
      : say('tab/year.card.none')
  return (
    <DoorLink
      path="/accounts/year"
      title={say('tab/year.title', { year: data.name })}
      text={text}
      icon={<CalendarRegular />}
    />
  )
}
