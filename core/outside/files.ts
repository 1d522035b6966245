import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DefaultAzureCredential } from '@azure/identity'
import { AnonymousCredential, ContainerClient, RestError } from '@azure/storage-blob'
import type { Files, Shelf } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'

/**
 * Opens the place of the school's files: a blob container in production (by the function app's identity, or by the
 * signature in its address), a folder beside the embedded database otherwise. Marks have a place of their own, which
 * Azure makes write-once (infra/modules/storage.bicep). Throws {@link Refusal} `unavailable`
 * when the storage does not answer; the cause may hold addresses with signatures, so it goes no further.
 */
export function openFiles(
  settings: Pick<Settings, 'TALKA_DATA'> & Partial<Pick<Settings, 'FILES_URL' | 'MARKS_URL'>>,
): Files {
  const { FILES_URL, MARKS_URL, TALKA_DATA } = settings
  const open = (url: string | undefined, folder: string) =>
    url ? filesInContainer(url) : filesInFolder(join(TALKA_DATA, folder))
  const { keep, read } = open(MARKS_URL ?? FILES_URL, 'marks')
  return { ...open(FILES_URL, 'files'), marks: { keep, read } }
}

type Drawer = Shelf & Pick<Files, 'forget'>

function filesInContainer(address: string): Drawer {
  const isSigned = new URL(address).searchParams.has('sig')
  const credential = isSigned ? new AnonymousCredential() : new DefaultAzureCredential()
  // Somebody waits for a reading, and whoever keeps is a job that comes again: two tries are enough here.
  const container = new ContainerClient(address, credential, {
    retryOptions: { maxTries: 2, retryDelayInMs: 500, tryTimeoutInMs: 30_000 },
  })
  return {
    async keep(id, bytes) {
      const blob = container.getBlockBlobClient(nameOf(id))
      const options = {
        conditions: { ifNoneMatch: '*' },
        blobHTTPHeaders: { blobContentType: 'application/octet-stream' },
      }
      await asked(
        blob.uploadData(bytes, options).catch((error: unknown) => {
          if (!isThereAlready(error)) throw error
        }),
      )
    },
    async read(id) {
      try {
        return await container.getBlobClient(nameOf(id)).downloadToBuffer()
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return null
        throw new Refusal('unavailable', 'files/unavailable')
      }
    },
    async forget(id) {
      await asked(container.getBlobClient(nameOf(id)).deleteIfExists())
    },
  }
}

/** What Azure answers to a write that would replace: 409 BlobAlreadyExists, or 412 for blobs put together of blocks. */
function isThereAlready(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412)
}

async function asked(answer: Promise<unknown>): Promise<void> {
  try {
    await answer
  } catch {
    throw new Refusal('unavailable', 'files/unavailable')
  }
}

function filesInFolder(folder: string): Drawer {
  const pathOf = (id: string) => join(folder, nameOf(id))
  return {
    async keep(id, bytes) {
      // A file is there whole or not at all, however the process ends, and is never written over.
      const written = `${pathOf(id)}.${randomUUID()}`
      await mkdir(dirname(written), { recursive: true })
      await writeFile(written, bytes, { mode: 0o600 })
      try {
        await link(written, pathOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      } finally {
        await rm(written)
      }
    },
    async read(id) {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    forget: (id) => rm(pathOf(id), { force: true }),
  }
}

/** Where a file lies: by its id only, never by what a person called it. */
function nameOf(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('not the id of a file')
  return `${id.slice(0, 2)}/${id}`
}
