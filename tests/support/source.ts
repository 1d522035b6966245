import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One source file of the project, with the modules it imports. */
export interface SourceFile {
  /** Its path from the project's root, with slashes. */
  path: string
  text: string
  imports: { from: string; typeOnly: boolean }[]
}

/** Every TypeScript file below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => readSource(join(entry.parentPath, entry.name)))
    .sort((one, other) => one.path.localeCompare(other.path))
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
  )
  const imports = [...found].map((match) => {
    const name = match[2] ?? match[3] ?? ''
    return {
      from: name.startsWith('.') ? fromRoot(resolve(dirname(file), name)) : name,
      typeOnly: match[1] !== undefined,
    }
  })
  return { path: fromRoot(file), text, imports }
}

const fromRoot = (file: string) => relative(root, file).split(sep).join('/')
