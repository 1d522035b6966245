import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { shortAnswer } from './cards/menu.ts'
import { requestList } from './cards/request-list.ts'
import { requestState } from './cards/request-state.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { sayTo } from './say.ts'

/** „Kada bus sutvarkyta?“, „ar gavot mano užklausą?“ */
const asksAfter =
  /^(na |nu |sveiki |labas |laba diena )*((kada|ar|kaip|kas su|when|is|has|have|did)\b.*\b(uzklaus|prasym|request\b|ticket\b)|kada (jau |gal )*(bus|ateis|ateit|veiks|pataisy|sutvark|padary|suremont|tais|tvark)|ar (jau )?(gavo|mate|pamate|sutvark|pataise|padare|suremontav))/

/** „Jau veikia“, „nebereikia“. */
const isOver =
  /\b(nebereikia|nebeaktual\w*|jau (veikia|gerai|tvarkoj|sutvarky\w*|pataisy\w*)|susitvarke|susiremontavo|pasitaise|issisprende|suveike|works (now|again)|never ?mind|no longer needed|solved)\b/
/** Whoever says more than so many words has something else to tell as well. */
const mostWords = 8

/**
 * Whoever asks after what they have asked for, or says that it is no longer needed, is shown it: there it can be taken
 * back. Null: it is something else.
 */
export async function answerAboutOwn(desk: Desk, text: string): Promise<Reply | null> {
  const { perform, person } = desk
  const plain = plainText(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim()
  const over = isOver.test(plain) && plain.split(/\s+/).length <= mostWords
  if (!(over || asksAfter.test(plain)) || !mayDo(person.roles, 'requests/mine')) return null
  const { requests } = await perform('requests/mine', person, {})
  const open = requests.filter(({ status }) => !['done', 'declined', 'takenBack'].includes(status))
  const [only, another] = open
  if (!only && over) return replyWith(shortAnswer(person, sayTo(person, 'thanks')))
  if (!only || another) return replyWith(requestList(desk, 'requests/mine', another ? open : requests))
  const request = await perform('requests/show', person, { id: only.id })
  return replyWith(requestState(desk, request, over ? { said: sayTo(person, 'take-back-maybe') } : {}))
}
