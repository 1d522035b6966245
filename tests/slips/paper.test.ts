import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundleForAzure } from '../../build.ts'
import { drawSlips } from '../../core/slips/draw-slips.ts'
import { tellApart } from '../../core/slips/rules.ts'
import { countPages, readDrawings, readPdfText } from './read-pdf.ts'
import { readQr } from './read-qr.ts'

const pupil = (name: string, login: string) => ({
  name,
  signInName: `${login}@mokykla.example`,
  password: 'Upelis-Varpas-4827',
})
const draw = (
  pupils: (ReturnType<typeof pupil> & { number?: string | null })[],
  language: 'lt' | 'en' = 'lt',
) => drawSlips({ language, className: '5a klasė', signInPage: 'https://teams.microsoft.com', pupils })

describe('a slip on paper', () => {
  test('has every Lithuanian letter, and those of the neighbours', async () => {
    const names = ['ĄČĘĖĮŠŲŪŽ ąčęėįšųūž', 'Žemyna Kymantaitė-Čiurlionienė', 'Łukasz Woźniak', 'Анна Иванова']
    const text = readPdfText(await draw(names.map((name) => pupil(name, 'vardas')))).join('')
    for (const name of names) expect(text).toContain(name)
    expect(text).not.toContain('\ufffd')
  })

  test('says what the child and the parent do, in the language asked for', async () => {
    const lithuanian = readPdfText(await draw([pupil('Ona Žiūraitė', 'ona.ziuraite')])).join('')
    for (const part of [
      '5a klasė',
      'ona.ziuraite@mokykla.example',
      'Upelis-Varpas-4827',
      'Nuskenuok kodą arba atsidaryk teams.microsoft.com',
      'sugalvok savo slaptažodį',
      'Tėvams:',
    ])
      expect(lithuanian).toContain(part)
    const english = readPdfText(await draw([pupil('Ona Žiūraitė', 'ona.ziuraite')], 'en')).join('')
    expect(english).toContain('Scan the code or open teams.microsoft.com')
    expect(english).not.toContain('Nuskenuok')
  })

  test('of namesakes says the number in the register, of others it does not', async () => {
    const apart = tellApart([
      { ...pupil('Ona Onaitė', 'ona.onaite'), number: '100865' },
      { ...pupil('Ona Onaitė', 'ona.onaite2'), number: '100866' },
      { ...pupil('Jonas Jonaitis', 'jonas'), number: '100867' },
    ])
    const text = readPdfText(await draw(apart)).join('')
    expect(text).toContain('registro Nr. 100865')
    expect(text).toContain('registro Nr. 100866')
    expect(text).not.toContain('100867')
  })

  test('has a code that leads to the sign-in page, and nothing else in it', async () => {
    const bytes = await draw([
      pupil('Ona Žiūraitė', 'ona.ziuraite'),
      pupil('Jonas Jonaitis', 'jonas.jonaitis'),
    ])
    expect(readDrawings(bytes).map(readQr)).toEqual(Array(2).fill('https://teams.microsoft.com'))
  })

  test('keeps a sign-in name in one piece, however long, and eight slips on a sheet', async () => {
    const longest = 'zemyna-konstancija.kymantaite-ciurlioniene-vaitkeviciute'
    const bytes = await draw([
      pupil('Žemyna Konstancija Kymantaitė-Čiurlionienė-Vaitkevičiūtė', longest),
      ...Array.from({ length: 23 }, (_, n) => pupil('Žemyna Kymantaitė-Čiurlionienė', `zemyna${n}`)),
    ])
    const runs = readPdfText(bytes).map((run) => run.trim())
    expect(runs).toContain(`${longest}@mokykla.example`)
    expect(countPages(bytes)).toBe(3)
  })

  test('is drawn in Azure too, where there is one file and no node_modules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bundle-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await bundleForAzure('core/slips/draw-slips.ts', folder)
    const { drawSlips: drawInAzure } = (await import(join(folder, 'index.mjs'))) as {
      drawSlips: typeof drawSlips
    }
    const slips = {
      language: 'lt' as const,
      className: '5a klasė',
      signInPage: 'https://teams.microsoft.com',
      pupils: [pupil('Ūla Šimkutė', 'ula.simkute')],
    }
    const bytes = await drawInAzure(slips)
    expect(readPdfText(bytes).join('')).toContain('Ūla Šimkutė')
    expect(readDrawings(bytes).map(readQr)).toEqual(['https://teams.microsoft.com'])
  })
})
