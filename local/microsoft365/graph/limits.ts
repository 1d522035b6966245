import { costOf, serviceOf } from './costs.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** So many in so many seconds: a bucket that holds `amount` and fills at amount / seconds. */
export interface Quota {
  amount: number
  seconds: number
}

/** The limits of a tenant; one that is not named does not exist. */
export interface Limits {
  /** Resource units of one app in the tenant, by its users: under 50, up to 500, more. */
  resourceUnits?: { small: Quota; medium: Quota; large: Quota }
  /** Writes of one app in the tenant. */
  writes?: Quota
  /** Resource units and writes of one app over all tenants. */
  appResourceUnits?: Quota
  appWrites?: Quota
  /** Writes of all apps in the tenant. */
  tenantWrites?: Quota
  /** Requests of any kind by one app. */
  requests?: Quota
  /** POST /teams; PUT /groups/{id}/team; any other of Teams; any to one and the same team. */
  createTeam?: Quota
  putTeam?: Quota
  teams?: Quota
  oneTeam?: Quota
  /** Installing apps for users; activity feeds; one mailbox. */
  installApps?: Quota
  feed?: Quota
  outlook?: Quota
  /** Classes, pupils and teachers under /education. */
  education?: Quota
}

/** concepts/throttling-limits.md; includes/throttling-education-rostering-apis.md. */
export const documentedLimits: Limits = {
  resourceUnits: {
    small: { amount: 3_500, seconds: 10 },
    medium: { amount: 5_000, seconds: 10 },
    large: { amount: 8_000, seconds: 10 },
  },
  writes: { amount: 3_000, seconds: 150 },
  appResourceUnits: { amount: 150_000, seconds: 20 },
  appWrites: { amount: 70_000, seconds: 300 },
  tenantWrites: { amount: 18_000, seconds: 300 },
  requests: { amount: 2_000, seconds: 1 },
  createTeam: { amount: 10, seconds: 1 },
  putTeam: { amount: 6, seconds: 1 },
  teams: { amount: 30, seconds: 1 },
  oneTeam: { amount: 4, seconds: 1 },
  installApps: { amount: 30, seconds: 1 },
  feed: { amount: 5, seconds: 1 },
  outlook: { amount: 10_000, seconds: 600 },
  education: { amount: 35_000, seconds: 10 },
}

/** What a request has used up: refused with 429, or the headers its answer carries. */
export type Charge = { refused: GraphAnswer } | { refused?: undefined; headers: Record<string, string> }

/** The buckets of a tenant. */
export interface Meter {
  charge(request: Pick<GraphRequest, 'tenant' | 'method' | 'path' | 'caller'>): Charge
}

interface Bucket {
  quota: Quota
  level: number
  at: number
}

interface Demand {
  quota: Quota | undefined
  key: string
  cost: number
  scope: 'Tenant_Application' | 'Tenant' | 'Application'
  limit: 'Read' | 'Write' | 'ReadWrite'
  information: string
}

/** Full buckets, from which each request takes what it costs ("token bucket algorithm", concepts/throttling-limits.md). */
export function openMeter(limits: Limits, random: () => number): Meter {
  const buckets = new Map<string, Bucket>()
  const bucketOf = ({ key }: Demand, quota: Quota, now: number): Bucket => {
    const bucket = buckets.get(key) ?? { quota, level: quota.amount, at: now }
    const filled = bucket.level + ((now - bucket.at) / 1000) * (quota.amount / quota.seconds)
    Object.assign(bucket, { quota, level: Math.min(quota.amount, filled), at: now })
    buckets.set(key, bucket)
    return bucket
  }
  return {
    charge(request) {
      const { tenant, caller } = request
      const now = tenant.now().getTime()
      const cost = costOf(request)
      const demands = demandsOf(request, limits, cost).flatMap((demand) =>
        demand.quota && demand.cost > 0
          ? [{ demand, bucket: bucketOf(demand, demand.quota, now), quota: demand.quota }]
          : [],
      )
      const lacking = demands.find(({ demand, bucket }) => bucket.level < demand.cost)
      // "Microsoft Graph continues to log resource usage while a client is being throttled" (concepts/throttling.md);
      // that a bucket sinks no deeper than empty is a guess.
      for (const { demand, bucket } of demands) bucket.level = Math.max(0, bucket.level - demand.cost)
      if (!lacking) return { headers: { 'x-ms-resource-unit': String(cost.units), ...percentageOf(demands) } }
      const { demand, bucket, quota } = lacking
      const headers = {
        'x-ms-throttle-scope': `${demand.scope}/${demand.limit}/${caller.clientId}/${tenant.school.tenantId}`,
        'x-ms-throttle-information': demand.information,
      }
      return { refused: throttled(random, secondsToWait(bucket, quota, demand.cost), headers) }
    },
  }
}

