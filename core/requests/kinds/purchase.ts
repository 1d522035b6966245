import { z } from 'zod'
import { defineKind } from '../kind.ts'

/** Something to be bought: the deputy for facilities says whether it is needed, then the principal whether it is paid. */
export const purchase = defineKind({
  name: 'purchase',
  group: 'school',
  askedBy: ['staff'],
  approval: { inOrder: ['deputyFacilities', 'principal'] },
  doneBy: 'specialist',
  fields: z.object({
    what: z.string().trim().min(3).max(300),
    quantity: z.coerce.number().int().min(1).max(10_000),
    cost: z.string().trim().max(40).default(''),
    why: z.string().trim().min(3).max(1000).meta({ form: 'multiline' }),
  }),
  title: ({ what, quantity }) => `${what} × ${quantity}`,
})
