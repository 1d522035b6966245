import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { settingNames } from '../core/settings.ts'
import { type Children, keepChildren } from './children.ts'
import { fillSchool } from './demo-school.ts'
import { writePersonas } from './playground.ts'
import { findBlockedPorts, findTakenPorts, readPorts } from './ports.ts'
import { readSchool } from './school.ts'
import { tabIsOld } from './tab-age.ts'
import { describeStart } from './welcome.ts'

const began = performance.now()
const project = resolve(import.meta.dirname, '..')

/** `npm start`: Microsoft 365, Talka and its chat on this machine, until Ctrl-C or until one of them ends. */
async function start(data: string, children: Children, say: (text: string) => void): Promise<void> {
  const ports = readPorts(process.env.TALKA_PORTS)
  const taken = await findTakenPorts(Object.values(ports).flat())
  if (taken.length > 0) {
    throw new Error(
      `Prievadas jau užimtas: ${taken.join(', ')}. Galbūt Talka jau veikia. Kitus prievadus nurodo TALKA_PORTS.\n` +
        `Port already in use: ${taken.join(', ')}. Perhaps Talka is running already. TALKA_PORTS names others.`,
    )
  }
  const blocked = await findBlockedPorts(Object.values(ports).flat())
  if (blocked.length > 0) {
    throw new Error(
      `Naršyklės šio prievado neatidaro: ${blocked.join(', ')}. Kitus prievadus nurodo TALKA_PORTS.\n` +
        `Browsers do not open this port: ${blocked.join(', ')}. TALKA_PORTS names others.`,
    )
  }
  const school = readSchool(join(import.meta.dirname, 'school.json'))
  const [registration] = school.apps
  const admin = school.people.find((person) => person.administrator)?.userPrincipalName
  if (!registration || !admin)
    throw new Error('local/school.json names no app registration or no administrator.')

  say('„Microsoft 365“ šiame kompiuteryje… / Microsoft 365 on this machine…')
  const url = `http://localhost:${ports.talka}`
  const botUrl = `${url}/api/messages`
  const folder = join(data, 'chat')
  const personas = writePersonas(folder)
  const openChats = () =>
    children.start('chat', join(project, 'local/chats.ts'), {
      CHAT_BOT_URL: botUrl,
      CHAT_DATA: folder,
      CHAT_PORTS: ports.chats.join(','),
    })
  const openMicrosoft365 = () =>
    children.start('microsoft365', join(project, 'local/microsoft365.ts'), {
      MICROSOFT365_DATA: join(data, 'microsoft365'),
      MICROSOFT365_PORT: String(ports.graph),
      MICROSOFT365_PICKER_PORT: String(ports.signIn),
      MICROSOFT365_BOT_URL: botUrl,
    })
  const openTimeStamps = () =>
    children.start('time-stamps', join(project, 'local/time-stamps.ts'), {
      TIME_STAMPS_FILE: join(data, 'time-stamps/authority.json'),
    })
  const buildTab = async () => {
    if (!tabIsOld(project)) return
    say('Kuriamas skirtukas… / Building the tab…')
    const vite = join(project, 'node_modules/vite/bin/vite.js')
    await children.run('tab', vite, ['build', '--logLevel', 'error'])
  }
  const openTalka = async () => {
    const [{ certificatePath }, stamps] = await Promise.all([
      openMicrosoft365(),
      openTimeStamps(),
      buildTab(),
    ])
    say('Talka… / Talka…')
    const { DATABASE_URL, TALKA_LANGUAGE } = process.env
    await children.start('talka', join(project, 'functions/server.ts'), {
      ...Object.fromEntries(settingNames.map((name) => [name, undefined])),
      DATABASE_URL,
      TALKA_LANGUAGE,
      TALKA_MODE: 'local',
      TALKA_PUBLIC_URL: url,
      TALKA_DATA: join(data, 'talka'),
      TALKA_FIRST_ADMIN: admin,
      PORT: String(ports.talka),
      TENANT_ID: school.tenantId,
      CLIENT_ID: registration.clientId,
      CLIENT_SECRET: registration.secret,
      TEAMS_APP_ID: school.teamsApps[0]?.id,
      MAIL_FROM: school.mailboxes[0]?.address,
      GRAPH_URL: `https://127.0.0.1:${ports.graph}`,
      SIGN_IN_URL: `https://127.0.0.1:${ports.graph}`,
      TIME_STAMP_URL: String(stamps.url),
      TIME_STAMP_ROOTS: String(stamps.root),
      NODE_EXTRA_CA_CERTS: String(certificatePath),
    })
    await fillSchool({ url, school, admin })
    // Where the command line finds this school, and whose certificate its sign-in has.
    writeFileSync(join(data, 'terminal.json'), JSON.stringify({ url, certificatePath }))
  }
  await Promise.all([openTalka(), openChats()])

  const chats = ports.chats.flatMap((port, index) => {
    const person = personas[index]?.person
    return person ? [{ person, port }] : []
  })
  const seconds = (performance.now() - began) / 1_000
  const shown = relative(process.cwd(), data) || '.'
  process.stdout.write(
    describeStart({
      url,
      school,
      chats,
      conversationsUrl: `http://localhost:${ports.signIn}/chats`,
      data: shown,
      seconds,
    }),
  )
}

const { values } = parseArgs({
  options: { data: { type: 'string', default: '.talka' }, quiet: { type: 'boolean', default: false } },
})
const data = resolve(values.data)
const logs = join(data, 'logs')
mkdirSync(logs, { recursive: true, mode: 0o700 })
const children = keepChildren(logs)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void children.stop(0))
try {
  await start(data, children, (text) => values.quiet || console.log(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  await children.stop(1)
}
