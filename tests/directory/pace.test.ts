import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../core/directory/operation.ts'
import { type Level, levelNow, quotas } from '../../core/directory/pace.ts'
import { type OpenOperation, pickReady, secondsUntilNext } from '../../core/directory/ready.ts'
import { secondsLeft } from '../../core/directory/rules.ts'

const now = new Date('2026-08-25T08:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('the pace of a run', () => {
  test('whoever takes only what the bucket holds never writes more than Graph allows', () => {
    const takings = fc.array(fc.record({ pause: fc.nat(60), wanted: fc.integer({ min: 1, max: 400 }) }))
    fc.assert(
      fc.property(takings, (list) => {
        let graph = 3000
        let seconds = 0
        let last: Level | undefined
        for (const { pause, wanted } of list) {
          seconds += pause
          graph = Math.min(3000, graph + pause * 20)
          const level = levelNow(quotas.writes, last, inSeconds(seconds))
          const taken = Math.min(wanted, Math.floor(level))
          last = { level: level - taken, at: inSeconds(seconds) }
          graph -= taken
          expect(graph).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('a clock that is behind another worker’s fills nothing', () => {
    expect(levelNow(quotas.writes, { level: 7, at: now }, inSeconds(-30))).toBe(7)
  })

  test('the time that is left knows that the quota ends sooner than the work', () => {
    const since = { at: inSeconds(-60), done: 1200 }
    expect(secondsLeft(since, now, 600, { left: 2000, perSecond: 20 })).toBe(30)
    expect(secondsLeft(since, now, 6000, { left: 1000, perSecond: 20 })).toBe(300)
    expect(secondsLeft(since, now, 6000, { left: 4000, perSecond: 20 })).toBe(300)
    expect(secondsLeft(null, now, 600, { left: 2000, perSecond: 20 })).toBeNull()
    expect(secondsLeft(null, now, 600, { left: 0, perSecond: 20 })).toBe(30)
  })
})

const row = (phase: number, operation: Operation, more: Partial<OpenOperation> = {}): OpenOperation => ({
  phase,
  operation,
  worker: null,
  claimedUntil: null,
  notBefore: null,
  ...more,
})
const licence = (person: string) => row(2, { kind: 'assignLicence', person, skuId: 's' })
const unblock = (person: string, more?: Partial<OpenOperation>) =>
  row(1, { kind: 'changeUser', person, set: { accountEnabled: true }, was: {} }, more)

describe('what may be sent now', () => {
  test('one who has to wait holds up nobody but what needs it', () => {
    const late = unblock('Ona', { notBefore: inSeconds(30) })
    const group = row(2, { kind: 'addMembers', group: '5a', members: ['Ona', 'Jonas'] })
    const other = row(2, { kind: 'addMembers', group: '5b', members: ['Jonas'] })
    const open = [late, unblock('Jonas'), licence('Ona'), licence('Petras'), group, other]
    expect(pickReady(open, now, 20)).toEqual([open[1], open[3]])
    expect(pickReady([late, ...open.slice(2)], now, 20)).toEqual([open[3], other])
    expect(secondsUntilNext(open, now)).toBe(30)
  })

  test('an owner goes only when the new one has come', () => {
    const come = row(2, { kind: 'addOwner', group: '5a', person: 'Rasa' }, { notBefore: inSeconds(4) })
    const go = row(3, { kind: 'removeOwner', group: '5a', person: 'Jonas' })
    expect(pickReady([come, go], now, 20)).toEqual([])
    expect(pickReady([go], now, 20)).toEqual([go])
  })

  test('a licence waits for the account, not for the groups that its owner comes into; who goes leaves them first', () => {
    const later = { notBefore: inSeconds(4) }
    const [group, members, person] = ['5a', ['Ona'], 'Ona']
    const made = row(1, { kind: 'createGroup', group, displayName: '5a', owners: [], members }, later)
    expect(pickReady([made, licence('Ona')], now, 20)).toEqual([licence('Ona')])
    const part = row(3, { kind: 'removeMember', group, person }, later)
    const bare = row(3, { kind: 'removeLicence', person, skuId: 's' })
    const gone = row(4, { kind: 'deleteUser', person, had: { skuIds: [], memberOf: [], ownerOf: [] } })
    expect(pickReady([part, bare, gone], now, 20)).toEqual([bare])
    expect(pickReady([part, gone], now, 20)).toEqual([])
    // And nobody comes into a group before there is an account.
    const open = [unblock('Ona'), row(2, { kind: 'addMembers', group: '5b', members: ['Ona'] })]
    expect(pickReady(open, now, 20)).toEqual([open[0]])
  })

  test('what another worker holds is not taken until that one counts as dead', () => {
    const held = licence('Ona')
    Object.assign(held, { worker: 'another', claimedUntil: inSeconds(10) })
    expect(pickReady([held, licence('Jonas')], now, 20)).toEqual([licence('Jonas')])
    expect(secondsUntilNext([held], now)).toBe(10)
    expect(pickReady([held], inSeconds(10), 20)).toEqual([held])
  })
})
