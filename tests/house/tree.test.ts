import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isWordKey } from '../../core/language.ts'
import { allowed } from '../../core/people/roles.ts'
import { jobs, useCases } from '../../core/use-cases.ts'
import { type SourceFile, sourceFiles } from '../support/source.ts'

const core = sourceFiles('core')
const bot = sourceFiles('bot')
const functions = sourceFiles('functions')
const tabs = sourceFiles('tabs')
const terminal = sourceFiles('terminal')
const local = sourceFiles('local')
const product = [...core, ...bot, ...functions, ...tabs, ...terminal]
const everything = { ...useCases, ...jobs }

const domains = [
  ...new Set(
    core
      .map((file) => file.path.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]),
  ),
].filter((name) => !['database', 'outside'].includes(name ?? ''))
const domainOf = (path: string) => (path.startsWith('core/') ? path.split('/')[1] : undefined)
const nameOf = (path: string) => path.split('/').at(-1) ?? ''

/** Names each import that a rule forbids: "file → import". */
function breaches(
  files: readonly SourceFile[],
  forbidden: (from: string, file: SourceFile, typeOnly: boolean) => boolean,
) {
  return files.flatMap((file) =>
    file.imports
      .filter((one) => forbidden(one.from, file, one.typeOnly))
      .map((one) => `${file.path} → ${one.from}`),
  )
}

describe('one name everywhere (design §1)', () => {
  const declared = core.flatMap((file) =>
    [...file.text.matchAll(/^export const \w+ = (command|query|job)\('([^']+)'/gm)].map((match) => ({
      path: file.path,
      name: match[2] ?? '',
    })),
  )

  test('the path of a use case is its name', () => {
    for (const { path, name } of declared) expect(path).toBe(`core/${name}.ts`)
  })

  test('every use case stands in core/use-cases.ts under its own name, and nothing else does', () => {
    expect(Object.keys(everything).sort()).toEqual(declared.map(({ name }) => name).sort())
    for (const [name, useCase] of Object.entries(everything)) expect(useCase.name).toBe(name)
  })

  test('jobs are not among what people can call', () => {
    for (const useCase of Object.values(useCases)) expect(['command', 'query']).toContain(useCase.kind)
    for (const job of Object.values(jobs)) expect(job.kind).toBe('job')
  })

  test('what people can do has a word, and some role may do it', () => {
    const allowedNames = new Set<string>(Object.values(allowed).flat())
    for (const name of Object.keys(useCases)) {
      expect(isWordKey(name), `${name} has no word`).toBe(true)
      expect(allowedNames, `nobody may ${name}`).toContain(name)
    }
  })
})

