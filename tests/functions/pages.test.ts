import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

describe('the tab', () => {
  test('is the same page at every address of its own, and never kept', async () => {
    for (const path of ['/', '/requests/7a1ca000-0000-4000-8000-000000000001', '/accounts?plan=1']) {
      const response = await app.send(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).toContain('<title>Talka</title>')
    }
  })

  test('built files are kept for a year and sent small', async () => {
    const response = await app.send('/assets/app-0a1b2c3d.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('content-encoding')).toBe('br')
  })

  test('no address leads out of its folder', async () => {
    for (const path of [
      '/assets/missing.js',
      '/../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.env',
    ]) {
      const response = await app.send(path)
      expect(response.status, path).toBe(404)
    }
  })
})

describe('the pages that the Teams app points at', () => {
  test.each([
    ['/privacy', 'Privatumas', 'Privacy'],
    ['/terms', 'Naudojimo sąlygos', 'Terms of use'],
  ])('%s is there for everybody, in both languages, without a script', async (path, lt, en) => {
    const response = await app.send(path)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain(`<h1>${lt}</h1>`)
    expect(text).toContain(`<h1>${en}</h1>`)
    expect(text).not.toContain('<script')
  })
})

describe('what every answer carries', () => {
  test.each(['/', '/api/openapi.json', '/health', '/sign-in', '/assets/missing.js', '/api/messages'])(
    '%s has the security headers and may be framed by Teams only',
    async (path) => {
      const { headers } = await app.send(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
      expect(policy).toContain('frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com')
      expect(headers.get('x-frame-options')).toBeNull()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=(self)')
    },
  )

  test('the health of Talka is yes or no, without details', async () => {
    expect(await (await app.send('/health')).json()).toEqual({ ok: true })
  })

  test('on this machine nobody reaches Talka by another name', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example:3978',
      '10.0.0.5',
    ]) {
      expect((await app.send('/health', { headers: { host } })).status, host).toBe(421)
    }
    for (const host of ['localhost:3978', '127.0.0.1', '[::1]:3978']) {
      expect((await app.send('/health', { headers: { host } })).status, host).toBe(200)
    }
  })
})
