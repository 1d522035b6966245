import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openKeys } from '../../core/outside/keys.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talka-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the school’s key', () => {
  test('opens after a restart what it sealed, and nothing that was changed or moved', async () => {
    const folder = dataFolder()
    const sealed = (await openKeys({ TALKA_DATA: folder })).seal('Rumela-Tokida-4827', 'password of Ona')
    const keys = await openKeys({ TALKA_DATA: folder })
    expect(keys.open(sealed, 'password of Ona')).toBe('Rumela-Tokida-4827')
    expect(() => keys.open(sealed, 'password of Jonas')).toThrow()
    for (let at = 0; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect(() => keys.open(changed, 'password of Ona'), `letter ${at}`).toThrow()
    }
    expect(() => keys.open('', 'password of Ona')).toThrow()
    expect(keys.seal('same', 'place')).not.toBe(keys.seal('same', 'place'))
  })

  test('wraps keys of their own, each for one thing, and marks equal texts alike', async () => {
    const keys = await openKeys({ TALKA_DATA: dataFolder() })
    const wrapped = keys.newKey('case 1')
    const one = keys.openKey(wrapped, 'case 1')
    const sealed = one.seal('Ona', 'name')
    expect(keys.openKey(wrapped, 'case 1').open(sealed, 'name')).toBe('Ona')
    expect(() => keys.open(sealed, 'name')).toThrow()
    expect(() => keys.openKey(keys.newKey('case 1'), 'case 1').open(sealed, 'name')).toThrow()
    expect(() => keys.openKey(wrapped, 'case 2')).toThrow()
    expect(keys.mark('Ona')).toBe(keys.mark('Ona'))
    expect(keys.mark('Ona')).not.toBe(keys.mark('ona'))
    const other = await openKeys({ TALKA_DATA: dataFolder() })
    expect(other.mark('Ona')).not.toBe(keys.mark('Ona'))
  })

  test('is one for two processes that start at once, and another for another school', async () => {
    const folder = dataFolder()
    const [one, two] = await Promise.all([openKeys({ TALKA_DATA: folder }), openKeys({ TALKA_DATA: folder })])
    expect(two.open(one.seal('a', 'b'), 'b')).toBe('a')
    const other = await openKeys({ TALKA_DATA: dataFolder() })
    expect(() => other.open(one.seal('a', 'b'), 'b')).toThrow()
  })

  test('lies in files that only this user can read, and never bare beside the data', async () => {
    const folder = dataFolder()
    await openKeys({ TALKA_DATA: folder })
    for (const name of ['key-file', 'data-key'])
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
    expect(readFileSync(join(folder, 'data-key'))).toHaveLength(12 + 16 + 32)
  })
})
