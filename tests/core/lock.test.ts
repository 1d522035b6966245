import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder } from '../../core/database/lock.ts'

const lockModule = join(import.meta.dirname, '../../core/database/lock.ts')
const hold = `import(${JSON.stringify(lockModule)}).then(({ lockFolder }) => { lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000) })`

describe('a data folder belongs to one process', () => {
  test('a second process is told in both languages, and the first one keeps it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talka-lock-'))
    const first = spawn(process.execPath, ['-e', hold, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void first.kill('SIGKILL'))
    await once(first.stdout, 'data')
    expect(() => lockFolder(folder)).toThrow(
      /jau naudoja kita veikianti[\s\S]*in use by another running Talka/,
    )
    expect(first.exitCode).toBeNull()
  })

  test('a process that was killed leaves no lock behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talka-lock-'))
    const first = spawn(process.execPath, ['-e', hold, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(first.stdout, 'data')
    first.kill('SIGKILL')
    await once(first, 'exit')
    lockFolder(folder)()
  })

  test('of many that start at once one wins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'talka-lock-'))
    const race = `const { lockFolder } = await import(${JSON.stringify(lockModule)}); try { lockFolder(${JSON.stringify(folder)}); process.send('won') } catch { process.send('lost') } setTimeout(() => process.exit(), 1500)`
    const script = `
      const { fork } = require('node:child_process'); const { writeFileSync } = require('node:fs')
      writeFileSync(${JSON.stringify(join(folder, 'race.mjs'))}, ${JSON.stringify(race)})
      const said = []
      for (let i = 0; i < 6; i++) fork(${JSON.stringify(join(folder, 'race.mjs'))}).on('message', (m) => { said.push(m); if (said.length === 6) { console.log(said.filter((s) => s === 'won').length); } })`
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()).toBe('1')
  })
})
