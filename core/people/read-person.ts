import type { Db, Graph, GraphAnswer } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { within } from '../within.ts'
import { personProperties, readGraphPerson } from './refresh.ts'
import { keepPeople, type StoredPerson } from './store.ts'

/** Short enough for somebody who waits for an answer; whoever is new has nothing to go on with, and waits longer. */
const patienceMs = { known: 4_000, unknown: 20_000 }

/**
 * Reads one person from the directory and writes down what it says; somebody whom it no longer has loses every right.
 * A known person is asked about once and for four seconds at most. False when the directory did not say.
 */
export async function readPerson(
  { db, graph }: { db: Db; graph: Graph },
  id: string,
  known: StoredPerson | undefined,
  now: Date,
): Promise<boolean> {
  const send = known ? graph.sendOnce : graph.send
  const answer = await within(askDirectory(send, id), patienceMs[known ? 'known' : 'unknown'])
  if (answer?.ok) await keepPeople(db, [readGraphPerson(answer.body)], now)
  else if (answer?.status === 404 && known) {
    const { name, signInName, className } = known
    await keepPeople(db, [{ id, name, signInName, className, directoryRole: null }], now)
  }
  return answer !== null && (answer.ok || answer.status === 404)
}

/** A Graph that cannot be reached at all says nothing. */
async function askDirectory(send: Graph['send'], id: string): Promise<GraphAnswer | null> {
  const url = `/users/${id}?$select=${personProperties}`
  try {
    return (await send([{ method: 'GET', url }]))[0] ?? null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
