import { words as all } from '../../core/words.ts'
import { words } from './first-words.ts'

// Screens that are made of these texts import this file; for others it is loaded when one of them is said.
Object.assign(words, all)