function demandsOf(
  { tenant, caller, method, path }: Parameters<Meter['charge']>[0],
  limits: Limits,
  { units, writes }: { units: number; writes: number },
): Demand[] {
  const { clientId } = caller
  const requests: Demand = {
    quota: limits.requests,
    key: `requests ${clientId}`,
    cost: 1,
    scope: 'Application',
    limit: 'ReadWrite',
    information: 'RequestLimitExceeded', // guess
  }
  const service = serviceOf({ method, path })
  if (service !== 'directory') {
    // That Teams and Education have buckets of their own, and take nothing of the directory's, is a guess.
    const named = (quota: Quota | undefined, key: string): Demand => ({
      ...requests,
      quota,
      key,
      scope: 'Tenant_Application',
    })
    if (service === 'education') return [requests, named(limits.education, `education ${clientId}`)]
    const [, team] = /^\/(?:teams|groups)(?:\/|\(')([^/']+)/.exec(path) ?? []
    return [
      requests,
      named(limits[service], `${service} ${clientId}`),
      ...(team ? [named(limits.oneTeam, `team ${team} ${clientId}`)] : []),
    ]
  }
  const users = tenant.directory.users.size
  const size = users < 50 ? 'small' : users <= 500 ? 'medium' : 'large'
  const perUnit = { cost: units, limit: 'ReadWrite', information: 'ResourceUnitLimitExceeded' } as const
  const perWrite = { cost: writes, limit: 'Write', information: 'WriteLimitExceeded' } as const
  return [
    requests,
    {
      ...perUnit,
      quota: limits.resourceUnits?.[size],
      key: `units ${clientId}`,
      scope: 'Tenant_Application',
    },
    { ...perUnit, quota: limits.appResourceUnits, key: `app units ${clientId}`, scope: 'Application' },
    { ...perWrite, quota: limits.writes, key: `writes ${clientId}`, scope: 'Tenant_Application' },
    { ...perWrite, quota: limits.appWrites, key: `app writes ${clientId}`, scope: 'Application' },
    { ...perWrite, quota: limits.tenantWrites, key: 'tenant writes', scope: 'Tenant' },
  ]
}

// "Returned only when the application consumed more than 0.8 of its limit" (concepts/throttling-limits.md).
function percentageOf(demands: { bucket: Bucket; quota: Quota }[]): Record<string, string> {
  const most = Math.max(0, ...demands.map(({ bucket, quota }) => 1 - bucket.level / quota.amount))
  return most > 0.8 ? { 'x-ms-throttle-limit-percentage': most.toFixed(2) } : {}
}

// guess: the docs give no rule; until a fifteenth of the quota is back (ten seconds for writes), or what this one needs.
function secondsToWait({ level }: Bucket, { amount, seconds }: Quota, cost: number): number {
  const wanted = Math.max(cost, amount / 15)
  return Math.max(1, Math.ceil((wanted - level) / (amount / seconds)))
}

/**
 * 429 (concepts/throttling.md). Retry-After is mostly whole seconds, sometimes has decimals
 * (microsoft-graph-docs issue 3877) and sometimes is missing; how often, is a guess.
 */
export function throttled(
  random: () => number,
  seconds: number,
  headers: Record<string, string> = {},
): GraphAnswer {
  const kind = random()
  const written = kind < 0.2 ? (seconds - 1 + 0.001 + random() * 0.998).toFixed(3) : String(seconds)
  const message = 'Please retry again later.'
  return {
    status: 429,
    headers: { ...headers, ...(kind > 0.9 ? {} : { 'Retry-After': written }) },
    body: { error: { code: 'TooManyRequests', message } },
  }
}
