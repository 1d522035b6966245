import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { roomLabel } from '../../../core/places/rules.ts'
import { readCode } from '../../../core/stocktakes/rules.ts'
import type { How } from '../../../core/stocktakes/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { type ScanCode, Scanner } from '../../shared/scanner.tsx'
import { signal } from '../../shared/signal.ts'
import { Failed, Loading } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { Expected } from './expected.tsx'
import type { PhoneLine } from './phone.ts'
import { Recent } from './recent.tsx'
import './texts.ts'
import { type Place, type Result, useStocktake } from './use-phone.ts'

const useStyles = makeStyles({
  rooms: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  room: { justifyContent: 'space-between', width: '100%' },
  done: { color: tokens.colorPaletteGreenForeground1 },
})

/** Scans things into one list: the newest first, and no more than a glance needs. */
const mostRecent = 12

/**
 * Counting by phone: a room, then thing after thing without a press. What is scanned is kept on the phone first, so that
 * nothing is lost where there is no network.
 */
export function ScanPage({ id, scanCode }: { id: string; scanCode: ScanCode }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [params, setParams] = useSearchParams()
  const { lines, state, mayScan, waiting, error, scan, drop, reread } = useStocktake(id)
  const { data } = useAsk('places/list', {})
  const rooms = data?.rooms ?? []
  const [recent, setRecent] = useState<Result[]>([])
  const all = useMemo(() => [...(lines?.values() ?? [])], [lines])
  const places = useMemo(() => placesOf(all), [all])
  const here = placeNamed(params.get('room'), params.get('place'))

  function placeNamed(roomId: string | null, place: string | null): Place | null {
    if (roomId === null && place === null) return null
    const room = rooms.find((one) => one.id === roomId)
    const named = room ? roomLabel(room, rooms) : places.find((one) => one.roomId === roomId)?.place
    return { roomId, place: (roomId ? named : place) ?? '' }
  }

  function go(place: Place | null) {
    setRecent([])
    setParams(place === null ? {} : place.roomId ? { room: place.roomId } : { place: place.place }, {
      replace: true,
    })
  }

  async function found(text: string, how: Exclude<How, 'holder'>) {
    const meant = readCode(text)
    if (meant && 'room' in meant) {
      signal(true)
      return go({ roomId: meant.room, place: '' })
    }
    if (!here) {
      signal(false)
      return toasts.done(say('tab/stocktakes.room-first'))
    }
    show(await scan(text, here, how))
  }

  function show(result: Result) {
    signal(result.result === 'found' || result.result === 'again')
    setRecent((old) =>
      [result, ...old.filter(({ scan }) => scan.code !== result.scan.code)].slice(0, mostRecent),
    )
  }

  const inRoom = here ? all.filter((line) => isIn(line, here)) : []
  const counted = inRoom.filter(({ finding }) => finding !== 'waiting').length
  return (
    <Page
      title={here ? here.place || say('tab/stocktakes.no-place') : say('tab/stocktakes.which-room')}
      subtitle={
        here
          ? say('tab/stocktakes.progress', { n: counted, all: inRoom.length })
          : say('tab/stocktakes.scan-room')
      }
      back={`/stocktakes/${id}`}
      narrow
      actions={here && <Button onClick={() => go(null)}>{say('tab/stocktakes.finish-room')}</Button>}
    >
      {error !== null && <Failed error={error} retry={() => void reread().catch(() => {})} />}
      {lines === null && error === null && <Loading rows={4} />}
      {lines !== null && !mayScan && (
        <MessageBar intent="warning" layout="multiline" className={layout.bar}>
          <MessageBarBody>{`${say(`stocktakes/state.${state}`)}. ${say('stocktakes/refused.not-scan')}`}</MessageBarBody>
        </MessageBar>
      )}
      {lines !== null && mayScan && (
        <Scanner
          scanCode={scanCode}
          found={found}
          status={
            <Text aria-live="polite" data-waiting={waiting.length}>
              {waiting.length > 0
                ? say('tab/stocktakes.waiting', { n: waiting.length })
                : say('tab/stocktakes.all-sent')}
            </Text>
          }
        >
          {here && (
            <Recent
              recent={recent}
              move={async ({ scan: { code, how } }) => show(await scan(code, here, how, { isMove: true }))}
              describe={async (code, note, photo) =>
                show(await scan(code, here, 'typed', { note }, photo ?? undefined))
              }
            />
          )}
        </Scanner>
      )}
      {waiting
        .filter(({ refused }) => refused !== null)
        .map(({ id, scan, refused }) => (
          <MessageBar key={id} intent="error" layout="multiline" className={layout.bar}>
            <MessageBarBody>{`${scan.code || scan.note}: ${refused}`}</MessageBarBody>
            <Button onClick={() => void drop(id)}>{say('common/cancel')}</Button>
          </MessageBar>
        ))}
      {here && lines !== null && (
        <Panel title={say('tab/stocktakes.expected')}>
          <Expected
            lines={inRoom}
            tick={
              mayScan ? async (code, counted) => show(await scan(code, here, 'ticked', { counted })) : null
            }
          />
        </Panel>
      )}
      {!here && lines !== null && (
        <div className={styles.rooms}>
          {places.map((place) => (
            <Button
              key={JSON.stringify([place.roomId, place.place])}
              className={styles.room}
              onClick={() => go(place)}
            >
              <span>{place.place || say('tab/stocktakes.no-place')}</span>
              <Text
                size={200}
                className={mergeClasses(place.seen === place.expected ? styles.done : layout.quiet)}
              >
                {place.seen === place.expected && <CheckmarkCircleFilled aria-hidden />}{' '}
                {`${place.seen} / ${place.expected}`}
              </Text>
            </Button>
          ))}
        </div>
      )}
    </Page>
  )
}

function isIn({ roomId, place }: PhoneLine, here: Place): boolean {
  return here.roomId !== null ? roomId === here.roomId : roomId === null && place === here.place
}

/** The places of the list, each with how much of it was seen. */
function placesOf(lines: readonly PhoneLine[]): (Place & { expected: number; seen: number })[] {
  const places = new Map<string, Place & { expected: number; seen: number }>()
  for (const { roomId, place, finding } of lines) {
    const key = roomId ?? place
    const one = places.get(key) ?? { roomId, place, expected: 0, seen: 0 }
    one.expected++
    if (finding !== 'waiting') one.seen++
    places.set(key, one)
  }
  const order = new Intl.Collator('lt', { numeric: true })
  return [...places.values()].sort((one, other) => order.compare(one.place, other.place))
}
