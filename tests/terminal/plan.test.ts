import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { project } from '../functions/processes.ts'
import { openTerminalSchool } from './at-terminal.ts'

let school: Awaited<ReturnType<typeof openTerminalSchool>>
beforeAll(async () => {
  school = await openTerminalSchool()
})
afterAll(() => school.close())

const roster = (name: string) => join(project, 'local', name)
const specialist = 'rokas.vaitkevicius'
const planIn = (out: string) => /talka -- apply ([0-9a-f]{8})/.exec(out)?.[1] ?? ''

describe('from a roster to accounts on the command line', () => {
  let first = ''

  test('a roster is taken in, and what it would change is shown', async () => {
    const { code, out, signIns } = await school.type(specialist, ['plan', roster('roster-2025')])
    expect(out).toContain('Atpažinta: Microsoft School Data Sync')
    expect(out).toContain('mokinių: 864, darbuotojų: 70, klasių: 36')
    expect(out).toMatch(/\d+ nauj\S+ paskyr/)
    expect(out).toContain('Office 365 A1 (Student): reikia 864, laisvų')
    expect(out).toMatch(/5a klasė · \d+ žmon/)
    expect([code, signIns]).toEqual([0, 1])
    first = planIn(out)
    expect(first).not.toBe('')
  })

  test('the sign-in is kept for its owner only, without anything that renews it, and not asked for again', async () => {
    const file = join(school.folder, specialist, 'terminal-token.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort()).toEqual(['token', 'until', 'url'])
    const { signIns } = await school.type(specialist, ['apply'])
    expect(signIns).toBe(0)
  })

  test('a token that the school no longer takes is replaced by signing in once more', async () => {
    const file = join(school.folder, specialist, 'terminal-token.json')
    const kept = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...kept, token: `${kept.token}x` }))
    const { signIns, out } = await school.type(specialist, ['apply'])
    expect(signIns).toBe(1)
    expect(out).toContain(first)
  })

  test('nothing is approved without a yes, neither by a person nor where nobody can answer', async () => {
    const unsure = await school.type(specialist, ['apply', first], { answers: ['ne'] })
    expect([unsure.code, unsure.asked]).toEqual([3, ['Patvirtinti ir vykdyti? (taip / ne)']])
    const nobody = await school.type(specialist, ['apply', first])
    expect(nobody.code).toBe(3)
    expect(nobody.out).toContain('pridėkite --yes')
  })

  test('who may not approve is told so, in words', async () => {
    const { code, out } = await school.type('birute.mickuniene', ['apply', first, '--yes'])
    expect(code).toBe(1)
    expect(out).toContain('Jūsų vaidmuo to daryti neleidžia')
  })

  test('Ctrl-C ends the watching, not the run; whoever comes back sees it end, also over a line that breaks', async () => {
    const left = await school.type(specialist, ['apply', first], { answers: ['taip'], leaveAt: /Atlikta \d/ })
    expect(left.code).toBe(130)
    expect(left.out).toContain('planas vykdomas toliau')
    for (const _ of [1, 2]) school.cutOff('directory/show-progress')
    const back = await school.type(specialist, ['apply', first, '--json'])
    expect(back.code).toBe(0)
    expect(JSON.parse(back.out)).toMatchObject({ status: 'done', failed: 0 })
    expect(back.beside).toContain('Viskas padaryta')
  })

  test('the same roster again leaves nothing to do', async () => {
    const { code, out } = await school.type(specialist, ['plan', roster('roster-2025'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ status: 'empty', classes: [] })
  })

  test('what blocks accounts waits for a second person, who confirms it with the same command', async () => {
    const { out } = await school.type(specialist, ['plan', roster('roster-2026')])
    expect(out).toContain('Baigę ir išvykę')
    const plan = planIn(out)
    const approved = await school.type(specialist, ['apply', plan, '--yes'])
    expect(approved.code).toBe(3)
    expect(approved.out).toContain('dar turi patvirtinti antras žmogus')
    const again = await school.type(specialist, ['apply', plan, '--yes'])
    expect(again.code).toBe(3)
    const second = await school.type('admin', ['apply', plan, '--yes'])
    expect(second.out).toContain('Planą patvirtino: Rokas Vaitkevičius')
    expect(second.out).toMatch(/Atlikta [\d\s]+ iš [\d\s]+/)
    expect(second.code).toBe(0)
  }, 120_000)
})

