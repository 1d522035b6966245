import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { isLabel } from './labels.ts'
import { fingerprintOf, readPhrases } from './phrases.ts'
import { train } from './train.ts'

// `npm run train`: learns from the phrases beside it and writes the model that the bot reads.
const phrases = readPhrases(join(import.meta.dirname, 'phrases'))
const labels = [...new Set(phrases.map(({ label }) => label))].filter(isLabel)
const { weights, ...rest } = train(phrases, labels)
const packed = brotliCompressSync(weights).toString('base64')
const text = `${JSON.stringify({ fingerprint: fingerprintOf(phrases), ...rest, weights: packed }, null, 2)}\n`
writeFileSync(join(import.meta.dirname, 'model.json'), text)
console.log(
  `model.json: ${Math.round(text.length / 1024)} KB, sure from ${rest.sureFrom}, temperature ${rest.temperature.toFixed(2)}`,
)
