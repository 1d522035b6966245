import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { mayAssign, mayChangeUrgency } from '../../core/requests/rules.ts'
import { type Urgency, undoSeconds, urgencies } from '../../core/requests/schema.ts'
import type { RequestView } from '../../core/requests/view.ts'
import { useAsk, useReread } from './ask.ts'
import { useLayout } from './layout.ts'
import { useMay } from './me.ts'
import { useSay } from './say.ts'
import { send } from './send.ts'
import { useToasts } from './toasts.tsx'
import './desk-texts.ts'

/** Gives one request into other hands or another urgency, and says so with a way back. */
function useGive(request: RequestView) {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  const { id, number } = request
  async function run(text: string, work: () => Promise<unknown>, back: () => Promise<unknown>) {
    try {
      await work()
      toasts.undoable(text, undoSeconds, () => void back().catch(toasts.failed).finally(again))
    } catch (error) {
      toasts.failed(error)
    } finally {
      again()
    }
  }
  const again = () => void reread('requests')
  return {
    assign: (personId: string | null, name: string) =>
      run(
        say('tab/said.assigned', { number: String(number), name }),
        () => send('requests/assign', { id, personId }),
        () => send('requests/undo', { id }),
      ),
    press: (urgency: Urgency) =>
      run(
        say('tab/said.urgency', { number: String(number), urgency: say(`tab/urgency.${urgency}`) }),
        () => send('requests/change-urgency', { id, urgency }),
        () => send('requests/change-urgency', { id, urgency: request.urgency }),
      ),
  }
}

function useGivable({ kind, status, awaits }: RequestView) {
  const may = useMay()
  // Somebody's hands are never free of it: to whom it may go is a choice of the menu.
  const state = { kind, status, decidedBy: '', steps: [] }
  const mayGive = awaits.length === 0 && mayAssign(state, null).ok
  return {
    hands: may('requests/assign') && mayGive,
    urgency: may('requests/change-urgency') && mayChangeUrgency({ kind, status }).ok,
  }
}

/** Handing over and urgency inside of a request's menu. */
export function GiveItems({ request }: { request: RequestView }) {
  const say = useSay()
  const givable = useGivable(request)
  return (
    <>
      {givable.hands && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuItem>{say('requests/assign')}</MenuItem>
          </MenuTrigger>
          <Hands request={request} />
        </Menu>
      )}
      {givable.urgency && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuItem>{say('tab/chip.urgency')}</MenuItem>
          </MenuTrigger>
          <Urgencies request={request} />
        </Menu>
      )}
    </>
  )
}

/** The same on the page of a request. */
export function GiveButtons({ request }: { request: RequestView }) {
  const say = useSay()
  const layout = useLayout()
  const givable = useGivable(request)
  const button = (label: string) => (
    <MenuTrigger disableButtonEnhancement>
      <Button size="small" icon={<ChevronDownRegular />} iconPosition="after">
        {label}
      </Button>
    </MenuTrigger>
  )
  if (!givable.hands && !givable.urgency) return null
  return (
    <div className={layout.row}>
      {givable.hands && (
        <Menu>
          {button(say('requests/assign'))}
          <Hands request={request} />
        </Menu>
      )}
      {givable.urgency && (
        <Menu>
          {button(`${say('tab/chip.urgency')}: ${say(`tab/urgency.${request.urgency}`)}`)}
          <Urgencies request={request} />
        </Menu>
      )}
    </div>
  )
}

function Hands({ request }: { request: RequestView }) {
  return (
    <MenuPopover>
      <MenuList>
        <HandItems request={request} />
      </MenuList>
    </MenuPopover>
  )
}

/** Asked for when it is opened. */
function HandItems({ request }: { request: RequestView }) {
  const say = useSay()
  const give = useGive(request)
  const { data } = useAsk('requests/filters', {})
  const nobody = say('tab/hands.nobody')
  return (
    <>
      {(data?.hands ?? [])
        .filter(({ id }) => id !== request.deciderId)
        .map(({ id, name }) => (
          <MenuItem key={id} onClick={() => void give.assign(id, name)}>
            {name}
          </MenuItem>
        ))}
      {request.deciderId && <MenuItem onClick={() => void give.assign(null, nobody)}>{nobody}</MenuItem>}
    </>
  )
}

function Urgencies({ request }: { request: RequestView }) {
  const say = useSay()
  const give = useGive(request)
  return (
    <MenuPopover>
      <MenuList>
        {urgencies
          .filter((urgency) => urgency !== request.urgency)
          .map((urgency) => (
            <MenuItem key={urgency} onClick={() => void give.press(urgency)}>
              {say(`tab/urgency.${urgency}`)}
            </MenuItem>
          ))}
      </MenuList>
    </MenuPopover>
  )
}
