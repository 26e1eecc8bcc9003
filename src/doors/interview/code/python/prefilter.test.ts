import { describe, expect, test } from 'vitest'
import { mayAct } from './prefilter.ts'
import { readPython } from './testing.ts'

describe('what is parsed', () => {
  test.each([
    'exec (x)',
    'from os import (\n  path,\n  system)',
    'import os as o\ngetattr(o, "sys" + "tem")("id")',
    'import os\ngetattr (os, "sys" + "tem")("id")',
    'import os\nx = os\nvars(x)["sys" + "tem"]("id")',
    'import os\ndef f(m): getattr(m, "sys" + "tem")("id")\nf(os)',
    'import os\nos.__dict__["sys" + "tem"]("id")',
    'globals ( )["ex" + "ec"]("x")',
    'ｅｘｅｃ("x")',
    '𝘦𝘷𝘢𝘭("x")',
  ])('%s', (code) => {
    expect(mayAct(code)).toBe(true)
  })
})

test.each([
  'import os, sys\nprint(os.path.join("a", getattr(args, "folder", "")))',
  'def total(values):\n    return sum(values)',
  'class Größe:\n    """Was groß ist."""',
])('passed over: %s', (code) => {
  expect(mayAct(code)).toBe(false)
})

test('names are what Python takes them for', () => {
  const { acts } = readPython({ 'a.py': 'import os\nos.𝓼𝓎stem("id")\nｅxec("pass")' })
  expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['run-program', 'run-code']))
})
