import type { Roster } from '../rosters/roster.ts'
import type { Matched, Matches } from './match-accounts.ts'
import { licencesByPolicy, slug } from './rules.ts'
import type { Policy, Said } from './schema.ts'
import type { Snapshot } from './snapshot.ts'

/** A group as the roster and the policy want it. */
export interface WantedGroup {
  /** Its mail nickname, by which Talka knows it. */
  key: string
  schoolId: string
  /** What a class is called now; null for other groups. */
  className: string | null
  groupName: string
  label: Said
  members: readonly Matched[]
  owners: readonly Matched[]
  withTeam: boolean
  /** Made, where it is new, as Teams' class groups are. */
  isClass: boolean
  /** The licence that its members get by it. */
  skuId: string | null
}

/** The groups of everybody, which give licences where the policy says so. */
export const everybodyKeys = { pupil: 'visi-mokiniai', staff: 'visi-darbuotojai' } as const
const everybodyNames = { pupil: 'Visi mokiniai', staff: 'Visi darbuotojai' } as const

/** Whether licences come by group: the school wants it and its tenant can. */
export function licensesByGroup(policy: Policy, tenant: Pick<Snapshot, 'canLicenseGroups'>): boolean {
  return policy.licensing === 'group' && tenant.canLicenseGroups
}

/** The groups of a school: its classes, everybody, and staff by subject and building, as the policy asks. */
export function wantedGroups(
  roster: Roster,
  { people, classes }: Pick<Matches, 'people' | 'classes'>,
  policy: Policy,
  tenant: Snapshot,
): WantedGroup[] {
  const ofClasses = policy.classGroups
    ? classes.map(({ one, pupils, teachers: owners }): WantedGroup => {
        return {
          key: one.key,
          schoolId: one.schoolId,
          className: one.name,
          groupName: one.groupName,
          label: one.label,
          // In Teams an owner sees a team only as its member, too (learn.microsoft.com/graph/api/resources/educationclass).
          members: policy.classTeams ? [...new Set([...pupils, ...owners])] : pupils,
          owners,
          // Graph makes no team without an owner (learn.microsoft.com/graph/api/team-put-teams).
          withTeam: policy.classTeams && owners.length > 0,
          isClass: policy.classTeams,
          skuId: null,
        }
      })
    : []
  return [
    ...ofClasses,
    ...groupsOfEverybody(people, policy, tenant, roster),
    ...groupsOfStaff(people, policy, roster),
  ]
}

function groupsOfEverybody(
  people: readonly Matched[],
  policy: Policy,
  tenant: Snapshot,
  roster: Roster,
): WantedGroup[] {
  const byGroup = licensesByGroup(policy, tenant)
  const wants = { pupil: policy.everybodyGroups.pupils, staff: policy.everybodyGroups.staff }
  return (['pupil', 'staff'] as const).flatMap((role) => {
    const [licence] = byGroup ? licencesByPolicy(role, policy, tenant.licences) : []
    if (!wants[role] && !licence) return []
    const members = people.filter(({ person }) => person.role === role)
    const isOther = members.length === 0
    return isOther
      ? []
      : [otherGroup(roster, everybodyKeys[role], everybodyNames[role], members, licence?.skuId ?? null)]
  })
}

function groupsOfStaff(people: readonly Matched[], policy: Policy, roster: Roster): WantedGroup[] {
  const staff = people.filter(({ person }) => person.role === 'staff')
  const by = (prefix: string, title: string, list: 'subjects' | 'buildings') => {
    const groups = new Map<string, { name: string; members: Matched[] }>()
    for (const one of staff) {
      for (const name of one.person[list] ?? []) {
        const key = `${prefix}-${slug(name)}`.slice(0, 64)
        if (!slug(name)) continue
        const group = groups.get(key) ?? { name: `${title}: ${name}`, members: [] }
        group.members.push(one)
        groups.set(key, group)
      }
    }
    return [...groups].map(([key, { name, members }]) =>
      otherGroup(roster, key, name, [...new Set(members)], null),
    )
  }
  return [
    ...(policy.staffGroups.subjects ? by('dalykas', 'Mokytojai', 'subjects') : []),
    ...(policy.staffGroups.buildings ? by('pastatas', 'Pastatas', 'buildings') : []),
  ]
}

function otherGroup(
  roster: Roster,
  key: string,
  groupName: string,
  members: Matched[],
  skuId: string | null,
): WantedGroup {
  const label: Said = { word: 'directory/course', params: { name: groupName } }
  const schoolId = roster.schoolIds[0] ?? ''
  const isNone = { className: null, owners: [], withTeam: false, isClass: false }
  return { ...isNone, key, schoolId, groupName, label, members, skuId }
}
