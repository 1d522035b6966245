import { Badge, Button, makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { ResultOf } from '../../../core/use-cases.ts'
import { Answers as Unfolding } from '../../shared/answers.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { useSettled } from '../../shared/settled.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import '../../shared/answers-texts.ts'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** Answers for everybody to search, and for their authors all of them. */
export function Answers() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const [typed, setTyped] = useState('')
  const [params] = useSearchParams()
  const shown = params.get('show')
  const text = useSettled(typed).trim()
  if (!may('articles/search')) {
    return (
      <Page title={say('articles/list')}>
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('articles/list')}
      subtitle={say('tab/answers.subtitle')}
      back="/"
      narrow
      actions={
        may('articles/write') && (
          <Link href="/answers/write" asChild>
            <Button as="a" appearance="primary" icon={<AddRegular />}>
              {say('articles/write')}
            </Button>
          </Link>
        )
      }
    >
      <div className={layout.stack}>
        <search>
          <SearchBox
            dismiss={{ 'aria-label': say('tab/search.clear') }}
            style={{ width: '100%', maxWidth: 'none' }}
            size="large"
            aria-label={say('tab/answers.placeholder')}
            placeholder={say('tab/answers.placeholder')}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </search>
        {text.length >= 3 && <Found text={text} />}
        {shown && text.length < 3 && <One id={shown} />}
      </div>
      {may('articles/list') && <All />}
    </Page>
  )
}

function Found({ text }: { text: string }) {
  const say = useSay()
  const found = useAsk('articles/search', { text })
  if (found.isPending) return <Loading rows={1} />
  if (!found.data) return <Failed error={found.error} retry={found.refetch} />
  return (
    <div aria-live="polite">
      {found.data.articles.length > 0 ? (
        <Unfolding articles={found.data.articles} />
      ) : (
        <Empty icon={<LightbulbRegular />} title={say('tab/answers.nothing')}>
          {say('tab/answers.nothing.text')}
        </Empty>
      )}
    </div>
  )
}

/** The answer that a link leads to. */
function One({ id }: { id: string }) {
  const found = useAsk('articles/show', { id })
  if (found.isPending) return <Loading rows={1} />
  if (!found.data) return <Failed error={found.error} retry={found.refetch} />
  return <Unfolding key={id} articles={[found.data]} isOpen />
}

/** Every answer, for those who write them. */
function All() {
  const say = useSay()
  const layout = useLayout()
  const all = useAsk('articles/list', {})
  const items = all.data?.articles
  return (
    <Panel flat title={say('tab/answers.all')}>
      {all.isPending && <Loading />}
      {!items && all.error && <Failed error={all.error} retry={all.refetch} />}
      {items?.length === 0 && <Begin />}
      {items && items.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.surface)}>
          {items.map((one) => (
            <li key={one.id}>
              <Item answer={one} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Item({ answer }: { answer: ResultOf<'articles/list'>['articles'][number] }) {
  const say = useSay()
  const { language } = useMe()
  const styles = useStyles()
  const layout = useLayout()
  const title = (language === 'en' && answer.titleEn) || answer.titleLt
  return (
    <Link href={`/answers/write/${answer.id}`} className={styles.item}>
      <Text weight="semibold" className={layout.grow}>
        {title}
      </Text>
      <span className={layout.row}>
        {answer.audience === 'staff' && <Badge appearance="tint">{say('articles/audience.staff')}</Badge>}
        {answer.isWithdrawn && (
          <Badge appearance="outline" color="informative">
            {say('tab/answers.hidden')}
          </Badge>
        )}
        {answer.helped > 0 && (
          <Text size={200} className={layout.quiet}>
            {say('tab/answers.helped', { n: answer.helped })}
          </Text>
        )}
      </span>
    </Link>
  )
}

function Begin() {
  const say = useSay()
  const toasts = useToasts()
  const begin = useDo('articles/begin')
  return (
    <Empty
      icon={<LightbulbRegular />}
      title={say('tab/answers.none')}
      action={
        <Button
          appearance="primary"
          disabled={begin.isPending}
          onClick={() =>
            begin.mutate(
              {},
              {
                onSuccess: ({ added }) => toasts.done(say('tab/answers.begun', { n: added })),
                onError: toasts.failed,
              },
            )
          }
        >
          {say('articles/begin')}
        </Button>
      }
    >
      {say('tab/answers.none.text')}
    </Empty>
  )
}
