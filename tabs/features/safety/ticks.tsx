import { Checkbox, Label, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

/** Several of a few, as ticks under one name. The order in which they were ticked is kept. */
export function Ticks<Name extends string>(props: {
  label: string
  among: readonly { name: Name; text: string }[]
  ticked: readonly Name[]
  change: (ticked: Name[]) => void
  required?: boolean
  hint?: string
  fault?: string | undefined
}) {
  const styles = useStyles()
  const layout = useLayout()
  return (
    <fieldset className={styles.set}>
      <legend>
        <Label required={props.required ?? false}>{props.label}</Label>
      </legend>
      {props.fault && (
        <Text role="alert" className={styles.fault} block>
          {props.fault}
        </Text>
      )}
      {props.hint && (
        <Text size={200} className={layout.quiet} block>
          {props.hint}
        </Text>
      )}
      <div className={layout.tight}>
        {props.among.map(({ name, text }) => (
          <Checkbox
            key={name}
            label={text}
            checked={props.ticked.includes(name)}
            onChange={(_, { checked }) =>
              props.change(
                checked === true ? [...props.ticked, name] : props.ticked.filter((other) => other !== name),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
