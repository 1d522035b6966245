import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openJobs } from '../../core/jobs.ts'
import { job } from '../../core/use-case.ts'
import { type Engine, onEveryEngine, openFresh } from '../support/database.ts'

const count = job('tests/count', { input: z.object({ n: z.number() }), heartbeatSeconds: 10, async run() {} })

async function openQueue(engine: Engine) {
  const database = await openFresh(engine)
  const queue = await openJobs(database, [count], () => {})
  onTestFinished(() => queue.stop())
  return { database, queue }
}

onEveryEngine('the queue of jobs', (engine) => {
  test('a job is there once its transaction is committed, and not when it is rolled back', async () => {
    const { database, queue } = await openQueue(engine)
    await database.transact((db) => queue.send(db, count.name, { n: 1 }))
    await database
      .transact(async (db) => {
        await queue.send(db, count.name, { n: 2 })
        throw new Error('rolled back')
      })
      .catch(() => {})
    const seen: unknown[] = []
    expect(await queue.drain(async (_job, input) => void seen.push(input))).toBe(1)
    expect(seen).toEqual([{ n: 1 }])
  })

  test('each of a hundred jobs is done exactly once by two workers side by side', async () => {
    const { database, queue } = await openQueue(engine)
    await database.transact(async (db) => {
      for (let n = 0; n < 100; n++) await queue.send(db, count.name, { n })
    })
    const seen: number[] = []
    const run = async (_job: unknown, input: unknown) => void seen.push((input as { n: number }).n)
    await Promise.all([queue.drain(run), queue.drain(run)])
    expect(seen.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, n) => n))
  })

  test('equal jobs wait only once', async () => {
    const { database, queue } = await openQueue(engine)
    await database.transact(async (db) => {
      for (let n = 0; n < 5; n++) await queue.send(db, count.name, { n }, { key: 'same' })
    })
    expect(await queue.drain(async () => {})).toBe(1)
  })

  test('a job that fails is tried again', async () => {
    const { database, queue } = await openQueue(engine)
    await database.transact((db) => queue.send(db, count.name, { n: 1 }))
    let tries = 0
    const run = async () => {
      tries++
      if (tries === 1) throw new Error('the first time')
    }
    await queue.drain(run)
    while (tries < 2) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      await queue.drain(run)
    }
    expect(tries).toBe(2)
    expect(await queue.drain(run)).toBe(0)
  })
})

describe('a worker that dies', () => {
  test('its job is done by another worker after the heartbeat is missed', async () => {
    const { database, queue } = await openQueue('postgres')
    await database.transact((db) => queue.send(db, count.name, { n: 1 }))
    // A worker takes the job and is gone without a word.
    await database.forJobs.executeSql(
      `update jobs.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute' where name = 'tests/count'`,
    )
    const seen: unknown[] = []
    while (seen.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await queue.drain(async (_job, input) => void seen.push(input))
    }
    expect(seen).toEqual([{ n: 1 }])
  })
})
