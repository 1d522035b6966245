import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useSay } from '../../shared/say.ts'

/** Asks, before anything is copied, whether it is an intimate picture: such a one is never copied. Null: not answered yet. */
export function IntimateQuestion(props: {
  isIntimate: boolean | null
  answer: (isIntimate: boolean) => void
}) {
  const { isIntimate, answer } = props
  const say = useSay()
  return (
    <Field label={say('tab/evidence.intimate')} required>
      <RadioGroup
        value={isIntimate === null ? '' : isIntimate ? 'yes' : 'no'}
        onChange={(_, { value }) => answer(value === 'yes')}
      >
        <Radio value="no" label={say('common/no')} />
        <Radio value="yes" label={say('common/yes')} />
      </RadioGroup>
    </Field>
  )
}
