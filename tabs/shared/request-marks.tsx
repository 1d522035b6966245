import { Badge, type BadgeProps, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { DoorArrowRightRegular } from '@fluentui/react-icons/svg/door-arrow-right'
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { NumberSymbolSquareRegular } from '@fluentui/react-icons/svg/number-symbol-square'
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { PersonAvailableRegular } from '@fluentui/react-icons/svg/person-available'
import { PersonEditRegular } from '@fluentui/react-icons/svg/person-edit'
import { PersonProhibitedRegular } from '@fluentui/react-icons/svg/person-prohibited'
import { RibbonRegular } from '@fluentui/react-icons/svg/ribbon'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import type { JSX } from 'react'
import type { KindName, Status } from '../../core/requests/schema.ts'
import { useSay } from './say.ts'

const statusMarks: Record<Status, { color: BadgeProps['color']; icon: JSX.Element }> = {
  received: { color: 'brand', icon: <MailInboxRegular /> },
  inProgress: { color: 'brand', icon: <ArrowSyncRegular /> },
  asking: { color: 'warning', icon: <ChatHelpRegular /> },
  waiting: { color: 'warning', icon: <HourglassRegular /> },
  done: { color: 'success', icon: <CheckmarkRegular /> },
  declined: { color: 'danger', icon: <DismissRegular /> },
  takenBack: { color: 'subtle', icon: <ArrowUndoRegular /> },
}

/** Where a request stands: a word with a sign, never colour alone. */
export function StatusMark({ status }: { status: Status }) {
  const say = useSay()
  const { color, icon } = statusMarks[status]
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon} style={{ whiteSpace: 'nowrap' }}>
      {say(`requests/status.${status}`)}
    </Badge>
  )
}

/** The sign of each kind of request. */
export const kindIcons: Record<KindName, JSX.Element> = {
  fault: <WrenchRegular />,
  resetPassword: <KeyRegular />,
  newAccount: <PersonAddRegular />,
  licence: <RibbonRegular />,
  addToGroup: <PeopleAddRegular />,
  temporaryPass: <NumberSymbolSquareRegular />,
  changeClass: <PeopleSwapRegular />,
  changeName: <PersonEditRegular />,
  leaver: <DoorArrowRightRegular />,
  signOut: <SignOutRegular />,
  blockAccount: <PersonProhibitedRegular />,
  unblockAccount: <PersonAvailableRegular />,
}

const useStyles = makeStyles({
  sign: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '40px',
    height: '40px',
    fontSize: '20px',
    borderRadius: '10px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
})

/** A quiet square with a sign in it, at the head of cards. */
export function Sign({ icon }: { icon: JSX.Element }) {
  return (
    <span aria-hidden className={useStyles().sign}>
      {icon}
    </span>
  )
}
