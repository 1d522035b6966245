import { z } from 'zod'
import { query } from '../use-case.ts'
import { readPolicy } from './policy-store.ts'
import { licenceName, licencesFor } from './rules.ts'
import { usualPolicy } from './schema.ts'
import { lastReading } from './snapshot-store.ts'

/** Shows how the school wants its accounts, beside what is usual and what its Microsoft 365 can do. */
export const showPolicy = query('directory/show-policy', {
  input: z.object({}),
  async run({ db, school }) {
    const reading = await lastReading(db)
    return {
      policy: await readPolicy(db),
      usual: usualPolicy,
      /** Null until the tenant was read for the first time. */
      tenant: reading
        ? {
            readAt: reading.readAt.toISOString(),
            domains: reading.facts.domains,
            domain: school.accountDomain ?? reading.facts.domains[0] ?? '',
            licences: reading.facts.licences.map(({ skuId, partNumber, free }) => ({
              skuId,
              name: licenceName(partNumber),
              free,
            })),
            /** What each role gets while the school has chosen nothing. */
            usualLicences: {
              pupil: licencesFor('pupil', reading.facts.licences)[0]?.skuId ?? null,
              staff: licencesFor('staff', reading.facts.licences)[0]?.skuId ?? null,
            },
            canLicenseGroups: reading.facts.canLicenseGroups,
          }
        : null,
    }
  },
})
