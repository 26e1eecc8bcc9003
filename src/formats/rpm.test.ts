import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRpmScripts } from './rpm.ts'
import { fixture } from './testing.ts'

const rpm = fixture('archives/package.rpm')

test('the scripts of a package of rpmbuild', () => {
  expect(readRpmScripts(rpm)).toEqual([{ name: 'post', text: 'echo hello' }])
})

test('any damage ends with an answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(rpm.length - 1), fc.nat(255)), { maxLength: 10 }),
      fc.nat(rpm.length),
      (changes, length) => {
        const bytes = Buffer.from(rpm.subarray(0, length))
        for (const [at, value] of changes) if (at < length) bytes[at] = value
        expect(readRpmScripts(bytes).length).toBeLessThanOrEqual(6)
      },
    ),
  )
})
