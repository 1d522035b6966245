import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { readPlanHeads } from './plan-head.ts'
import { groupProblemsOf, outcomesOf } from './plan-outcomes.ts'
import { operationsOf, planById } from './plan-store.ts'
import { planSheets } from './plan-workbook.ts'
import { onePlanInput } from './schema.ts'

/** A plan as a workbook to keep or to print, in the reader's language; without passwords, like the plan itself. */
export const downloadPlan = query('directory/download-plan', {
  input: onePlanInput,
  sensitive: true,
  async run({ db, person }, { planId }): Promise<FileAnswer> {
    const [head] = await readPlanHeads(db, planId)
    const plan = await planById(db, planId)
    if (!head || !plan) throw new Refusal('missing', 'common/refused.missing')
    const operations = await operationsOf(db, planId)
    const outcomeOf = outcomesOf(operations)
    const groupProblem = groupProblemsOf(operations)
    const sheets = planSheets({ head, plan, outcomeOf, groupProblem }, person.language)
    const bytes = Uint8Array.from(await writeWorkbook(sheets).toBuffer())
    const day = head.madeAt.slice(0, 10)
    const name = `${plan.rosterName.replace(/[\\/:*?"<>|]/g, ' ').trim()} – ${day}.xlsx`
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }
  },
})
