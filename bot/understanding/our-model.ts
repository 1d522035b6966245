import { brotliDecompressSync } from 'node:zlib'
import type { Label } from './labels.ts'
import stored from './model.json' with { type: 'json' }
import type { Model } from './model.ts'

/** The model that Talka is delivered with; `npm run train` makes it of the phrases. */
export const ourModel: Model = {
  ...stored,
  labels: stored.labels as Label[],
  weights: new Int8Array(brotliDecompressSync(Buffer.from(stored.weights, 'base64'))),
}
