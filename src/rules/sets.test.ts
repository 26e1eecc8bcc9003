import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadRules } from './load.ts'
import { checkSamples, tryRules } from './samples.ts'
import { addRuleSet, removeRuleSet, ruleSetFolders, ruleSets, rulesInForce } from './sets.ts'

const NOW = Date.parse('2026-03-01T12:00:00Z')
const rule = (name: string, text: string) => `rule ${name} { strings: $a = "${text}" condition: $a }\n`
let dir = ''
let source = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-sets-'))
  source = join(dir, 'source')
  mkdirSync(join(source, 'sub'), { recursive: true })
  writeFileSync(join(source, 'a.yar'), rule('A', 'red'))
  writeFileSync(join(source, 'sub', 'b.yara'), rule('B', 'green'))
})
afterEach(() => rmSync(dir, { recursive: true }))
const add = (name = 'mine') => addRuleSet(dir, source, { name, now: NOW })

test('added, listed, replaced, removed', () => {
  expect(ruleSets(dir)).toEqual([])
  expect(add()).toMatchObject({ replaced: false, set: { name: 'mine', files: 2, rules: 2 } })
  const [before] = ruleSets(dir)
  writeFileSync(join(source, 'a.yar'), rule('A', 'blue'))
  expect(add().replaced).toBe(true)
  expect(ruleSets(dir)[0]?.sha256).not.toBe(before?.sha256)
  expect(readdirSync(join(dir, 'rules'))).toEqual(['mine'])
  expect(loadRules(ruleSetFolders(dir)).size).toBe(2)
  removeRuleSet(dir, 'mine')
  expect(ruleSets(dir)).toEqual([])
  expect(() => removeRuleSet(dir, 'mine')).toThrow('no set named mine')
})

test('rules that do not compile leave the older set', () => {
  add()
  writeFileSync(join(source, 'a.yar'), 'rule A {\n condition: B }')
  expect(() => add()).toThrow(/a\.yar:2:/)
  expect(ruleSets(dir)).toHaveLength(1)
})

test.each(['../x', '', 'a/b', '.hidden', 'x'.repeat(65)])('refuses the name %s', (name) =>
  expect(() => add(name)).toThrow('name'),
)

test('a damaged set is told', () => {
  add()
  writeFileSync(join(dir, 'rules', 'mine', 'set.json'), '{')
  expect(() => ruleSets(dir)).toThrow('damaged')
})

test('rules in force follow the sets, and are compiled once', () => {
  expect(rulesInForce(undefined).size).toBe(0)
  expect(rulesInForce(dir).size).toBe(0)
  add()
  const rules = rulesInForce(dir)
  expect(rules.size).toBe(2)
  expect(rulesInForce(dir)).toBe(rules)
  expect(rulesInForce(dir, [join(source, 'a.yar')]).size).toBe(3)
  removeRuleSet(dir, 'mine')
  expect(rulesInForce(dir).size).toBe(0)
})

test('samples beside the rules hold them to what they should match', () => {
  for (const folder of ['hit/A', 'miss']) mkdirSync(join(source, folder), { recursive: true })
  writeFileSync(join(source, 'hit', 'A', 'good'), 'red')
  writeFileSync(join(source, 'hit', 'A', 'wrong'), 'green')
  writeFileSync(join(source, 'miss', 'good'), 'yellow')
  writeFileSync(join(source, 'miss', 'wrong'), 'green')
  const { samples, wrong } = checkSamples(loadRules([source]), source)
  expect(samples).toBe(4)
  expect(wrong.map((words) => words.replaceAll(source, ''))).toEqual([
    '/hit/A/wrong: should match A and does not',
    '/miss/wrong: should not match and does: B',
  ])
})

test('every file below a folder is tried', () => {
  const found = [...tryRules(loadRules([source]), source)]
  expect(found.map(({ matches }) => matches.length)).toEqual([1, 1])
  expect(() => [...tryRules(loadRules([source]), join(dir, 'none'))]).toThrow('no such file')
})
