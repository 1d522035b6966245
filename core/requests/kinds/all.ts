import { addToGroup } from './add-to-group.ts'
import { bells } from './bells.ts'
import { blockAccount } from './block-account.ts'
import { changeClass } from './change-class.ts'
import { changeName } from './change-name.ts'
import { classPasswords } from './class-passwords.ts'
import { consultation } from './consultation.ts'
import { exam } from './exam.ts'
import { fault } from './fault.ts'
import { footage } from './footage.ts'
import { leaver } from './leaver.ts'
import { licence } from './licence.ts'
import { network } from './network.ts'
import { newAccount } from './new-account.ts'
import { printing } from './printing.ts'
import { purchase } from './purchase.ts'
import { register } from './register.ts'
import { resetPassword } from './reset-password.ts'
import { security } from './security.ts'
import { signOut } from './sign-out.ts'
import { software } from './software.ts'
import { somethingElse } from './something-else.ts'
import { sound } from './sound.ts'
import { task } from './task.ts'
import { temporaryPass } from './temporary-pass.ts'
import { unblockAccount } from './unblock-account.ts'
import { website } from './website.ts'

/** Every kind of request, in the order they are offered; a test holds each file of this folder to it. */
export const kinds = {
  task,
  fault,
  printing,
  network,
  software,
  sound,
  security,
  resetPassword,
  classPasswords,
  newAccount,
  licence,
  addToGroup,
  temporaryPass,
  changeClass,
  changeName,
  leaver,
  signOut,
  blockAccount,
  unblockAccount,
  website,
  register,
  exam,
  bells,
  purchase,
  footage,
  consultation,
  somethingElse,
} as const
