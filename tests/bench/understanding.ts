import { understand } from '../../bot/understand.ts'
import { heldOut, measure } from '../support/understanding.ts'
import type { Bench, Figure } from './figure.ts'

/** What the bot makes of sentences that its model has never seen, and how long it takes. */
export const bench: Bench = {
  name: 'understanding',
  async run(): Promise<Figure[]> {
    const { labels, ...all } = measure()
    const figure = (
      name: string,
      value: number,
      comparedWith: string,
      baseline: number,
      goal: string,
      unit = 'of 1',
    ) => ({ name, value, unit, comparedWith, baseline, ratio: value / baseline, goal })
    const chance = 1 / labels.length
    return [
      ...labels.flatMap(({ label, phrases, precision, recall }) => [
        figure(`${label}, precision`, precision, 'by chance', chance, '≥ 0.93 on average'),
        figure(`${label}, recall of ${phrases} phrases`, recall, 'by chance', chance, 'none'),
      ]),
      figure('precision of what is answered', all.precision, 'by chance', chance, '≥ 0.93'),
      figure('the same, averaged over labels', all.macroPrecision, 'by chance', chance, '≥ 0.93'),
      figure('share answered, the others are asked about', all.coverage, 'all', 1, '≥ 0.75'),
      figure('of those asked about, the right one is offered', all.offered, 'by chance', 3 * chance, 'none'),
      figure('accuracy of the best guess', all.accuracy, 'by chance', chance, 'none'),
      ...all.byLanguage.map(({ language, accuracy }) =>
        figure(`accuracy of the best guess, ${language}`, accuracy, 'by chance', chance, 'none'),
      ),
      figure('sureness and truth apart, on average', all.miscalibration, 'a tenth', 0.1, '< 1'),
      figure('a message read, 99 of 100 within', usualReading(), 'five milliseconds', 5, '< 1', 'ms'),
      figure(
        'a message of 10,000 letters',
        timeOf('neveikia ąžuolas '.repeat(625)),
        'five milliseconds',
        5,
        '< 1',
        'ms',
      ),
    ]
  },
}

/** Ninety-nine of a hundred messages are read within so many milliseconds. */
function usualReading(): number {
  for (const { text } of heldOut) understand(text)
  const times = heldOut.map(({ text }) => timeOf(text)).sort((one, other) => one - other)
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN
}

function timeOf(text: string): number {
  const begun = performance.now()
  understand(text)
  return performance.now() - begun
}
