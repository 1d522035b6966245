import { Button, Link as FluentLink, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  one: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

/** Every stocktake that somebody sees, the latest first. */
export function Stocktakes() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [isBusy, setBusy] = useState(false)
  const mayList = may('stocktakes/list')
  const list = useAsk('stocktakes/list', {}, { enabled: mayList, everySeconds: 30 })

  async function print() {
    setBusy(true)
    try {
      saveFile(await send('inventory/room-labels', { sheet: 'l7163' }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page
      title={say('stocktakes/list')}
      subtitle={say('tab/stocktakes.subtitle')}
      back={may('inventory/list') ? '/inventory' : '/'}
      narrow
      actions={
        <div className={layout.row}>
          {may('inventory/room-labels') && (
            <Button disabled={isBusy} onClick={() => void print()}>
              {say('inventory/room-labels')}
            </Button>
          )}
          {may('stocktakes/open') && (
            <Link href="/stocktakes/new" asChild>
              <Button as="a" appearance="primary" icon={<AddRegular />}>
                {say('stocktakes/open')}
              </Button>
            </Link>
          )}
        </div>
      }
    >
      {!mayList && <NoRight />}
      {list.isLoading && mayList && <Loading rows={3} />}
      {list.error && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data?.stocktakes.length === 0 && (
        <Empty icon={<ClipboardTaskRegular />} title={say('tab/stocktakes.none')}>
          {say('tab/stocktakes.none.text')}
        </Empty>
      )}
      {list.data?.stocktakes.map((one) => (
        <div key={one.id} className={`${layout.surface} ${styles.one}`}>
          <div className={layout.apart}>
            <Link href={`/stocktakes/${one.id}`} asChild>
              <FluentLink>
                <Text weight="semibold">{one.title}</Text>
              </FluentLink>
            </Link>
            <Text className={layout.quiet}>{say(`stocktakes/state.${one.state}`)}</Text>
          </div>
          <ProgressBar
            value={one.expected === 0 ? 0 : (one.found + one.elsewhere) / one.expected}
            aria-label={one.title}
          />
          <div className={layout.apart}>
            <Text size={200} className={layout.quiet}>
              {say('tab/stocktakes.progress', { n: one.found + one.elsewhere, all: one.expected })}
            </Text>
            {one.state === 'counting' && may('stocktakes/scan') && (
              <Link href={`/stocktakes/${one.id}/scan`} asChild>
                <Button as="a">{say('stocktakes/scan')}</Button>
              </Link>
            )}
          </div>
        </div>
      ))}
    </Page>
  )
}
