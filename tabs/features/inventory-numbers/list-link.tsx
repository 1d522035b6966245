import { Link as FluentLink } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Behind } from '../../../core/inventory-numbers/schema.ts'
import { useMay } from '../../shared/me.ts'
import { useSay } from '../../shared/say.ts'
import { hrefOfThings } from '../../shared/things-address.ts'

/** A figure; for those who see lists of things the way to the ones behind it. */
export function ListLink(props: { behind: Behind | null; name: string; children: ReactNode }) {
  const say = useSay()
  const may = useMay()
  const { behind, name, children } = props
  if (behind === null || !may('inventory/list')) return children
  return (
    <Link href={hrefOfThings(behind)} asChild>
      <FluentLink title={say('tab/numbers.open', { name })}>{children}</FluentLink>
    </Link>
  )
}
