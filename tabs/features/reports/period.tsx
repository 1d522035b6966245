import { Field, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { periodOf } from '../../../core/reports/rules.ts'
import { type Period, periodNames } from '../../../core/reports/schema.ts'
import { WholeDayInput } from '../../shared/day-input.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  day: { width: '160px' },
})

/** Chooses the days of a report: a period that schools reckon in, or one's own. */
export function PeriodChooser(props: {
  period: Period
  today: string
  fault: { from?: string | undefined; until?: string | undefined }
  choose: (period: Period) => void
}) {
  const { period, today, fault, choose } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend
    <div role="group" aria-label={say('tab/reports.period')} className={styles.bar}>
      <div className={layout.row}>
        {periodNames.map((name) => {
          const one = periodOf(name, today)
          return (
            <ToggleButton
              key={name}
              shape="circular"
              checked={one.from === period.from && one.until === period.until}
              onClick={() => choose(one)}
            >
              {say(`reports/period.${name}`)}
            </ToggleButton>
          )
        })}
      </div>
      {(['from', 'until'] as const).map((end) => (
        <Field
          key={end}
          className={styles.day}
          label={say(`tab/reports.${end}`)}
          validationMessage={fault[end]}
        >
          <WholeDayInput value={period[end]} change={(value) => choose({ ...period, [end]: value })} />
        </Field>
      ))}
    </div>
  )
}
