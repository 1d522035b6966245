import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useLayout, wideMedia } from './layout.ts'
import { useSay } from './say.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    maxWidth: '1080px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    [wideMedia]: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 64px` },
  },
  narrow: { maxWidth: '680px' },
  wide: { maxWidth: '1560px' },
  heading: {
    ...typographyStyles.title3,
    outlineStyle: 'none',
    margin: 0,
    [wideMedia]: typographyStyles.title2,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})

let lastPath: string | null = null

/**
 * One screen: its heading, what can be done with all of it, and a way back where it is a deeper one. Coming to
 * it moves the focus to the heading, so that a keyboard or a screen reader goes on from there.
 */
export function Page(props: {
  title: string
  subtitle?: ReactNode
  actions?: ReactNode
  back?: string
  narrow?: boolean
  /** Stands only until the screen is there, so the focus goes to the screen's own heading. */
  passing?: boolean
  /** For what is read across: a board, a long table. */
  wide?: boolean
  children: ReactNode
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const heading = useRef<HTMLHeadingElement>(null)
  const { passing = false } = props
  useEffect(() => {
    if (passing && lastPath !== null) return
    const came = lastPath !== null && lastPath !== location.pathname
    lastPath = location.pathname
    // A panel that opened with the screen has the focus already and must keep it.
    if (came && !document.querySelector('[role=dialog]')) heading.current?.focus({ preventScroll: true })
  }, [passing])
  return (
    <div className={mergeClasses(styles.page, props.narrow && styles.narrow, props.wide && styles.wide)}>
      <title>{`${props.title} · ${say('common/talka')}`}</title>
      <div className={styles.head}>
        {props.back && (
          <Link href={props.back} asChild>
            <Button as="a" appearance="transparent" className={styles.back} icon={<ArrowLeftRegular />}>
              {say('tab/back')}
            </Button>
          </Link>
        )}
        <div className={layout.apart}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {props.title}
          </h1>
          {props.actions}
        </div>
        {props.subtitle && <div className={layout.quiet}>{props.subtitle}</div>}
      </div>
      {props.children}
    </div>
  )
}
