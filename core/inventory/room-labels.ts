import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { listRooms } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { labelCode } from './rules.ts'
import { roomLabelsInput } from './schema.ts'

/** Labels of every room, or of some, as a PDF to print: whoever counts scans one at the door. */
export const roomLabels = query('inventory/room-labels', {
  input: roomLabelsInput,
  async run({ db, person, school }, { ids, sheet, skip }): Promise<FileAnswer> {
    const { language } = person
    const rooms = (await listRooms(db)).filter(({ id }) => ids.length === 0 || ids.includes(id))
    if (rooms.length === 0) throw new Refusal('conflict', 'inventory/refused.nothing-to-print')
    const { drawLabels } = await import('./draw-labels.ts')
    const bytes = await drawLabels({
      language,
      sheet,
      skip,
      labels: rooms.map(({ id, name, building, alsoCalled }) => ({
        inventoryNo: name,
        name: building,
        model: alsoCalled,
        place: '',
        address: `${school.publicUrl}/r/${labelCode(id)}`,
      })),
    })
    return {
      file: { name: `${say(language, 'inventory/room-labels')}.pdf`, type: 'application/pdf', bytes },
    }
  },
})
