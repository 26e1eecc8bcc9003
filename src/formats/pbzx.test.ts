import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pbzxParts } from './pbzx.ts'

function pbzx(...pieces: Buffer[]): Buffer {
  const number = (value: number) => {
    const field = Buffer.alloc(8)
    field.writeBigUInt64BE(BigInt(value))
    return field
  }
  const parts = pieces.flatMap((piece) => [number(99), number(piece.length), piece])
  return Buffer.concat([Buffer.from('pbzx'), number(99), ...parts])
}

const xz = (rest: string) => Buffer.concat([Buffer.from('fd377a585a00', 'hex'), Buffer.from(rest)])

test('pieces of one kind are joined', () => {
  const parts = pbzxParts(pbzx(xz('one'), xz('two'), Buffer.from('plain'), Buffer.from(' text'), xz('three')))
  expect(parts.map(({ bytes, packed }) => [packed, Buffer.from(bytes)])).toEqual([
    [true, Buffer.concat([xz('one'), xz('two')])],
    [false, Buffer.from('plain text')],
    [true, xz('three')],
  ])
})

test('what is cut off or damaged ends it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (rest) => {
      const total = pbzxParts(Buffer.concat([pbzx(xz('one')), rest])).reduce(
        (sum, { bytes }) => sum + bytes.length,
        0,
      )
      expect(total).toBeLessThan(200)
    }),
  )
})
