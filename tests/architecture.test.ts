import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { allDetectors } from '../docs/reference.ts'

const root = resolve(import.meta.dirname, '..')

/** What each part of `src/` may import besides itself. Tests may import what they test with. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  formats: ['core'],
  git: ['core'],
  outbound: ['core'],
  packages: ['core', 'outbound'],
  intel: ['core'],
  rules: ['core'],
  names: ['core'],
  linkage: ['core', 'names'],
  sanctions: ['core', 'formats', 'names'],
  hiring: ['core', 'store', 'cases', 'doors', 'intel'],
  connectors: ['core', 'outbound'],
  doors: ['core', 'formats', 'names', 'linkage'],
  check: ['core', 'intel', 'rules', 'sanctions'],
  export: ['core'],
  store: ['core'],
  triage: ['core', 'formats'],
  cases: ['core', 'store'],
  server: ['core', 'store', 'cases', 'hiring', 'connectors'],
  cli: [
    'core',
    'check',
    'intel',
    'export',
    'store',
    'cases',
    'server',
    'git',
    'outbound',
    'packages',
    'rules',
    'triage',
    'names',
    'linkage',
    'sanctions',
    'doors',
    'hiring',
    'connectors',
  ],
}

/** Parts that judge: the same bytes, indicators and settings give the same verdict, anywhere. */
const PURE = ['core', 'formats', 'names', 'linkage', 'doors']
const PURE_NODE = ['buffer', 'crypto', 'path', 'string_decoder', 'url', 'util', 'zlib']
/** Impure by nature and by name: they read code of this program's own, a folder of modules and a WebAssembly file. */
const LOADS_CODE = ['src/core/modules.ts', 'src/formats/seven-zip-module.ts']

/** Files longer than 400 lines, each with the reason why it is one. */
const LONG: Record<string, string> = {
  'src/doors/support/knowledge/brands-general.ts':
    'a list of brands and their domains: data, read line by line',
}

interface Import {
  from: string
  specifier: string
  typeOnly: boolean
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|build)\//.test(path))
    .sort()
}

const isTest = (file: string) => /(\.test\.tsx?|\/testing\.ts|\/fixtures\/.*)$/.test(file)

const read = (file: string) => readFileSync(join(root, file), 'utf8')

function importsOf(file: string): Import[] {
  const text = read(file).replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')
  const found = [
    ...text.matchAll(
      /^(?:import|export)\s+(?<type>type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'(?<specifier>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gm,
    ),
  ]
  return found.map(({ groups }) => ({
    from: file,
    specifier: groups?.specifier ?? groups?.dynamic ?? '',
    typeOnly: groups?.type !== undefined,
  }))
}

/** The imported file from the root on; undefined for a package. */
function target({ from, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(from), specifier)) : undefined
}

const part = (file: string) => file.split('/')[1] ?? ''

const production = sources('src').filter((file) => !isTest(file))
const imports = production.flatMap(importsOf)

test('the test sees what there is to see', () => {
  expect(production.length).toBeGreaterThan(80)
  expect(imports.length).toBeGreaterThan(200)
  expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true)
})

test('every part of src/ is known here and imports only what its place allows', () => {
  const wrong = imports.filter((found) => {
    const to = target(found)
    if (to === undefined) return false
    if (!to.startsWith('src/')) return true
    const [own, other] = [part(found.from), part(to)]
    return own !== other && !MAY_IMPORT[own]?.includes(other)
  })
  expect(wrong).toEqual([])
})

