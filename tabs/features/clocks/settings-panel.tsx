import { Text } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Panel } from '../../shared/panel.tsx'
import { Failed, Loading } from '../../shared/states.tsx'

/** Something the school has set: what it is, and its form once it is known, begun anew whenever somebody changes it. */
export function SettingsPanel<Kept>(props: {
  title: string
  text: string
  shown: UseQueryResult<Kept>
  form: (kept: Kept, key: string) => ReactNode
}) {
  const { title, text, shown, form } = props
  return (
    <Panel title={title}>
      <Text>{text}</Text>
      {shown.error && <Failed error={shown.error} retry={shown.refetch} />}
      {shown.isPending && <Loading rows={2} />}
      {shown.data !== undefined && form(shown.data, JSON.stringify(shown.data))}
    </Panel>
  )
}