describe('who may import whom (design §2)', () => {
  test('core knows no Teams, no HTTP and no edge', () => {
    expect(
      breaches(
        core,
        (from) =>
          /^(bot|functions|tabs|terminal|local|appPackage|tests)\//.test(from) ||
          /^(botbuilder|hono|@hono|@azure\/functions|react|@microsoft\/teams-js|adaptivecards)/.test(from),
      ),
    ).toEqual([])
  })

  test('vendors of the outside are imported in core/outside only', () => {
    const vendor = /^(@azure\/|@microsoft\/)/
    expect(
      breaches(core, (from, file) => vendor.test(from) && !file.path.startsWith('core/outside/')),
    ).toEqual([])
  })

  test('a domain never imports core/outside', () => {
    const inDomains = core.filter((file) => domains.includes(domainOf(file.path) ?? ''))
    expect(breaches(inDomains, (from) => from.startsWith('core/outside/'))).toEqual([])
  })

  test('only bot/bot.ts imports botbuilder', () => {
    const files = [...product, ...local].filter((file) => file.path !== 'bot/bot.ts')
    expect(
      breaches(files, (from) => from.startsWith('botbuilder') || from.startsWith('botframework')),
    ).toEqual([])
  })

  test('the bot, the tab and the terminal know neither each other nor functions', () => {
    expect(breaches(bot, (from) => /^(functions|tabs|terminal|local)\//.test(from))).toEqual([])
    expect(breaches(tabs, (from) => /^(functions|bot|terminal|local)\//.test(from))).toEqual([])
    expect(
      breaches(terminal, (from, _file, typeOnly) => /^(functions|bot|tabs|local)\//.test(from) && !typeOnly),
    ).toEqual([])
  })

  test('the tab and the terminal take from core only schema, words, rules, forms, language, refusal and types', () => {
    const open =
      /(^|\/)(schema|words|common\.words|rules|forms|language|refusal|kind)\.ts$|\/kinds\/[\w-]+\.ts$/
    expect(
      breaches(
        [...tabs, ...terminal],
        (from, _file, typeOnly) => from.startsWith('core/') && !typeOnly && !open.test(from),
      ),
    ).toEqual([])
  })

  test('features of the tab never import each other', () => {
    const feature = (path: string) => /^tabs\/features\/([^/]+)\//.exec(path)?.[1]
    expect(
      breaches(
        tabs,
        (from, file) =>
          feature(file.path) !== undefined &&
          feature(from) !== undefined &&
          feature(from) !== feature(file.path),
      ),
    ).toEqual([])
  })

  test('local/ imports nothing of the product but settings, and the product nothing of local/', () => {
    expect(
      breaches(local, (from) => /^(core|bot|functions|tabs)\//.test(from) && from !== 'core/settings.ts'),
    ).toEqual([])
    expect(breaches(product, (from) => from.startsWith('local/'))).toEqual([])
  })

  test('only a domain touches its own tables, and outside a store nobody does', () => {
    const foreign = breaches(
      core,
      (from, file) => nameOf(from) === 'tables.ts' && domainOf(from) !== domainOf(file.path),
    )
    const past = breaches(
      core,
      (from, file) =>
        nameOf(from) === 'tables.ts' && nameOf(file.path) !== 'store.ts' && !/store/.test(nameOf(file.path)),
    )
    expect([...foreign, ...past]).toEqual([])
  })
})

describe('what each file of a domain holds (design §2)', () => {
  test('words import nothing', () => {
    const files = core.filter(
      (file) => /(^|[.-])words\.ts$/.test(nameOf(file.path)) && file.path !== 'core/words.ts',
    )
    expect(breaches(files, () => true)).toEqual([])
  })

  test('schemas are safe for the browser: zod, other schemas, kinds and types', () => {
    const files = core.filter((file) => nameOf(file.path) === 'schema.ts' || /\/kinds\//.test(file.path))
    expect(
      breaches(
        files,
        (from, _file, typeOnly) => !typeOnly && from !== 'zod' && !/(schema|kind)\.ts$|\/kinds\//.test(from),
      ),
    ).toEqual([])
  })

  test('tables import drizzle and types', () => {
    const files = core.filter((file) => nameOf(file.path) === 'tables.ts')
    expect(breaches(files, (from, _file, typeOnly) => !typeOnly && !from.startsWith('drizzle-orm'))).toEqual(
      [],
    )
  })

  test('rules and differences are pure: no database, no clock, no waiting', () => {
    const files = core.filter((file) => ['rules.ts', 'diff.ts'].includes(nameOf(file.path)))
    expect(
      breaches(
        files,
        (from, _file, typeOnly) =>
          !typeOnly && /(store|tables|use-case|connect)\.ts$|drizzle|node:/.test(from),
      ),
    ).toEqual([])
    for (const file of files) {
      expect(file.text, file.path).not.toMatch(/\bawait\b|\basync\b|Date\.now\(|new Date\(\)|Math\.random\(/)
    }
  })

  test('files of a domain are flat, small and without barrels or default exports', () => {
    for (const file of [...product, ...local]) {
      expect(nameOf(file.path), file.path).not.toMatch(/^index\.tsx?$/)
      expect(file.text, file.path).not.toMatch(/^export default/m)
      // The list of all use cases has two lines for each.
      const most = file.path === 'core/use-cases.ts' ? 800 : 400
      expect(file.text.split('\n').length, `${file.path} is too long`).toBeLessThanOrEqual(most)
    }
  })

  test('nothing is called a manager, service, handler, helper or util, and only Refusal is a class', () => {
    for (const file of product) {
      expect(file.path).not.toMatch(/(manager|service|handler|helper|util)s?\b/i)
      expect(file.text, file.path).not.toMatch(
        /^export (const|function|class|interface|type) \w*(Manager|Service|Handler|Helper|Util)\b/m,
      )
      // React offers no other way to catch what breaks while drawing.
      if (['core/refusal.ts', 'tabs/shared/boundary.tsx'].includes(file.path)) continue
      expect(file.text, file.path).not.toMatch(/^\s*(export )?(abstract )?class \w/m)
    }
  })

  test('no screen leaves it to the browser to say what is wrong with a form, or to show a day, in a language of its own', () => {
    for (const { path, text } of tabs) {
      const forms = text.match(/<form\b[\s\S]*?>\n/g) ?? []
      expect(
        forms.filter((form) => !form.includes('noValidate')),
        path,
      ).toEqual([])
      expect(text, path).not.toMatch(/type="(date|time|datetime-local|month|week)"/)
    }
  })

  test('the house stands as the design says', () => {
    for (const part of [
      'package.json',
      'tsconfig.json',
      'README.md',
      '.ci/run',
      'appPackage',
      'core',
      'bot',
      'functions',
      'tabs',
      'terminal',
      'local',
      'infra',
      'tests',
    ]) {
      expect(existsSync(part), part).toBe(true)
    }
  })
})
