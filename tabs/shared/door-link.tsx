import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { JSX } from 'react'
import { Link } from 'wouter'
import { useLayout } from './layout.ts'
import { Sign } from './request-marks.tsx'

const useStyles = makeStyles({
  door: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** A way to another screen, with its sign and what is behind it. */
export function DoorLink(props: { path: string; title: string; text: string; icon: JSX.Element }) {
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Link href={props.path} className={mergeClasses(layout.surface, styles.door)}>
      <Sign icon={props.icon} />
      <span className={layout.tight}>
        <Text weight="semibold" size={400}>
          {props.title}
        </Text>
        <Text className={layout.quiet}>{props.text}</Text>
      </span>
    </Link>
  )
}
