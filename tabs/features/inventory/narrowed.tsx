import { InteractionTag, InteractionTagPrimary, InteractionTagSecondary } from '@fluentui/react-components'
import type { Asset, AssetFilter } from '../../../core/inventory/schema.ts'
import { useLayout } from '../../shared/layout.ts'
import { type Say, useSay } from '../../shared/say.ts'

type Name = keyof AssetFilter
interface Part {
  text: string
  /** What is taken out of the filter with it. */
  names: readonly Name[]
}

/** What the address narrows the list to beside the fields above it: each part can be taken away. `first` knows the names. */
export function Narrowed(props: {
  filter: AssetFilter
  first: Asset | undefined
  change: (filter: AssetFilter) => void
}) {
  const { filter, first, change } = props
  const say = useSay()
  const layout = useLayout()
  const parts = partsOf(say, filter, first)
  if (parts.length === 0) return null
  return (
    <div className={layout.row}>
      {parts.map(({ text, names }) => (
        <InteractionTag key={text} shape="circular">
          <InteractionTagPrimary hasSecondaryAction style={{ whiteSpace: 'normal', height: 'auto' }}>
            {text}
          </InteractionTagPrimary>
          <InteractionTagSecondary
            aria-label={say('tab/inventory.narrowed.remove', { name: text })}
            onClick={() => change(without(filter, names))}
          />
        </InteractionTag>
      ))}
    </div>
  )
}

function without(filter: AssetFilter, names: readonly Name[]): AssetFilter {
  const { text, state, ...rest } = filter
  const kept = Object.entries(rest).filter(([name]) => !names.includes(name as Name))
  return { text, state, ...Object.fromEntries(kept) }
}

function partsOf(say: Say, filter: AssetFilter, first: Asset | undefined): Part[] {
  const { roomId, place, responsibleId, responsible, isForeign, isValued, isBoughtKnown } = filter
  const named = (field: 'place' | 'responsible' | 'holder', value: string | undefined) =>
    `${say(`inventory/field.${field}`)}: ${value || say('tab/inventory.empty-value')}`
  const days = (from?: string, until?: string) => [from ?? '…', until ?? '…'].join(' – ')
  const parts: (Part | false)[] = [
    (roomId !== undefined || place !== undefined) && {
      text: named('place', roomId ? first?.place : place),
      names: ['roomId', 'place'],
    },
    (responsibleId !== undefined || responsible !== undefined) && {
      text: named('responsible', responsibleId ? first?.responsible : responsible),
      names: ['responsibleId', 'responsible'],
    },
    filter.personId !== undefined && { text: named('holder', first?.holder), names: ['personId'] },
    (filter.boughtFrom !== undefined || filter.boughtUntil !== undefined) && {
      text: say('tab/inventory.narrowed.bought', { days: days(filter.boughtFrom, filter.boughtUntil) }),
      names: ['boughtFrom', 'boughtUntil', 'isBoughtKnown'],
    },
    isBoughtKnown !== undefined &&
      filter.boughtFrom === undefined &&
      filter.boughtUntil === undefined && {
        text: say(`tab/inventory.narrowed.bought.${isBoughtKnown ? 'known' : 'unknown'}`),
        names: ['isBoughtKnown'],
      },
    (filter.warrantyFrom !== undefined || filter.warrantyUntil !== undefined) && {
      text: `${say('inventory/field.warrantyUntil')}: ${days(filter.warrantyFrom, filter.warrantyUntil)}`,
      names: ['warrantyFrom', 'warrantyUntil'],
    },
    isValued !== undefined && {
      text: say(isValued ? 'tab/inventory.narrowed.valued' : 'tab/inventory.narrowed.unvalued'),
      names: ['isValued'],
    },
    isForeign !== undefined && {
      text: say(isForeign ? 'inventory/field.isForeign' : 'tab/inventory.narrowed.own'),
      names: ['isForeign'],
    },
  ]
  return parts.filter((part) => part !== false)
}
