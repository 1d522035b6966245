import '../../shared/later-words.ts'
import { learn } from '../../shared/say.ts'
import { words } from './words.ts'

learn(words)
