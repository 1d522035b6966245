import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { inject, onTestFinished } from 'vitest'
import { type Microsoft365, type Microsoft365Options, startMicrosoft365 } from '../../local/microsoft365.ts'
import seed from '../../local/school.json' with { type: 'json' }
import type { School } from '../../local/school.ts'

const [app] = seed.apps

/** The local tenant's own registration of Talka, for opening Graph and signing in. */
export const registration = {
  tenantId: seed.tenantId,
  clientId: app?.clientId ?? '',
  clientSecret: app?.secret ?? '',
}

/** Object ids of the local school's persons, by what they do there. */
export const who = {
  specialist: idOf('rokas.vaitkevicius'),
  principal: idOf('daiva.zemaitiene'),
  deputy: idOf('arunas.cepaitis'),
  office: idOf('birute.mickuniene'),
  dpo: idOf('tomas.grigaliunas'),
  teacher: idOf('rasa.jurgeleviciene'),
  otherTeacher: idOf('mindaugas.zukas'),
  pedagogue: idOf('jurgita.simkute'),
  psychologist: idOf('egle.azuolaite'),
  pupil: idOf('kotryna.zvirblyte'),
  otherPupil: idOf('dominykas.usas'),
  admin: idOf('admin'),
} as const

function idOf(name: string): string {
  const person = seed.people.find((one) => one.userPrincipalName.startsWith(`${name}@`))
  if (!person) throw new Error(`${name} is not in local/school.json`)
  return person.id
}

/** The local school with something changed, for `startTenant({ school })` and `tenant.reset({ school })`. */
export function changedSchool(change: (school: School) => void): School {
  const school = structuredClone(seed) as School
  change(school)
  return school
}

/** Gives a school the right to licences by group, which Entra ID P1 and A3 bring. */
export function allowGroupLicences({ skus }: School): void {
  for (const sku of skus)
    sku.servicePlans.push({
      servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
      servicePlanName: 'AAD_PREMIUM',
    })
}

/** A folder for a new tenant, with the certificate and signing key that this run has made once: making them takes longer than most tests. */
export function newTenantFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talka-tenant-'))
  cpSync(inject('tenantKeys'), folder, { recursive: true })
  return folder
}

const trusted = new Set<string>()

/** Lets this process trust a tenant's certificate. */
export function trust(certificatePath: string): void {
  const certificate = readFileSync(certificatePath, 'utf8')
  if (trusted.has(certificate)) return
  trusted.add(certificate)
  setDefaultCACertificates([...getCACertificates('default'), certificate])
}

/** Starts a local Microsoft 365 of this test's own, on a good day unless said, and lets this process trust its certificate. */
export async function startTenant(
  options: Partial<Microsoft365Options> & { keep?: boolean } = {},
): Promise<Microsoft365 & { dataFolder: string }> {
  const dataFolder = options.dataFolder ?? newTenantFolder()
  const tenant = await startMicrosoft365({ port: 0, pickerPort: 0, ...options, dataFolder })
  trust(tenant.certificatePath)
  if (!options.keep) {
    onTestFinished(async () => {
      await tenant.stop().catch(() => {})
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
    })
  }
  return { ...tenant, dataFolder }
}
