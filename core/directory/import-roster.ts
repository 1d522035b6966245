import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { importRosterInput } from './schema.ts'

export const importRoster = command('directory/import-roster', {
  input: importRosterInput,
  async run(): Promise<{ rosterId: string; pupils: number; staff: number; classes: number; schoolYear: string | null; same: boolean }> {
    throw new Refusal('unavailable', 'common/refused.unavailable')
  },
})
