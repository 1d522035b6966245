import type { Holdings } from './operation.ts'
import type { Known, Snapshot, TenantUser } from './snapshot.ts'

/** Tells of each account which licences are its own and in which of Talka's groups it is. */
export function holdingsIn(
  { groups }: Pick<Snapshot, 'groups'>,
  { classGroups }: Pick<Known, 'classGroups'>,
): (user: Pick<TenantUser, 'id' | 'skuIds'>) => Holdings {
  let places: ReturnType<typeof placesOf> | null = null
  return ({ id, skuIds }) => {
    places ??= placesOf(groups, classGroups)
    const { memberOf = [], ownerOf = [], byGroup = [] } = places.get(id) ?? {}
    return { memberOf, ownerOf, skuIds: skuIds.filter((skuId) => !byGroup.includes(skuId)) }
  }
}

/** Where each account is, and which licences it gets there. */
function placesOf(groups: Snapshot['groups'], classGroups: Known['classGroups']) {
  const keys = new Map(classGroups.map(({ key, objectId }) => [objectId, key]))
  const places = new Map<string, { memberOf: string[]; ownerOf: string[]; byGroup: string[] }>()
  const placeOf = (id: string) => {
    const place = places.get(id) ?? { memberOf: [], ownerOf: [], byGroup: [] }
    places.set(id, place)
    return place
  }
  for (const { id, members, owners, skuIds } of groups) {
    const key = keys.get(id)
    for (const member of members) {
      if (key) placeOf(member).memberOf.push(key)
      if (skuIds.length > 0) placeOf(member).byGroup.push(...skuIds)
    }
    for (const owner of key ? owners : []) placeOf(owner).ownerOf.push(key ?? '')
  }
  return places
}
