import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endingOf, withoutDirectionMarks } from './file-name.ts'

test.each([
  ['report.pdf', 'pdf'],
  ['report.pdf.EXE', 'exe'],
  ['report.exe . ', 'exe'],
  ['report\u202efdp.exe', 'exe'],
  ['.bashrc', 'bashrc'],
  ['Makefile', ''],
  ['', ''],
])('the ending of %j is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending)
})

test('marks that turn the direction of writing do not change an ending', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,10}$/),
      fc.constantFrom('\u202e', '\u2066', '\u200f'),
      (ending, mark) => {
        expect(endingOf(`${mark}a${mark}.${ending}${mark}`)).toBe(ending)
        expect(withoutDirectionMarks(`${mark}a`)).toBe('a')
      },
    ),
  )
})
