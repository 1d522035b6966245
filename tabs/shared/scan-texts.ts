import { learn } from './say.ts'
import { words } from './scan.words.ts'

learn(words)
