import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** A tab built for tests into a folder of its own. */
export interface BuiltTab {
  folder: string
  chunks: Chunk[]
  remove(): void
}

/** Builds the tab as `npm run build` does, elsewhere. */
export async function buildTab(): Promise<BuiltTab> {
  const folder = mkdtempSync(join(tmpdir(), 'talka-tab-'))
  // The test runner's own NODE_ENV would build React's development version.
  process.env.NODE_ENV = 'production'
  const built = await build({ logLevel: 'silent', build: { outDir: folder } })
  if (!('output' in built)) throw new Error('the tab has one build')
  return {
    folder,
    chunks: built.output.filter((one) => one.type === 'chunk'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
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
