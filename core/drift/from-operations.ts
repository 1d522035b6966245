import {
  accountDeviation,
  type Deviation,
  groupNameDeviation,
  licenceDeviation,
  membershipDeviation,
  propertyDeviation,
} from '../directory/deviation.ts'
import type { Operation, UserProperties } from '../directory/operation.ts'
import type { Said } from '../directory/schema.ts'
import type { FindingKind } from './schema.ts'

/** What an operation of a plan says about the tenant as it is: whom it concerns, what differs, and by which key. */
export interface Difference {
  kind: FindingKind
  /** The roster's id of a person. */
  person: string | null
  /** The key of a group. */
  group: string | null
  what: Said
  deviation: Deviation
  isAcceptable: boolean
}

/**
 * Reads a plan backwards: what it would do says what is not as it should be. `absent` are people without an account,
 * of whom nothing more is said than that.
 */
export function differencesIn(
  operation: Operation,
  schoolYear: number | null,
  absent: ReadonlySet<string>,
): Difference[] {
  if ('person' in operation && operation.kind !== 'createUser' && operation.kind !== 'restoreUser') {
    if (absent.has(operation.person)) return []
  }
  switch (operation.kind) {
    case 'createUser':
      return [ofPerson('gone', operation.person, say('what.no-account'), accountDeviation(operation.person))]
    case 'restoreUser':
      return [ofPerson('gone', operation.person, say('what.deleted'), accountDeviation(operation.person))]
    case 'changeUser':
      return changesOf(operation)
    case 'assignLicence': {
      const { person, skuId } = operation
      return [ofPerson('licence', person, say('what.no-licence'), licenceDeviation(person, skuId))]
    }
    case 'addMembers':
      return operation.members
        .filter((person) => !absent.has(person))
        .map((person) => membership('member', operation.group, person, false, schoolYear))
    case 'removeMember':
      return [membership('member', operation.group, operation.person, true, schoolYear)]
    case 'addOwner':
      return [membership('owner', operation.group, operation.person, false, schoolYear)]
    case 'removeOwner':
      return [membership('owner', operation.group, operation.person, true, schoolYear)]
    case 'changeGroup': {
      const { group, displayName: should, was: is } = operation
      return [
        {
          ...ofGroup(group, say('what.group-name', { should, is })),
          deviation: groupNameDeviation(group, is, should),
          isAcceptable: true,
        },
      ]
    }
    case 'createGroup':
      return [ofGroup(operation.group, say('what.no-group', { group: operation.displayName }))]
    case 'createTeam':
      return [ofGroup(operation.group, say('what.no-team'))]
    case 'licenseGroup':
      return [ofGroup(operation.group, say('what.group-licence'))]
    case 'archiveTeam':
      return [ofGroup(operation.group, say('what.open-team'))]
    default:
      return []
  }
}

type Word = Extract<Said['word'], `drift/${string}`> extends `drift/${infer Rest}` ? Rest : never

function say(word: Word, params: Said['params'] = {}): Said {
  return { word: `drift/${word}`, params }
}

function ofPerson(kind: FindingKind, person: string, what: Said, deviation: Deviation): Difference {
  return { kind, person, group: null, what, deviation, isAcceptable: true }
}

function ofGroup(group: string, what: Said): Difference {
  const deviation = { key: `group ${group} ${what.word}`, is: 'other', should: 'as wanted' }
  return { kind: 'group', person: null, group, what, deviation, isAcceptable: false }
}

function membership(
  relation: 'member' | 'owner',
  group: string,
  person: string,
  isIn: boolean,
  schoolYear: number | null,
): Difference {
  const what = say(`what.${relation}-${isIn ? 'in' : 'out'}`)
  const deviation = membershipDeviation(relation, group, person, isIn, schoolYear)
  return { kind: 'membership', person, group, what, deviation, isAcceptable: true }
}

type Change = Extract<Operation, { kind: 'changeUser' }>

function changesOf({ person, set, was }: Change): Difference[] {
  return (Object.keys(set) as (keyof UserProperties)[]).map((property) => {
    const deviation = propertyDeviation(person, property, was[property], set[property])
    if (property === 'accountEnabled') {
      return set.accountEnabled
        ? ofPerson('blocked', person, say('what.blocked'), deviation)
        : ofPerson('unblocked', person, say('what.unblocked'), deviation)
    }
    const shown = (value: string | null | undefined) => value || { word: 'drift/nothing' as const }
    const params = { is: shown(was[property]), should: shown(set[property]) }
    return ofPerson('changed', person, say(`what.${property}`, params), deviation)
  })
}
