import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { bunzip2 } from './bzip2.ts'

const unpack = (bytes: Uint8Array, limit = 2 ** 24) => Buffer.concat([...bunzip2(bytes, limit)])
const packed = (base64: string) => Buffer.from(base64, 'base64')

/** Made by `printf 'one two two' | bzip2 | base64`. */
const WORDS = packed('QlpoOTFBWSZTWR0vHv0AAAKRgEAAAgGEgCAAIZomgwAtMHLLxdyRThQkB0vHv0A=')
/** Made by `head -c 300000 /dev/zero | bzip2 | base64`. */
const ZEROS = packed('QlpoOTFBWSZTWd9HTW8AAkxAgMAABAAACCAAMMwFKaYURsRRHi7kinChIb6Omt4=')
/** Made by `printf '' | bzip2 | base64`. */
const NOTHING = packed('QlpoORdyRThQkAAAAAA=')
/** Made by `seq 1 400 | bzip2 -1 | base64`. */
const NUMBERS = packed(
  'QlpoMTFBWSZTWViZLooAAPFIAAAQf+BQA3gHPOuipUDUm1P1RvyoQDTTQVTz0mk/9UqEUf6pPUftKhBP9VJqm/0qm81uV2/fM+bAPHAFiAdCgUDoQCxwB42AfNAB5pwB82AeOALEA6FAoHQgFjgDxsA+aAC2iAfNgHjgCxAOhQKB0IBY4A8bAPmgA60KBQOhALHAHjYB80AEyZJJJFj2qqvyiqu7u7uyQAAAAAAAAB5nOeKrbbltttWPbJJPvvvvvtkirphyrphyrphyrphyrphyrphyrphyrphyrphyrre9zu7uqcIAAKrFVbbbeIbmpnmZuamZtlXRxlXRxlXRxlXRxlXRxlXRxmv2pOTev2sqq5mZmY8bAPmgMu7u/SfplXRxlXRxlXQXdBd0F3QXdBd0F3QXdb3vdbu7s9JOSSST+kySSe33ve9JP1AAAAAJJJlVWZWZmOhALHAu8u7segAAAAAN73u7v27s7IKB0ILu8u7FySSSSSSSSSSSSSSSSSZVVmZl5iAdCgUXfvb70k+AAAAAA3ve7mZnscAWIB1d3d5YqSSSSSAAAAK7v3327u7/SckkknpIkkk+nve979+/aAAAAAUP8XckU4UJBYmS6KA=',
)

const numbers = Array.from({ length: 400 }, (_, at) => `${at + 1}\n`).join('')

test('words', () => expect(unpack(WORDS).toString()).toBe('one two two'))
test('runs', () => expect(unpack(ZEROS)).toEqual(Buffer.alloc(300_000)))
test('nothing', () => expect(unpack(NOTHING)).toHaveLength(0))
test('numbers', () => expect(unpack(NUMBERS).toString()).toBe(numbers))

test('streams that follow each other are one file, zeros after them padding', () => {
  const both = Buffer.concat([WORDS, NOTHING, NUMBERS, Buffer.alloc(3)])
  expect(unpack(both).toString()).toBe(`one two two${numbers}`)
})

test('no more than the limit comes out', () => {
  expect(() => unpack(ZEROS, 299_999)).toThrow('unpacks to more than is read')
  expect(() => unpack(Buffer.concat([ZEROS, ZEROS]), 400_000)).toThrow('unpacks to more than is read')
  expect(unpack(ZEROS, 300_000)).toHaveLength(300_000)
})

test('what is cut off is told', () =>
  fc.assert(
    fc.property(fc.nat(NUMBERS.length - 1), (at) => {
      expect(() => unpack(NUMBERS.subarray(0, at))).toThrow(/damaged: it is (cut off|no bzip2)/)
    }),
  ))

test('a changed bit is told by a sum or earlier, never by anything but a PosternError', () =>
  fc.assert(
    fc.property(fc.nat(NUMBERS.length * 8 - 1), (bit) => {
      const bytes = Buffer.from(NUMBERS)
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      try {
        expect(unpack(bytes).toString()).toBe(numbers)
      } catch (error) {
        expect(error).toBeInstanceOf(PosternError)
      }
    }),
    { numRuns: 500 },
  ))

test('bytes of any kind give a PosternError', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const file = Buffer.concat([Buffer.from('BZh9\x31\x41\x59\x26\x53\x59', 'latin1'), bytes])
      expect(() => unpack(file)).toThrow(PosternError)
    }),
  ))
