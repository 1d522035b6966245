import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  BlobServiceClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openFiles } from '../../core/outside/files.ts'

const id = '4f9b1c9e-6a53-4d1c-8a3e-1c3e5a7d9b02'
const bytes = Buffer.from('ąžuolas \0 \xff', 'latin1')

/** Azurite's own account, the same on every machine (learn.microsoft.com/azure/storage/common/storage-use-azurite). */
const account = 'devstoreaccount1'
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talka-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Microsoft's stand-in for blob storage, with a container; answers with an address signed for it. */
async function startStorage(): Promise<{ url: string; stop(): void }> {
  const port = await freePort()
  const program = fileURLToPath(import.meta.resolve('azurite/dist/src/blob/main.js'))
  const storage = spawn(
    process.execPath,
    [
      program,
      '--blobPort',
      String(port),
      '--inMemoryPersistence',
      '--silent',
      '--disableTelemetry',
      '--skipApiVersionCheck',
    ],
    { cwd: temporaryFolder(), stdio: 'ignore' },
  )
  const stop = () => void storage.kill('SIGKILL')
  onTestFinished(stop)
  const credential = new StorageSharedKeyCredential(account, accountKey)
  const service = new BlobServiceClient(`http://127.0.0.1:${port}/${account}`, credential, {
    retryOptions: { maxTries: 1 },
  })
  const container = service.getContainerClient('files')
  const isMade = () =>
    container.createIfNotExists().then(
      () => true,
      () => false,
    )
  while (storage.exitCode === null && !(await isMade())) await wait(100)
  const signature = generateBlobSASQueryParameters(
    {
      containerName: 'files',
      permissions: ContainerSASPermissions.parse('rwdc'),
      expiresOn: new Date(Date.now() + 3600_000),
    },
    credential,
  )
  return { url: `${container.url}?${signature}`, stop }
}

describe('the place of files', () => {
  test.each(['folder', 'container'] as const)(
    'keeps, reads and forgets (%s)',
    async (kind) => {
      const where =
        kind === 'folder'
          ? { TALKA_DATA: temporaryFolder() }
          : { TALKA_DATA: temporaryFolder(), FILES_URL: (await startStorage()).url }
      const files = openFiles(where)
      expect(await files.read(id)).toBeNull()
      await files.keep(id, bytes)
      // What is there is never written over: the marks of evidence rest on it.
      await files.keep(id, Buffer.from('another file'))
      expect(Buffer.from((await files.read(id)) ?? []).equals(bytes)).toBe(true)
      await files.forget(id)
      await files.forget(id)
      expect(await files.read(id)).toBeNull()
    },
    60_000,
  )

  test('is read by this user only, and names of people go nowhere', async () => {
    const folder = temporaryFolder()
    const files = openFiles({ TALKA_DATA: folder })
    await files.keep(id, bytes)
    const path = join(folder, 'files', id.slice(0, 2))
    expect(readdirSync(path)).toEqual([id])
    expect(statSync(join(path, id)).mode & 0o077).toBe(0)
    await expect(files.keep('../../etc/passwd', bytes)).rejects.toThrow()
  })

  test('that does not answer is said to be away, without its address', async () => {
    const storage = await startStorage()
    storage.stop()
    const files = openFiles({ TALKA_DATA: temporaryFolder(), FILES_URL: storage.url })
    const works = [() => files.read(id), () => files.keep(id, bytes), () => files.forget(id)]
    for (const work of works)
      await expect(work()).rejects.toMatchObject({ kind: 'unavailable', word: 'files/unavailable' })
    const error = await files.read(id).catch((one: Error) => one)
    expect(JSON.stringify(error) + String(error)).not.toContain('sig=')
  }, 60_000)
})
