import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { inject } from 'vitest'

/** What is known of a built chunk; `modules` are the paths of the sources in it. */
export interface Chunk
  extends Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports' | 'facadeModuleId'> {
  modules: string[]
}

/** The tab as the tests of this run have built it. */
export interface BuiltTab {
  folder: string
  chunks: Chunk[]
}

/** Builds the tab as `npm run build` does, elsewhere: once in a run of tests, whoever asks first; the others wait for it. */
export async function buildTab(): Promise<BuiltTab> {
  const place = inject('tabFolder')
  const folder = join(place, 'tab')
  const list = join(place, 'chunks.json')
  if (isFirst(join(place, 'begun'))) {
    // The test runner's own NODE_ENV would build React's development version.
    const { NODE_ENV } = process.env
    process.env.NODE_ENV = 'production'
    const built = await build({ logLevel: 'silent', build: { outDir: folder } })
    process.env.NODE_ENV = NODE_ENV
    if (!('output' in built)) throw new Error('the tab has one build')
    writeFileSync(`${list}.new`, JSON.stringify(built.output.filter((one) => one.type === 'chunk').map(pick)))
    renameSync(`${list}.new`, list)
  }
  for (let waited = 0; !existsSync(list); waited++) {
    if (waited === 1_000) throw new Error('the tab was not built')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { folder, chunks: JSON.parse(readFileSync(list, 'utf8')) }
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark)
    return true
  } catch {
    return false
  }
}

function pick(chunk: Rolldown.OutputChunk): Chunk {
  const { fileName, code, imports, facadeModuleId, modules } = chunk
  return { fileName, code, imports, facadeModuleId, modules: Object.keys(modules) }
}

/** The chunk of a source file, by the end of its path; the page's own by "index.html". */
export function chunkOf(chunks: readonly Chunk[], path: string): Chunk {
  const found = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(path))
  if (!found) throw new Error(`no chunk of ${path}`)
  return found
}

/** Chunks with everything they import at once: what a browser loads before it can show them. */
export function loadedWith(chunks: readonly Chunk[], first: readonly Chunk[]): Chunk[] {
  const loaded = new Set<Chunk>()
  const waiting = [...first]
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (loaded.has(chunk)) continue
    loaded.add(chunk)
    waiting.push(...chunks.filter(({ fileName }) => chunk?.imports.includes(fileName)))
  }
  return [...loaded]
}
