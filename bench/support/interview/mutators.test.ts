import { fileURLToPath } from 'node:url'
import { parser } from '@lezer/python'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '../../../src/core/modules.ts'
import { readCorpus } from './corpus.ts'
import { type Mutator, mutated, together } from './mutator.ts'
import { moveScript } from './mutators/move-code.ts'
import { padPython, padScript } from './mutators/pad.ts'
import { renamePython, renameScript } from './mutators/rename-identifiers.ts'
import rotateHosts from './mutators/rotate-hosts.ts'
import { splitPython, splitScript } from './mutators/split-strings.ts'
import { isReworked } from './rework.ts'
import { applyChanges, isScript, parseScript } from './script.ts'

const mutators = await loadFolder<Mutator>(fileURLToPath(new URL('./mutators/', import.meta.url)))
const samples = readCorpus(fileURLToPath(new URL('../../corpus/interview', import.meta.url)))
const reworked = samples.filter(
  ({ label, project }) =>
    label === 'malicious' &&
    (() => {
      const { files, implants } = project()
      return implants.some(({ file }) => isReworked(file, files.get(file)))
    })(),
)

const PROGRAM = `
const { join, sep } = require('node:path')
const base = 'a long folder name'
const odd = { base, 'quoted key': 1, join }
let count = 0
function add(more, { step = 'two', ...rest } = {}) {
  count += more
  return [join(base, step), rest.z, count]
}
class Box { add(x) { return add(x)[0] + \`in \${base}\` } }
const shout = (text) => text.toUpperCase() + sep
label: for (const one of [1, 2]) { if (one === 2) break label; count += one }
module.exports = [add(4, { z: 'zed and more' }), new Box().add(1), shout("it's"), odd.base, Object.keys(odd)]
`

/** What a CommonJS program exports; ours alone is ever run. */
function outcome(text: string, modules: Record<string, string> = {}): unknown {
  const module = { exports: {} as unknown }
  const load = (name: string): unknown => {
    const other = modules[name]
    if (other !== undefined) return outcome(other, modules)
    const posix = { join: (...parts: string[]) => parts.join('/'), sep: '/' }
    return name === 'node:path' ? posix : undefined
  }
  new Function('module', 'exports', 'require', text)(module, module.exports, load)
  return module.exports
}

describe('a program does the same after', () => {
  const before = outcome(PROGRAM)
  test.each([
    ['renaming', renameScript('a.js', PROGRAM)],
    ['splitting', splitScript('a.js', PROGRAM)],
    ['padding', applyChanges(PROGRAM, padScript('a.js', PROGRAM))],
    [
      'all three',
      splitScript('a.js', renameScript('a.js', applyChanges(PROGRAM, padScript('a.js', PROGRAM)))),
    ],
  ])('%s', (_, after) => {
    expect(after).not.toBe(PROGRAM)
    expect(outcome(after)).toEqual(before)
  })

  test('moving a function', () => {
    const line = PROGRAM.split('\n').findIndex((text) => text.includes('shout =')) + 1
    const cut = moveScript('a.js', 'b.js', new Map([['a.js', PROGRAM]]), line)
    expect(cut?.moved).toContain('toUpperCase')
    expect(cut?.moved.split('\n')[(cut.line ?? 0) - 1]).toContain('toUpperCase')
    expect(cut?.left).not.toContain('toUpperCase')
    expect(outcome(cut?.left ?? '', { './b.js': cut?.moved ?? '' })).toEqual(before)
  })

  test('moving a whole file, where a function leans on what changes', () => {
    const line = PROGRAM.split('\n').findIndex((text) => text.includes('count += more')) + 1
    const cut = moveScript('a.js', 'b.js', new Map([['a.js', PROGRAM]]), line)
    expect(cut).toMatchObject({ moved: PROGRAM, line })
    expect(outcome(cut?.left ?? '', { './b.js': cut?.moved ?? '' })).toEqual(before)
  })
})

