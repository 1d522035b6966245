import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownPath } from '../../functions/sign-in.ts'
import { openApp, publicUrl, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const teacher = 'rasa.jurgeleviciene@mokykla.example'

/** Goes to the sign-in page and comes back with the address that the authority sends the browser to. */
async function begin(query = '') {
  const begun = await app.send(`/sign-in${query}`)
  const setCookie = begun.headers.get('set-cookie') ?? ''
  const authority = new URL(begun.headers.get('location') ?? '')
  authority.searchParams.set('login_hint', teacher)
  const chosen = await fetch(authority, { redirect: 'manual' })
  return { begun, authority, setCookie, back: new URL(chosen.headers.get('location') ?? '') }
}

function comeBack(back: URL, setCookie: string) {
  const cookie = setCookie.split(';', 1)[0] ?? ''
  return app.send(back.pathname + back.search, { headers: { cookie } })
}

describe('signing in outside Teams', () => {
  test('gives the page a token that works, and sends the person back to where they were', async () => {
    const { authority, setCookie, back } = await begin('?return=/requests/7?tab=all')
    expect(authority.searchParams.get('code_challenge_method')).toBe('S256')
    expect(setCookie).toMatch(/HttpOnly/i)
    expect(setCookie).toMatch(/SameSite=Lax/i)
    const response = await comeBack(back, setCookie)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await response.text()
    const [, nonce] = /<script nonce="([^"]+)">/.exec(page) ?? []
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}';`)
    expect(page).toContain('location.replace("/requests/7?tab=all")')
    const [, token] = /'talka\.token', "([^"]+)"/.exec(page) ?? []
    const me = await app.send('/api/people/me', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await me.json()).toMatchObject({ name: 'Rasa Jurgelevičienė' })
  })

  test('lets the person choose again when asked to', async () => {
    expect((await begin('?switch=1')).authority.searchParams.get('prompt')).toBe('select_account')
    expect((await begin()).authority.searchParams.get('prompt')).toBeNull()
  })

  test('refuses an answer that this browser did not ask for', async () => {
    const mine = await begin()
    const other = await begin()
    const gives = async (back: URL, cookie: string) => {
      const response = await comeBack(back, cookie)
      expect(await response.text()).not.toContain('talka.token')
      return response.status
    }
    expect(await gives(mine.back, other.setCookie)).toBe(400)
    expect(await gives(mine.back, '')).toBe(400)
    expect(await gives(mine.back, `${mine.setCookie.split(';', 1)[0]}AAAA`)).toBe(400)
    mine.back.searchParams.set('state', 'guessed')
    expect(await gives(mine.back, mine.setCookie)).toBe(400)
  })

  test('refuses a code that was used, and one that the authority did not give', async () => {
    const { back, setCookie } = await begin()
    expect((await comeBack(back, setCookie)).status).toBe(200)
    expect((await comeBack(back, setCookie)).status).toBe(400)
    const next = await begin()
    next.back.searchParams.set('code', 'made-up')
    expect((await comeBack(next.back, next.setCookie)).status).toBe(400)
  })

  test('sends nobody to another site', () => {
    for (const path of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      '/sign-in?return=/',
      '/sign-out',
      '/.//evil.example',
      undefined,
    ]) {
      expect(ownPath(path, publicUrl), path).toBe('/')
    }
    expect(ownPath('/requests/1?a=b#c', publicUrl)).toBe('/requests/1?a=b#c')
  })

  test('a return path cannot break out of the script it is written into', async () => {
    const { back, setCookie } = await begin(
      `?return=${encodeURIComponent('/a?</script><script>alert(1)//"\'')}`,
    )
    const page = await (await comeBack(back, setCookie)).text()
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toContain('alert(1)//"')
  })

  test('signing out forgets the token and goes to the authority', async () => {
    const response = await app.send('/sign-out')
    expect(await response.text()).toMatch(/sessionStorage\.clear\(\); location\.replace\("http[^"]+logout"\)/)
  })

  test('no token, code or state is in the log', async () => {
    expect(app.logged.join('\n')).not.toMatch(/eyJ|code=|state=/)
  })
})
