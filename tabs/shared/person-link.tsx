import { Link as FluentLink } from '@fluentui/react-components'
import { Link } from 'wouter'
import { useMay } from './me.ts'

/** Somebody's name; for those who may see it the way to the person's page. */
export function PersonLink({ id, name }: { id: string | null; name: string }) {
  const may = useMay()
  if (!id || !may('people/show')) return name
  return (
    <Link href={`/people/${id}`} asChild>
      <FluentLink inline>{name}</FluentLink>
    </Link>
  )
}
