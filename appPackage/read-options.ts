import { parseArgs } from 'node:util'

/** How to call the packager, shown to a developer when something is missing. */
export const usage = `npm run package -- --url https://talka.school.example --client <guid> [--bot <guid>]

  --url     the address where the school's Talka answers: https, a domain of the school's own
  --client  the Application (client) ID of the app registration (infra/entra-app.sh prints it)
  --bot     the bot's app ID, when it is not the same as --client`

/** What the developer asked for, after checking. */
export type Options = { publicUrl: string; clientId: string; botId: string }

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

// Addresses that anybody can have a part of: Teams sign-in refuses them, and whoever holds the name tomorrow would be trusted as Talka.
const borrowedDomains = [
  'azurewebsites.net',
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'devtunnels.ms',
  'trycloudflare.com',
  'loca.lt',
]

/** Says what is wrong with an address for the app package, or nothing when Teams will accept it. */
export function faultOfUrl(address: string): string | undefined {
  if (!URL.canParse(address))
    return `--url: "${address}" is not an address. Write it as https://talka.school.example`
  const url = new URL(address)
  if (url.protocol !== 'https:') return `--url: Teams opens only https addresses, not ${url.protocol}//`
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    return `--url: give the origin only, here ${url.origin}`
  }
  if (url.port) return '--url: leave the port out; Teams expects the usual https port'
  const borrowed = borrowedDomains.find((domain) => url.host === domain || url.host.endsWith(`.${domain}`))
  if (borrowed)
    return `--url: ${borrowed} is not the school's own domain; Teams sign-in refuses it. Use your own`
  if (!url.host.includes('.') || /^[\d.]+$|^\[/.test(url.host)) {
    return `--url: "${url.host}" is not a domain name on the internet`
  }
}

/** Reads the command line; throws one error that names every fault, so that a developer mends them in one go. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: { url: { type: 'string' }, client: { type: 'string' }, bot: { type: 'string' } },
  })
  const clientId = values.client ?? ''
  const botId = values.bot ?? clientId
  const faults = [
    values.url === undefined ? '--url is missing' : faultOfUrl(values.url),
    values.client === undefined
      ? '--client is missing'
      : guid.test(clientId)
        ? undefined
        : `--client: "${clientId}" is not a GUID such as 00000000-0000-0000-0000-000000000000`,
    values.bot !== undefined && !guid.test(botId) ? `--bot: "${botId}" is not a GUID` : undefined,
  ].filter((fault) => fault !== undefined)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return {
    publicUrl: new URL(values.url ?? '').origin,
    clientId: clientId.toLowerCase(),
    botId: botId.toLowerCase(),
  }
}
