import { words } from './password.words.ts'
import { learn } from './say.ts'

learn(words)
