import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, Handler } from 'hono'

interface KeptFile {
  plain: Buffer<ArrayBuffer>
  br: Buffer<ArrayBuffer>
  gzip: Buffer<ArrayBuffer>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves the built tab from a folder: its files as they are, any other address as the page itself, whose router
 * knows it. Only files that were there at the start are served, so no address leads out of the folder.
 */
export function serveTab(folder: string): Handler {
  const names = new Set(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
      : [],
  )
  const kept = new Map<string, Promise<KeptFile>>()

  return (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('Method not allowed\n', 405)
    const path = c.req.path
    if (path !== '/' && names.has(path)) return send(c, path)
    if (/\.[^/]*$/.test(path)) return c.text('Not found\n', 404)
    if (names.has('/index.html')) return send(c, '/index.html')
    return c.text('Skirtukas dar nesukurtas. / The tab is not built yet: npm run build\n', 503)
  }

  async function send(c: Context, name: string): Promise<Response> {
    const file = kept.get(name) ?? keepFile(join(folder, name))
    kept.set(name, file)
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted))
    const body = (await file)[encoding ?? 'plain']
    c.header('Content-Type', types[extname(name)] ?? 'application/octet-stream')
    // Built assets carry a hash of their content in their name.
    c.header(
      'Cache-Control',
      name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
    )
    c.header('Vary', 'Accept-Encoding')
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(body)
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function keepFile(path: string): Promise<KeptFile> {
  const plain = Buffer.from(await readFile(path))
  const [small, zipped] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    zip(plain),
  ])
  return { plain, br: Buffer.from(small), gzip: Buffer.from(zipped) }
}
