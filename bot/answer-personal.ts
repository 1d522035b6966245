import type { Talka } from '../core/talka.ts'
import { type ReadActivity, sentFilesOf, textOf } from './activity.ts'
import { answerMessage } from './answer-message.ts'
import { shortAnswer } from './cards/menu.ts'
import { readCommand } from './commands.ts'
import { answerEvidence } from './evidence-pictures.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { sayTo } from './say.ts'
import { bringFiles } from './sent-files.ts'

/** Answers what a person wrote and sent along; what comes while somebody reports never ends among the files of requests. */
export async function answerPersonal(house: Talka['house'], desk: Desk, read: ReadActivity): Promise<Reply> {
  const text = textOf(read)
  if (readCommand(text) === 'report') {
    const reply = await answerMessage(desk, text)
    return sentFilesOf(read).length > 0 ? { ...reply, text: sayTo(desk.person, 'files-report') } : reply
  }
  const evidence = await answerEvidence(house, desk, sentFilesOf(read), text)
  if (evidence) return evidence
  const { files, problems } = await bringFiles(house, desk, read)
  const said = problems.join('\n\n')
  if (said && files.length === 0 && !text) return replyWith(shortAnswer(desk.person, said))
  const reply = await answerMessage({ ...desk, files }, text)
  return said ? { ...reply, text: said } : reply
}

/** What a frightened child sends for a report that is in goes there with its words; else nothing is kept, and that is said. */
export async function answerBesideDanger(
  house: Talka['house'],
  desk: Desk,
  read: ReadActivity,
): Promise<Reply> {
  const kept = await answerEvidence(house, desk, sentFilesOf(read), textOf(read))
  return kept ?? replyWith(shortAnswer(desk.person, sayTo(desk.person, 'danger-not-kept')))
}
