import { unreadable } from './refusal.ts'

/** A $filter made ready to run over many objects. */
export interface Filter {
  matches(object: Record<string, unknown>): boolean
  /** Operators that need ConsistencyLevel: eventual and $count=true (concepts/aad-advanced-queries.md). */
  advanced: string[]
  /** First pieces of the properties it looks at. */
  properties: Set<string>
}

type Scope = Record<string, unknown>
type Test = (scope: Scope) => boolean
type Literal = string | number | boolean | null
interface Reading {
  tokens: string[]
  at: number
  variables: string[]
  filter: Filter
}

const tokenPattern =
  /\s+|'(?:[^']|'')*'|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?|-?\d+(?:\.\d+)?|\$?[A-Za-z_]\w*(?:\/\$?[A-Za-z_]\w*)*|[(),:]/giy

/** Reads a $filter: eq ne lt le gt ge in, startswith endswith, and or not, any(), /$count, null. */
export function readFilter(text: string): Filter {
  const filter: Filter = { matches: () => true, advanced: [], properties: new Set() }
  const reading: Reading = { tokens: splitTokens(text), at: 0, variables: [], filter }
  const test = readOr(reading)
  if (reading.at < reading.tokens.length) throw wrongSyntax(reading)
  filter.matches = (object) => test({ '': object })
  return filter
}

function splitTokens(text: string): string[] {
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.length) {
    const start = tokenPattern.lastIndex
    const token = tokenPattern.exec(text)?.[0]
    if (token === undefined)
      throw unreadable(`Invalid filter clause: Syntax error at position ${start} in '${text}'.`)
    if (token.trim()) tokens.push(token)
  }
  return tokens
}

const peek = ({ tokens, at }: Reading) => tokens[at] ?? ''
const isNext = (reading: Reading, word: string) => peek(reading).toLowerCase() === word

function take(reading: Reading, word?: string): string {
  const token = peek(reading)
  if (!token || (word !== undefined && token.toLowerCase() !== word)) throw wrongSyntax(reading)
  reading.at++
  return token
}

function wrongSyntax({ tokens, at }: Reading) {
  return unreadable(`Invalid filter clause: Syntax error at position ${at} in '${tokens.join(' ')}'.`)
}

function readOr(reading: Reading): Test {
  const tests = [readAnd(reading)]
  while (isNext(reading, 'or')) {
    take(reading)
    tests.push(readAnd(reading))
  }
  return (scope) => tests.some((test) => test(scope))
}

function readAnd(reading: Reading): Test {
  const tests = [readNot(reading)]
  while (isNext(reading, 'and')) {
    take(reading)
    tests.push(readNot(reading))
  }
  return (scope) => tests.every((test) => test(scope))
}

function readNot(reading: Reading): Test {
  if (!isNext(reading, 'not')) return readCondition(reading)
  take(reading)
  reading.filter.advanced.push('not')
  const test = readNot(reading)
  return (scope) => !test(scope)
}

function readCondition(reading: Reading): Test {
  if (isNext(reading, '(')) {
    take(reading)
    const test = readOr(reading)
    take(reading, ')')
    return test
  }
  const name = take(reading)
  if (isNext(reading, '('))
    return name.toLowerCase().endsWith('/any') ? readAny(reading, name) : readFunction(reading, name)
  const value = readPath(reading, name)
  const operator = take(reading).toLowerCase()
  if (operator === 'in') {
    const choices = readChoices(reading)
    return (scope) => choices.some((choice) => compare(value(scope), choice) === 0)
  }
  return compareWith(reading, operator, value, readLiteral(reading))
}

function compareWith(
  reading: Reading,
  operator: string,
  value: (scope: Scope) => unknown,
  wanted: Literal,
): Test {
  const tests: Record<string, (order: number | undefined) => boolean> = {
    eq: (order) => order === 0,
    ne: (order) => order !== 0,
    lt: (order) => order !== undefined && order < 0,
    le: (order) => order !== undefined && order <= 0,
    gt: (order) => order !== undefined && order > 0,
    ge: (order) => order !== undefined && order >= 0,
  }
  const test = Object.hasOwn(tests, operator) && tests[operator]
  if (!test) throw wrongSyntax(reading)
  if (operator === 'ne') reading.filter.advanced.push('ne')
  return (scope) => test(compare(value(scope), wanted))
}

function readFunction(reading: Reading, name: string): Test {
  const called = name.toLowerCase()
  if (called !== 'startswith' && called !== 'endswith') {
    // Graph's directory knows no contains() (concepts/filter-query-parameter.md); the wording is a guess.
    throw unreadable(`Invalid filter clause: The function '${name}' is not supported.`)
  }
  if (called === 'endswith') reading.filter.advanced.push('endsWith')
  take(reading, '(')
  const value = readPath(reading, take(reading))
  take(reading, ',')
  const wanted = String(readLiteral(reading)).toLowerCase()
  take(reading, ')')
  return (scope) => {
    const text = value(scope)
    if (typeof text !== 'string') return false
    return called === 'startswith'
      ? text.toLowerCase().startsWith(wanted)
      : text.toLowerCase().endsWith(wanted)
  }
}

function readAny(reading: Reading, name: string): Test {
  const items = readPath(reading, name.slice(0, -'/any'.length))
  take(reading, '(')
  const variable = take(reading)
  take(reading, ':')
  reading.variables.push(variable)
  const test = readOr(reading)
  reading.variables.pop()
  take(reading, ')')
  return (scope) => {
    const list = items(scope)
    return Array.isArray(list) && list.some((item) => test({ ...scope, [variable]: item }))
  }
}

function readChoices(reading: Reading): Literal[] {
  const choices: Literal[] = []
  take(reading, '(')
  do {
    if (choices.length) take(reading, ',')
    choices.push(readLiteral(reading))
  } while (isNext(reading, ','))
  take(reading, ')')
  return choices
}

function readPath(reading: Reading, path: string): (scope: Scope) => unknown {
  if (!/^[A-Za-z_]/.test(path)) throw wrongSyntax(reading)
  const names = path.split('/')
  const first = names[0] ?? ''
  const isVariable = reading.variables.includes(first)
  if (!isVariable) reading.filter.properties.add(first)
  if (names.includes('$count')) reading.filter.advanced.push('$count')
  return (scope) => {
    let value: unknown = isVariable ? scope : scope['']
    for (const name of names) {
      if (name === '$count') return Array.isArray(value) ? value.length : 0
      value = (value as Record<string, unknown> | null | undefined)?.[name]
    }
    return value
  }
}

function readLiteral(reading: Reading): Literal {
  const token = take(reading)
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (token === 'null') return null
  if (token === 'true' || token === 'false') return token === 'true'
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token)
  if (/^[0-9a-f]{8}-|^\d{4}-\d\d-\d\d/i.test(token)) return token
  reading.at--
  throw wrongSyntax(reading)
}

/** Order of a stored value and a literal, undefined when they cannot be compared. Texts compare without regard to case. */
function compare(value: unknown, wanted: Literal): number | undefined {
  if (wanted === null || value === null || value === undefined) {
    return (value ?? null) === wanted ? 0 : undefined
  }
  if (typeof value === 'string' && typeof wanted === 'string') {
    const [left, right] = [value.toLowerCase(), wanted.toLowerCase()]
    return left < right ? -1 : left > right ? 1 : 0
  }
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted
  return value === wanted ? 0 : undefined
}
