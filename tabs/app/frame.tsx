import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ClipboardTaskFilled, ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home'
import { InfoFilled, InfoRegular } from '@fluentui/react-icons/svg/info'
import { PeopleListFilled, PeopleListRegular } from '@fluentui/react-icons/svg/people-list'
import { ShieldFilled, ShieldRegular } from '@fluentui/react-icons/svg/shield'
import { type JSX, lazy, type ReactNode, Suspense, useContext } from 'react'
import { Link, useLocation } from 'wouter'
import { Boundary, TryAgain } from '../shared/boundary.tsx'
import { wideMedia } from '../shared/layout.ts'
import { MeContext } from '../shared/me.ts'
import { type TextKey, useSay } from '../shared/say.ts'
import { OfflineNotice } from '../shared/states.tsx'
import { useHost } from './host.ts'

// Teams has a menu of its own, so what ours needs is loaded only outside of it.
const UserMenu = lazy(() => import('./user-menu.tsx').then((module) => ({ default: module.UserMenu })))

const SearchBox = lazy(() => import('./search-box.tsx').then((module) => ({ default: module.SearchBox })))

interface Section {
  path: string
  word: TextKey
  /** What else belongs to it. */
  also?: readonly string[]
  /** The action that opens the section to a person; null: everybody. */
  needs: string | null
  icon: JSX.Element
  chosenIcon: JSX.Element
}

const sections: readonly Section[] = [
  { path: '/', word: 'tab/home', needs: null, icon: <HomeRegular />, chosenIcon: <HomeFilled /> },
  {
    path: '/requests',
    also: ['/reports', '/channel'],
    word: 'requests/list',
    needs: 'requests/show',
    icon: <ClipboardTaskRegular />,
    chosenIcon: <ClipboardTaskFilled />,
  },
  {
    path: '/accounts',
    also: ['/people'],
    word: 'tab/accounts',
    needs: 'directory/list-plans',
    icon: <PeopleListRegular />,
    chosenIcon: <PeopleListFilled />,
  },
  {
    path: '/safety',
    word: 'tab/safety',
    needs: 'safety/report',
    icon: <ShieldRegular />,
    chosenIcon: <ShieldFilled />,
  },
  {
    path: '/about',
    also: ['/clocks'],
    word: 'tab/about',
    needs: null,
    icon: <InfoRegular />,
    chosenIcon: <InfoFilled />,
  },
]

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '56px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [wideMedia]: { padding: `0 ${tokens.spacingHorizontalXXL}` },
  },
  /** On phones Teams already gives a bar of its own, so ours is lower; the sections stand below. */
  barInTeams: { minHeight: '48px', [wideMedia]: { minHeight: '56px' } },
  brand: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorBrandForeground1,
  },
  space: { flexGrow: 1 },
  topNav: {
    display: 'none',
    [wideMedia]: { display: 'flex', gap: tokens.spacingHorizontalXS, alignSelf: 'stretch' },
  },
  bottomNav: {
    position: 'fixed',
    zIndex: 10,
    left: 0,
    right: 0,
    bottom: 0,
    display: 'flex',
    justifyContent: 'space-around',
    paddingBottom: 'env(safe-area-inset-bottom)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wideMedia]: { display: 'none' },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderTop: '3px solid transparent',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  stacked: {
    flexDirection: 'column',
    justifyContent: 'center',
    flexGrow: 1,
    flexBasis: 0,
    gap: '2px',
    minHeight: '56px',
    padding: '0 2px',
    borderTopWidth: 0,
    borderBottomWidth: 0,
    fontSize: tokens.fontSizeBase200,
  },
  icon: { display: 'flex', fontSize: '20px' },
  main: { paddingBottom: '72px', [wideMedia]: { paddingBottom: 0 } },
})

/** What stands around every screen: the sections a person may open, and outside Teams the person's own menu. */
export function Frame({ children }: { children: ReactNode }) {
  const say = useSay()
  const styles = useStyles()
  const { inTeams } = useHost()
  const me = useContext(MeContext)
  // A channel's tab is the same for all its members: what is somebody's own is elsewhere.
  const isShared = useLocation()[0].startsWith('/channel')
  if (isShared && inTeams) {
    return (
      <>
        <OfflineNotice />
        <main>{children}</main>
      </>
    )
  }
  return (
    <>
      <header className={mergeClasses(styles.bar, inTeams && styles.barInTeams)}>
        {!inTeams && <span className={styles.brand}>{say('common/talka')}</span>}
        <Sections className={styles.topNav} />
        <span className={styles.space} />
        <Boundary instead={<TryAgain />}>
          <Suspense>{me?.actions.includes('search/find') && <SearchBox />}</Suspense>
          <Suspense>{!inTeams && me && <UserMenu me={me} />}</Suspense>
        </Boundary>
      </header>
      <OfflineNotice />
      <main className={styles.main}>{children}</main>
      <Sections className={styles.bottomNav} stacked />
    </>
  )
}

function Sections({ className, stacked }: { className: string; stacked?: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const me = useContext(MeContext)
  const [location] = useLocation()
  const open = sections.filter(({ needs }) => !needs || me?.actions.includes(needs))
  // What no section holds is reached from home, and its way back leads there.
  const here =
    open.find(({ path, also = [] }) => [path, ...also].some((one) => isWithin(location, one))) ?? open[0]
  return (
    <nav className={className} aria-label={say('tab/sections')}>
      {open.map((section) => {
        const { path, word, icon, chosenIcon } = section
        const chosen = section === here
        return (
          <Link
            key={path}
            href={path}
            aria-current={chosen ? (location === path ? 'page' : 'true') : undefined}
            className={mergeClasses(styles.link, chosen && styles.chosen, stacked && styles.stacked)}
          >
            <span className={styles.icon}>{chosen ? chosenIcon : icon}</span>
            <Text as="span" size={stacked ? 200 : 300} weight={chosen ? 'semibold' : 'regular'}>
              {say(word)}
            </Text>
          </Link>
        )
      })}
    </nav>
  )
}

const isWithin = (location: string, path: string) => location === path || location.startsWith(`${path}/`)
