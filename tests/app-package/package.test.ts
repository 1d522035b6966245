import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildPackage } from '../../appPackage/build-package.ts'
import { faultsOfPackage, textsOf } from '../../appPackage/check-package.ts'
import { readOptions } from '../../appPackage/read-options.ts'
import { messageCommand } from '../../bot/message-action.ts'
import { activityTypes } from '../../core/notifications/send-by-graph.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { readPng } from './png.ts'

const client = '11111111-2222-3333-4444-555555555555'
const bot = '99999999-2222-3333-4444-555555555555'
const files = unzipSync(
  buildPackage(readOptions(['--url', 'https://talka.school.example', '--client', client])),
)
const read = (file: string) => JSON.parse(strFromU8(files[file] ?? new Uint8Array()))
const manifest = () => read('manifest.json')
const english = () => read('en.json')
const refusal = (...argv: string[]) => {
  try {
    readOptions(argv)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

describe('the package that an administrator uploads', () => {
  test('holds the manifest, English, two icons, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
  })

  test('passes the official schema with its translation', () => {
    expect(faultsOfPackage(manifest(), { 'en.json': english() })).toEqual([])
  })

  test('follows the newest schema there is', () => {
    const schemas = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'))
    const minors = readdirSync(join(schemas, 'build/json-schemas/teams')).map((name) =>
      Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0),
    )
    expect(manifest().manifestVersion).toBe(`1.${Math.max(...minors)}`)
    expect(manifest().$schema).toContain(`/v${manifest().manifestVersion}/`)
    expect(english().$schema).toContain(`/v${manifest().manifestVersion}/`)
  })

  test('carries the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest().version).toBe(version)
  })

  test("holds the school's address and app ID wherever they belong, and no mark of the template", () => {
    const { staticTabs, bots, validDomains, webApplicationInfo, id, developer } = manifest()
    expect(JSON.stringify(manifest())).not.toMatch(/<\w+>/)
    expect(staticTabs.map((tab: { entityId: string }) => tab.entityId)).toEqual([
      'home',
      'requests',
      'accounts',
    ])
    expect(staticTabs[1].contentUrl).toBe('https://talka.school.example/requests')
    expect(validDomains).toEqual(['talka.school.example'])
    expect([id, bots[0].botId, webApplicationInfo.id]).toEqual([client, client, client])
    expect(webApplicationInfo.resource).toBe(`api://talka.school.example/botid-${client}`)
    for (const url of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl])
      expect(url).toMatch(/^https:\/\/talka\.school\.example\//)
  })

  test('offers a channel one tab, whose set-up page is the school’s own and cannot be led elsewhere', () => {
    const [tab] = manifest().configurableTabs
    expect(manifest().configurableTabs).toHaveLength(1)
    expect(tab).toMatchObject({
      configurationUrl: 'https://talka.school.example/channel/set-up',
      canUpdateConfiguration: false,
      scopes: ['team'],
    })
  })

  test('names a separate registration of the bot where a school has one', () => {
    const other = unzipSync(
      buildPackage(readOptions(['--url', 'https://talka.school.example', '--client', client, '--bot', bot])),
    )
    const written = JSON.parse(strFromU8(other['manifest.json'] ?? new Uint8Array()))
    expect([written.bots[0].botId, written.webApplicationInfo.id]).toEqual([bot, client])
  })

  test('comes out the same, byte for byte, from the same sources', () => {
    const options = readOptions(['--url', 'https://talka.school.example', '--client', client])
    expect(Buffer.from(buildPackage(options)).equals(Buffer.from(buildPackage(options)))).toBe(true)
  })

  test('asks Teams for no more than Talka uses', () => {
    expect(manifest().permissions).toEqual(['identity'])
    // A basic permission, given at installation: it reaches only the feed of whoever has Talka.
    expect(manifest().authorization.permissions.resourceSpecific).toEqual([
      { name: 'TeamsActivity.Send.User', type: 'Application' },
    ])
    expect(manifest().devicePermissions).toEqual(['media'])
    expect(manifest().bots[0].scopes).not.toContain('groupChat')
  })
})

