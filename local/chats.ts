import { startPlaygrounds } from './playground.ts'

/** The chat windows as one process of their own, so that none of them is left when `npm start` ends in any way. */
async function run(): Promise<void> {
  const { CHAT_BOT_URL = '', CHAT_DATA = '', CHAT_PORTS = '' } = process.env
  const stop = await startPlaygrounds({
    botUrl: CHAT_BOT_URL,
    folder: CHAT_DATA,
    ports: CHAT_PORTS.split(',').map(Number),
  })
  const end = async () => {
    await stop()
    process.exit(0)
  }
  for (const reason of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(reason, () => void end())
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
