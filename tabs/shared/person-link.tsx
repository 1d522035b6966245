import { Link as FluentLink } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useMay } from './me.ts'

/** Somebody's name; for those who may see it the way to the person's page. */
export function PersonLink({
  id,
  name,
  tabIndex,
}: {
  id: string | null
  name: string
  tabIndex?: number | undefined
}) {
  const may = useMay()
  if (!id || !may('people/show')) return name
  return (
    <Link href={`/people/${id}`} asChild>
      <FluentLink inline tabIndex={tabIndex}>
        {name}
      </FluentLink>
    </Link>
  )
}
