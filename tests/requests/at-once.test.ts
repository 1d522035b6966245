import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { openSchool, type School } from '../support/school.ts'

/** Runs everything at the same time; answers with what went wrong otherwise than by a refusal. */
async function atOnce(work: readonly Promise<unknown>[]): Promise<string[]> {
  const ends = await Promise.allSettled(work)
  return ends.flatMap((end) => {
    if (end.status === 'fulfilled' || end.reason instanceof Refusal) return []
    const { message, cause } = end.reason as Error
    return [[message, (cause as { code?: string })?.code].join(' ')]
  })
}

async function report(school: School, what: string): Promise<string> {
  const { talka } = school
  const asked = { kind: 'fault', fields: { what } }
  return (await talka.perform('requests/create', await school.person('teacher'), asked)).id
}

const outage = (requestIds: string[], id = crypto.randomUUID()) => ({
  id,
  title: 'Neveikia internetas',
  alsoCalled: '',
  advice: '',
  buildings: [],
  rooms: [],
  since: '2026-11-23T08:00:00Z',
  expectedUntil: null,
  requestIds,
})

test('whatever people do to the same requests in one second, none of it fails because of another', async () => {
  const school = await openSchool('postgres')
  const { talka } = school
  const specialist = await school.person('specialist')
  const teacher = await school.person('teacher')
  const wrong: string[] = []
  for (let round = 0; round < 4; round++) {
    const ids: string[] = []
    for (const what of ['Pirma', 'Antra', 'Trečia', 'Ketvirta', 'Penkta', 'Šešta'])
      ids.push(await report(school, `${what} bėda`))
    const sorted = ids.toSorted()
    const [one = '', two = '', three = '', four = '', five = '', six = ''] = sorted
    // The least of them goes with the greatest, so that a leader stands behind what it leads.
    for (const id of [one, two, three]) await talka.perform('requests/merge', specialist, { id, intoId: six })
    await talka.perform('requests/finish', specialist, { id: six, note: '' })
    const network = outage([four])
    await talka.perform('outages/announce', specialist, network)
    const finished = await talka.perform('requests/show', specialist, { id: six })
    const version = finished.history.length
    wrong.push(
      ...(await atOnce([
        ...[version - 1, version, 1, 2, 3, 4].map((version) =>
          school.job('requests/settle', { id: six, version }),
        ),
        talka.perform('requests/split', specialist, { id: one }),
        talka.perform('requests/undo', specialist, { id: two }),
        talka.perform('requests/take-back', teacher, { id: six }),
        talka.perform('requests/relate', specialist, { id: six, otherId: one }),
        talka.perform('requests/relate', specialist, { id: one, otherId: five }),
        talka.perform('requests/relate', specialist, { id: five, otherId: six }),
        talka.perform('requests/merge', specialist, { id: five, intoId: one }),
        talka.perform('requests/merge', specialist, { id: one, intoId: five }),
        talka.perform('outages/link', specialist, { id: network.id, requestIds: [six, five, one] }),
        talka.perform('outages/announce', specialist, outage([five, three, one])),
        talka.perform('outages/end', specialist, { id: network.id, text: 'Veikia.' }),
        talka.perform('requests/change-many', specialist, {
          ids: sorted.toReversed(),
          change: { action: 'take' },
        }),
        talka.perform('requests/undo-many', specialist, { ids: sorted }),
        ...sorted.map((id) => talka.perform('requests/comment', specialist, { id, text: 'Žiūriu.' })),
      ])),
    )
  }
  expect(wrong).toEqual([])
  const { broken } = await talka.perform('requests/check-history', await school.person('dpo'), {})
  expect(broken).toEqual([])
}, 60_000)
