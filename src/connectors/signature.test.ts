import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAge, checkHmac, headerAfter, hmac } from './signature.ts'

// RFC 4231, test cases 1 and 2: https://www.rfc-editor.org/rfc/rfc4231
test.each([
  ['\x0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    'Jefe',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('the HMAC of a published vector', (key, data, digest) => {
  expect(hmac(key, data)).toBe(digest)
  expect(() => checkHmac(digest.toUpperCase(), ['another', key], Buffer.from(data))).not.toThrow()
})

const secret = fc.string({ minLength: 1, maxLength: 60 })
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))

test('what was signed with one of the secrets passes, whatever the bytes', () => {
  fc.assert(
    fc.property(bytes, fc.array(secret, { minLength: 1, maxLength: 4 }), fc.nat(), (body, secrets, pick) => {
      const signature = createHmac('sha256', secrets[pick % secrets.length] ?? '')
        .update(body)
        .digest('hex')
      expect(() => checkHmac(signature, secrets, body)).not.toThrow()
    }),
  )
})

test('a changed bit of the body, the signature or the secret does not pass', () => {
  fc.assert(
    fc.property(bytes, secret, fc.nat(), fc.nat({ max: 7 }), (body, key, place, bit) => {
      const signature = hmac(key, body)
      const flip = (buffer: Buffer) => {
        const changed = Buffer.from(buffer)
        const at = place % changed.length
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        return changed
      }
      if (body.length > 0) expect(() => checkHmac(signature, [key], flip(body))).toThrow('signature')
      const other = flip(Buffer.from(signature, 'hex')).toString('hex')
      expect(() => checkHmac(other, [key], body)).toThrow('signature')
      expect(() => checkHmac(signature, [`${key}x`], body)).toThrow('signature')
      expect(() => checkHmac(signature, [], body)).toThrow('signature')
    }),
  )
})

test('text that is no signature is refused, not stumbled over', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), bytes, (given, body) => {
      expect(() => checkHmac(given, ['a secret'], body)).toThrow('signature')
    }),
  )
  expect(() => checkHmac(undefined, ['a secret'], 'x')).toThrow('not signed')
  expect(() => checkHmac('0'.repeat(64), [], 'x')).toThrow('signature')
})

test('a header counts once and with its prefix', () => {
  const body = Buffer.alloc(0)
  expect(headerAfter({ headers: { a: 'sha256=ff' }, body }, 'a', 'sha256=')).toBe('ff')
  expect(headerAfter({ headers: { a: 'sha1=ff' }, body }, 'a', 'sha256=')).toBeUndefined()
  expect(headerAfter({ headers: { a: ['ff', 'ee'] }, body }, 'a')).toBeUndefined()
})

test('a signature holds for its time, also a little before it', () => {
  const now = Date.UTC(2026, 10, 23)
  for (const at of [now, now - 1000, now + 60_000]) expect(() => checkAge(at, now, 1000)).not.toThrow()
  for (const at of [now - 1001, now + 600_000, Number.NaN])
    expect(() => checkAge(at, now, 1000)).toThrow('too old')
})
