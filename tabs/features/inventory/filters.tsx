import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { type AssetFilter, type Order, orders, states } from '../../../core/inventory/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { wideMedia } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    [wideMedia]: { gridTemplateColumns: '2fr 1fr 1fr 1fr' },
  },
  search: { maxWidth: 'none' },
  field: { minWidth: 0 },
})

/** What the list is narrowed to and how it is ordered. */
export function Filters(props: {
  filter: AssetFilter
  change: (filter: AssetFilter) => void
  order: Order
  setOrder: (order: Order) => void
}) {
  const { filter, change, order, setOrder } = props
  const say = useSay()
  const styles = useStyles()
  const choices = useAsk('inventory/filters', {})
  return (
    <search className={styles.filters}>
      <SearchBox
        dismiss={{ 'aria-label': say('tab/search.clear') }}
        className={styles.search}
        aria-label={say('tab/search')}
        placeholder={say('tab/inventory.search')}
        value={filter.text}
        onChange={(_, { value }) => change({ ...filter, text: value })}
      />
      <Select
        className={styles.field}
        aria-label={say('inventory/field.category')}
        value={filter.category === undefined ? '*' : filter.category}
        onChange={(_, { value }) => {
          const { category: _category, ...rest } = filter
          change(value === '*' ? rest : { ...rest, category: value })
        }}
      >
        <option value="*">{say('tab/inventory.every-category')}</option>
        {choices.data?.categories.map(({ name, n }) => (
          <option key={name} value={name}>
            {`${name || say('tab/inventory.no-category')} (${n})`}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('inventory/field.state')}
        value={filter.state}
        onChange={(_, { value }) =>
          change({ ...filter, state: states.find((one) => one === value) ?? 'present' })
        }
      >
        <option value="present">{say('tab/inventory.present')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {say(`inventory/state.${state}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={say('tab/inventory.order')}
        value={order}
        onChange={(_, { value }) => setOrder(orders.find((one) => one === value) ?? 'name')}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {say(`tab/inventory.order.${one}`)}
          </option>
        ))}
      </Select>
    </search>
  )
}
