import { words as accounts } from '../../core/accounts/words.ts'
import { words as articles } from '../../core/articles/words.ts'
import { words as common } from '../../core/common.words.ts'
import { words as files } from '../../core/files/words.ts'
import type { Words } from '../../core/language.ts'
import { words as people } from '../../core/people/words.ts'
import { words as requests } from '../../core/requests/words.ts'

/** What the tab has in the place of `core/words.ts` (see `vite.config.ts`): the school's texts of the first screens. */
export const words: Record<string, Words> = { common, people, requests, accounts, articles, files }
