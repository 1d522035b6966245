import type { Directory, DirectoryObject, Kind, Relation } from './directory.ts'

/** How long a write takes to be seen everywhere, in seconds of the tenant's clock. */
export interface Lag {
  /** Most writes: drawn evenly from nothing to this. */
  usual: number
  /** The others, a share from 0 to 1, take from `usual` to `longest`. */
  tail?: number
  longest?: number
}

/** "Tens of seconds to minutes", now and then a quarter of an hour (graph-provisioning.md §2, Replication; §6.3). */
export const documentedLag: Lag = { usual: 60, tail: 0.02, longest: 900 }

/** Which copy of the directory a request reaches: the one written to, another, or the index of advanced queries. */
export type Reach = 'primary' | 'replica' | 'index'

/** An object as a copy has it: `before` is what it still holds, nothing where it has never heard of it. */
export interface Version {
  before?: DirectoryObject
}

/** The copies of a directory, of which all but the one written to are late. */
export interface Replicas {
  /** Draws the copy for a request. */
  reach(isList: boolean, isEventual: boolean): Reach
  /** What a late copy holds of an object; undefined where it is up to date. */
  versionOf(id: string, reach: Reach): Version | undefined
  /** What a late copy holds of a reference; undefined where it is up to date. */
  hadLink(relation: Relation, group: string, member: string, reach: Reach): boolean | undefined
  /** Whether the object is so young that some copy has not heard of it yet. */
  isYoung(id: string): boolean
  /** Objects that are gone, where a late copy still has them. */
  ghosts(kind: Kind, reach: Reach): DirectoryObject[]
  /** The last change that every copy has; delta queries tell no later ones. */
  settledSeq(): number
}

interface Late<Before> {
  until: number
  before: Before
}

interface Copy {
  objects: Map<string, Late<DirectoryObject | undefined>>
  links: Map<string, Late<boolean>>
  /** How many times as late as other copies. */
  slowness: number
}

/** Watches a directory's writes and remembers for each what other copies still hold, and until when. */
export function watchReplicas(
  directory: Directory,
  lag: Lag,
  random: () => number,
  now: () => number,
): Replicas {
  const copy = (slowness: number): Copy => ({ objects: new Map(), links: new Map(), slowness })
  // guess: the index of advanced queries is as late again.
  const copies = { replica: copy(1), index: copy(2) }
  const changes: { seq: number; until: number }[] = []
  const { usual, tail = 0, longest = usual } = lag
  const drawSeconds = () => (random() < tail ? usual + random() * (longest - usual) : random() * usual)

  const note = <Before>(map: Map<string, Late<Before>>, key: string, before: Before, until: number) => {
    const known = map.get(key)
    const stillLate = known && known.until > now() ? known : undefined
    map.set(key, {
      until: Math.max(until, stillLate?.until ?? 0),
      before: stillLate ? stillLate.before : before,
    })
  }
  directory.watch = (entry, before) => {
    const seconds = drawSeconds()
    changes.push({ seq: entry.seq, until: now() + seconds * 1000 })
    for (const { objects, links, slowness } of Object.values(copies)) {
      const until = now() + seconds * 1000 * slowness
      if ('link' in entry) {
        const { relation, group, member, present } = entry.link
        note(links, `${relation} ${group} ${member}`, !present, until)
      } else note(objects, 'save' in entry ? entry.save.id : entry.gone, before, until)
    }
  }
  const lateIn = <Before>(map: Map<string, Late<Before>> | undefined, key: string) => {
    const late = map?.get(key)
    return late && late.until > now() ? late : undefined
  }
  const copyOf = (reach: Reach) => (reach === 'primary' ? undefined : copies[reach])
  return {
    // guess: how often a request meets another copy; that lists are older than single objects is what clients report.
    reach: (isList, isEventual) =>
      isEventual ? 'index' : random() < (isList ? 0.8 : 0.4) ? 'replica' : 'primary',
    versionOf(id, reach) {
      const late = lateIn(copyOf(reach)?.objects, id)
      return late && { before: late.before }
    },
    hadLink: (relation, group, member, reach) =>
      lateIn(copyOf(reach)?.links, `${relation} ${group} ${member}`)?.before,
    isYoung: (id) => {
      const late = lateIn(copies.replica.objects, id)
      return late !== undefined && late.before === undefined
    },
    ghosts(kind, reach) {
      const living = kind === 'user' ? directory.users : directory.groups
      return [...(copyOf(reach)?.objects ?? [])].flatMap(([id, { until, before }]) =>
        !living.has(id) && before?.kind === kind && until > now() ? before : [],
      )
    },
    settledSeq() {
      const first = changes.findIndex(({ until }) => until > now())
      changes.splice(0, first < 0 ? changes.length : first)
      return (changes[0]?.seq ?? directory.seq + 1) - 1
    },
  }
}
