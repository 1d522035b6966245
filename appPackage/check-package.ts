import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AnySchemaObject, ErrorObject } from 'ajv'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Json } from './fill-manifest.ts'

const resolve = createRequire(import.meta.url).resolve

// Microsoft's words for what Teams itself does; an app so named is refused by the store and confuses people in the rail.
const takenNames = [
  ...['chat', 'contacts', 'calendar', 'calls', 'files', 'activity', 'apps', 'help', 'teams', 'microsoft'],
  ...['pokalbiai', 'kontaktai', 'kalendorius', 'skambučiai', 'failai', 'veikla', 'programėlės', 'pagalba'],
]

function schemaOf(version: string, file: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): AnySchemaObject {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/${file}.schema.json`
  return JSON.parse(readFileSync(resolve(path), 'utf8'))
}

function placeOf(error: ErrorObject) {
  const path = error.instancePath.split('/').slice(1)
  return path
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : place ? `${place}.${part}` : part),
      '',
    )
}

function sentenceOf(error: ErrorObject): string {
  const place = placeOf(error) || 'the file'
  const { params } = error
  const length = typeof error.data === 'string' ? error.data.length : 0
  switch (error.keyword) {
    case 'required':
      return `${place}: "${params.missingProperty}" is missing`
    case 'additionalProperties':
      return `${place}: "${params.additionalProperty}" is not a name the schema knows`
    case 'maxLength':
      return `${place}: ${length} characters, at most ${params.limit} fit`
    case 'maxItems':
      return `${place}: more than ${params.limit} entries`
    case 'enum':
      return `${place}: must be one of ${params.allowedValues.join(', ')}`
    case 'const':
      return `${place}: must be ${params.allowedValue}`
    case 'type':
      return `${place}: must be of type ${params.type}`
    default:
      return `${place}: ${error.message}`
  }
}

function faultsBySchema(schema: AnySchemaObject, document: Json): string[] {
  // Microsoft's patterns escape more than a regular expression with the u flag allows.
  const ajv = new draft04.default({ strict: false, allErrors: true, verbose: true, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(schema)
  return validate(document) ? [] : (validate.errors ?? []).map(sentenceOf)
}

/** Every text of the manifest that people read, by the name a file of translations calls it. */
export function textsOf(manifest: Json): Map<string, string> {
  const readable =
    /^(name|description)\.(short|full)$|^description\.features\[\d\]\.(title|description)$|^staticTabs\[\d+\]\.name$|^activities\.activityTypes\[\d+\]\.(description|templateText)$|^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(title|description)$|^composeExtensions\[0\]\.commands\[\d+\]\.(title|description)$/
  const texts = new Map<string, string>()
  const walk = (value: Json, place: string) => {
    if (typeof value === 'string' && readable.test(place)) texts.set(place, value)
    if (Array.isArray(value)) for (const [index, inner] of value.entries()) walk(inner, `${place}[${index}]`)
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, place ? `${place}.${name}` : name)
  }
  walk(manifest, '')
  return texts
}

function faultsOfTranslation(file: string, manifest: Json, translation: Record<string, Json>): string[] {
  const texts = textsOf(manifest)
  return [
    ...[...texts.keys()]
      .filter((key) => !(key in translation))
      .map((key) => `${file}: "${key}" is not translated`),
    ...Object.keys(translation)
      .filter((key) => key !== '$schema' && !texts.has(key))
      .map((key) => `${file}: "${key}" translates nothing in the manifest`),
  ]
}

function faultsOfName(file: string, name: Json | undefined): string[] {
  const words = String(name ?? '')
    .toLocaleLowerCase('lt')
    .split(/[^\p{L}]+/u)
  return words
    .filter((word) => takenNames.includes(word))
    .map((word) => `${file}: an app name must not hold "${word}"`)
}

/** What keeps Teams from accepting the manifest and its translations, one sentence a fault, for whoever builds the package. */
export function faultsOfPackage(
  manifest: Json,
  translations: Record<string, Record<string, Json>>,
): string[] {
  const version =
    manifest !== null && typeof manifest === 'object' && 'manifestVersion' in manifest
      ? manifest.manifestVersion
      : ''
  let schemas: { manifest: AnySchemaObject; translation: AnySchemaObject }
  try {
    schemas = {
      manifest: schemaOf(String(version), 'MicrosoftTeams'),
      translation: schemaOf(String(version), 'MicrosoftTeams.Localization'),
    }
  } catch {
    return [`manifest.json: manifestVersion "${version}" has no schema in @microsoft/app-manifest`]
  }
  const texts = textsOf(manifest)
  return [
    ...faultsBySchema(schemas.manifest, manifest).map((fault) => `manifest.json: ${fault}`),
    ...faultsOfName('manifest.json', `${texts.get('name.short')} ${texts.get('name.full')}`),
    ...Object.entries(translations).flatMap(([file, translation]) => [
      ...faultsBySchema(schemas.translation, translation).map((fault) => `${file}: ${fault}`),
      ...faultsOfTranslation(file, manifest, translation),
      ...faultsOfName(file, `${translation['name.short']} ${translation['name.full']}`),
    ]),
  ]
}
