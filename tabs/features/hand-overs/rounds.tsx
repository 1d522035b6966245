import {
  Button,
  Field,
  Link as FluentLink,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type Kind, kinds } from '../../../core/rounds/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { Choice } from '../../shared/choice.tsx'
import { ClassBox } from '../../shared/class-box.tsx'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import './texts.ts'

const useStyles = makeStyles({
  one: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
})

/** Classes that got their things or gave them back, and the way to begin with the next one. */
export function Rounds() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const mayList = may('rounds/list')
  const { data, error, isLoading, refetch } = useAsk('rounds/list', {}, { enabled: mayList })
  return (
    <Page title={say('rounds/list')} subtitle={say('tab/rounds.subtitle')} back="/hand-overs" narrow>
      {!mayList && <NoRight />}
      {isLoading && mayList && <Loading rows={3} />}
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {data && <Begin classes={data.classes.map(({ className }) => className)} />}
      {data?.rounds.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/rounds.none')}>
          {say('tab/rounds.none.text')}
        </Empty>
      )}
      {data?.rounds.map((one) => (
        <div key={one.id} className={mergeClasses(layout.surface, styles.one)}>
          <div className={layout.apart}>
            <Link href={`/hand-overs/rounds/${one.id}`} asChild>
              <FluentLink>
                <Text weight="semibold">
                  {[say(`rounds/kind.${one.kind}`), one.className].filter(Boolean).join(': ')}
                </Text>
              </FluentLink>
            </Link>
            <Text className={layout.quiet}>
              {one.number === null
                ? say(`rounds/state.${one.state}`)
                : `${say(`rounds/state.${one.state}`)}, Nr.\u00a0${one.number}`}
            </Text>
          </div>
          <Text size={200} className={layout.quiet}>
            {[
              one.pupils > 0
                ? say(`tab/rounds.progress.${one.kind}`, { n: one.served, all: one.pupils })
                : say('tab/rounds.things', { n: one.things }),
              sayDayAndTime(one.openedAt),
              one.openedBy,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      ))}
    </Page>
  )
}

function Begin({ classes }: { classes: readonly string[] }) {
  const say = useSay()
  const layout = useLayout()
  const [, navigate] = useLocation()
  const open = useDo('rounds/open')
  const [id] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<Kind>('handOut')
  const [className, setClassName] = useState('')
  const [each, setEach] = useState('1')
  const [place, setPlace] = useState('')
  const faults = open.error ? failureOf(open.error).faults : []
  const faultAt = (field: string) => faults.find((one) => one.field === field)?.message
  const isAtField = ['className', 'each', 'place'].some((field) => faultAt(field) !== undefined)
  const form = useFaultFocus(isAtField)
  const isOut = kind === 'handOut'
  return (
    <Panel title={say('tab/rounds.begin')}>
      <form
        ref={form}
        noValidate
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (open.isPending) return
          const input = {
            id,
            kind,
            className,
            each: isOut ? Number(each) || 1 : 1,
            place: isOut ? '' : place,
          }
          open.mutate(input, { onSuccess: () => navigate(`/hand-overs/rounds/${id}`) })
        }}
      >
        {open.error !== null && !isAtField && <Failed error={open.error} />}
        <Field label={say('tab/rounds.what')}>
          <Choice among={kinds} value={kind} say={(one) => say(`rounds/kind.${one}`)} change={setKind} />
        </Field>
        <Field
          label={
            isOut
              ? say('tab/rounds.which-class')
              : `${say('tab/rounds.which-class')} (${say('common/optional')})`
          }
          required={isOut}
          hint={isOut ? undefined : say('tab/rounds.anybody')}
          validationMessage={faultAt('className')}
        >
          <ClassBox choices={classes} value={className} change={setClassName} />
        </Field>
        {isOut ? (
          <Field label={say('tab/rounds.each')} validationMessage={faultAt('each')}>
            <Input type="number" min={1} max={9} value={each} onChange={(_, { value }) => setEach(value)} />
          </Field>
        ) : (
          <Field label={`${say('tab/handOvers.put-where')} (${say('common/optional')})`}>
            <RoomBox longest={120} value={place} change={setPlace} />
          </Field>
        )}
        <div>
          <Button type="submit" appearance="primary" disabled={open.isPending}>
            {say('rounds/open')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
