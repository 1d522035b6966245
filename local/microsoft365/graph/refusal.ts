import type { DirectoryObject } from '../directory.ts'

/** One entry of an error's "details". */
export interface RefusalDetail {
  code: string
  target?: string
  message: string
}

/** A request that Graph answers with an error. */
export class GraphRefusal extends Error {
  status: number
  code: string
  details?: RefusalDetail[]
  headers?: Record<string, string>

  constructor(
    status: number,
    code: string,
    message: string,
    details?: RefusalDetail[],
    headers?: Record<string, string>,
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.headers = headers
  }
}

/** 400 with the directory's own code; most mistakes in what is written. */
export function badRequest(message: string, details?: RefusalDetail[]): GraphRefusal {
  return new GraphRefusal(400, 'Request_BadRequest', message, details)
}

/** 400 of Graph's front door: the address or a query option cannot be read. */
export function unreadable(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message)
}

/** 400 for a query the directory cannot answer (concepts/aad-advanced-queries.md). */
export function unsupportedQuery(message: string): GraphRefusal {
  return new GraphRefusal(400, 'Request_UnsupportedQuery', message)
}

/** 405: the path is there, but not for this method. */
export function wrongMethod(): GraphRefusal {
  const message = 'Specified HTTP method is not allowed for the request target.'
  return new GraphRefusal(405, 'Request_BadRequest', message)
}

/** 404 with the id in its text (graph-provisioning.md §2, Replication). */
export function notFound(id: string): GraphRefusal {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`
  return new GraphRefusal(404, 'Request_ResourceNotFound', message)
}

/** 403: the application or the person lacks the right (graph-provisioning.md §6.4). */
export function denied(): GraphRefusal {
  const message = 'Insufficient privileges to complete the operation.'
  return new GraphRefusal(403, 'Authorization_RequestDenied', message)
}

/** 400 ObjectConflict, not 409 (graph-provisioning.md §2, Duplicate). */
export function conflict(property: string, other?: DirectoryObject): GraphRefusal {
  const message = `Another object with the same value for property ${property} already exists.`
  const details: RefusalDetail[] = [{ code: 'ObjectConflict', target: property, message }]
  if (property === 'proxyAddresses' && other) {
    details.push({ code: 'ConflictingObjects', target: other.id, message: `${other.kind}_${other.id}` })
  }
  return badRequest(message, details)
}

/** 400 for a value the property cannot hold (seen by admins, for example with an empty department). */
export function invalidValue(property: string, type: string): GraphRefusal {
  return badRequest(`Invalid value specified for property '${property}' of resource '${type}'.`)
}
