import { Radio, RadioGroup } from '@fluentui/react-components'
import { useSay } from '../../shared/say.ts'

export const statusGroups = ['open', 'closed', 'all'] as const
export type StatusGroup = (typeof statusGroups)[number]

/** Chooses between requests in work, closed ones and all of them. */
export function StatusFilter({
  chosen,
  choose,
}: {
  chosen: StatusGroup
  choose: (group: StatusGroup) => void
}) {
  const say = useSay()
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={say('tab/filter.status')}
      value={chosen}
      onChange={(_, { value }) => choose(statusGroups.find((group) => group === value) ?? 'all')}
    >
      {statusGroups.map((group) => (
        <Radio key={group} value={group} label={say(`tab/filter.${group}`)} />
      ))}
    </RadioGroup>
  )
}
