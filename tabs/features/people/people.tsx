import {
  Badge,
  Button,
  Field,
  Link as FluentLink,
  makeStyles,
  mergeClasses,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { PersonSearchRegular } from '@fluentui/react-icons/svg/person-search'
import { useDeferredValue, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { ActionDialog } from './account-actions.tsx'
import './texts.ts'

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  card: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  search: { width: '100%', maxWidth: '480px' },
})

/** Every account of the school by a few letters, and somebody new. */
export function People() {
  const say = useSay()
  const may = useMay()
  const [, navigate] = useLocation()
  const styles = useStyles()
  const [text, setText] = useDraft('people.search', () => '')
  const [isAdding, setAdding] = useState(false)
  if (!may('accounts/find')) {
    return (
      <Page title={say('accounts/find')} back="/accounts">
        <NoRight />
      </Page>
    )
  }
  return (
    <Page
      title={say('accounts/find')}
      back="/accounts"
      actions={
        may('requests/create') ? (
          <Button icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
            {say('tab/people.new')}
          </Button>
        ) : null
      }
    >
      <Field label={say('tab/people.search')}>
        <SearchBox
          className={styles.search}
          value={text}
          onChange={(_, { value }) => setText(value)}
          autoComplete="off"
        />
      </Field>
      <Found text={text} />
      {isAdding && (
        <ActionDialog
          kind="newAccount"
          account={null}
          close={() => setAdding(false)}
          done={(id) => navigate(`/requests/${id}?view=mine`)}
        />
      )}
    </Page>
  )
}

function Found({ text }: { text: string }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const wanted = useDeferredValue(text.trim())
  const found = useAsk('accounts/find', { text: wanted })
  if (found.isPending) return <Loading rows={3} />
  if (!found.data) return <Failed error={found.error} retry={found.refetch} />
  const { accounts, isMore, isRead } = found.data
  const empty = (title: Parameters<typeof say>[0], more: Parameters<typeof say>[0]) => (
    <Empty icon={<PersonSearchRegular />} title={say(title)}>
      {say(more)}
    </Empty>
  )
  if (!isRead) return empty('tab/people.unread', 'tab/people.unread.text')
  if (wanted === '') return empty('tab/people.begin', 'tab/people.begin.text')
  if (accounts.length === 0) return empty('tab/people.none', 'tab/people.none.text')
  return (
    <div className={layout.stack} aria-live="polite">
      <ul className={mergeClasses(layout.list, styles.cards)}>
        {accounts.map((account) => (
          <li key={account.id} className={mergeClasses(layout.surface, styles.card)}>
            <div className={layout.apart}>
              <Link href={`/accounts/people/${account.id}`} asChild>
                <FluentLink>
                  <Text weight="semibold">{account.name}</Text>
                </FluentLink>
              </Link>
              <span className={layout.row}>
                {account.isBlocked && <Mark text={say('tab/mark.blocked')} />}
                {account.isGuest && <Mark text={say('tab/mark.guest')} />}
              </span>
            </div>
            <Text className={layout.quiet} style={{ overflowWrap: 'anywhere' }}>
              {[
                account.role ? say(`people/role.${account.role}`) : null,
                account.className,
                account.signInName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      {isMore && <Text className={layout.quiet}>{say('tab/people.more')}</Text>}
    </div>
  )
}

/** A short word about an account that is not as others. */
export function Mark({ text }: { text: string }) {
  return (
    <Badge appearance="tint" color="warning" size="large" style={{ whiteSpace: 'nowrap' }}>
      {text}
    </Badge>
  )
}
