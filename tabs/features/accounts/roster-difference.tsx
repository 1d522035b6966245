import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import type { ReactNode } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading } from '../../shared/states.tsx'
import { MakePlan } from './make-plan.tsx'
import './texts.ts'

type Compared = ResultOf<'rosters/compare'>
type Difference = NonNullable<Compared['difference']>

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  clip: { overflow: 'hidden' },
  text: { overflowWrap: 'anywhere' },
})

/** What is different in a roster from the one before it, in names. */
export function RosterDifference({ rosterId }: { rosterId: string }) {
  const say = useSay()
  const may = useMay()
  const compared = useAsk('rosters/compare', { rosterId })
  const { data } = compared
  const title = data ? say('tab/compare.title', { name: data.roster.name }) : say('rosters/compare')
  const subtitle = data?.before ? say('tab/compare.with', { name: data.before.name }) : undefined
  return (
    <Page
      title={title}
      subtitle={subtitle}
      back="/accounts"
      actions={data && may('directory/plan') && <MakePlan rosterId={rosterId} name={data.roster.name} />}
    >
      {compared.isPending && <Loading />}
      {!data && compared.error && <Failed error={compared.error} retry={compared.refetch} />}
      {data && !data.difference && (
        <Empty icon={<DocumentTableRegular />} title={say('tab/compare.first')}>
          {say('tab/compare.first.text')}
        </Empty>
      )}
      {data?.difference && <Parts difference={data.difference} />}
    </Page>
  )
}

function Parts({ difference }: { difference: Difference }) {
  const say = useSay()
  const layout = useLayout()
  const {
    newcomers,
    leavers,
    graduates,
    classChanges,
    nameChanges,
    promotions,
    teachers,
    teacherless,
    renumbered,
  } = difference
  const people = [newcomers, leavers, graduates, classChanges, nameChanges]
  if (people.every(({ n }) => n === 0) && promotions.length + teachers.length === 0) {
    return (
      <Empty icon={<ArrowSwapRegular />} title={say('tab/compare.same')}>
        {say('tab/compare.same.text')}
      </Empty>
    )
  }
  const place = (className: string | null) => className ?? say('tab/compare.no-class')
  const where = (one: Difference['newcomers']['people'][number]) =>
    one.role === 'staff' ? say('people/role.staff') : place(one.className)
  return (
    <>
      {renumbered > 0 && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/compare.renumbered', { n: renumbered })}</MessageBarBody>
        </MessageBar>
      )}
      {teacherless.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/compare.teacherless', { list: teacherless.join(', ') })}</MessageBarBody>
        </MessageBar>
      )}
      <Part
        title={say('tab/compare.newcomers')}
        n={newcomers.n}
        lines={newcomers.people.map((one) => line(one.sourceId, one.name, where(one)))}
      />
      <Part
        title={say('tab/compare.leavers')}
        n={leavers.n}
        lines={leavers.people.map((one) => line(one.sourceId, one.name, where(one)))}
      />
      <Part
        title={say('tab/compare.graduates')}
        n={graduates.n}
        lines={graduates.people.map((one) => line(one.sourceId, one.name, place(one.className)))}
      />
      <Part
        title={say('tab/compare.class-changes')}
        n={classChanges.n}
        lines={classChanges.people.map((one) =>
          line(
            one.sourceId,
            one.name,
            say('tab/compare.from-to', { from: place(one.from), to: place(one.className) }),
          ),
        )}
      />
      <Part
        title={say('tab/compare.name-changes')}
        n={nameChanges.n}
        lines={nameChanges.people.map((one) =>
          line(one.sourceId, one.name, say('tab/compare.was', { name: one.from })),
        )}
      />
      <Part
        title={say('tab/compare.teachers')}
        n={teachers.length}
        lines={teachers.map(({ className, came, left }) =>
          line(
            className,
            className,
            [
              came.length > 0 && say('tab/compare.came', { names: came.join(', ') }),
              left.length > 0 && say('tab/compare.left', { names: left.join(', ') }),
            ]
              .filter(Boolean)
              .join(' · '),
          ),
        )}
      />
      <Part
        title={say('tab/compare.promotions')}
        n={promotions.length}
        lines={promotions.map(({ from, to, pupils }) =>
          line(`${from} ${to}`, say('tab/compare.from-to', { from, to }), say('tab/pupils', { n: pupils })),
        )}
      />
    </>
  )
}

interface Line {
  key: string
  first: string
  second: ReactNode
}

function line(key: string, first: string, second: ReactNode): Line {
  return { key, first, second }
}

/** One kind of difference; nothing at all where there is none. */
function Part({ title, n, lines }: { title: string; n: number; lines: readonly Line[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  if (n === 0) return null
  return (
    <Panel flat title={`${title}: ${n}`}>
      <ul className={mergeClasses(layout.list, layout.surface, styles.clip)}>
        {lines.map(({ key, first, second }) => (
          <li key={key} className={styles.line}>
            <Text weight="semibold" className={styles.text}>
              {first}
            </Text>
            <Text className={mergeClasses(layout.quiet, styles.text)}>{second}</Text>
          </li>
        ))}
        {n > lines.length && (
          <li className={styles.line}>
            <Text className={layout.quiet}>{say('tab/compare.more', { n: n - lines.length })}</Text>
          </li>
        )}
      </ul>
    </Panel>
  )
}
