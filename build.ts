import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildTab } from 'vite'

// `npm run build`: the tab into dist/tabs, and into dist/functions all that Azure Functions needs, node_modules left out.
const project = fileURLToPath(new URL('.', import.meta.url))
const target = join(project, 'dist/functions')

/**
 * Bundles one file of the project with all that it imports, as Azure runs it: without node_modules. What is imported
 * while it runs stands in parts beside `index.mjs`. Answers the bytes of JavaScript that are loaded at the start.
 */
export async function bundleForAzure(entry: string, folder: string): Promise<number> {
  const { metafile } = await bundle({
    absWorkingDir: project,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    // In the same folder: code that looks for files beside itself may stand in any of them.
    chunkNames: 'part-[hash]',
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    keepNames: true,
    legalComments: 'linked',
    logLevel: 'warning',
    // The host brings its own core. The embedded database is for one machine: production settings demand PostgreSQL.
    external: [
      '@azure/functions-core',
      '@electric-sql/pglite',
      '@electric-sql/pglite/contrib/btree_gist',
      '@electric-sql/pglite/contrib/pg_trgm',
      'drizzle-orm/pglite',
      'drizzle-orm/pglite/migrator',
      'pg-native',
    ],
    // Packages written for CommonJS ask for it.
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url)`,
    },
  })
  const atStart = new Set(Object.keys(metafile.outputs).filter((path) => path.endsWith('/index.mjs')))
  for (const path of atStart) {
    for (const { path: other, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && other in metafile.outputs) atStart.add(other)
    }
  }
  return [...atStart].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0)
}

/** Bundles functions/azure.ts into `folder` with what it reads beside it, and answers the bytes that are loaded at the start. */
export async function buildFunctions(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const bytes = await bundleForAzure('functions/azure.ts', folder)
  cpSync(join(project, 'core/database/migrations'), join(folder, 'migrations'), { recursive: true })
  cpSync(join(project, 'host.json'), join(folder, 'host.json'))
  // What the page outside of Teams sends as it is.
  for (const name of ['page.js', 'worker.js', 'style.css'])
    cpSync(join(project, 'functions/report', name), join(folder, 'report', name))
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
  const description = { name: 'talka', version, private: true, type: 'module', main: 'index.mjs' }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
  return bytes
}

function bytesOf(folder: string, ending: string): { plain: number; gzipped: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
  return {
    plain: files.reduce((sum, path) => sum + statSync(path).size, 0),
    gzipped: files.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0),
  }
}

if (import.meta.main) {
  const tabs = join(project, 'dist/tabs')
  await buildTab({ configFile: join(project, 'vite.config.ts'), logLevel: 'warn' })
  await buildFunctions(target)
  cpSync(tabs, join(target, 'tabs'), { recursive: true })
  const megabytes = ({ plain, gzipped }: ReturnType<typeof bytesOf>) =>
    `${(plain / 1e6).toFixed(2)} MB, ${(gzipped / 1e6).toFixed(2)} MB gzipped`
  console.log(`dist/functions  ${megabytes(bytesOf(target, '.mjs'))} of JavaScript`)
  console.log(`dist/tabs       ${megabytes(bytesOf(tabs, '.js'))} of JavaScript in all its parts`)
}