describe('activity types', () => {
  const declared = () =>
    Object.fromEntries(
      (manifest().activities.activityTypes as { type: string; templateText: string }[]).map(
        ({ type, templateText }) => [type, [...templateText.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)],
      ),
    )

  test('are one for each kind of message, so that people can turn each off in Teams', () => {
    expect(Object.keys(declared()).sort()).toEqual(Object.values(activityTypes).sort())
  })

  test('are those that the local Teams knows, so that no test sends what Teams would refuse', () => {
    expect(seed.teamsApps[0]?.activityTypes).toEqual(declared())
    expect(seed.teamsApps[0]?.resourceSpecific).toEqual(
      manifest().authorization.permissions.resourceSpecific.map(({ name }: { name: string }) => name),
    )
    expect(seed.teamsApps[0]?.messageActions).toEqual(
      manifest().composeExtensions[0].commands.map(({ id, title }: { id: string; title: string }) => ({
        id,
        title,
      })),
    )
  })
})

describe('icons', () => {
  test('the colour icon is 192 × 192, in full colour, with nothing transparent', () => {
    const { width, height, pixels } = readPng(files['color.png'] ?? new Uint8Array())
    expect([width, height]).toEqual([192, 192])
    expect(pixels.every((pixel) => pixel.alpha === 255)).toBe(true)
    expect(pixels.some((pixel) => pixel.red !== pixel.green)).toBe(true)
  })

  test('the outline icon is 32 × 32, white and transparent only', () => {
    const { width, height, pixels } = readPng(files['outline.png'] ?? new Uint8Array())
    const seen = pixels.filter((pixel) => pixel.alpha > 0)
    expect([width, height]).toEqual([32, 32])
    expect(seen.every((pixel) => pixel.red === 255 && pixel.green === 255 && pixel.blue === 255)).toBe(true)
    expect(seen.length).toBeGreaterThan(100)
    expect(seen.length).toBeLessThan(pixels.length)
  })
})

describe.each([
  ['Lithuanian', () => Object.fromEntries(textsOf(manifest()))],
  ['English', english],
])('texts in %s', (_language, texts) => {
  test('fit the places Teams gives them', () => {
    const longest = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 }
    for (const [key, limit] of Object.entries(longest))
      expect(texts()[key].length, key).toBeLessThanOrEqual(limit)
    for (const [key, text] of Object.entries<string>(texts())) {
      const limit =
        key.endsWith('.title') && key.includes('features') ? 45 : key.includes('features') ? 120 : 128
      if (!key.startsWith('description.full')) expect(text.length, key).toBeLessThanOrEqual(limit)
    }
  })

  test('stand in as many places as in the other language', () => {
    const keys = Object.keys(texts()).filter((key) => key !== '$schema')
    expect(keys.sort()).toEqual([...textsOf(manifest()).keys()].sort())
  })

  test('offer no command twice in one list', () => {
    for (const list of ['commandLists[0]', 'commandLists[1]']) {
      const titles = Object.entries<string>(texts()).filter(
        ([key]) => key.includes(list) && key.endsWith('.title'),
      )
      expect(new Set(titles.map(([, title]) => title)).size).toBe(titles.length)
      expect(titles.length).toBeGreaterThan(0)
      expect(titles.length).toBeLessThanOrEqual(12)
    }
  })
})

test('each place where the bot talks has one list of commands', () => {
  const { scopes, commandLists } = manifest().bots[0]
  expect(commandLists.flatMap((list: { scopes: string[] }) => list.scopes).sort()).toEqual([...scopes].sort())
  expect(commandLists.length).toBeLessThanOrEqual(3)
})

