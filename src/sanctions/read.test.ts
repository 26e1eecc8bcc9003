import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { isSanctionsRoot, readSanctions } from './read.ts'
import { fixture } from './testing.ts'

const text = (name: string) => Buffer.from(fixture(name)).toString('utf8')
const read = (xml: string) => readSanctions([Buffer.from(xml)])

describe('OFAC', () => {
  const { list, issued, parties } = readSanctions([fixture('ofac')])

  test('is named with its day', () =>
    expect({ list, issued }).toEqual({ list: 'ofac-sdn', issued: '2031-02-03' }))

  test('gives a person with all that is compared, and no nationality or gender', () => {
    expect(parties[0]).toEqual({
      id: '1001',
      schema: 'Person',
      names: [
        { text: 'Quentin & Ülo VOSTRIKAREV', weak: false },
        { text: '虛構人', weak: false },
        { text: 'GREEN COBALT', weak: true },
      ],
      births: [
        { from: '1981-04-09', to: '1981-04-09' },
        { from: '1979', to: '1980', circa: true },
      ],
      emails: ['quentin@listed.example'],
      phones: ['999555010077'],
      wallets: ['0x00000000000000000000000000000000dead0001'],
      websites: [],
      documents: ['ZZ0012345'],
      addresses: [{ street: '7 Invented Street', town: 'Hentzau', country: 'Ruritania', code: 'ZZ' }],
      programmes: ['INVENTED1', 'INVENTED2'],
    })
  })

  test('tells an organisation from a vessel', () => {
    expect(parties.map(({ id, schema }) => [id, schema])).toEqual([
      ['1001', 'Person'],
      ['1002', 'Organization'],
      ['1003', 'Vessel'],
    ])
    expect(parties[1]?.wallets).toEqual(['1InventedInventedInventedInvente11'])
  })

  test('of the lists that are not SDN has a name of its own', () =>
    expect(read(text('ofac').replace('ListID="1550"', 'ListID="91512"')).list).toBe('ofac-consolidated'))
})

const PERSON = {
  births: [
    { from: '1981-04-09', to: '1981-04-09' },
    { from: '1984', to: '1984', circa: true },
    { from: '1979', to: '1982' },
  ],
  documents: ['ZZ0012345'],
}

test('the UN’s list', () => {
  const { list, issued, parties } = readSanctions([fixture('un')])
  expect({ list, issued }).toEqual({ list: 'un', issued: '2031-03-04' })
  expect(parties[0]).toMatchObject({
    ...PERSON,
    id: '6900001',
    schema: 'Person',
    names: [
      { text: 'QUENTIN ÜLO VOSTRIKAREV', weak: false },
      { text: '虛構人', weak: false },
      { text: 'Kventin Vostrikariof', weak: false },
      { text: 'Q. Vostrikarev', weak: false },
      { text: 'Green Cobalt', weak: true },
    ],
    addresses: [{ street: '7 Invented Street', town: 'Hentzau', country: 'Ruritania' }],
    programmes: ['Ruritania'],
  })
  expect(parties[1]).toMatchObject({ id: '6900002', schema: 'Organization' })
  expect(parties[1]?.names.map((name) => name.text)).toEqual(['INVENTED HOLDINGS', 'Invented Trading'])
})

test('the EU’s list', () => {
  const { list, issued, parties } = readSanctions([fixture('eu')])
  expect({ list, issued }).toEqual({ list: 'eu', issued: '2031-04-05' })
  expect(parties[0]).toMatchObject({
    ...PERSON,
    id: '9001',
    schema: 'Person',
    names: [
      { text: 'Quentin Ülo Vostrikarev', weak: false },
      { text: 'Kventin Vostrikariof', weak: false },
      { text: 'Green Cobalt', weak: true },
    ],
    emails: ['quentin@listed.example'],
    phones: ['999555010077'],
    addresses: [{ street: '7 Invented Street', town: 'Hentzau', country: 'RURITANIA', code: 'ZZ' }],
    programmes: ['RUR'],
  })
  expect(parties[1]).toMatchObject({ id: '9002', schema: 'Organization' })
})

