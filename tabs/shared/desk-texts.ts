import { words } from './desk.words.ts'
import { learn } from './say.ts'

learn(words)
