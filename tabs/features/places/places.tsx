import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import type { Room } from '../../../core/places/schema.ts'
import { undoSeconds } from '../../../core/requests/schema.ts'
import { useAsk, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { ImportRooms } from './import-rooms.tsx'
import { RenameBuilding } from './rename-building.tsx'
import './texts.ts'
import { WriteRoom } from './write-room.tsx'

const useStyles = makeStyles({
  room: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  floor: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
})

type Open = { what: 'room'; room: Room | null } | { what: 'import' } | { what: 'building'; room: Room }

/** The school's buildings and rooms, floor by floor; those who may change them here. */
export function Places() {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const list = useAsk('places/list', {}, { enabled: may('places/list') })
  const [open, setOpen] = useState<Open | null>(null)
  const mayWrite = may('places/write-room')
  const rooms = list.data?.rooms ?? []
  const buildings = [...new Map(rooms.map((room) => [room.buildingId, room])).values()]
  const close = () => setOpen(null)
  return (
    <Page
      title={say('places/list')}
      subtitle={say('tab/places.subtitle')}
      back="/"
      narrow
      actions={
        mayWrite && (
          <div className={layout.row}>
            <Button icon={<ArrowUploadRegular />} onClick={() => setOpen({ what: 'import' })}>
              {say('places/import')}
            </Button>
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => setOpen({ what: 'room', room: null })}
            >
              {say('tab/places.new')}
            </Button>
          </div>
        )
      }
    >
      {!may('places/list') && <NoRight />}
      {list.isLoading && <Loading rows={5} />}
      {list.error && !list.data && <Failed error={list.error} retry={list.refetch} />}
      {list.data && rooms.length === 0 && (
        <Empty icon={<AddRegular />} title={say('tab/places.none')}>
          {say(mayWrite ? 'tab/places.none.text' : 'tab/places.none.reader')}
        </Empty>
      )}
      {buildings.map((one) => (
        <Building
          key={one.buildingId}
          rooms={rooms.filter(({ buildingId }) => buildingId === one.buildingId)}
          change={mayWrite ? (room) => setOpen({ what: 'room', room }) : null}
          rename={may('places/rename-building') ? () => setOpen({ what: 'building', room: one }) : null}
        />
      ))}
      {open?.what === 'room' && (
        <WriteRoom room={open.room} buildings={buildings.map(({ building }) => building)} close={close} />
      )}
      {open?.what === 'import' && <ImportRooms close={close} />}
      {open?.what === 'building' && <RenameBuilding building={open.room} close={close} />}
    </Page>
  )
}

function Building(props: {
  rooms: readonly Room[]
  change: ((room: Room) => void) | null
  rename: (() => void) | null
}) {
  const { rooms, change, rename } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const floors = [...new Set(rooms.map(({ floor }) => floor))]
  return (
    <Panel
      flat
      title={rooms[0]?.building ?? ''}
      actions={
        <span className={layout.row}>
          <Text className={layout.quiet}>{say('tab/places.count', { n: rooms.length })}</Text>
          {rename && (
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              onClick={rename}
              aria-label={`${say('places/rename-building')}: ${rooms[0]?.building ?? ''}`}
            />
          )}
        </span>
      }
    >
      <div className={layout.surface}>
        {floors.map((floor) => (
          <div key={floor ?? 'none'}>
            <h3 className={styles.floor}>
              {floor === null ? say('places/no-floor') : say('places/floor', { n: String(floor) })}
            </h3>
            <ul className={layout.list}>
              {rooms
                .filter((room) => room.floor === floor)
                .map((room) => (
                  <RoomLine key={room.id} room={room} change={change && (() => change(room))} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  )
}

function RoomLine({ room, change }: { room: Room; change: (() => void) | null }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const reread = useReread()

  async function remove(isRemoved: boolean) {
    try {
      await send('places/remove-room', { id: room.id, isRemoved })
      const said = say('tab/places.removed', { name: room.name })
      if (isRemoved) toasts.undoable(said, undoSeconds, () => void remove(false))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('places')
    }
  }

  return (
    <li className={styles.room}>
      <span className={mergeClasses(layout.tight, layout.grow)}>
        <Text weight="semibold">{room.name}</Text>
        {room.alsoCalled && (
          <Text size={200} className={layout.quiet}>
            {room.alsoCalled}
          </Text>
        )}
      </span>
      {change && (
        <span className={layout.row}>
          <Button
            appearance="subtle"
            icon={<EditRegular />}
            onClick={change}
            aria-label={`${say('tab/places.change')}: ${room.name}`}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => void remove(true)}
            aria-label={`${say('places/remove-room')}: ${room.name}`}
          />
        </span>
      )}
    </li>
  )
}
