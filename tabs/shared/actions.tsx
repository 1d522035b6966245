import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { JSX } from 'react'
import { Link, useLocation } from 'wouter'
import { useSay } from './say.ts'
import { useWide } from './wide.ts'

/** Something that can be done with what a screen shows: a press, or the way to another screen. */
export type Action = {
  label: string
  icon?: JSX.Element
  isPrimary?: boolean
  isDisabled?: boolean
} & ({ press: () => void } | { href: string })

/**
 * What can be done, the most usual first: the first ones as buttons, the others behind „Daugiau“, so that a phone shows
 * the content, too. Goes into a row of the screen's own. What is false is left out, so that a list can be written with
 * its conditions.
 */
export function Actions(props: { actions: readonly (Action | false)[]; onPhone?: 1 | 2 }) {
  const { actions, onPhone = 2 } = props
  const say = useSay()
  const [, navigate] = useLocation()
  const isWide = useWide()
  const most = isWide ? 4 : onPhone
  const offered = actions.filter((one) => one !== false)
  // A menu of one would cost a press and save nothing.
  const shown = isWide && offered.length === most + 1 ? offered.length : most
  return (
    <>
      {offered.slice(0, shown).map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
      {shown < offered.length && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button {...(isWide ? { icon: <MoreHorizontalRegular /> } : {})}>
              {say('tab/actions.more')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.slice(shown).map((action) => (
                <MenuItem
                  key={action.label}
                  icon={action.icon}
                  disabled={action.isDisabled}
                  onClick={() => ('href' in action ? navigate(action.href) : action.press())}
                >
                  {action.label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  )
}

function ActionButton({ action }: { action: Action }) {
  const { label, icon, isPrimary, isDisabled } = action
  const look = { icon, disabled: isDisabled, ...(isPrimary ? { appearance: 'primary' as const } : {}) }
  if ('press' in action)
    return (
      <Button {...look} onClick={action.press}>
        {label}
      </Button>
    )
  return (
    <Link href={action.href} asChild>
      <Button as="a" {...look}>
        {label}
      </Button>
    </Link>
  )
}
