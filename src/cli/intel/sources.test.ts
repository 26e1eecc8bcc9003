import { expect, test } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import { sourcesOf } from './sources.ts'

const vpn = { name: 'vpn', url: 'https://lists.example/ipv4.txt', as: 'vpn' }
const settings = (...lists: unknown[]) => readSettings({ fetch: { lists } })

test('the lists of the settings, well-known ones by their names', () => {
  expect(sourcesOf(settings('un', vpn), [])).toEqual([
    { name: 'un', url: expect.stringMatching(/^https:/), as: 'sanctions' },
    vpn,
  ])
})

test('a list without a kind is one of indicators', () => {
  const { name, url } = vpn
  expect(sourcesOf(settings({ name, url }), [])).toEqual([{ name, url, as: 'indicators' }])
})

test('only those that are named', () => {
  expect(sourcesOf(settings('un', vpn), ['vpn', 'vpn'])).toEqual([vpn])
  expect(sourcesOf(settings(), ['ofac-sdn'])).toMatchObject([{ name: 'ofac-sdn', as: 'sanctions' }])
})

test('an address of one’s own stands before the well-known one', () => {
  const mirror = { name: 'eu', url: 'https://mirror.example/eu.xml', as: 'sanctions' }
  expect(sourcesOf(settings(mirror), ['eu'])).toEqual([mirror])
})

test.each([
  ['nothing configured', [], [], 'settings.json names no list'],
  ['a name nobody knows', ['nobody'], [], 'nobody'],
  ['a name asked for that nobody knows', [vpn], ['nobody'], 'nobody'],
  [
    'two lists of a name',
    [vpn, { ...vpn, url: 'https://lists.example/other' }],
    [],
    'two lists are named vpn',
  ],
])('%s is told', (_, lists, names, message) =>
  expect(() => sourcesOf(settings(...lists), names)).toThrow(message),
)

test.each([{ ...vpn, url: 'ftp://lists.example/a' }, { ...vpn, name: '../a' }, { ...vpn, as: 'bad' }, 7])(
  'settings refuse %j',
  (list) => expect(() => settings(list)).toThrow('fetch.lists'),
)
