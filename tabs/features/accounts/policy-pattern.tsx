import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { faultOf, type PolicyForm, textIn } from './policy-fields.tsx'

const useStyles = makeStyles({
  own: { maxWidth: '420px' },
  examples: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
})

type Place = 'given' | 'surname' | 'g' | 's' | 'id' | 'class'

/**
 * What names are made of: one of the ways that schools use, each shown by what it makes, or the school's own way put
 * together from the same parts. What it makes of made-up people changes while one types.
 */
export function PatternField(props: {
  form: PolicyForm
  path: 'upnPattern' | 'displayName'
  patterns: readonly string[]
  places: readonly Place[]
  /** What a pattern makes of the made-up people, the first of them first. */
  make: (pattern: string) => string[]
  hint?: string
}) {
  const { form, path, patterns, places, make } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const value = textIn(form, path)
  const [wantsOwn, setWantsOwn] = useState(false)
  const isOwn = wantsOwn || !patterns.includes(value)
  return (
    <>
      <Field
        data-field={path}
        label={say(`tab/policy.${path}`)}
        hint={props.hint}
        validationMessage={isOwn ? undefined : faultOf(form, path)}
      >
        <RadioGroup
          value={isOwn ? 'own' : value}
          onChange={(_, data) => {
            setWantsOwn(data.value === 'own')
            if (data.value !== 'own') form.set(path, data.value)
          }}
        >
          {patterns.map((pattern) => (
            <Radio key={pattern} value={pattern} label={make(pattern)[0] ?? pattern} />
          ))}
          <Radio value="own" label={say('tab/policy.own')} />
        </RadioGroup>
      </Field>
      {isOwn && (
        <Field label={say(`tab/policy.${path}.own`)} validationMessage={faultOf(form, path)}>
          {(given) => (
            <div className={layout.tight}>
              <div className={layout.row}>
                {places.map((place) => (
                  <Button key={place} size="small" onClick={() => form.set(path, `${value}{${place}}`)}>
                    {say(`tab/policy.place.${place}`)}
                  </Button>
                ))}
              </div>
              <Input
                {...given}
                className={styles.own}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                maxLength={80}
                value={value}
                onChange={(_, data) => form.set(path, data.value)}
              />
            </div>
          )}
        </Field>
      )}
      <div className={`${styles.examples} ${layout.tight}`} aria-live="polite">
        <Text size={200} className={layout.quiet}>
          {say('tab/policy.example')}
        </Text>
        {make(value).map((made) => (
          <Text key={made}>{made}</Text>
        ))}
      </div>
    </>
  )
}
