import { describe, expect, test } from 'vitest'
import type { SanctionsQuery } from '../core/sanctions.ts'
import { compare, prepare } from './compare.ts'
import type { Party } from './party.ts'
import { party } from './testing.ts'

const against = (query: Partial<SanctionsQuery>, listed: Partial<Party>) =>
  compare(prepare({ names: [], ...query }), party(listed))

describe('birth dates', () => {
  const listed = (from: string, to = from, circa?: true) => ({
    births: [{ from, to, ...(circa ? { circa } : {}) }],
  })
  test.each([
    ['the same day', '1981-04-09', listed('1981-04-09'), 'birth-date', false],
    ['day and month exchanged', '1981-09-04', listed('1981-04-09'), 'birth-year', false],
    ['another day of the same year', '1981-11-20', listed('1981-04-09'), undefined, false],
    ['a day, of which the list knows the year', '1981-11-20', listed('1981'), 'birth-year', false],
    ['a year, of which the list knows the day', '1981', listed('1981-04-09'), 'birth-year', false],
    ['a year within a range', '1980', listed('1979', '1982'), 'birth-year', false],
    ['a year within a range too wide to mean anything', '1980', listed('1950', '1990'), undefined, false],
    ['a day within a range of days', '1981-04-10', listed('1981-04-01', '1981-05-01'), 'birth-year', false],
    ['a day outside a range of days', '1981-07-10', listed('1981-04-01', '1981-05-01'), undefined, false],
    [
      'a day, of which the list has the first of January',
      '1981-11-20',
      listed('1981-01-01'),
      'birth-year',
      false,
    ],
    ['the first of January on both sides', '1981-01-01', listed('1981-01-01'), 'birth-year', false],
    [
      'the first of January, of which the list knows the day',
      '1981-01-01',
      listed('1981-04-09'),
      'birth-year',
      false,
    ],
    ['the year after', '1982-01-05', listed('1981-04-09'), undefined, false],
    ['two years after', '1983-01-05', listed('1981-04-09'), undefined, true],
    ['near a year that is given as near', '1982', listed('1981', '1981', true), 'birth-year', false],
    ['five years from one that is given as near', '1986', listed('1981', '1981', true), undefined, false],
    ['six years from one that is given as near', '1987', listed('1981', '1981', true), undefined, true],
    ['nothing listed', '1983-01-05', {}, undefined, false],
    ['no date', 'spring of 1983', listed('1981-04-09'), undefined, false],
  ])('%s', (_, asked, entry, kind, contradicts) => {
    const { corroborated, contradicted } = against({ birthDates: [asked] }, entry)
    expect(corroborated).toEqual(kind === undefined ? [] : [{ kind, value: asked }])
    expect(contradicted.length > 0).toBe(contradicts)
  })

  test('one of several that fits is enough not to contradict', () => {
    const { births } = { births: [...listed('1960').births, ...listed('1981').births] }
    expect(against({ birthDates: ['1981-03-03'] }, { births }).contradicted).toEqual([])
    expect(against({ birthDates: ['1990-03-03'] }, { births }).contradicted).toEqual([
      { kind: 'birth-year', asked: '1990-03-03', listed: '1960, 1981' },
    ])
  })
})

describe('places', () => {
  const addresses = [
    { street: '7 Invented Street', town: 'São Hentzau', country: 'Korea, North', code: 'KP' },
  ]
  test.each([
    ['7, Invented Street, Sao Hentzau, North Korea', 'address'],
    ['9 Other Street, SÃO HENTZAU, KP', 'town'],
    ['Hentzau, North Korea', undefined],
    ['Sao Hentzau', undefined],
    ['7 Invented Street, North Korea', undefined],
    ['North Korea', undefined],
    ['KP', undefined],
    ['', undefined],
  ])('%s', (written, kind) =>
    expect(against({ addresses: [written] }, { addresses }).corroborated.map((one) => one.kind)).toEqual(
      kind === undefined ? [] : [kind],
    ),
  )
  test('of a listed address without a country the street must fit too', () => {
    const listed = { addresses: [{ street: '7 Invented Street', town: 'Hentzau' }] }
    expect(against({ addresses: ['7 Invented Street, Hentzau'] }, listed).corroborated).toHaveLength(1)
    expect(against({ addresses: ['Hentzau, Ruritania'] }, listed).corroborated).toEqual([])
  })
})

test('identifiers are compared as they are normalised and told as they were asked', () => {
  const asked = {
    emails: ['Some.One@Listed.Example'],
    phones: ['+999 555-0100-77'],
    documents: ['zz 00-12345'],
    wallets: ['ethereum:0xABCDEF0123456789abcdef0123456789ABCDEF01'],
  }
  const listed = {
    emails: ['some.one@listed.example'],
    phones: ['999555010077'],
    documents: ['ZZ0012345'],
    wallets: ['0xabcdef0123456789abcdef0123456789abcdef01'],
  }
  expect(against(asked, listed).corroborated).toEqual([
    { kind: 'wallet', value: asked.wallets[0] },
    { kind: 'email', value: asked.emails[0] },
    { kind: 'phone', value: asked.phones[0] },
    { kind: 'document', value: asked.documents[0] },
  ])
  expect(
    against({ documents: ['zz 00-12346'], emails: ['one@listed.example'] }, listed).corroborated,
  ).toEqual([])
})
