import { randomBytes, randomUUID } from 'node:crypto'
import type { DirectoryObject } from '../directory.ts'
import { saveObject } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { graphTime } from '../tenant.ts'
import { neededUser } from './needed.ts'
import { badRequest } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** A Temporary Access Pass of a user; the pass itself is told once and kept nowhere. */
export interface AccessPass {
  id: string
  createdDateTime: string
  startDateTime: string
  lifetimeInMinutes: number
  isUsableOnce: boolean
}

const minute = 60_000
// What a tenant has until an administrator changes it (resources/temporaryaccesspassauthenticationmethodconfiguration.md).
const usualLifetime = 60
const shortest = 10
const longest = 43_200

const context = (user: DirectoryObject) =>
  `https://graph.microsoft.com/v1.0/$metadata#users('${user.id}')/authentication/temporaryAccessPassMethods`

/**
 * POST /users/{id}/authentication/temporaryAccessPassMethods (api/authentication-post-temporaryaccesspassmethods.md):
 * a new pass takes the place of the one before.
 */
export function createAccessPass(request: GraphRequest): GraphAnswer {
  const { tenant } = request
  const user = neededUser(request)
  const given = (request.body ?? {}) as Partial<AccessPass>
  const lifetimeInMinutes = given.lifetimeInMinutes ?? usualLifetime
  if (!Number.isInteger(lifetimeInMinutes) || lifetimeInMinutes < shortest || lifetimeInMinutes > longest) {
    // guess: the docs name the limits, not the words.
    throw badRequest(`lifetimeInMinutes must be between ${shortest} and ${longest}.`)
  }
  const now = graphTime(tenant.now())
  const pass: AccessPass = {
    id: randomUUID(),
    createdDateTime: now,
    startDateTime: given.startDateTime ?? now,
    lifetimeInMinutes,
    isUsableOnce: given.isUsableOnce ?? false,
  }
  saveObject(tenant.directory, tenant.now(), { ...user, pass }, [])
  const temporaryAccessPass = randomBytes(6).toString('base64')
  return {
    status: 201,
    body: { '@odata.context': `${context(user)}/$entity`, ...shownPass(tenant, pass), temporaryAccessPass },
  }
}

/** GET /users/{id}/authentication/temporaryAccessPassMethods: the pass itself is never shown again. */
export function listAccessPasses(request: GraphRequest): GraphAnswer {
  const user = neededUser(request)
  const value = user.pass ? [{ ...shownPass(request.tenant, user.pass), temporaryAccessPass: null }] : []
  return { status: 200, body: { '@odata.context': context(user), value } }
}

// The reasons of resources/temporaryaccesspassauthenticationmethod.md, methodUsabilityReason.
function shownPass(tenant: Tenant, pass: AccessPass) {
  const from = Date.parse(pass.startDateTime)
  const now = tenant.now().getTime()
  const reason =
    now < from - 999
      ? 'NotYetValid'
      : now > from + pass.lifetimeInMinutes * minute
        ? 'Expired'
        : 'EnabledByPolicy'
  return { ...pass, isUsable: reason === 'EnabledByPolicy', methodUsabilityReason: reason }
}
