import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import type { ReactNode } from 'react'
import type { YearStanding, YearStep } from '../../../core/school-year/schema.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    position: 'relative',
    paddingBottom: tokens.spacingVerticalXL,
    [wideMedia]: { columnGap: tokens.spacingHorizontalL },
    // The line to the next step.
    '::before': {
      content: '""',
      position: 'absolute',
      left: '15px',
      top: '36px',
      bottom: '4px',
      borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    },
    ':last-child::before': { display: 'none' },
  },
  mark: {
    width: '32px',
    height: '32px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  now: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  done: {
    border: `2px solid ${tokens.colorPaletteGreenBorder2}`,
    color: tokens.colorPaletteGreenForeground1,
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '32px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: '4px',
  },
  title: { margin: 0 },
})

/** One step of the year: its number or sign, its name, how it stands in a word, and what there is to do or to see. */
export function Step(props: {
  step: YearStep
  number: number
  standing: YearStanding
  children?: ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { step, standing, number } = props
  const isAt = standing === 'now' || standing === 'working'
  return (
    <li className={styles.step} aria-current={isAt ? 'step' : undefined}>
      <span
        aria-hidden
        className={mergeClasses(
          styles.mark,
          standing === 'now' && styles.now,
          standing === 'done' && styles.done,
        )}
      >
        {standing === 'done' ? (
          <CheckmarkFilled />
        ) : standing === 'working' ? (
          <Spinner size="extra-tiny" />
        ) : standing === 'needless' ? (
          <SubtractRegular />
        ) : (
          number
        )}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <Text as="h2" size={400} weight={isAt ? 'bold' : 'semibold'} className={styles.title}>
            {say(`school-year/step.${step}`)}
          </Text>
          <Text className={layout.quiet}>{say(`school-year/standing.${standing}`)}</Text>
        </div>
        {props.children}
      </div>
    </li>
  )
}
