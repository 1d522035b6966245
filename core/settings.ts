import { X509Certificate } from 'node:crypto'
import { z } from 'zod'

const loopback = (url: string) => /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(url).hostname)

/** An address; a slash at its end is left out. */
const address = z.url().transform((url) => url.replace(/\/+$/, ''))

const shape = z.object({
  /** `local` allows stand-ins and anonymous chat on this machine; only `production` may face the world. */
  TALKA_MODE: z.enum(['local', 'production']).default('production'),
  /** Where people reach Talka. */
  TALKA_PUBLIC_URL: address.default('http://localhost:3978'),
  /** The folder for the embedded database, files and the local key. */
  TALKA_DATA: z.string().min(1).default('.talka'),
  /** The language of people who have not chosen one. */
  TALKA_LANGUAGE: z.enum(['lt', 'en']).default('lt'),
  /** Sign-in name or Entra object id of the first admin. */
  TALKA_FIRST_ADMIN: z.string().min(1).optional(),
  /** The port that Talka listens on where it runs as a Node process. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  /** PostgreSQL; without it the embedded database is used. */
  DATABASE_URL: z.string().min(1).optional(),
  /** The Entra tenant, and Talka's own registration in it. */
  TENANT_ID: z.guid().toLowerCase(),
  CLIENT_ID: z.guid().toLowerCase(),
  CLIENT_SECRET: z.string().min(1),
  /** The bot's registration; left out only in local mode, where the Agents Playground sends no token. */
  BOT_APP_ID: z.guid().optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  /** Microsoft Graph and the sign-in authority. */
  GRAPH_URL: address.default('https://graph.microsoft.com'),
  SIGN_IN_URL: address.default('https://login.microsoftonline.com'),
  /** The Key Vault key that wraps the data key; without it a key file in TALKA_DATA, in local mode only. */
  KEY_VAULT_KEY: z.url().optional(),
  /** The blob container for files, with a signature or for the app's identity; without it a folder in TALKA_DATA. */
  FILES_URL: z.url().optional(),
  /** The blob container for marks of evidence, best one that is write-once; without it they lie among the files. */
  MARKS_URL: z.url().optional(),
  /** An authority for time stamps (RFC 3161 over HTTP), and the root certificates it leads to: PEM, or base64 of DER between commas. */
  TIME_STAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
  TIME_STAMP_ROOTS: z.string().min(1).optional(),
  /** Where pupils sign in: the address and the QR code on their login slips. */
  SIGN_IN_PAGE: z.url({ protocol: /^https$/ }).default('https://teams.microsoft.com'),
  /** The page where nobody says who they are: best on a host of its own, else a path of TALKA_PUBLIC_URL. */
  REPORT_URL: address.optional(),
  /** The id of Talka's app in the school's own Teams catalogue: with it Talka installs itself for whom the bot never met. */
  TEAMS_APP_ID: z.guid().toLowerCase().optional(),
  /** The mailbox that Talka's letters come from; without it nobody gets any. */
  MAIL_FROM: z.email().toLowerCase().optional(),
  /** The verified domain in which new accounts are made. */
  ACCOUNT_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)
    .optional(),
})

export type Settings = z.infer<typeof shape>

/** Every environment variable that Talka reads; the README and infra/ name the same. */
export const settingNames: readonly string[] = Object.keys(shape.shape)

/**
 * Reads the settings once, at the start. Throws an Error whose text names every variable that is wrong; values
 * are never repeated in it. Nothing that exists only locally can be switched on in production.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => settingNames.includes(name) && value !== ''),
  )
  const parsed = shape.safeParse(filled)
  if (!parsed.success) {
    throw new Error(
      complaint(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    )
  }
  const settings = parsed.data
  const faults = settings.TALKA_MODE === 'production' ? faultsInProduction(settings) : faultsLocally(settings)
  if (faults.length > 0) throw new Error(complaint(faults))
  return settings
}

/** Where the page outside of Teams is: what REPORT_URL says, else a path of Talka's own address. */
export function reportUrlOf(settings: Pick<Settings, 'REPORT_URL' | 'TALKA_PUBLIC_URL'>): string {
  return settings.REPORT_URL ?? `${settings.TALKA_PUBLIC_URL}/pranesk`
}

