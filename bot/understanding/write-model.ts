import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Label, labels } from './labels.ts'
import { fingerprintOf, readPhrases } from './phrases.ts'
import { train } from './train.ts'

// `npm run train`: learns from the phrases beside it and writes the model that the bot reads.
const phrases = readPhrases(join(import.meta.dirname, 'phrases'))
const { weights, ...rest } = train(phrases, Object.keys(labels) as Label[])
const packed = brotliCompressSync(weights).toString('base64')
const text = `${JSON.stringify({ fingerprint: fingerprintOf(phrases), ...rest, weights: packed }, null, 2)}\n`
writeFileSync(join(import.meta.dirname, 'model.json'), text)
console.log(
  `model.json: ${Math.round(text.length / 1024)} KB, sure from ${rest.sureFrom}, temperature ${rest.temperature.toFixed(2)}`,
)
