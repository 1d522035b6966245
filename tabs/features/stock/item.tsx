import {
  Button,
  Link as FluentLink,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { Actions } from '../../shared/actions.tsx'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { sayMoment } from '../../shared/time.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { type MoveAct, MoveDialog, WriteItem } from './acts.tsx'
import { useMove } from './use-move.ts'
import './texts.ts'

type Shown = ResultOf<'stock/show'>

const useStyles = makeStyles({
  move: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** One item of the stock: how much is there, and everything that was taken, brought and counted. */
export function StockItem({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const { takeOut } = useMove()
  const mayShow = may('stock/show')
  const shown = useAsk('stock/show', { id }, { enabled: mayShow, everySeconds: 30 })
  const [act, setAct] = useState<MoveAct | 'write' | null>(null)
  const stop = useStop()
  const one = shown.data
  const item = one?.item
  const close = () => setAct(null)
  return (
    <Page
      title={item?.name ?? say('stock/show')}
      subtitle={item && `${item.quantity} ${item.unit}`.trim()}
      back="/stock"
      narrow
      actions={
        item &&
        !one.isStopped && (
          <div className={layout.row}>
            <Actions
              actions={[
                may('stock/take-out') && {
                  label: '1',
                  icon: <SubtractRegular aria-label={say('stock/take-out')} />,
                  isPrimary: true,
                  isDisabled: item.quantity === 0,
                  press: () => void takeOut(item, { n: 1 }),
                },
                ...(['take-out', 'put-in', 'count'] as const).map(
                  (name) =>
                    may(`stock/${name}`) && { label: say(`stock/${name}`), press: () => setAct(name) },
                ),
                may('stock/write') && { label: say('tab/stock.change'), press: () => setAct('write') },
                may('stock/stop') && { label: say('stock/stop'), press: () => stop(one) },
              ]}
            />
          </div>
        )
      }
    >
      {!mayShow && <NoRight />}
      {shown.isLoading && mayShow && <Loading rows={4} />}
      {shown.error && !one && <Failed error={shown.error} retry={() => void shown.refetch()} />}
      {one?.isStopped && <Stopped shown={one} />}
      {one && <Facts shown={one} />}
      {one && <History moves={one.moves} />}
      {item && act === 'write' && <WriteItem item={item} close={close} />}
      {item && act !== null && act !== 'write' && <MoveDialog act={act} item={item} close={close} />}
    </Page>
  )
}

/** Takes an item from the list; whoever did it by mistake brings it back at once. */
function useStop(): (shown: Shown) => void {
  const say = useSay()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const stop = useDo('stock/stop')
  const write = useDo('stock/write')
  return ({ item: { quantity: _quantity, ...item } }) =>
    stop.mutate(
      { id: item.id },
      {
        onSuccess() {
          toasts.undoable(say('tab/stock.stopped.done', { name: item.name }), undoSeconds, () =>
            write.mutate(item, { onError: toasts.failed }),
          )
          navigate('/stock')
        },
        onError: toasts.failed,
      },
    )
}

function Stopped({ shown: { item } }: { shown: Shown }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const toasts = useToasts()
  const write = useDo('stock/write')
  const { quantity: _quantity, ...draft } = item
  return (
    <MessageBar intent="info" layout="multiline" className={layout.bar}>
      <MessageBarBody>{say('tab/stock.stopped')}</MessageBarBody>
      {may('stock/write') && (
        <MessageBarActions>
          <Button disabled={write.isPending} onClick={() => write.mutate(draft, { onError: toasts.failed })}>
            {say('tab/stock.bring-back')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function Facts({ shown: { item, isLow } }: { shown: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const { minimum, place, priceCents, note } = item
  const facts = [
    minimum > 0 && `${say('stock/field.minimum')}: ${minimum}${isLow ? ` – ${say('tab/stock.low')}` : ''}`,
    place && `${say('stock/field.place')}: ${place}`,
    priceCents !== null && `${say('stock/field.priceCents')}: ${writtenMoney(priceCents)}`,
    note,
  ].filter((fact) => fact !== false && fact !== '')
  if (facts.length === 0) return null
  return (
    <div className={layout.tight}>
      {facts.map((fact) => (
        <Text key={String(fact)} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {fact}
        </Text>
      ))}
    </div>
  )
}

function History({ moves }: { moves: Shown['moves'] }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  if (moves.length === 0) return null
  return (
    <Panel title={say('tab/stock.history')}>
      <ol className={layout.list} reversed>
        {moves.map((move) => (
          <li key={move.id} className={styles.move}>
            <div className={layout.apart}>
              <Text weight="semibold" strikethrough={move.isUndone}>
                {`${say(`stock/kind.${move.kind}`)} ${move.change > 0 ? '+' : ''}${move.change}`.replace(
                  '-',
                  '−',
                )}
              </Text>
              <Text size={200} className={layout.quiet}>
                {[move.by, sayMoment(say, move.at, new Date())].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Text block size={200}>
              {[say('tab/stock.after', { n: move.after }), move.to, move.note].filter(Boolean).join(' · ')}
            </Text>
            {move.requestId && move.requestNumber !== null && may('requests/show') && (
              <Link href={`/requests/${move.requestId}?view=all`} asChild>
                <FluentLink>{say('tab/stock.for-request', { number: move.requestNumber })}</FluentLink>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
