import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useLocation } from 'wouter'
import type { RequestView } from '../../core/requests/view.ts'
import { isReasoned, type PressedAction, useDecisions } from './decisions.ts'
import { GiveItems } from './give.tsx'
import { movesOf } from './moves.ts'
import { useAskReason } from './reason-place.tsx'
import { useSay } from './say.ts'
import './desk-texts.ts'

/** Does an action on a request wherever it was chosen: at once, or after asking for its words. */
export function useAct(): (action: PressedAction, request: RequestView) => void {
  const { decide } = useDecisions()
  const askReason = useAskReason()
  return (action, request) => {
    if (isReasoned(action)) askReason(action, request)
    else void decide(action, request)
  }
}

/** Everything that may be done with a request in a list or on the board, for the mouse, fingers and the keyboard. */
export function RequestMenu(props: {
  request: RequestView
  href: string
  tabIndex?: number
  moves?: boolean
}) {
  const { request, href } = props
  const say = useSay()
  const act = useAct()
  const [, navigate] = useLocation()
  const moves = props.moves ? movesOf(request) : []
  const moving = new Set<string>(moves.map(({ action }) => action))
  const actions = request.actions.filter(
    (action): action is PressedAction => action !== 'requests/comment' && !moving.has(action),
  )
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          tabIndex={props.tabIndex}
          icon={<MoreHorizontalRegular />}
          aria-label={say('tab/row.menu', { title: request.title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => navigate(href)}>{say('common/open')}</MenuItem>
          {moves.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{say('tab/board.move')}</MenuGroupHeader>
              {moves.map(({ column, action }) => (
                <MenuItem key={column} secondaryContent={say(action)} onClick={() => act(action, request)}>
                  {say(`requests/column.${column}`)}
                </MenuItem>
              ))}
            </MenuGroup>
          )}
          <GiveItems request={request} />
          {actions.length > 0 && <MenuDivider />}
          {actions.map((action) => (
            <MenuItem key={action} onClick={() => act(action, request)}>
              {say(action)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
