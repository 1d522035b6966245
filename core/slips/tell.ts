import type { CommandContext } from '../context.ts'
import { formatMoment } from '../language.ts'
import type { StoredSlips } from './store.ts'

/** Tells people that slips wait for them. The passwords are not in it, nor is whose they are. */
export async function tellReady(
  tell: CommandContext['tell'],
  { label, pupilCount, expiresAt }: Pick<StoredSlips, 'label' | 'pupilCount' | 'expiresAt'>,
  people: readonly string[],
): Promise<void> {
  const [until = ''] = formatMoment(expiresAt).split(' ')
  const word = label.word === 'directory/class' ? 'slips/told.ready.class' : 'slips/told.ready.course'
  for (const personId of people) {
    await tell({ personId, word, params: { ...label.params, n: pupilCount, until }, link: '/slips' })
  }
}
