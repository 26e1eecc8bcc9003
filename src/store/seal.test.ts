import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal(new Uint8Array(32).fill(1))

describe('sealing', () => {
  test('what is closed opens as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, place) => {
        expect(Buffer.compare(seal.open(seal.close(bytes, place), place), bytes)).toBe(0)
      }),
    )
    expect(seal.openText(seal.close('Zoë 🏰', 'people.name:1'), 'people.name:1')).toBe('Zoë 🏰')
  })

  test('the same value looks different every time', () => {
    expect(seal.close('same', 'a')).not.toEqual(seal.close('same', 'a'))
  })

  test('it opens neither in another place, nor changed anywhere, nor with another key', () => {
    const sealed = seal.close('secret', 'subjects.raw:1')
    expect(() => seal.open(sealed, 'subjects.raw:2')).toThrow(/does not open/)
    expect(() => createSeal(new Uint8Array(32).fill(2)).open(sealed, 'subjects.raw:1')).toThrow(
      /does not open/,
    )
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => seal.open(changed, 'subjects.raw:1')).toThrow(/does not open/)
    }
    expect(() => seal.open(new Uint8Array(0), 'subjects.raw:1')).toThrow(/does not open/)
  })
})

test('a digest depends on kind, value and key', () => {
  const digest = (key: number, kind: string, value: string) =>
    Buffer.from(createSeal(new Uint8Array(32).fill(key)).digest(kind, value)).toString('hex')
  expect(digest(1, 'email', 'a@b.example')).toBe(digest(1, 'email', 'a@b.example'))
  const different = [
    digest(1, 'email', 'a'),
    digest(1, 'domain', 'a'),
    digest(1, 'email', 'b'),
    digest(2, 'email', 'a'),
  ]
  expect(new Set(different).size).toBe(4)
})
