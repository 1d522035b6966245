import { words as common } from '../../core/common.words.ts'
import type { Words } from '../../core/language.ts'
import { words as people } from '../../core/people/words.ts'
import { words as requests } from '../../core/requests/words.ts'

/** What the tab has in the place of `core/words.ts` (see `vite.config.ts`): the school's texts of the first screens. */
export const words: Record<string, Words> = { common, people, requests }
