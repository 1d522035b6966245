import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { useAsk, useDo } from '../../shared/ask.ts'
import { DayInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({ form: { padding: tokens.spacingHorizontalL } })

interface Draft {
  id: string
  title: string
  orderNo: string
  orderedOn: string
  commission: string[]
  category: string
  responsible: string
  asksHolders: boolean
}

const everything = '*'
const mostMembers = 9

/** Beginning a stocktake: the head's order, who counts, and what. */
export function OpenStocktake() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const open = useDo('stocktakes/open')
  const filters = useAsk('inventory/filters', {}, { enabled: may('inventory/filters') })
  const [draft, keep, drop] = useDraft<Draft>('stocktake', () => {
    const today = new Date().toISOString().slice(0, 10)
    return {
      id: crypto.randomUUID(),
      title: `${say('stocktakes/show')} ${today.slice(0, 4)}`,
      orderNo: '',
      orderedOn: today,
      commission: ['', ''],
      category: everything,
      responsible: '',
      asksHolders: true,
    }
  })
  const failure = open.error ? failureOf(open.error) : null
  const faultOf = (field: string) => failure?.faults.find((one) => one.field === field)?.message
  const change = (more: Partial<Draft>) => keep({ ...draft, ...more })

  function submit() {
    const { category, commission, ...more } = draft
    open.mutate(
      {
        ...more,
        commission: commission.filter((one) => one.trim() !== ''),
        ...(category === everything ? {} : { category }),
      },
      {
        onSuccess({ id }) {
          drop()
          toasts.done(say('tab/stocktakes.opened'))
          navigate(`/stocktakes/${id}`)
        },
      },
    )
  }

  return (
    <Page title={say('stocktakes/open')} back="/stocktakes" narrow>
      {!may('stocktakes/open') && <NoRight />}
      {may('stocktakes/open') && (
        <form
          noValidate
          className={mergeClasses(layout.surface, layout.stack, styles.form)}
          onSubmit={(event) => {
            event.preventDefault()
            if (!open.isPending) submit()
          }}
        >
          {failure && failure.faults.length === 0 && <Failed error={failure} />}
          <Field label={say('stocktakes/field.title')} required validationMessage={faultOf('title')}>
            <Input
              value={draft.title}
              maxLength={120}
              onChange={(_, { value }) => change({ title: value })}
            />
          </Field>
          <Field label={say('stocktakes/field.orderNo')} required validationMessage={faultOf('orderNo')}>
            <Input
              value={draft.orderNo}
              maxLength={40}
              onChange={(_, { value }) => change({ orderNo: value })}
            />
          </Field>
          <Field label={say('stocktakes/field.orderedOn')} required validationMessage={faultOf('orderedOn')}>
            <DayInput value={draft.orderedOn} change={(orderedOn) => change({ orderedOn })} />
          </Field>
          <fieldset className={layout.stack} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend>{say('tab/stocktakes.commission')}</legend>
            {draft.commission.map((name, at) => (
              <Field
                // biome-ignore lint/suspicious/noArrayIndexKey: members have no names yet, and are never moved
                key={at}
                label={at === 0 ? say('stocktakes/chair') : say('tab/stocktakes.member', { n: at })}
                required={at < 2}
                hint={at === 0 ? say('tab/stocktakes.commission.hint') : undefined}
                validationMessage={
                  faultOf(`commission.${at}`) ?? (at === 0 ? faultOf('commission') : undefined)
                }
              >
                <PersonBox
                  value={name}
                  change={(value) => change({ commission: draft.commission.with(at, value) })}
                />
              </Field>
            ))}
            {draft.commission.length < mostMembers && (
              <Button onClick={() => change({ commission: [...draft.commission, ''] })}>
                {say('tab/stocktakes.add-member')}
              </Button>
            )}
          </fieldset>
          <Field label={say('tab/stocktakes.what')}>
            <Select value={draft.category} onChange={(_, { value }) => change({ category: value })}>
              <option value={everything}>{say('tab/stocktakes.everything')}</option>
              {filters.data?.categories
                .filter(({ name }) => name !== '')
                .map(({ name, n }) => (
                  <option key={name} value={name}>
                    {`${name} (${n})`}
                  </option>
                ))}
            </Select>
          </Field>
          <Field
            label={`${say('stocktakes/field.responsible')} (${say('common/optional')})`}
            validationMessage={faultOf('responsible')}
          >
            <PersonBox value={draft.responsible} change={(responsible) => change({ responsible })} />
          </Field>
          <Switch
            label={say('tab/stocktakes.asks-holders')}
            checked={draft.asksHolders}
            onChange={(_, { checked }) => change({ asksHolders: checked })}
          />
          <Button type="submit" appearance="primary" size="large" disabled={open.isPending}>
            {say('stocktakes/open')}
          </Button>
        </form>
      )}
    </Page>
  )
}