describe('what is refused, with its line', () => {
  const UN = (inside: string) =>
    `<CONSOLIDATED_LIST dateGenerated="2031-01-01">\n${inside}\n</CONSOLIDATED_LIST>`
  test.each([
    ['<html>\n</html>', 'line 1: <html> begins no sanctions list that is known'],
    ['', 'there is no XML in it'],
    ['just a text', 'there is no XML in it'],
    [UN(''), 'there is no party on this list'],
    [text('un').replace('dateGenerated', 'generated'), 'does not say when it was issued'],
    [
      `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n${UN('')}`,
      'line 2: a document type declaration',
    ],
    [text('eu').slice(0, 3_000), 'an element is not closed: the file is damaged or cut off'],
    [UN('<INDIVIDUAL>\n<DATAID></INDIVIDUAL>'), 'line 3: an element is not closed'],
    [UN('<a>'.repeat(100) + '</a>'.repeat(100)), 'line 2: elements lie more than 40 deep'],
    [UN(`<INDIVIDUAL>${'<a/>'.repeat(100_001)}</INDIVIDUAL>`), 'a record has too many elements'],
    [UN(`<INDIVIDUAL><DATAID>${'x'.repeat(9 * 2 ** 20)}</DATAID></INDIVIDUAL>`), 'a record is too long'],
    [UN(`<INDIVIDUAL a="${'x'.repeat(2 * 2 ** 20)}"/>`), 'a tag or comment is too long'],
    [UN(`<!-- ${'x'.repeat(2 * 2 ** 20)} -->`), 'a tag or comment is too long'],
    [UN('<ENTITY/>'.repeat(400_001)), 'it has more records than are read'],
    [`${text('un')}${text('un')}`, 'there is more than one document in it'],
  ])('%#', (xml, message) => {
    expect(() => read(xml)).toThrow(message)
    expect(() => read(xml)).toThrow(PosternError)
  })

  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('<CONSOLIDATED_LIST>\n'), Buffer.from([0xff, 0xfe, 0x41])])
    expect(() => readSanctions([bytes])).toThrow('the text is not UTF-8')
  })
})

test('entities of a document’s own are not expanded', () => {
  const [party] = read(text('un').replace('QUENTIN', '&mine;&#81;')).parties
  expect(party?.names[0]?.text).toBe('&mine;Q ÜLO VOSTRIKAREV')
})

test('a list reads the same wherever its bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ofac', 'un', 'eu'),
      fc.array(fc.nat(12_000), { maxLength: 6 }),
      (name, cuts) => {
        const bytes = fixture(name)
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end))
        expect(readSanctions(chunks)).toEqual(readSanctions([bytes]))
      },
    ),
    { numRuns: 60 },
  )
})

test('damaged lists give a list or a PosternError, and nothing else', () => {
  const damage = fc.record({ at: fc.nat(16_000), length: fc.nat(300), put: fc.string({ maxLength: 20 }) })
  fc.assert(
    fc.property(
      fc.constantFrom('ofac', 'un', 'eu'),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      (name, harm) => {
        let xml = text(name)
        for (const { at, length, put } of harm) xml = xml.slice(0, at) + put + xml.slice(at + length)
        try {
          for (const { id, names } of read(xml).parties) expect([id, names[0]?.text]).not.toContain('')
        } catch (error) {
          expect(error).toBeInstanceOf(PosternError)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test.each(['__proto__', 'constructor', 'toString'])('a root named %s is of no format', (name) =>
  expect(() => read(`<${name}/>`)).toThrow('begins no sanctions list'),
)

test('lists are known by their root', () => {
  for (const name of ['ofac', 'un', 'eu']) expect(isSanctionsRoot(text(name))).toBe(true)
  for (const other of ['{"a":1}', 'a,b\n1,2', '<html>', '', '<exported>'])
    expect(isSanctionsRoot(other)).toBe(false)
})
