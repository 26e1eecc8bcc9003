import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SanctionsQuery } from '../core/sanctions.ts'
import type { Party } from './party.ts'
import { sanctionsScreen } from './screen.ts'
import { equalNames, party } from './testing.ts'

const WALLET = '0xabcdef0123456789abcdef0123456789abcdef01'
const PARTIES: Party[] = [
  party({ id: 'namesake', births: [{ from: '1950', to: '1950' }] }),
  party({ id: 'person', births: [{ from: '1981', to: '1981' }], programmes: ['INVENTED'] }),
  party({ id: 'company', schema: 'Organization', names: [{ text: 'Invented Name', weak: false }] }),
  party({ id: 'ship', schema: 'Vessel', names: [{ text: 'Invented Name', weak: false }] }),
  party({
    id: 'group',
    schema: 'Organization',
    names: [
      { text: 'Invented Group', weak: false },
      { text: 'Cobalt', weak: true },
    ],
    wallets: [WALLET],
    emails: ['group@listed.example'],
  }),
]
const screen = sanctionsScreen([{ list: 'un', issued: '2031-03-04', parties: PARTIES }], equalNames)
const ask = (query: Partial<SanctionsQuery>) => screen.ask({ names: [], ...query })

test('tells its lists', () =>
  expect(screen.lists).toEqual([{ list: 'un', issued: '2031-03-04', parties: 5 }]))

test('a person’s name is compared with persons alone, whom it corroborates first', () => {
  const hits = ask({ names: ['INVENTED NAME'], birthDates: ['1981-04-09'] })
  expect(hits.map((hit) => hit.party)).toEqual(['person', 'namesake'])
  expect(hits[0]).toEqual({
    list: 'un',
    issued: '2031-03-04',
    party: 'person',
    name: 'Invented Name',
    programmes: ['INVENTED'],
    by: 'name',
    asked: 'INVENTED NAME',
    listed: 'Invented Name',
    score: 1,
    corroborated: [{ kind: 'birth-year', value: '1981-04-09' }],
    contradicted: [],
  })
  expect(hits[1]?.contradicted).toHaveLength(1)
})

test('a company’s name is compared with organisations alone; a weak name is told as such', () => {
  expect(ask({ organisations: ['Invented Name'] }).map((hit) => hit.party)).toEqual(['company'])
  expect(ask({ organisations: ['Cobalt'] })).toMatchObject([{ party: 'group', weak: true }])
})

test.each([
  [{ wallets: [`ethereum:${WALLET}`] }, 'wallet'],
  [{ emails: ['GROUP@listed.example'] }, 'email'],
])('an exact identifier finds any party by itself: %j', (query, kind) =>
  expect(ask(query)).toMatchObject([{ party: 'group', by: 'identifier', corroborated: [{ kind }] }]),
)

test('an identifier comes before a name', () =>
  expect(ask({ names: ['Invented Name'], wallets: [WALLET] }).map((hit) => hit.party)[0]).toBe('group'))

test('a party that fits by name and identifier is one hit', () =>
  expect(ask({ organisations: ['invented group'], wallets: [WALLET] })).toMatchObject([
    { by: 'name', listed: 'Invented Group', corroborated: [{ kind: 'wallet' }] },
  ]))

test('paper and phone alone find nobody', () => {
  const listed = sanctionsScreen(
    [
      {
        list: 'un',
        issued: '2031-03-04',
        parties: [party({ phones: ['999555010077'], documents: ['ZZ0012345'] })],
      },
    ],
    equalNames,
  )
  const query = { phones: ['+999555010077'], documents: ['ZZ0012345'] }
  expect(listed.ask({ names: [], ...query })).toEqual([])
  expect(listed.ask({ names: ['Invented Name'], ...query })[0]?.corroborated).toHaveLength(2)
})

test('the index of names is built when a name is asked, and once', () => {
  let built = 0
  const counting = sanctionsScreen([{ list: 'un', issued: '2031-03-04', parties: PARTIES }], (parties) => {
    built++
    return equalNames(parties)
  })
  counting.ask({ names: [], wallets: [WALLET] })
  expect(built).toBe(0)
  for (const _ of [1, 2]) counting.ask({ names: ['a', 'b'] })
  expect(built).toBe(1)
})

test('any query is answered', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('Invented Name', WALLET, '1981')), {
    maxLength: 5,
  })
  const query = fc.record({
    names: texts,
    organisations: texts,
    birthDates: texts,
    emails: texts,
    phones: texts,
    documents: texts,
    wallets: texts,
    addresses: texts,
  })
  fc.assert(
    fc.property(query, (asked) => {
      for (const hit of screen.ask(asked)) expect(PARTIES.map(({ id }) => id)).toContain(hit.party)
    }),
  )
})
