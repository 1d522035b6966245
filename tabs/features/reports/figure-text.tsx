import { Link as FluentLink } from '@fluentui/react-components'
import { Link } from 'wouter'
import { figureText } from '../../../core/reports/rules.ts'
import type { Behind, Figure, Figures } from '../../../core/reports/schema.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { hrefBehind } from './behind.ts'

/** A figure; for those who see lists of requests the way to the ones behind it. */
export function FigureText(props: { figure: Figure; figures: Figures; behind: Behind | null; name: string }) {
  const say = useSay()
  const may = useMay()
  const { language } = useMe()
  const { figure, figures, behind } = props
  const text = figureText(language, figure, figures)
  const href = may('requests/list') && figures[figure] ? hrefBehind(behind, figure) : null
  if (!href) return text
  const label = say('tab/reports.open', { figure: say(`reports/figure.${figure}`), name: props.name })
  return (
    <Link href={href} asChild>
      <FluentLink aria-label={`${text}. ${label}`}>{text}</FluentLink>
    </Link>
  )
}
