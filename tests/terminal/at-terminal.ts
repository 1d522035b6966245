import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server'
import { runTerminal } from '../../terminal/run.ts'
import { openScreen } from '../../terminal/screen.ts'
import { openApp } from '../functions/running-app.ts'
import { chooseInBrowser } from './browser.ts'

/** A running Talka with commands typed at it. */
export async function openTerminalSchool() {
  const app = await openApp()
  const drain = () => void app.house.talka.drain()
  app.house.talka.onWake(drain)
  const everySecond = setInterval(drain, 200)
  const cut: string[] = []
  const server = serve({
    fetch(request: Request, env: HttpBindings | Http2Bindings) {
      const at = cut.findIndex((name) => request.url.endsWith(`/api/${name}`))
      if (at < 0) return app.house.fetch(request)
      cut.splice(at, 1)
      env.incoming.socket.destroy()
      return new Response()
    },
    port: 0,
    hostname: '127.0.0.1',
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  const folder = mkdtempSync(join(tmpdir(), 'talka-terminal-'))
  return {
    app,
    url,
    folder,
    /** Types a command as somebody; `answers` are what the person at the keyboard types when asked. */
    type: (who: string, args: readonly string[], more: Partial<Typing> = {}) =>
      typeCommand({ who, url, data: join(folder, who), args, ...more }),
    /** Cuts the connection of the next question of this name. */
    cutOff: (name: string) => void cut.push(name),
    async close() {
      clearInterval(everySecond)
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Typing {
  who: string
  url: string
  data: string
  args: readonly string[]
  answers: readonly string[]
  /** Presses Ctrl-C once this was said. */
  leaveAt: RegExp
}

async function typeCommand({
  who,
  url,
  data,
  args,
  answers,
  leaveAt,
}: Omit<Typing, 'answers' | 'leaveAt'> & Partial<Typing>) {
  let out = ''
  let beside = ''
  let signIns = 0
  const asked: string[] = []
  const left = [...(answers ?? [])]
  const interrupted = new AbortController()
  const output = (keep: (text: string) => void) => ({
    isTTY: false,
    columns: 80,
    write(text: string | Uint8Array) {
      keep(String(text))
      if (leaveAt?.test(String(text))) interrupted.abort()
      return true
    },
  })
  const screen = openScreen(
    new PassThrough(),
    output((text) => {
      out += text
    }),
    output((text) => {
      beside += text
    }),
  )
  const code = await runTerminal(['--url', url, '--data', data, '--lang', 'lt', ...args], {
    screen: {
      ...screen,
      async ask(question) {
        asked.push(question)
        return left.shift() ?? null
      },
    },
    environment: {},
    interrupted,
    openAddress(address) {
      signIns++
      void chooseInBrowser(address, `${who}@mokykla.example`)
    },
  })
  return { code, out, beside, asked, signIns }
}
