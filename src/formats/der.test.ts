import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derChildren, derContent, derOid, readDer } from './der.ts'

test('a length of several bytes', () => {
  const bytes = Buffer.concat([Buffer.from('048200c8', 'hex'), Buffer.alloc(200)])
  expect(readDer(bytes)).toMatchObject({ tag: 4, content: 4, end: 204 })
  expect(readDer(bytes.subarray(0, 203))).toBeUndefined()
})

test('an indefinite length ends at its mark', () => {
  const bytes = Buffer.from('3080020105300000000500', 'hex')
  const element = readDer(bytes)
  expect(element).toMatchObject({ tag: 0x30, contentEnd: 7, end: 9 })
  expect(element && derChildren(bytes, element).map(({ tag }) => tag)).toEqual([2, 0x30])
})

test('an object identifier in points', () => {
  const bytes = Buffer.from('06092a864886f70d010702', 'hex')
  expect(derOid(bytes, readDer(bytes))).toBe('1.2.840.113549.1.7.2')
  expect(derOid(Buffer.from('020105', 'hex'), readDer(Buffer.from('020105', 'hex')))).toBe('')
})

test('a text in pieces is put together', () => {
  const bytes = Buffer.from('2408040261620402' + '6364', 'hex')
  const element = readDer(bytes)
  expect(element && Buffer.from(derContent(bytes, element)).toString()).toBe('abcd')
})

test('nesting without end is given up', () => {
  expect(readDer(Buffer.from('3080'.repeat(5_000), 'hex'))).toBeUndefined()
})

test('whatever the bytes, elements stay within them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const element = readDer(bytes)
      if (!element) return
      expect(element.end).toBeLessThanOrEqual(bytes.length)
      for (const child of derChildren(bytes, element)) {
        expect(child.start).toBeGreaterThanOrEqual(element.content)
        expect(child.end).toBeLessThanOrEqual(element.contentEnd)
      }
    }),
  )
})
