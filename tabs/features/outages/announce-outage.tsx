import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useLocation, useSearchParams } from 'wouter'
import { fieldsOf } from '../../../core/forms.ts'
import { formatMoment } from '../../../core/language.ts'
import { announceInput } from '../../../core/outages/schema.ts'
import { roomLabel } from '../../../core/places/rules.ts'
import type { Room } from '../../../core/places/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { MomentInput } from '../../shared/day-input.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { momentAtSchool } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'
import { useWarnOfLeft } from './use-warn-of-left.ts'

const fields = fieldsOf(announceInput.pick({ title: true, alsoCalled: true, advice: true }))

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, [wideMedia]: { padding: tokens.spacingHorizontalXXL } },
})

type Outage = ResultOf<'outages/list'>['lasting'][number]
type Origin = ResultOf<'requests/show'>

interface Draft {
  id: string
  values: Values
  places: string[]
  since: string
  expectedUntil: string
}

/** Announcing an outage: a new one, one that begins with a request (`?request=`), or one that is there. */
export function AnnounceOutage({ id }: { id: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const [params] = useSearchParams()
  const requestId = params.get('request') ?? ''
  const mayAnnounce = may('outages/announce')
  const list = useAsk('outages/list', {}, { enabled: mayAnnounce })
  const places = useAsk('places/list', {}, { enabled: mayAnnounce })
  const origin = useAsk('requests/show', { id: requestId }, { enabled: mayAnnounce && requestId !== '' })
  const outage = list.data?.lasting.find((one) => one.id === id)
  const isReady = list.data && places.data && (requestId === '' || origin.data)
  if (mayAnnounce && isReady && places.data && (!id || outage))
    return <Form key={id} outage={outage} origin={origin.data} rooms={places.data.rooms} />
  const error = list.error ?? places.error ?? origin.error
  return (
    <Page title={say('outages/announce')} back="/outages" narrow>
      {!mayAnnounce && <NoRight />}
      {mayAnnounce && !isReady && !error && <Loading />}
      {error && <Failed error={error} retry={() => Promise.all([list.refetch(), places.refetch()])} />}
      {isReady && id && !outage && <Failed error={new Error(say('outages/over'))} />}
    </Page>
  )
}

/** A moment as a field of date and time holds it, by the school's clock wherever the browser is. */
const toField = (at: string) => formatMoment(at).replace(' ', 'T')
const fromField = (value: string) => (value ? momentAtSchool(value) : null)

function startOf(outage: Outage | undefined, origin: Origin | undefined): Draft {
  const said = (origin?.fields ?? {}) as Readonly<Record<string, unknown>>
  const title = outage?.title ?? (typeof said.what === 'string' ? said.what.slice(0, 120) : '')
  return {
    id: outage?.id ?? crypto.randomUUID(),
    values: { title, alsoCalled: outage?.work?.alsoCalled ?? '', advice: outage?.advice ?? '' },
    places: outage?.work
      ? [...outage.work.buildings, ...outage.work.rooms]
      : origin?.roomId
        ? [origin.roomId]
        : [],
    since: toField(outage?.since ?? origin?.createdAt ?? new Date().toISOString()),
    expectedUntil: outage?.expectedUntil ? toField(outage.expectedUntil) : '',
  }
}

function Form(props: { outage: Outage | undefined; origin: Origin | undefined; rooms: readonly Room[] }) {
  const { outage, origin, rooms } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()
  const [, navigate] = useLocation()
  const [draft, keep, drop] = useDraft<Draft>(`outage.${outage?.id ?? origin?.id ?? 'new'}`, () =>
    startOf(outage, origin),
  )
  const announce = useDo('outages/announce')
  const warnOfLeft = useWarnOfLeft()
  const failure = announce.error ? failureOf(announce.error) : null
  const faults = failure?.faults ?? []
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const form = useFaultFocus(announce.isError)
  const buildings = [...new Map(rooms.map((room) => [room.buildingId, room.building]))]
  const names = new Map([...buildings, ...rooms.map((room) => [room.id, roomLabel(room, rooms)] as const)])

  function save() {
    const { title, alsoCalled, advice } = draft.values
    announce.mutate(
      {
        id: draft.id,
        title: String(title),
        alsoCalled: String(alsoCalled),
        advice: String(advice),
        buildings: draft.places.filter((id) => buildings.some(([building]) => building === id)),
        rooms: draft.places.filter((id) => rooms.some((room) => room.id === id)),
        since: fromField(draft.since) ?? new Date().toISOString(),
        expectedUntil: fromField(draft.expectedUntil),
        requestIds: origin ? [origin.id] : [],
      },
      {
        onSuccess({ outcomes }) {
          drop()
          void reread('requests')
          toasts.done(say('tab/outages.saved'))
          warnOfLeft(outcomes)
          navigate('/outages')
        },
      },
    )
  }

  return (
    <Page title={say('outages/announce')} back="/outages" narrow>
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, styles.form)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!announce.isPending) save()
        }}
      >
        <div className={layout.stack}>
          {failure && faults.length === 0 && <Failed error={failure} />}
          {origin && <Text>{say('tab/outages.from-request', { number: String(origin.number) })}</Text>}
          <FormFields
            domain="outages"
            path=""
            fields={fields}
            values={draft.values}
            faults={faults}
            change={(values) => keep({ ...draft, values })}
          />
          <Field label={say('tab/outages.where')}>
            <Dropdown
              multiselect
              inlinePopup
              selectedOptions={draft.places}
              value={draft.places.map((id) => names.get(id) ?? '').join(', ')}
              onOptionSelect={(_, { selectedOptions }) => keep({ ...draft, places: selectedOptions })}
            >
              {[...names].map(([id, name]) => (
                <Option key={id} value={id} text={name}>
                  {name}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={say('outages/field.since')} required validationMessage={faultOf('since')}>
            <MomentInput value={draft.since} change={(since) => keep({ ...draft, since })} />
          </Field>
          <Field
            label={`${say('outages/field.expectedUntil')} (${say('common/optional')})`}
            validationMessage={faultOf('expectedUntil')}
          >
            <MomentInput
              value={draft.expectedUntil}
              change={(expectedUntil) => keep({ ...draft, expectedUntil })}
            />
          </Field>
          <Button type="submit" appearance="primary" size="large" disabled={announce.isPending}>
            {say('tab/outages.save')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
