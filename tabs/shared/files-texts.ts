import { words } from './files.words.ts'
import { learn } from './say.ts'

learn(words)
