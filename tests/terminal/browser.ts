/** Does what a browser does with the sign-in page: somebody is chosen, and the page posts the answer to the program. */
export async function chooseInBrowser(address: string, signInName: string): Promise<number> {
  const page = new URL(address)
  page.searchParams.set('login_hint', signInName)
  const html = await (await fetch(page)).text()
  const [, action = ''] = /<form method="post" action="([^"]+)">/.exec(html) ?? []
  const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const body = new URLSearchParams(
    fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
  return (await fetch(action, { method: 'POST', body })).status
}
