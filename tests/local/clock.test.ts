import { expect, test } from 'vitest'
import { simulateClock } from '../../local/microsoft365/clock.ts'
import { openSchool } from './school.ts'

test('an hour passes as soon as everybody waits for it, and who waits at once waits together', async () => {
  const clock = simulateClock()
  const woken: [string, number][] = []
  const sleep = async (name: string, seconds: number) => {
    await clock.wait(seconds)
    woken.push([name, clock.elapsed()])
  }
  await Promise.all([sleep('hour', 3600), sleep('minute', 60), sleep('other minute', 60)])
  expect(woken).toEqual([
    ['minute', 60],
    ['other minute', 60],
    ['hour', 3600],
  ])
})

test('time stands while somebody works', async () => {
  const clock = simulateClock()
  const done = clock.work()
  let isAwake = false
  const sleeping = clock.wait(5).then(() => {
    isAwake = true
  })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect([isAwake, clock.elapsed()]).toEqual([false, 0])
  done()
  await sleeping
  expect(clock.elapsed()).toBe(5)
})

test('answers take their time, and several under way at once take it together', async () => {
  const simulated = simulateClock()
  const school = await openSchool({ simulated, latency: 0.5 })
  const release = simulated.work()
  const three = Promise.all([1, 2, 3].map(() => school.ask('GET', '/domains')))
  while (simulated.waiting() < 3) await new Promise(setImmediate)
  release()
  await three
  expect(simulated.elapsed()).toBe(0.5)
  await school.ask('GET', '/domains')
  expect(simulated.elapsed()).toBe(1)
  await school.close()
})