test('names that others see stay: exports, imports, members, types, JSX', () => {
  const text = `import { io, get as fetchIt } from 'a'\nexport const Page = ({ io: x }: Props) => <Row key={io} />\nconst Row = (p: { get: string }) => p.get + fetchIt\nexport { Row as Line }\n`
  const renamed = renameScript('a.tsx', text)
  expect(renamed).toMatch(/import \{ io as \w+, get as (?!fetchIt)\w+ \} from 'a'/)
  expect(renamed).toMatch(/export const Page = \(\{ io: (?!x)\w+ \}: Props\) => <Row key=\{(?!io)\w+\} \/>/)
  expect(renamed).toMatch(/\(\w+: \{ get: string \}\) => \w+\.get/)
  expect(renamed).toContain('export { Row as Line }')
})

const PYTHON = `import os


def main(name, depth=1):
    where = os.path.join("a folder", name)
    total = depth
    for one in range(3):
        total = total + one
    return dict(where=where, total=total)


result = main("first part", depth=2)
`

test('Python: assigned names change, parameters and keyword arguments stay', () => {
  const renamed = renamePython(PYTHON, 'print(result)')
  expect(renamed).not.toMatch(/\bone\b/)
  expect(renamed).toContain('depth=2')
  expect(renamed).toMatch(/^result = (?!main)\w+\("first part"/m)
  expect(renamed).toContain('dict(where=where')
})

test('Python: strings are cut, lines are put between statements', () => {
  expect(splitPython(PYTHON)).toContain('main(("first" + " part")')
  expect(splitPython(PYTHON)).not.toContain('"first part"')
  const padded = applyChanges(PYTHON, padPython(PYTHON))
  expect(padded.split('\n').length).toBeGreaterThan(PYTHON.split('\n').length + 20)
  expect(padded.replace(/^\s*#.*\n|^\s*\n/gm, '')).toBe(PYTHON.replace(/^\s*\n/gm, ''))
  expect(errorsIn(padded)).toBe(0)
})

function errorsIn(text: string): number {
  let errors = 0
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) errors++
    },
  })
  return errors
}

test('a host that anybody could register gets another name, an honest one keeps its own', () => {
  const text = "get('https://cdn.some-lure.dev/x'); // github.com/a https://registry.npmjs.org/ a.b.invalid"
  const rotated = rotateHosts.change?.(text) as string
  expect(rotated).not.toMatch(/some-lure|a\.b\.invalid/)
  expect(rotated).toMatch(/https:\/\/[a-z]+-[0-9a-f]+\.invalid\/x/)
  expect(rotated).toContain('https://registry.npmjs.org/')
})

const all = { name: 'all', unit: together(mutators.map(({ unit }) => unit)) }

describe.each([...mutators, all].map(({ name, unit }) => [name, unit] as const))('%s', (name, mutator) => {
  test('every sample stays whole, and its implant is where it is said to be', () => {
    expect(reworked.length).toBeGreaterThan(50)
    let changed = 0
    for (const { id, project } of reworked) {
      const before = project()
      const after = mutated(mutator, project)
      if (
        after.files.size !== before.files.size ||
        [...after.files].some(([path, text]) => before.files.get(path) !== text)
      )
        changed++
      for (const [path, content] of after.files) {
        if (typeof content !== 'string') continue
        if (isScript(path)) expect(parseScript(path, content).errors, `${id} ${path}\n${content}`).toEqual([])
        if (path.endsWith('.py')) expect(errorsIn(content), `${id} ${path}\n${content}`).toBe(0)
      }
      for (const { file, line } of after.implants) {
        const text = after.files.get(file)
        expect(text, id).toBeTypeOf('string')
        if (line !== undefined) expect(String(text).split('\n')[line - 1]?.trim(), id).toBeTruthy()
      }
      if (name !== 'pad') continue
      const [was, is] = [before, after].map(({ files, implants: [implant] }) =>
        String(files.get(implant?.file ?? ''))
          .split('\n')
          [(implant?.line ?? 0) - 1]?.trim(),
      )
      expect(is, id).toBe(was)
    }
    expect(changed / reworked.length).toBeGreaterThan(0.85)
  })
})
