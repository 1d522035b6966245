import { Badge } from '@fluentui/react-components'
import type { Level } from '../../../core/safety/schema.ts'
import { useSay } from '../../shared/say.ts'

const colours = { L1: 'danger', L2: 'severe', L3: 'warning', L4: 'informative' } as const

/** How urgent a case is: in words, not by colour alone. */
export function LevelBadge({ level }: { level: Level }) {
  const say = useSay()
  return (
    <Badge appearance="tint" color={colours[level]}>
      {say(`safety/level.${level}`)}
    </Badge>
  )
}
