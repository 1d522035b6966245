/**
 * One way in which the tenant is not as roster and policy want it, small enough for a person to accept: what it is
 * about, how it is and how it should be, as texts that can be compared.
 */
export interface Deviation {
  key: string
  is: string
  should: string
}

/** Whether somebody accepted a deviation. It counts as long as both sides are what they were then. */
export type Keeps = (deviation: () => Deviation) => boolean

/** Turns what was accepted into a question that the comparison asks at every difference. */
export function keptBy(exceptions: readonly Deviation[]): Keeps {
  if (exceptions.length === 0) return () => false
  const kept = new Map(exceptions.map((one) => [one.key, one]))
  return (deviation) => {
    const { key, is, should } = deviation()
    const one = kept.get(key)
    return one !== undefined && one.is === is && one.should === should
  }
}

const text = (value: unknown) => JSON.stringify(value === '' || value === undefined ? null : value)

/** A property of somebody's account, such as `accountEnabled`. */
export function propertyDeviation(
  sourceId: string,
  property: string,
  is: unknown,
  should: unknown,
): Deviation {
  return { key: `person ${sourceId} ${property}`, is: text(is), should: text(should) }
}

/** Somebody has no licence. */
export function licenceDeviation(sourceId: string, skuId: string): Deviation {
  return { key: `person ${sourceId} licence`, is: 'none', should: skuId }
}

/** Somebody has no account. */
export function accountDeviation(sourceId: string): Deviation {
  return { key: `person ${sourceId} account`, is: 'none', should: 'one' }
}

/** Somebody is in a group or not, against the roster of this school year. */
export function membershipDeviation(
  relation: 'member' | 'owner',
  group: string,
  sourceId: string,
  isIn: boolean,
  schoolYear: number | null,
): Deviation {
  const [is, should] = isIn ? ['in', 'out'] : ['out', 'in']
  return { key: `${relation} ${group} ${sourceId} ${schoolYear ?? ''}`, is, should }
}

/** What a group is called. */
export function groupNameDeviation(group: string, is: string, should: string): Deviation {
  return { key: `group ${group} name`, is: text(is), should: text(should) }
}
