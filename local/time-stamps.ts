import { startTimeStampAuthority } from './time-stamps/authority.ts'

/** The authority for time stamps as a process of its own, as if it were somebody else's. */
async function run(): Promise<void> {
  const { TIME_STAMPS_FILE: file } = process.env
  if (!file) throw new Error('TIME_STAMPS_FILE must name the file in which the authority keeps its key.')
  const { url, root, close } = await startTimeStampAuthority({ file })
  const end = async () => {
    await close()
    process.exit(0)
  }
  for (const reason of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(reason, () => void end())
  process.stdout.write(`${JSON.stringify({ ready: true, url, root })}\n`)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
