import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { signIn } from '../../local/demo-school.ts'
import { findBlockedPorts } from '../../local/ports.ts'
import { allGone, descendantsOf, freePorts, runScript } from './processes.ts'

const secondsToStart = 120_000
const secondsToStop = 10

async function place() {
  const folder = mkdtempSync(join(tmpdir(), 'talka-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ports = await freePorts(6)
  const start = () => runScript('local/start.ts', ['--data', folder], { TALKA_PORTS: ports.join(',') })
  return { start, ports, url: `http://localhost:${ports[0]}` }
}

async function ask(url: string, name: string, action: string, input: object) {
  const token = await signIn(url, `${name}@mokykla.example`)
  const response = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  return response.json()
}

describe('npm start', () => {
  test('does not begin at a port that no browser opens, and says which it is', async () => {
    const [good = 0] = await freePorts(1)
    expect(await findBlockedPorts([4190, good, 6000])).toEqual([4190, 6000])
  })

  test(
    'brings up the whole school, ends whole at Ctrl-C, and the next time everything is still there',
    async () => {
      const { start, ports, url } = await place()
      const first = start()
      await first.says('Talka is running')
      for (const port of [ports[0], ...ports.slice(3)])
        expect(first.output()).toContain(`http://localhost:${port}`)
      for (const port of ports.slice(3)) expect((await fetch(`http://localhost:${port}`)).status).toBe(200)
      expect((await ask(url, 'rokas.vaitkevicius', 'people/me', {})).roles).toContain('itSpecialist')
      expect((await ask(url, 'jurgita.simkute', 'people/me', {})).roles).toContain('childWelfare')
      const fault = { kind: 'fault', fields: { what: 'Neveikia projektorius', place: '204' } }
      const made = await ask(url, 'rasa.jurgeleviciene', 'requests/create', fault)
      expect(made).toMatchObject({ number: expect.any(Number) })

      const all = descendantsOf(first.child.pid ?? 0)
      expect(all.length).toBeGreaterThanOrEqual(5)
      first.child.kill('SIGINT')
      expect(await first.ended).toBe(0)
      await allGone(all, 2)

      const second = start()
      await second.says('Talka is running')
      const mine = JSON.stringify(await ask(url, 'rasa.jurgeleviciene', 'requests/mine', {}))
      expect(mine).toContain(made.id)
      second.child.kill('SIGTERM')
      expect(await second.ended).toBe(0)
    },
    secondsToStart,
  )

  test(
    'when one part dies, or the start itself is killed, the others end too',
    async () => {
      const { start } = await place()
      const first = start()
      await first.says('Talka is running')
      const parts = descendantsOf(first.child.pid ?? 0)
      process.kill(parts[0] ?? 0, 'SIGKILL')
      expect(await first.ended).toBe(1)
      expect(first.output()).toContain('so everything is stopped')
      await allGone(parts, 2)

      const second = start()
      await second.says('Talka is running')
      const others = descendantsOf(second.child.pid ?? 0)
      second.child.kill('SIGKILL')
      await allGone(others, secondsToStop)
    },
    secondsToStart,
  )

  test('a port in use is named, and nothing is started', async () => {
    const { start, ports } = await place()
    const other = createServer().listen(ports[2], '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const refused = start()
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toMatch(
      new RegExp(`Prievadas jau užimtas: ${ports[2]}[\\s\\S]*already in use: ${ports[2]}`),
    )
  })
})
