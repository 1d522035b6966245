import { words } from './approval.words.ts'
import { learn } from './say.ts'

learn(words)
