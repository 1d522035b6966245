import { expect, test } from 'vitest'
import { planOf, settle } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { openSchool } from '../support/school.ts'

onEveryEngine('what Talka keeps of the tenant', (engine) => {
  test('costs at most ten requests while nothing changes, and is read anew when Graph forgets where Talka was', async () => {
    const school = await openSchool(engine)
    const log = () => readRequestLog(school.tenant.requestLogPath)
    const rosterId = await settle(school)
    await planOf(school, rosterId)
    const plan = async () => {
      const before = log().length
      const { status } = await planOf(school, rosterId)
      return { status, requests: log().slice(before) }
    }
    const unchanged = await plan()
    expect(unchanged.status).toBe('empty')
    expect(unchanged.requests.length).toBeLessThanOrEqual(10)

    school.tenant.resetDelta()
    const anew = await plan()
    expect(anew.requests.filter(({ status }) => status === 410).length).toBeGreaterThan(0)
    expect(anew.status, 'nothing is lost and nothing is seen twice').toBe('empty')
    expect((await plan()).requests.length, 'from then on it is as cheap as before').toBeLessThanOrEqual(10)
    expect(faultsOfRequests(log())).toEqual([])
  })
})
