import type { Words } from '../../../core/language.ts'
import '../../shared/later-words.ts'
import { learn } from '../../shared/say.ts'
import { words as plan } from './plan.words.ts'
import { words as policy } from './policy.words.ts'
import { words as rosters } from './rosters.words.ts'
import { words as runs } from './run.words.ts'
import { words as undo } from './undo.words.ts'
import { words as accounts } from './words.ts'
import { words as year } from './year.words.ts'

/** What only the screens of accounts say; each of them imports this, so that nobody else has to load it. */
export const words = {
  ...accounts,
  ...plan,
  ...policy,
  ...rosters,
  ...runs,
  ...undo,
  ...year,
} as const satisfies Words

learn(words)
