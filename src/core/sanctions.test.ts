import { expect, test } from 'vitest'
import { dispositionOf, type SanctionsHit, type SanctionsScreen, screeningRecord } from './sanctions.ts'

const hit = (over: Partial<SanctionsHit> = {}): SanctionsHit => ({
  list: 'un',
  issued: '2031-03-04',
  party: '1',
  name: 'Invented Name',
  programmes: [],
  by: 'name',
  corroborated: [],
  contradicted: [],
  ...over,
})
const fits = (...kinds: SanctionsHit['corroborated'][number]['kind'][]) => ({
  corroborated: kinds.map((kind) => ({ kind, value: 'x' })),
})
const otherYear = { contradicted: [{ kind: 'birth-year', asked: '1990', listed: '1960' } as const] }

test.each([
  ['a name alone', hit(), 'possible'],
  ['a name and a town', hit(fits('town')), 'possible'],
  ['a name and a birth date', hit(fits('birth-date')), 'match'],
  ['a name and a paper', hit(fits('document')), 'match'],
  ['a name and a phone, but another birth year', hit({ ...fits('phone'), ...otherYear }), 'possible'],
  ['a name and a wallet, and another birth year', hit({ ...fits('wallet'), ...otherYear }), 'match'],
  ['an identifier alone', hit({ by: 'identifier', ...fits('email') }), 'match'],
])('%s', (_, one, disposition) => expect(dispositionOf(one)).toBe(disposition))

const NOW = Date.parse('2031-03-14T12:00:00Z')
const screen = (hits: SanctionsHit[]): SanctionsScreen => ({
  lists: [{ list: 'un', issued: '2031-03-04', parties: 2 }],
  ask: () => hits,
})
const query = { names: ['Invented Name'] }

test('a record has the lists with their age, the query and the hits', () =>
  expect(screeningRecord(query, screen([hit()]), NOW)).toEqual({
    at: '2031-03-14T12:00:00.000Z',
    lists: [{ list: 'un', issued: '2031-03-04', parties: 2, ageDays: 10 }],
    query,
    hits: [hit()],
    disposition: 'possible',
  }))

test.each([
  ['no hit', query, screen([]), 'none'],
  ['one of two is a match', query, screen([hit(), hit(fits('email'))]), 'match'],
  ['no list', query, undefined, 'not checked'],
  ['no lists in it', query, { ...screen([hit()]), lists: [] }, 'not checked'],
  ['nothing asked', { names: [], emails: [] }, screen([hit()]), 'not checked'],
] as const)('%s: %s', (_, asked, lists, disposition) =>
  expect(screeningRecord(asked, lists, NOW).disposition).toBe(disposition),
)

test('a list from the future is of today', () =>
  expect(screeningRecord(query, screen([]), 0).lists[0]?.ageDays).toBe(0))
