import { words } from './answers.words.ts'
import { learn } from './say.ts'

learn(words)