/** On Talka's own host the page needs a path, or it would stand in the tab's place. */
function faultsOfPage({ REPORT_URL, TALKA_PUBLIC_URL }: Settings): string[] {
  if (!REPORT_URL) return []
  const { host, pathname, search, hash } = new URL(REPORT_URL)
  if (search || hash) return ['REPORT_URL: an address without ? and #']
  const isOwnHost = host !== new URL(TALKA_PUBLIC_URL).host
  if (isOwnHost || /^\/[a-z0-9-]+$/.test(pathname)) return []
  return ['REPORT_URL: on the host of TALKA_PUBLIC_URL it needs a path of its own, such as /pranesk']
}

/** Certificates as settings write them, PEM or base64 between commas, as DER. Throws on what is none. */
export function readCertificates(text: string): Uint8Array[] {
  const pem = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  const written = pem ?? text.split(',').map((one) => Buffer.from(one.trim(), 'base64'))
  return written.map((one) => new X509Certificate(one).raw)
}

/** Stamps of an authority that nobody vouches for would prove nothing. */
function faultsOfTimeStamps({ TIME_STAMP_URL, TIME_STAMP_ROOTS }: Settings): string[] {
  if (!TIME_STAMP_URL && !TIME_STAMP_ROOTS) return []
  if (!TIME_STAMP_URL || !TIME_STAMP_ROOTS) return ['TIME_STAMP_URL, TIME_STAMP_ROOTS: both or none']
  try {
    return readCertificates(TIME_STAMP_ROOTS).length > 0 ? [] : ['TIME_STAMP_ROOTS: no certificate']
  } catch {
    return ['TIME_STAMP_ROOTS: not certificates']
  }
}

function faultsInProduction(settings: Settings): string[] {
  const faults = [...faultsOfPage(settings), ...faultsOfTimeStamps(settings)]
  if (settings.TIME_STAMP_URL && loopback(settings.TIME_STAMP_URL))
    faults.push('TIME_STAMP_URL: an address of this machine, but TALKA_MODE is production')
  for (const name of ['TALKA_PUBLIC_URL', 'REPORT_URL', 'GRAPH_URL', 'SIGN_IN_URL'] as const) {
    const url = settings[name]
    if (url === undefined) continue
    if (loopback(url)) faults.push(`${name}: an address of this machine, but TALKA_MODE is production`)
    else if (!url.startsWith('https:')) faults.push(`${name}: must be https in production`)
  }
  for (const name of [
    'DATABASE_URL',
    'BOT_APP_ID',
    'BOT_APP_PASSWORD',
    'KEY_VAULT_KEY',
    'FILES_URL',
  ] as const) {
    if (!settings[name]) faults.push(`${name}: required in production`)
  }
  for (const name of ['FILES_URL', 'MARKS_URL'] as const)
    if (settings[name]?.startsWith('https:') === false) faults.push(`${name}: must be https in production`)
  return faults
}

function faultsLocally(settings: Settings): string[] {
  const foreign = (['TALKA_PUBLIC_URL', 'REPORT_URL', 'GRAPH_URL', 'SIGN_IN_URL'] as const)
    .filter((name) => !loopback(settings[name] ?? settings.TALKA_PUBLIC_URL))
    .map((name) => `${name}: not an address of this machine, but TALKA_MODE is local`)
  return [...faultsOfPage(settings), ...faultsOfTimeStamps(settings), ...foreign]
}

function complaint(faults: readonly string[]): string {
  return `Talka nepaleista: netinkami nustatymai. / Talka did not start: wrong settings.\n  ${faults.join('\n  ')}`
}
