import { words } from './day.words.ts'
import { learn } from './say.ts'

learn(words)
