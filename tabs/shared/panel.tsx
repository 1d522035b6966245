import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { useLayout, wideMedia } from './layout.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  inside: {
    padding: tokens.spacingHorizontalL,
    [wideMedia]: { padding: tokens.spacingHorizontalXXL },
  },
  heading: { margin: 0 },
})

/** A titled part of a screen; `flat` leaves out the surface where its content brings its own. */
export function Panel(props: { title: string; actions?: ReactNode; flat?: boolean; children: ReactNode }) {
  const styles = useStyles()
  const layout = useLayout()
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={mergeClasses(styles.panel, !props.flat && layout.surface, !props.flat && styles.inside)}
    >
      <div className={layout.apart}>
        <Subtitle2 as="h2" id={id} className={styles.heading}>
          {props.title}
        </Subtitle2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
