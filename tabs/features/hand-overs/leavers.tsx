import {
  Button,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Link } from 'wouter'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayDayAndTime } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  one: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
})

/** What leavers still have, to be given back before their accounts are closed; and one press to ask for all of it. */
export function Leavers() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const mayList = may('leavers/list')
  const { data, error, isLoading, refetch } = useAsk('leavers/list', {}, { enabled: mayList })
  const ask = useDo('leavers/ask')
  const leavers = data?.leavers ?? []
  const personIds = leavers.map(({ personId }) => personId)
  return (
    <Page
      title={say('leavers/list')}
      subtitle={say('tab/leavers.subtitle')}
      back={may('hand-overs/list') ? '/hand-overs' : '/'}
      narrow
      actions={
        may('leavers/ask') &&
        leavers.length > 0 && (
          <Button
            appearance="primary"
            disabled={ask.isPending}
            onClick={() =>
              ask.mutate(
                { personIds },
                {
                  onSuccess: ({ told }) => toasts.done(say('tab/leavers.asked', { n: told })),
                  onError: toasts.failed,
                },
              )
            }
          >
            {say('leavers/ask')}
          </Button>
        )
      }
    >
      {!mayList && <NoRight />}
      {isLoading && mayList && <Loading rows={3} />}
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {data && leavers.length === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={say('tab/leavers.none')}>
          {say('tab/leavers.none.text')}
        </Empty>
      )}
      {leavers.map((one) => (
        <div key={one.personId} className={mergeClasses(layout.surface, styles.one)}>
          <div className={layout.apart}>
            <Text weight="semibold">{[one.name, one.className].filter(Boolean).join(', ')}</Text>
            <Text size={200} className={layout.quiet}>
              {say(`leavers/because.${one.because}`)}
            </Text>
          </div>
          {one.things.map((thing) => {
            const name = [thing.inventoryNo, thing.name, thing.model].filter(Boolean).join(' ')
            return may('inventory/show') ? (
              <Link key={thing.id} href={`/inventory/${thing.id}`} asChild>
                <FluentLink>{name}</FluentLink>
              </Link>
            ) : (
              <Text key={thing.id}>{name}</Text>
            )
          })}
          <Text size={200} className={layout.quiet}>
            {[
              one.teachers.length > 0 ? say('tab/leavers.teacher', { name: one.teachers.join(', ') }) : '',
              one.askedAt ? say('tab/leavers.asked-at', { at: sayDayAndTime(one.askedAt) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      ))}
    </Page>
  )
}
