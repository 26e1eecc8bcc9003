import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOnePlace, PostalIndex, readPostalLine } from './postal-line.ts'

const find = (entries: string[], line: string) => new PostalIndex(entries).find(readPostalLine(line))

describe('a mail drop', () => {
  const building = '1200 Example Avenue, Sampletown, ZZ 00001'
  const store = '40 North Main Street, Ste B, Sampletown ZZ 00002'

  test.each([
    '1200 Example Ave., Sampletown, ZZ 00001',
    '1200 EXAMPLE AVENUE SUITE 500 # 1234 SAMPLETOWN ZZ 00001',
    '1200 Example Ave, 3rd Floor, Sampletown, ZZ 00001-4321, USA',
    '1200 Example Ave, PMB 77, Sampletown, ZZ 00001, United States of America',
    '1200 Example Ave, Sampletown, 00001',
    '1200 Example Ave, Sample Town, 00001',
    '1200 example ave unit 500, 00001',
    '1200 example ave, 000014321',
  ])('covers the whole building: %s', (line) => expect(find([building], line)).toBe(building))

  test.each([
    '1201 Example Avenue, Sampletown, ZZ 00001',
    '1200 Example Road, Sampletown, ZZ 00001',
    '1200 Example Avenue, Othertown, ZZ 00003',
    '1200 Example Avenue',
    '1200 Example Avenue, 00002',
    '1200 Example Avenue, ZZ',
    '',
  ])('covers no other place: %s', (line) => expect(find([building], line)).toBeUndefined())

  test('with a door covers that door alone', () => {
    expect(find([store], '40 N Main St Suite B #12, Sampletown ZZ 00002')).toBe(store)
    expect(find([store], '40 N Main St Suite C, Sampletown ZZ 00002')).toBeUndefined()
    expect(find([store], '40 N Main St, Sampletown ZZ 00002')).toBeUndefined()
  })

  test('has a postcode of two words', () => {
    const entry = '7 Sample Lane, Anytown ZZ1 1AA'
    expect(find([entry], '7 Sample Ln, Anytown, Exampleshire, zz1 1aa')).toBe(entry)
    expect(find([entry], '7 sample ln, zz11aa')).toBe(entry)
    expect(find([entry], '7 Sample Lane, Anytown ZZ2 1AA')).toBeUndefined()
  })

  test('is found in other scripts and spellings', () => {
    const entry = 'Müllerstraße 5, 00009 Musterstadt'
    expect(find([entry], 'MÜLLERSTRASSE 5, 00009 Musterstadt')).toBe(entry)
    expect(find([entry], 'Müllerstr. 5, 00009 Musterstadt')).toBe(entry)
    expect(find([entry], 'muller st 5, 00009')).toBe(entry)
    expect(find([entry], 'Mullerstrasse 6, 00009 Musterstadt')).toBeUndefined()
  })
})

test.each(['Sampletown', '12 High Street', 'High Street, Sampletown, Exampleshire', '# 5', ''])(
  '%s names no one place',
  (line) => expect(namesOnePlace(readPostalLine(line))).toBe(false),
)

test('any text is words of plain letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { words } = readPostalLine(text)
      expect(words.every((word) => /^[a-z0-9]*$/.test(word))).toBe(true)
    }),
  )
})
