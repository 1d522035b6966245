import type { AppRegistration } from '../../school.ts'
import type { Tenant } from '../tenant.ts'
import { refuseSignIn } from './refusal.ts'

/** The audience of Graph's tokens. */
export const graphResource = 'https://graph.microsoft.com'

/** Scopes of the sign-in itself, which belong to no resource. */
export const openIdScopes = ['openid', 'profile', 'email', 'offline_access']

/** One resource a token (AADSTS28000); an app's own API has its client id as audience. */
export function readScope(
  tenant: Tenant,
  app: AppRegistration,
  scope: string,
): { audience: string; permissions: string[] } {
  const wanted = scope.split(' ').filter((name) => name && !openIdScopes.includes(name))
  const own = `api://${app.clientId}`
  const resources = new Set<string>()
  const permissions: string[] = []
  for (const name of wanted) {
    const cut = name.lastIndexOf('/')
    const resource = cut < 0 ? graphResource : name.slice(0, cut)
    const permission = name.slice(cut + 1)
    const isOwn = resource === own || resource === app.clientId
    if (!isOwn && resource !== graphResource) {
      const message = `The resource principal named ${resource} was not found in the tenant named ${tenant.school.displayName}.`
      throw refuseSignIn('invalid_resource', 500011, message)
    }
    resources.add(isOwn ? app.clientId : graphResource)
    if (permission !== '.default') permissions.push(permission)
    else permissions.push(...(isOwn ? ['access_as_user'] : app.delegatedPermissions))
  }
  if (resources.size > 1) {
    throw refuseSignIn(
      'invalid_request',
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    )
  }
  const [audience = graphResource] = resources
  const allowed = audience === graphResource ? app.delegatedPermissions : ['access_as_user']
  const foreign = permissions.find((permission) => !allowed.includes(permission))
  if (foreign) {
    const message = `The user or administrator has not consented to use the application with ID '${app.clientId}' for '${foreign}'.`
    throw refuseSignIn('invalid_grant', 65001, message)
  }
  return { audience, permissions: permissions.length ? permissions : ['User.Read'] }
}
