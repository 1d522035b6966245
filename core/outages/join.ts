import { Refusal, require } from '../refusal.ts'
import { reportOutage } from '../requests/join-outage.ts'
import { mayAsk, mayJoin } from '../requests/rules.ts'
import { createInput } from '../requests/schema.ts'
import { command } from '../use-case.ts'
import { mayEnd } from './rules.ts'
import { joinInput } from './schema.ts'
import { lockOutage } from './store.ts'

/** „Me too“ in one press: counted, answered when the outage is over, and no new work for anybody. */
export const join = command('outages/join', {
  input: joinInput,
  async run(context, { id, outageId, report }) {
    const { db, person, about } = context
    const outage = await lockOutage(db, outageId)
    if (!outage) throw new Refusal('missing', 'common/refused.missing')
    require(mayEnd(outage))
    const said = report ?? createInput.parse({ kind: 'fault', fields: { what: outage.title } })
    require(mayAsk(person.roles, said.kind), 'forbidden')
    require(mayJoin(said.kind))
    about(outageId)
    return reportOutage(context, { ...said, id }, outage)
  },
})
