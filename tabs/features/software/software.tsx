import { Button, Link as FluentLink, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useState } from 'react'
import { Link } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { WriteLicence } from './write-licence.tsx'
import './texts.ts'

type Licence = ResultOf<'software/list'>['licences'][number]

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** The school's programs: what ends soon stands first. */
export function Software() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const mayList = may('software/list')
  const list = useAsk('software/list', {}, { enabled: mayList, everySeconds: 60 })
  const [isNew, setNew] = useState(false)
  const licences = list.data?.licences ?? []
  const ending = licences.filter(({ isEnding }) => isEnding)
  const rest = licences.filter(({ isEnding }) => !isEnding)
  const aYear = licences.reduce((sum, { yearCents }) => sum + (yearCents ?? 0), 0)
  return (
    <Page
      title={say('software/list')}
      subtitle={say('tab/software.subtitle')}
      back={may('inventory/list') ? '/inventory' : '/'}
      narrow
      actions={
        may('software/write') && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setNew(true)}>
            {say('tab/software.new')}
          </Button>
        )
      }
    >
      {!mayList && <NoRight />}
      {list.isLoading && mayList && <Loading rows={4} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && licences.length === 0 && (
        <Empty icon={<BoxRegular />} title={say('tab/software.none')}>
          {say('tab/software.none.text')}
        </Empty>
      )}
      {ending.length > 0 && <Licences title={say('tab/software.ending')} licences={ending} />}
      {rest.length > 0 && (
        <Licences title={say(ending.length > 0 ? 'tab/software.rest' : 'software/list')} licences={rest} />
      )}
      {aYear > 0 && (
        <Text className={layout.quiet}>{say('tab/software.all-a-year', { sum: writtenMoney(aYear) })}</Text>
      )}
      {isNew && <WriteLicence close={() => setNew(false)} />}
    </Page>
  )
}

function Licences({ title, licences }: { title: string; licences: readonly Licence[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={title}>
      <ul className={layout.list}>
        {licences.map(({ id, name, maker, seats, taken, endsOn, yearCents }) => (
          <li key={id} className={styles.line}>
            <div className={layout.apart}>
              <Link href={`/software/${id}`} asChild>
                <FluentLink>{name}</FluentLink>
              </Link>
              <Text>
                {seats === null
                  ? say('tab/software.taken.open', { taken })
                  : say('tab/software.taken', { taken, seats })}
              </Text>
            </div>
            <Text block size={200} className={layout.quiet}>
              {[
                maker,
                endsOn && say('tab/software.ends', { day: endsOn }),
                yearCents !== null && say('tab/software.a-year', { sum: writtenMoney(yearCents) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
