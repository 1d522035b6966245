import { setTimeout as sleep } from 'node:timers/promises'
import type { School } from './school.ts'

/** Who holds which role in the demo school, by job title. */
const appointments: readonly (readonly [jobTitle: string, role: string])[] = [
  ['IT specialistas', 'itSpecialist'],
  ['Direktorė', 'principal'],
  ['Direktoriaus pavaduotojas ūkiui', 'deputyFacilities'],
  ['Raštinės administratorė', 'office'],
  ['Duomenų apsaugos pareigūnas', 'dpo'],
  ['Socialinė pedagogė', 'childWelfare'],
  ['Psichologė', 'childWelfare'],
]

const secondsToReadTheDirectory = 30

/**
 * Gives the people of the demo school their roles, the way a school would: the first admin gives them, and the
 * principal appoints the child welfare commission. Roles already given are left alone.
 */
export async function fillSchool(demo: { url: string; school: School; admin: string }): Promise<void> {
  const { url, school, admin } = demo
  const asAdmin = await signIn(url, admin)
  const { people } = (await ask(url, asAdmin, 'people/list', {})) as {
    people: { id: string; roles: string[] }[]
  }
  const missing = appointments.flatMap(([jobTitle, role]) => {
    const person = school.people.find((one) => one.jobTitle === jobTitle)
    if (!person) throw new Error(`local/school.json: nobody is „${jobTitle}“`)
    const holds = people.some((one) => one.id === person.id && one.roles.includes(role))
    return holds ? [] : [{ personId: person.id, role }]
  })
  const [byPrincipal, byAdmin] = [true, false].map((commission) =>
    missing.filter(({ role }) => (role === 'childWelfare') === commission),
  )
  for (const appointment of byAdmin ?? []) await give(url, asAdmin, appointment)
  if (!byPrincipal?.length) return
  await wakeSchool(url, school)
  const principal = school.people.find((one) => one.jobTitle === 'Direktorė')
  const asPrincipal = await signIn(url, principal?.userPrincipalName ?? '')
  for (const appointment of byPrincipal) await give(url, asPrincipal, appointment)
}

/** The demo school is told of everything at once, whatever hour somebody tries it at; the specialist can change that. */
async function wakeSchool(url: string, school: School): Promise<void> {
  const specialist = school.people.find((one) => one.jobTitle === 'IT specialistas')
  const token = await signIn(url, specialist?.userPrincipalName ?? '')
  const never = { from: '00:00', until: '00:00', freeDays: false }
  await ask(url, token, 'notifications/change-quiet', never)
}

/** Signs in as a browser would, and answers the token that the last page keeps. The sign-in page is told who it is. */
export async function signIn(url: string, signInName: string): Promise<string> {
  const begun = await fetch(`${url}/sign-in`, { redirect: 'manual' })
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
  const authority = new URL(begun.headers.get('location') ?? '', url)
  authority.searchParams.set('login_hint', signInName)
  const chosen = await fetch(authority, { redirect: 'manual' })
  const page = await fetch(chosen.headers.get('location') ?? '', { headers: { cookie } })
  const [, token] = /'talka\.token', "([^"]+)"/.exec(await page.text()) ?? []
  if (!token) throw new Error(`Prisijungti nepavyko / Could not sign in: ${signInName}`)
  return token
}

/** Newcomers are known once the directory was read, which happens right after the start. */
async function give(
  url: string,
  token: string,
  appointment: { personId: string; role: string },
): Promise<void> {
  for (const until = Date.now() + secondsToReadTheDirectory * 1_000; ; await sleep(200)) {
    const answer = await post(url, token, 'people/give-role', appointment)
    if (answer.ok) return
    if (answer.status !== 404 || Date.now() > until)
      throw new Error(`people/give-role: ${await answer.text()}`)
  }
}

async function ask(url: string, token: string, name: string, input: object): Promise<unknown> {
  const answer = await post(url, token, name, input)
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
  return answer.json()
}

function post(url: string, token: string, name: string, input: object): Promise<Response> {
  return fetch(`${url}/api/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
}
