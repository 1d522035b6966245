import { expect, test } from 'vitest'
import { previewOf } from '../../core/notifications/preview.ts'
import { type WordKey, words } from '../../core/words.ts'

/** These say on a lock screen only what whoever stands near may read: a colleague's name, a list's, a count, a day. */
const neutral: readonly string[] = [
  'directory/told.confirmed',
  'directory/told.confirming',
  'directory/told.declined',
  'directory/told.done',
  'directory/told.doneWithFaults',
  'directory/told.empty',
  'directory/told.halted',
  'directory/told.loose.absolute',
  'directory/told.loose.delete',
  'directory/told.loose.keepDays',
  'directory/told.loose.percentClass',
  'directory/told.loose.percentSchool',
  'directory/told.loose.wrongList',
  'directory/told.nobody-confirms',
  'directory/told.nothing-to-undo',
  'directory/told.ready',
  'directory/told.refused',
  'directory/told.stopped',
  'directory/told.to-approve',
  'maintenance/told.due',
  'purchases/told.approved',
  'purchases/told.proposed',
  'requests/told.approved',
  'requests/told.assigned',
  'requests/told.climbed',
  'requests/told.history',
  'requests/told.reminded',
  'requests/told.new',
  'requests/told.taken',
  'requests/told.toDo',
  'requests/told.tookOver',
  'safety/told.measure',
  'safety/told.retention',
  'safety/told.soon',
  'school-year/told.open',
  'school-year/told.reminder',
  'slips/told.given',
  'slips/told.ready.class',
  'slips/told.ready.course',
  'slips/told.reminder',
  'slips/told.unprinted',
  'slips/told.without-teacher',
  'software/told.ends',
  'stock/told.low',
  'stocktakes/told.commission',
  'stocktakes/told.sign',
  'write-offs/told.approved',
]

const countsAndNumbers = new Set(['{number}', '{n}'])
const quotes = (text: unknown) =>
  (JSON.stringify(text).match(/\{\w+\}/g) ?? []).filter((param) => !countsAndNumbers.has(param))

const told = Object.entries(words).flatMap(([domain, texts]) =>
  Object.entries(texts)
    .filter(([key]) => key.startsWith('told.') && !key.endsWith('.preview'))
    .map(([key]) => `${domain}/${key}` as WordKey),
)

const textOf = (key: WordKey) => {
  const [domain = '', word = ''] = key.split('/')
  return (words as Record<string, Record<string, unknown>>)[domain]?.[word]
}

test('what somebody is told of says in its preview nothing that was quoted, or stands in the list of neutral ones', () => {
  const open = told.filter((key) => quotes(textOf(previewOf(key))).length > 0)
  expect(open.sort()).toEqual([...neutral].sort())
})
