import { z } from 'zod'

// Adaptive Cards 1.5 for the elements that Talka uses, written from the reference at adaptivecards.io/explorer.
// Strict: a property that 1.5 does not know is a fault, because Teams drops it without a word.

const spacing = z.enum(['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding'])
const anyCase = <Values extends readonly [string, ...string[]]>(
  values: z.ZodEnum<{ [Value in Values[number]]: Value }>,
) =>
  z.preprocess((value) => {
    const found = values.options.find(
      (one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase(),
    )
    return found ?? value
  }, values)

const base = {
  id: z.string().min(1).optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: anyCase(spacing).optional(),
  height: z.enum(['auto', 'stretch']).optional(),
}

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...base,
  text: z.string().min(1),
  wrap: z.boolean().optional(),
  maxLines: z.number().int().optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(['default', 'heading']).optional(),
  size: anyCase(z.enum(['default', 'small', 'medium', 'large', 'extraLarge'])).optional(),
  weight: anyCase(z.enum(['default', 'lighter', 'bolder'])).optional(),
  color: anyCase(z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'])).optional(),
})

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  ...base,
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })),
})

const container: z.ZodObject = z.strictObject({
  type: z.literal('Container'),
  ...base,
  get items() {
    return z.array(element)
  },
  style: anyCase(z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent'])).optional(),
  get selectAction() {
    return execute.optional()
  },
})

const input = {
  ...base,
  id: z.string().min(1),
  label: z.string().optional(),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
}

const inputs = [
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    value: z.string().optional(),
    placeholder: z.string().optional(),
    maxLength: z.number().int().optional(),
    isMultiline: z.boolean().optional(),
    regex: z.string().optional(),
    style: z.enum(['text', 'tel', 'url', 'email', 'password']).optional(),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    value: z.string().optional(),
    placeholder: z.string().optional(),
    style: z.enum(['compact', 'expanded', 'filtered']).optional(),
    isMultiSelect: z.boolean().optional(),
    wrap: z.boolean().optional(),
    choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  }),
  z.strictObject({
    type: z.literal('Input.Toggle'),
    ...input,
    title: z.string(),
    value: z.string().optional(),
    valueOn: z.string().optional(),
    valueOff: z.string().optional(),
    wrap: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('Input.Number'),
    ...input,
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    placeholder: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('Input.Date'),
    ...input,
    value: z.iso.date().optional(),
    min: z.iso.date().optional(),
    max: z.iso.date().optional(),
    placeholder: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('Input.Time'),
    ...input,
    value: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    placeholder: z.string().optional(),
  }),
] as const

const element = z.discriminatedUnion('type', [textBlock, factSet, container, ...inputs])

const action = {
  id: z.string().optional(),
  title: z.string().min(1),
  iconUrl: z.url().optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  tooltip: z.string().optional(),
  isEnabled: z.boolean().optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
}

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...action,
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()).optional(),
  associatedInputs: anyCase(z.enum(['auto', 'none'])).optional(),
})

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), ...action, url: z.url() })

const showCard: z.ZodObject = z.strictObject({
  type: z.literal('Action.ShowCard'),
  ...action,
  get card() {
    return innerCard
  },
})

const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  ...action,
  data: z.record(z.string(), z.unknown()).optional(),
})

const actions = z.array(z.discriminatedUnion('type', [execute, openUrl, showCard, submit]))

const innerCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  body: z.array(element),
  actions: actions.optional(),
})

/** A whole card as Adaptive Cards 1.5 allows it. */
export const adaptiveCard = innerCard.extend({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  fallbackText: z.string(),
  speak: z.string(),
  lang: z.string().optional(),
  refresh: z.strictObject({ action: execute, userIds: z.array(z.string()).max(60).optional() }).optional(),
})