describe('what is not as it should be', () => {
  test('is found on press, said in words, and told by the exit code', async () => {
    const { code, out } = await school.type(specialist, ['drift'])
    expect(out).toMatch(/Patikrinta: 20\d\d-/)
    expect(out).toMatch(/\d+ nukrypim/)
    expect(out).toContain('Nėra mokyklos sąraše')
    expect(code).toBe(3)
    const read = await school.type('birute.mickuniene', ['drift', '--json'])
    expect(JSON.parse(read.out).findings.length).toBeGreaterThan(0)
  })

  test('is not for everybody to see', async () => {
    const { code, out } = await school.type('rasa.jurgeleviciene', ['drift'])
    expect([code, out.includes('Jūsų vaidmuo to daryti neleidžia')]).toEqual([1, true])
  })
})

describe('taking back what a plan has done', () => {
  const finished = async () => {
    const { out } = await school.type(specialist, ['apply'])
    return /^([0-9a-f]{8}) .*2026–2027 {2}Įvykdytas$/m.exec(out)?.[1] ?? ''
  }

  test('is shown first, for one person, with what cannot be taken back', async () => {
    const plan = await finished()
    const several = await school.type(specialist, ['undo', plan, 'a'])
    expect([several.code, several.out.includes('Tinka keli')]).toEqual([2, true])
    const nobody = await school.type(specialist, ['undo', plan, 'Tokio', 'Nėra'])
    expect(nobody.out).toContain('Plane tokio žmogaus nėra: Tokio Nėra')
    const [, name = '', signInName = ''] = /^ {2}(.+) \((.+)@/m.exec(several.out) ?? []
    const one = await school.type(specialist, ['undo', plan, signInName])
    expect(one.out).toContain(`Atšaukimas (${name})`)
    expect(one.out).toMatch(/talka -- apply [0-9a-f]{8}/)
    expect(one.code).toBe(0)
  })

  test('the whole of it waits for a second person like any plan', async () => {
    const { out } = await school.type(specialist, ['undo', await finished()])
    expect(out).toContain('Atšaukimas: ')
    expect((await school.type(specialist, ['apply', planIn(out), '--yes'])).code).toBe(3)
  })
})

describe('lists whose columns a person has to explain', () => {
  const pupils = join(roster('roster-list'), 'mokiniai.csv')

  test('are not read by a guess that nobody has seen', async () => {
    const { code, out } = await school.type(specialist, ['plan', pupils])
    expect(code).toBe(3)
    expect(out).toContain('→ Vardas')
    expect(out).toContain('--yes')
  })

  test('can be corrected at the keyboard, and a correction that leaves no names is not taken', async () => {
    const answers = ['3', '0', 'taip', 'ne']
    const { code, asked, out } = await school.type(specialist, ['plan', pupils], { answers })
    expect(asked[0]).toContain('Ar teisingai?')
    expect(asked[1]).toContain('Ką reiškia')
    expect(asked).toHaveLength(4)
    expect(out).toContain('→ Nenaudoti')
    expect(code).toBe(3)
  })
})

describe('what was not understood', () => {
  test('is said before anything is done, and nobody has to sign in for it', async () => {
    for (const args of [['plan'], ['plna'], ['plan', '--year', 'kitais'], ['plan', 'nera'], ['--nera'], []]) {
      const { code, out, signIns } = await school.type(specialist, args)
      expect([code, signIns], args.join(' ')).toEqual([2, 0])
      expect(out.length).toBeGreaterThan(10)
    }
  })

  test('a faulty roster is refused with every fault and its place', async () => {
    const broken = join(project, 'tests/rosters/broken/06-orphan-enrollment')
    const { code, out } = await school.type(specialist, ['plan', broken])
    expect(code).toBe(1)
    expect(out).toMatch(/enrollments\.csv:\d+:\S+/)
  })

  test('no token goes to an address that is neither safe nor this machine', async () => {
    const { code, signIns } = await school.type(specialist, ['apply', '--url', 'http://talka.example'])
    expect([code, signIns]).toEqual([2, 0])
  })

  test('help says every command, and where nobody listens it says that', async () => {
    const help = await school.type(specialist, ['--help'])
    expect(help.code).toBe(0)
    for (const file of readdirSync(join(project, 'terminal')).filter((name) =>
      /^(plan|apply|undo|drift)\.ts$/.test(name),
    ))
      expect(help.out).toContain(`talka -- ${file.replace('.ts', '')}`)
    const nobody = await school.type(specialist, ['apply', '--url', 'http://localhost:9'])
    expect(nobody.code).toBe(5)
    expect(nobody.out).toContain('Talka neatsako')
  })
})
