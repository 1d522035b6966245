import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundleForAzure } from '../../build.ts'
import { drawPoster } from '../../core/safety/draw-poster.ts'
import { countPages, readDrawings, readPdfText } from '../slips/read-pdf.ts'
import { readQr } from '../slips/read-qr.ts'
import { openSafeSchool, perform, refusal } from './safe-school.ts'

describe('the poster', () => {
  test('is one sheet with a code that leads to the page, its address in letters, and whom to call', async () => {
    const url = 'https://talka.school.lt/pranesk'
    const bytes = await drawPoster({ language: 'lt', url })
    expect(countPages(bytes)).toBe(1)
    expect(readDrawings(bytes).map(readQr)).toEqual([url])
    const text = readPdfText(bytes).join(' ').replace(/\s+/g, ' ')
    for (const part of [
      'Skriaudžia tave ar kitą? Pasakyk.',
      'talka.school.lt/pranesk',
      '112',
      '116 111',
      'Vardo neklausiame.',
      'Is somebody hurting you or others?',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('\ufffd')
  })

  test('stays one sheet with a long address', async () => {
    const bytes = await drawPoster({
      language: 'en',
      url: 'https://pasakyk.druskininku-atgimimo-mokykla.example/pranesk',
    })
    expect(countPages(bytes)).toBe(1)
  })

  test('is drawn for those who answer for cases, and for nobody else', async () => {
    const school = await openSafeSchool('postgres')
    for (const as of ['pedagogue', 'principal'] as const) {
      const { file } = await perform(school, as, 'safety/poster', {})
      expect(file).toMatchObject({ name: 'Plakatas.pdf', type: 'application/pdf' })
      expect(readDrawings(file.bytes).map(readQr)).toEqual(['https://talka.example/pranesk'])
    }
    for (const as of ['pupil', 'teacher', 'specialist', 'admin'] as const)
      expect(await refusal(perform(school, as, 'safety/poster', {})), as).toMatch(/^forbidden/)
  })

  test('is drawn in Azure too, where there is one file and no node_modules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bundle-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await bundleForAzure('core/safety/draw-poster.ts', folder)
    const inAzure = (await import(join(folder, 'index.mjs'))) as { drawPoster: typeof drawPoster }
    const bytes = await inAzure.drawPoster({ language: 'lt', url: 'https://a.lt/pranesk' })
    expect(readPdfText(bytes).join('')).toContain('Pasakyk')
  })
})
