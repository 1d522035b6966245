import { Badge, type BadgeProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { AppsAddInRegular } from '@fluentui/react-icons/svg/apps-add-in'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CartRegular } from '@fluentui/react-icons/svg/cart'
import { ChatBubblesQuestionRegular } from '@fluentui/react-icons/svg/chat-bubbles-question'
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm'
import { DatabasePersonRegular } from '@fluentui/react-icons/svg/database-person'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { DoorArrowRightRegular } from '@fluentui/react-icons/svg/door-arrow-right'
import { GlobeRegular } from '@fluentui/react-icons/svg/globe'
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { NumberSymbolSquareRegular } from '@fluentui/react-icons/svg/number-symbol-square'
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { PersonAvailableRegular } from '@fluentui/react-icons/svg/person-available'
import { PersonEditRegular } from '@fluentui/react-icons/svg/person-edit'
import { PersonProhibitedRegular } from '@fluentui/react-icons/svg/person-prohibited'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { RibbonRegular } from '@fluentui/react-icons/svg/ribbon'
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { Speaker2Regular } from '@fluentui/react-icons/svg/speaker'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { VideoRegular } from '@fluentui/react-icons/svg/video'
import { Wifi1Regular } from '@fluentui/react-icons/svg/wifi'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import type { JSX } from 'react'
import type { Due } from '../../core/requests/deadlines.ts'
import type { KindName, Stage } from '../../core/requests/schema.ts'
import { useSay } from './say.ts'

const statusMarks: Record<Stage, { color: BadgeProps['color']; icon: JSX.Element }> = {
  received: { color: 'brand', icon: <MailInboxRegular /> },
  approved: { color: 'brand', icon: <ClipboardCheckmarkRegular /> },
  inProgress: { color: 'brand', icon: <ArrowSyncRegular /> },
  asking: { color: 'warning', icon: <ChatHelpRegular /> },
  waiting: { color: 'warning', icon: <HourglassRegular /> },
  joined: { color: 'brand', icon: <LinkRegular /> },
  done: { color: 'success', icon: <CheckmarkRegular /> },
  declined: { color: 'danger', icon: <DismissRegular /> },
  takenBack: { color: 'subtle', icon: <ArrowUndoRegular /> },
}

/** Where a request stands: a word with a sign, never colour alone. */
export function StatusMark({ status }: { status: Stage }) {
  const say = useSay()
  const { color, icon } = statusMarks[status]
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon} style={{ whiteSpace: 'nowrap' }}>
      {say(`requests/status.${status}`)}
    </Badge>
  )
}

/** What is due next; what is late has a sign and says so. */
export function DueMark({ due }: { due: Due | null }) {
  const say = useSay()
  const styles = useStyles()
  if (!due) return null
  return (
    <span className={mergeClasses(styles.due, due.isLate && styles.late)}>
      {due.isLate ? <ClockAlarmRegular aria-hidden /> : <ClockRegular aria-hidden />}
      {say(due.word, due.params)}
    </span>
  )
}

const ownSigns: { readonly [Name in KindName]?: JSX.Element } = {
  fault: <WrenchRegular />,
  printing: <PrintRegular />,
  network: <Wifi1Regular />,
  software: <AppsAddInRegular />,
  sound: <Speaker2Regular />,
  resetPassword: <KeyRegular />,
  newAccount: <PersonAddRegular />,
  licence: <RibbonRegular />,
  addToGroup: <PeopleAddRegular />,
  temporaryPass: <NumberSymbolSquareRegular />,
  changeClass: <PeopleSwapRegular />,
  classPasswords: <PrintRegular />,
  changeName: <PersonEditRegular />,
  leaver: <DoorArrowRightRegular />,
  signOut: <SignOutRegular />,
  blockAccount: <PersonProhibitedRegular />,
  unblockAccount: <PersonAvailableRegular />,
  website: <GlobeRegular />,
  register: <DatabasePersonRegular />,
  exam: <ClipboardCheckmarkRegular />,
  bells: <AlertRegular />,
  purchase: <CartRegular />,
  footage: <VideoRegular />,
  task: <TaskListLtrRegular />,
  security: <ShieldErrorRegular />,
}

/** The sign of a kind of request; one without its own has a general one. */
export function signOf(kind: KindName): JSX.Element {
  return ownSigns[kind] ?? <ChatBubblesQuestionRegular />
}

const useStyles = makeStyles({
  due: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '& svg': { flexShrink: 0 },
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
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
