import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { reportBug } from '../core/report-bug.ts'
import { readSettings } from '../core/settings.ts'
import { log } from './log.ts'
import { openHouse } from './open.ts'

const secondsToFinish = 5

/** Talka as one Node process: what `npm start` runs, and what a school without Azure could. */
async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const house = await openHouse(settings, fileURLToPath(new URL('../dist/tabs', import.meta.url)), log)

  const drain = () => {
    house.talka.drain().catch((error: unknown) => reportBug(log, 'a bug', error, { at: 'jobs' }))
  }
  house.talka.onWake(drain)
  const everySecond = setInterval(drain, 1_000)

  const server = serve({
    fetch: house.fetch,
    port: settings.PORT,
    ...(settings.TALKA_MODE === 'local' ? { hostname: '127.0.0.1' } : {}),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  }).catch(async (error: unknown) => {
    clearInterval(everySecond)
    await house.close()
    throw error
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(everySecond)
    server.close()
    // A job that does not come to its next step in time is taken up again at the next start.
    const late = new Promise((resolve) => setTimeout(resolve, secondsToFinish * 1_000).unref())
    await Promise.race([house.close(), late])
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop) // the process that started this one is gone
  await house.talka.startNow('people/refresh')
  log('Talka is ready', { ready: true, url: settings.TALKA_PUBLIC_URL })
}

try {
  await run()
} catch (error) {
  // What stops a start is meant for people: wrong settings, a folder or a port in use.
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
