import { Link as FluentLink, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { Link } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import './texts.ts'

const useStyles = makeStyles({ one: { padding: tokens.spacingHorizontalL } })

/** What is proposed to be written off, and what was. */
export function WriteOffs() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const mayList = may('write-offs/list')
  const list = useAsk('write-offs/list', {}, { enabled: mayList, everySeconds: 60 })
  return (
    <Page title={say('write-offs/list')} back={may('inventory/list') ? '/inventory' : '/'} narrow>
      {!mayList && <NoRight />}
      {list.isLoading && mayList && <Loading rows={3} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data?.writeOffs.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/inventory.write-offs.none')}>
          {say('tab/inventory.write-offs.none.text')}
        </Empty>
      )}
      {list.data?.writeOffs.map((one) => (
        <div key={one.id} className={mergeClasses(layout.surface, layout.tight, styles.one)}>
          <div className={layout.apart}>
            <Link href={`/write-offs/${one.id}`} asChild>
              <FluentLink>{`${say('write-offs/show')} Nr. ${one.number}`}</FluentLink>
            </Link>
            <Text className={layout.quiet}>{say(`write-offs/state.${one.state}`)}</Text>
          </div>
          <Text size={200} className={layout.quiet}>
            {[
              say('tab/inventory.count', { n: one.things }),
              say(`write-offs/reason.${one.reason}`),
              one.proposedBy,
              sayMoment(say, one.proposedAt, new Date()),
            ].join(' · ')}
          </Text>
        </div>
      ))}
    </Page>
  )
}
