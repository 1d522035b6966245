import { Button, Field, Input, makeStyles, Select, Switch } from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import type { Fault } from '../../shared/send.ts'
import type { PolicyField, PolicyValues, PolicyView } from './policy-form.ts'

/** The form of the policy as its fields see it. */
export interface PolicyForm {
  values: PolicyValues
  usual: PolicyValues
  tenant: PolicyView['tenant']
  faults: readonly Fault[]
  set(path: string, value: string | boolean): void
}

interface OneField {
  form: PolicyForm
  path: PolicyField
  hint?: string | undefined
}

const useStyles = makeStyles({
  short: { maxWidth: '160px' },
  long: { maxWidth: '420px', width: '100%', '& select': { width: '100%', minWidth: 0 } },
})

/** The text in a field, empty where nothing stands. */
export function textIn({ values }: PolicyForm, path: string): string {
  const value = values[path]
  return typeof value === 'string' ? value : ''
}

/** Why a field was refused, if it was. */
export function faultOf({ faults }: PolicyForm, path: string): string | undefined {
  return faults.find(({ field }) => field === path)?.message
}

/** A number; what is usual is offered where something else stands. */
export function NumberField({ form, path, hint }: OneField) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const usual = String(form.usual[path] ?? '')
  const value = textIn(form, path)
  return (
    <Field
      data-field={path}
      label={say(`tab/policy.${path}`)}
      hint={hint}
      validationMessage={faultOf(form, path)}
    >
      {(given) => (
        <div className={layout.row}>
          <Input
            {...given}
            className={styles.short}
            inputMode="numeric"
            autoComplete="off"
            maxLength={7}
            value={value}
            onChange={(_, data) => form.set(path, data.value)}
          />
          {value.trim() !== usual && (
            <Button appearance="transparent" size="small" onClick={() => form.set(path, usual)}>
              {say('tab/policy.usual', { value: usual })}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}

/** Something that is done or not. */
export function SwitchField({ form, path, hint, disabled }: OneField & { disabled?: boolean }) {
  const say = useSay()
  return (
    <Field data-field={path} hint={hint} validationMessage={faultOf(form, path)}>
      <Switch
        label={say(`tab/policy.${path}`)}
        checked={form.values[path] === true}
        disabled={disabled === true}
        onChange={(_, { checked }) => form.set(path, checked)}
      />
    </Field>
  )
}

/** A short text. */
export function TextField({ form, path, hint, maxLength }: OneField & { maxLength: number }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <Field
      data-field={path}
      label={say(`tab/policy.${path}`)}
      hint={hint}
      validationMessage={faultOf(form, path)}
    >
      <Input
        className={maxLength < 20 ? styles.short : styles.long}
        autoComplete="off"
        maxLength={maxLength}
        value={textIn(form, path)}
        onChange={(_, { value }) => form.set(path, value)}
      />
    </Field>
  )
}

/** One of a few; what stands in the field and is not offered any more is shown as `gone`. */
export function ChoiceField({
  form,
  path,
  hint,
  choices,
  gone,
}: OneField & { choices: readonly [value: string, text: string][]; gone: string }) {
  const say = useSay()
  const styles = useStyles()
  const value = textIn(form, path)
  const isOffered = choices.some(([one]) => one === value)
  return (
    <Field
      data-field={path}
      label={say(`tab/policy.${path}`)}
      hint={hint}
      validationMessage={faultOf(form, path)}
    >
      <Select className={styles.long} value={value} onChange={(_, data) => form.set(path, data.value)}>
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
        {!isOffered && <option value={value}>{gone}</option>}
      </Select>
    </Field>
  )
}
