import { z } from 'zod'
import { defineKind } from '../kind.ts'
import { whatField } from './fields.ts'

/** A task that a head gives to the specialist: with a day, and a word back on what was done. */
export const task = defineKind({
  name: 'task',
  group: 'help',
  askedBy: ['principal', 'deputyFacilities'],
  approval: 'nobody',
  doneBy: 'specialist',
  usual: true,
  reportsBack: true,
  fields: z.object({ what: whatField, due: z.iso.date() }),
  title: ({ what, due }) => `${due} ${what}`,
})
