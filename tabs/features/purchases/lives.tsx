import { Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Settings } from '../../../core/purchases/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { DialogForm } from '../../shared/dialog-form.tsx'
import { useSay } from '../../shared/say.ts'

const readYears = (text: string) =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) <= 50 ? Number(text) : null

/** How long things of each category are expected to serve. */
export function Lives({ settings, close }: { settings: Settings; close: () => void }) {
  const say = useSay()
  const choices = useAsk('inventory/filters', {})
  const change = useDo('purchases/change-settings')
  const [other, setOther] = useState(String(settings.otherYears))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(settings.lives.map(({ category, years }) => [category, String(years)])),
  )
  const known = choices.data?.categories.map(({ name }) => name).filter(Boolean) ?? []
  const categories = [...new Set([...known, ...Object.keys(typed)])]
  const isUnclear =
    readYears(other) === null ||
    Object.values(typed).some((text) => text.trim() !== '' && readYears(text) === null)

  function submit() {
    if (isUnclear) return
    const lives = Object.entries(typed).flatMap(([category, text]) => {
      const years = readYears(text)
      return years === null ? [] : [{ category, years }]
    })
    change.mutate({ lives, otherYears: readYears(other) ?? 0 }, { onSuccess: close })
  }

  const fault = (text: string) =>
    text.trim() !== '' && readYears(text) === null ? say('tab/purchases.not-a-number') : undefined
  return (
    <DialogForm
      title={say('tab/purchases.lives')}
      submitText={say('tab/purchases.save')}
      error={change.error}
      isBusy={change.isPending}
      submit={submit}
      close={close}
    >
      <Text>{say('tab/purchases.lives.text')}</Text>
      <Field
        label={say('tab/purchases.lives.other')}
        required
        validationMessage={readYears(other) === null ? say('tab/purchases.not-a-number') : undefined}
      >
        <Input inputMode="numeric" value={other} maxLength={2} onChange={(_, { value }) => setOther(value)} />
      </Field>
      {categories.map((category) => (
        <Field key={category} label={category} validationMessage={fault(typed[category] ?? '')}>
          <Input
            inputMode="numeric"
            placeholder={other}
            maxLength={2}
            value={typed[category] ?? ''}
            onChange={(_, { value }) => setTyped({ ...typed, [category]: value })}
          />
        </Field>
      ))}
    </DialogForm>
  )
}
