import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPython } from '../testing.ts'
import { sourceIn } from './encoding.ts'

const utf7 = (text: string) =>
  `+${Buffer.from(text, 'utf16le').swap16().toString('base64').replaceAll('=', '')}-`
const escaped = (text: string) =>
  [...text].map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')

const CODE = 'import os\nos.system("echo")\n'

const actsOf = (source: string) => readPython({ 'a.py': source }).acts

describe('encodings that hide code', () => {
  test.each([
    ['utf-7', `# -*- coding: utf-7 -*-\n${utf7(CODE)}\n`],
    ['UTF-7 in the second line', `#!/usr/bin/env python3\n# vim: set fileencoding=UTF_7 :\n${utf7(CODE)}\n`],
    ['UTF-7 by another name, far to the right', `#${' '.repeat(5000)}coding: u7\n${utf7(CODE)}\n`],
    ['after a carriage return', `#!python\r# coding: utf-7\r${utf7(CODE)}\r`],
    ['a comment that ends within', `# coding=utf7\n# fine ${utf7(`\n${CODE}`)}\n`],
    ['unicode_escape', `# coding: unicode_escape\n# fine ${escaped(`\n${CODE}`)}\n`],
    [
      'raw-unicode-escape',
      `# coding: raw-unicode-escape\n${escaped('import os')}\n${escaped('os.system("echo")')}`,
    ],
    ['hexadecimal', '# coding: unicode-escape\n\\x69mport os\nos.\\x73ystem("echo")\n'],
    ['rot13', '# coding: rot13\nvzcbeg bf\nbf.flfgrz("rpub")\n'],
  ])('%s', (_, source) => {
    const acts = actsOf(source)
    expect(acts.filter(({ kind }) => kind === 'run-program')).toMatchObject([
      { values: ['echo'], origins: expect.arrayContaining(['decoded']) },
    ])
    const hidden = acts.filter(({ how }) => how.startsWith('coding: '))
    expect(hidden).toMatchObject([{ kind: 'run-code', origins: ['decoded', 'literal'] }])
    expect(hidden[0]?.values[0]).toMatch(/os|m/)
  })

  test.each([
    ['no encoding', CODE],
    ['utf-8', `# -*- coding: utf-8 -*-\n${CODE}`],
    ['letters of a language', `# coding: utf-7\nname = "caf${utf7('é')}"\n${CODE}`],
    ['a sum', `# coding: utf-7\nimport os\nx = 1 +- 2\nos.system("echo")\n`],
    ['a word in a comment', `# we like coding in utf-7\n${CODE}`],
    ['below the second line', `import os\nos.system("echo")\n# coding: utf-7\n# ${utf7('exec(x)')}\n`],
  ])('%s hides nothing', (_, source) => {
    expect(actsOf(source).map(({ kind }) => kind)).toEqual(['run-program'])
  })

  test('the place is where it is written', () => {
    const acts = actsOf(`# coding: utf-7\nx = 1\nimport os ${utf7('\n\n\n')}\n${utf7('os')}.system("echo")\n`)
    expect(acts.find(({ kind }) => kind === 'run-program')?.where).toMatchObject({ line: 4, column: 1 })
  })

  test('bytes that are run are read in the encoding that they name', () => {
    const bytes = Buffer.from(`# coding: utf-7\n${utf7(CODE)}`).toString('base64')
    const acts = actsOf(`import base64\nexec(base64.b64decode("${bytes}"))`)
    expect(acts.map(({ kind }) => kind)).toContain('run-program')
  })

  test('any text survives its encoding, and offsets stay within', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const source = `# coding: utf-7\n${utf7(text)}`
        const { text: read, offsetOf } = sourceIn(source)
        expect(read).toBe(`# coding: utf-7\n${text}`)
        for (let at = 0; at <= read.length; at++) expect(offsetOf(at)).toBeLessThanOrEqual(source.length)
      }),
    )
  })

  test('anything can be read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('utf-7', 'unicode_escape', 'raw_unicode_escape', 'rot13', 'none'),
        fc.string(),
        (encoding, text) => {
          expect(typeof sourceIn(`# coding: ${encoding}\n${text}`).text).toBe('string')
        },
      ),
    )
  })
})
