import type { Db, Graph } from '../../core/context.ts'
import type { Database } from '../../core/database/connect.ts'
import type { House } from '../../core/use-case.ts'

/** What a worker that is dead throws; nothing of it reaches database or Graph any more. */
export const dead = new Error('this worker is dead')

/** A worker's life: it ends at a step, before or after whatever that step was. */
export interface Life {
  /** Counts a step; from the last one on every step throws. */
  step(): void
  end(): void
  hasEnded(): boolean
}

/** A life of so many steps: statements, transactions, and requests to Graph. */
export function liveFor(steps: number): Life {
  let left = steps
  return {
    step() {
      if (left-- <= 0) throw dead
    },
    end() {
      left = 0
    },
    hasEnded: () => left < 0,
  }
}

/**
 * The same school in the hands of a worker that may die at any step, as a process does: what was committed or sent
 * stays, a transaction that was open is rolled back, an answer that was on its way is lost, and claims stay claimed.
 */
export function mortalHouse(house: House, life: Life): House {
  const { database, outside } = house
  const transact: Database['transact'] = async (work, config) => {
    life.step()
    const result = await database.transact(async (db) => {
      const result = await work(mortalDb(db, life))
      life.step()
      return result
    }, config)
    life.step()
    return result
  }
  return {
    ...house,
    database: { ...database, db: mortalDb(database.db, life), transact },
    outside: { ...outside, graph: mortalGraph(outside.graph, life) },
  }
}

function mortalDb(db: Db, life: Life): Db {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      life.step()
      return value.bind(target)
    },
  })
}

function mortalGraph(graph: Graph, life: Life): Graph {
  const mortal =
    (send: Graph['send']): Graph['send'] =>
    async (requests) => {
      life.step()
      const answers = await send(requests)
      life.step()
      return answers
    }
  return { ...graph, send: mortal(graph.send), sendOnce: mortal(graph.sendOnce) }
}
