import { randomUUID } from 'node:crypto'
import type { UseCaseName } from '../../core/use-cases.ts'
import { who } from '../support/microsoft365.ts'
import { participant } from './safe-school.ts'

/** What only whoever reported the case may do with it. */
export const reporters: readonly string[] = [
  'safety/show-mine', 'safety/write-back', 'evidence/attach', 'evidence/expect', 'evidence/tell-place', 'evidence/show-mine',
] // biome-ignore format: one row reads better
/** The same for whoever reported a message; here it was none. */
export const ofMessages: readonly string[] = ['evidence/lend-right']

/** A right input for each thing that can be done with one case. */
export function inputsFor(
  id: string,
  dutyId: string,
  itemId = id,
  meetingId = id,
): Partial<Record<UseCaseName, object>> {
  const personId = who.deputy
  return {
    'safety/show': { id },
    'safety/name': participant(id),
    'safety/write': { id, text: 'Pastaba' },
    'safety/link': { id, number: 'PA-2222-2222', reason: 'Tie patys' },
    'safety/unlink': { id, otherId: id, reason: 'Kiti' },
    'safety/form': { id },
    'safety/minutes': { id, lineId: meetingId },
    'safety/propose-destroy': { id, reason: 'Terminas' },
    'safety/refuse-destroy': { id, reason: 'Dar reikia' },
    'safety/destroy': { id, reason: 'Terminas' },
    'safety/answer': { id, text: 'Ačiū' },
    'safety/add-member': { id, personId, reason: 'Padės' },
    'safety/triage': { id, threats: ['repeated'], level: 'L3' },
    'safety/settle': { id, dutyId, outcome: 'done' },
    'safety/take': { id },
    'safety/hand-over': { id, personId, reason: 'Atostogos' },
    'safety/remove-member': { id, personId, reason: 'Nebereikia' },
    'safety/close': { id, because: 'unfounded', text: 'Nepasitvirtino', told: ['reporter'] },
    'safety/reopen': { id, reason: 'Vėl' },
    'safety/show-mine': { id },
    'safety/write-back': { id, text: 'Dar kai kas' },
    'evidence/keep': {
      id: randomUUID(),
      caseId: id,
      name: 'pokalbis.txt',
      base64: Buffer.from('Tekstas').toString('base64'),
      isNotIntimate: true,
    },
    'evidence/attach': {
      id: randomUUID(),
      caseId: id,
      name: 'nuotrauka.txt',
      base64: Buffer.from('Mano').toString('base64'),
      isNotIntimate: true,
    },
    'evidence/expect': { caseId: id, isNotIntimate: true },
    'evidence/tell-place': { caseId: id, place: 'Pokalbyje' },
    'evidence/show-mine': { caseId: id },
    'evidence/lend-right': { caseId: id },
    'evidence/list': { caseId: id },
    'evidence/open': { caseId: id, id: itemId },
    'evidence/verify': { caseId: id },
    'evidence/prepare-hotline': { caseId: id },
    'evidence/note-hotline': { caseId: id, answer: 'sent', number: 'RRT-1' },
    'evidence/note-place': { caseId: id, place: 'Telefone' },
    'evidence/hold': { caseId: id, isHeld: true, reason: 'Byla' },
    'evidence/export': { caseId: id, recipient: 'Policija', basis: 'BPK 97 str.' },
    'evidence/destroy': { caseId: id, reason: 'Terminas' },
  }
}