describe('a broken manifest is refused by name', () => {
  const faults = (
    change: (broken: ReturnType<typeof manifest>, words: ReturnType<typeof english>) => void,
  ) => {
    const [broken, words] = [manifest(), english()]
    change(broken, words)
    return faultsOfPackage(broken, { 'en.json': words })
  }

  test('a bot without scopes', () => {
    expect(faults((broken) => delete broken.bots[0].scopes)).toContain(
      'manifest.json: bots[0]: "scopes" is missing',
    )
  })
  test('a name that is too long', () => {
    const found = faults((broken) => {
      broken.name.short = 'T'.repeat(31)
    })
    expect(found).toContain('manifest.json: name.short: 31 characters, at most 30 fit')
  })
  test('a word the schema does not know', () => {
    const found = faults((broken) => {
      broken.colour = 'green'
    })
    expect(found).toContain('manifest.json: the file: "colour" is not a name the schema knows')
  })
  test('a version of the schema that does not exist', () => {
    const found = faults((broken) => {
      broken.manifestVersion = '1.999'
    })
    expect(found).toEqual(['manifest.json: manifestVersion "1.999" has no schema in @microsoft/app-manifest'])
  })
  test('a thirteenth command', () => {
    const found = faults((broken) => {
      broken.bots[0].commandLists[0].commands = Array.from({ length: 13 }, () => ({ title: 'x' }))
    })
    expect(found).toContain('manifest.json: bots[0].commandLists[0].commands: more than 12 entries')
  })
  test('a command that has no English', () => {
    const key = 'bots[0].commandLists[0].commands[2].title'
    expect(faults((_, words) => delete words[key])).toContain(`en.json: "${key}" is not translated`)
  })
  test('a translation of nothing', () => {
    const found = faults((_, words) => {
      words['staticTabs[9].name'] = 'Ghost'
    })
    expect(found).toContain('en.json: "staticTabs[9].name" translates nothing in the manifest')
  })
  test("a name that is Microsoft's", () => {
    const found = faults((broken, words) => {
      broken.name.full = 'Talka pagalba'
      words['name.full'] = 'Talka for Teams'
    })
    expect(found).toEqual([
      'manifest.json: an app name must not hold "pagalba"',
      'en.json: an app name must not hold "teams"',
    ])
  })
})

describe('what the packager is told', () => {
  test.each([
    ['not-an-address', 'not an address'],
    ['http://talka.school.example', 'only https'],
    ['https://talka.school.example/app', 'the origin only'],
    ['https://talka.school.example:8443', 'leave the port out'],
    ['https://talka.azurewebsites.net', "not the school's own domain"],
    ['https://abc.ngrok-free.app', "not the school's own domain"],
    ['https://localhost', 'not a domain name'],
    ['https://192.0.2.7', 'not a domain name'],
  ])('the address %s is refused with a reason', (url, reason) => {
    expect(refusal('--url', url, '--client', client)).toContain(reason)
  })

  test('everything that is missing or wrong is named at once', () => {
    expect(refusal()).toBe('--url is missing\n--client is missing')
    expect(refusal('--url', 'https://talka.school.example', '--client', 'me')).toContain('"me" is not a GUID')
  })

  test('on the command line a fault ends with an explanation and without a package', () => {
    const script = fileURLToPath(new URL('../../appPackage/package.ts', import.meta.url))
    const { status, stderr } = spawnSync(process.execPath, [script, '--url', 'https://localhost'], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('--client is missing')
    expect(stderr).toContain('npm run package -- --url')
  })
})

test('the message action is the bot’s own, asks nothing beforehand, and is the one the bot answers', () => {
  const { composeExtensions, bots } = manifest()
  expect(composeExtensions).toHaveLength(1)
  const [{ botId, commands }] = composeExtensions
  expect(botId).toBe(bots[0].botId)
  expect(commands).toMatchObject([
    { id: messageCommand, type: 'action', context: ['message'], fetchTask: true },
  ])
  for (const { title } of commands) expect(title.length).toBeLessThanOrEqual(32)
})