test('a door imports no other door', () => {
  const doorOf = (file: string) => file.match(/^src\/doors\/([^/]+)\//)?.[1]
  const wrong = imports.filter((found) => {
    const [own, other] = [doorOf(found.from), doorOf(target(found) ?? '')]
    return own !== undefined && other !== undefined && own !== other
  })
  expect(wrong).toEqual([])
})

const IMPURE_NAMES = new Set(['process', 'globalThis', 'fetch', 'setTimeout', 'setInterval'])
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random'])

/** What a module uses of the world outside its arguments, by its syntax: words in strings and patterns are no use. */
function impureUse(file: string): string | undefined {
  const found: string[] = []
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (computed || object.type !== 'Identifier' || property.type !== 'Identifier') return
      const member = `${object.name}.${property.name}`
      if (IMPURE_MEMBERS.has(member) || IMPURE_NAMES.has(object.name)) found.push(member)
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && IMPURE_NAMES.has(callee.name)) found.push(callee.name)
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
        found.push('new Date()')
    },
  }).visit(parseSync(file, read(file)).program)
  return found[0]
}

test('what judges touches no file, network, process or clock', () => {
  const files = production.filter((file) => PURE.includes(part(file)) && !LOADS_CODE.includes(file))
  const modules = files.flatMap(importsOf).filter(({ specifier }) => {
    const name = specifier.replace(/^node:/, '')
    return builtinModules.includes(name) && !PURE_NODE.includes(name)
  })
  expect(modules).toEqual([])
  expect(files.filter((file) => impureUse(file) !== undefined)).toEqual([])
})

test('what runs needs no development dependency', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const wrong = imports.filter(({ specifier }) => {
    if (specifier.startsWith('.') || specifier.startsWith('node:')) return false
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    return dependencies[name] === undefined
  })
  expect(wrong).toEqual([])
})

test('the console shares types with the program, and code with its core alone', () => {
  const wrong = sources('web')
    .filter((file) => !isTest(file))
    .flatMap(importsOf)
    .filter((found) => {
      const to = target(found)
      return to?.startsWith('src/') && !found.typeOnly && part(to) !== 'core'
    })
  expect(wrong).toEqual([])
})

test('the program imports neither bench, docs, tests nor console', () => {
  const outside = sources('src').flatMap(importsOf).map(target)
  expect(outside.filter((to) => to !== undefined && !to.startsWith('src/'))).toEqual([])
})

test('every detector has its test beside it, and a name that serves as its id', () => {
  const detectorFiles = production.filter((file) => /^src\/doors\/[^/]+\/detectors\//.test(file))
  const present = new Set(sources('src'))
  expect(detectorFiles.filter((file) => !present.has(file.replace(/\.ts$/, '.test.ts')))).toEqual([])
  expect(detectorFiles.filter((file) => !/\/detectors\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file))).toEqual([])
})

test('every detector explains itself', async () => {
  const detectors = await allDetectors()
  for (const { id, family, looksFor, technique, source, innocent, advice, signals } of detectors) {
    expect.soft(technique, id).toMatch(/^T\d{4}(\.\d{3})?$/)
    expect.soft(URL.parse(source)?.protocol, id).toBe('https:')
    expect.soft(family, id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const words of [looksFor, innocent, advice]) expect.soft(words.length, id).toBeGreaterThan(15)
    expect.soft(Object.keys(signals).length, id).toBeGreaterThan(0)
    for (const { title, weight } of Object.values(signals)) {
      expect.soft(title.length, id).toBeGreaterThan(10)
      expect.soft(weight, `${id}: ${title}`).toBeGreaterThan(0)
    }
  }
})

test('the words on screen never promise safety', async () => {
  const promise = /\bsafe(ly)?\b/i
  for (const { id, signals } of await allDetectors())
    for (const { title } of Object.values(signals)) expect.soft(title, id).not.toMatch(promise)
})

test('no file is longer than 400 lines without a reason', () => {
  const files = ['src', 'web', 'bench', 'docs', 'launcher', 'tests'].flatMap(sources)
  const long = files.filter((file) => read(file).split('\n').length > 401)
  expect(long.filter((file) => LONG[file] === undefined)).toEqual([])
  expect(Object.keys(LONG).filter((file) => !long.includes(file))).toEqual([])
})
