import { learn } from '../../shared/say.ts'
import { words } from './channel.words.ts'

learn(words)
