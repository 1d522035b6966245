import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the built tab is missing or older than anything it is made from. */
export function tabIsOld(project: string): boolean {
  const built = join(project, 'dist/tabs/index.html')
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  const sources = ['tabs', 'core'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const settings = ['vite.config.ts', 'package-lock.json'].map((name) => join(project, name))
  return [...sources, ...settings].some((path) => statSync(path).mtimeMs > builtAt)
}
