import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gzipName, inflate } from './inflate.ts'

const noise = createHash('shake256', { outputLength: 100_000 }).update('noise').digest()

test('a whole stream, several streams one after the other, and what follows them', async () => {
  const packed = gzipSync('hello')
  for (const [bytes, text] of [
    [packed, 'hello'],
    [Buffer.concat([packed, packed]), 'hellohello'],
    [Buffer.concat([packed, Buffer.alloc(100)]), 'hello'],
  ] as const) {
    const { bytes: out, problem } = await inflate('gzip', bytes, 1_000)
    expect([Buffer.from(out).toString(), problem]).toEqual([text, ''])
  }
})

test('what is cut off gives what came before', async () => {
  const packed = gzipSync(noise)
  const { bytes, problem } = await inflate('gzip', packed.subarray(0, packed.length / 2), 10 ** 6)
  expect(problem).toBe('it is cut off')
  expect(bytes.length).toBeGreaterThan(10_000)
  expect(Buffer.compare(Buffer.from(bytes), noise.subarray(0, bytes.length))).toBe(0)
})

test('what is damaged says so', async () => {
  const packed = gzipSync(noise)
  packed.fill(0xff, 3_000, 3_100)
  expect((await inflate('gzip', packed, 10 ** 6)).problem).toMatch(/^it is (damaged|cut off)/)
  expect(await inflate('gzip', Buffer.from('text'), 100)).toMatchObject({ bytes: Buffer.alloc(0) })
})

test('no more than the limit comes out', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(await inflate('gzip', bomb, 1_000)).toEqual({
    bytes: Buffer.alloc(1_000),
    problem: 'it unpacks to more than is read',
  })
  expect((await inflate('gzip', bomb, 0)).bytes).toHaveLength(0)
})

test('any bytes give an answer within the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('gzip', 'raw'),
      fc.uint8Array({ maxLength: 200 }),
      async (form, rest) => {
        const { bytes } = await inflate(
          form,
          Buffer.concat([gzipSync('a'.repeat(999)).subarray(0, 15), rest]),
          500,
        )
        expect(bytes.length).toBeLessThanOrEqual(500)
      },
    ),
  )
})

test('the name of what is inside', () => {
  const named = Buffer.concat([
    Buffer.from('1f8b0808000000000003', 'hex'),
    Buffer.from('notes.txt\0'),
    gzipSync('').subarray(10),
  ])
  expect(gzipName(named)).toBe('notes.txt')
  expect(gzipName(gzipSync('x'))).toBeUndefined()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(gzipName(bytes)?.length ?? 0).toBeLessThan(60)
    }),
  )
})
