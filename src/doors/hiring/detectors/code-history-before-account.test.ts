import { expect, test } from 'vitest'
import { apiDump, applicationWith, type TestRepository } from '../code/testing.ts'
import { applicationOf, hits, unchecked } from '../testing.ts'
import detector from './code-history-before-account.ts'

const by = (who: string) => ({ name: `${who} Ortho`, email: `${who}@example.org` })
const old = (name: string, who: string, at = '2014-01-01'): TestRepository => ({
  name,
  commits: [{ at, ...by(who), root: true }, { at: '2020-01-01' }],
})
const titles = async (repositories: TestRepository[], createdAt?: string) =>
  hits(detector, await applicationWith(apiDump(repositories, {}, createdAt))).map(({ strength, where }) => [
    strength,
    where.text,
  ])

test('two own projects that others began long before the account', async () => {
  expect(await titles([old('a', 'ben'), old('b', 'ben')])).toEqual([
    ['context', 'adaquill/a since 2014-01-01, adaquill/b since 2014-01-01'],
  ])
})

test('projects of several strangers are strong', async () => {
  const found = await titles([old('a', 'ben'), old('b', 'cyn'), old('c', 'dee'), old('d', 'ben')])
  expect(found.map(([strength]) => strength)).toEqual(['strong'])
})

test.each([
  ['one project', [old('a', 'ben')]],
  ['forks', [old('a', 'ben'), old('b', 'cyn')].map((one) => ({ ...one, fork: true }))],
  ['little older than the account', [old('a', 'ben', '2018-01-15'), old('b', 'ben', '2018-01-15')]],
  [
    'begun by the applicant under an address that the host does not know',
    ['a', 'b'].map((name) => ({
      name,
      commits: [{ at: '2014-01-01', name: 'Quill, Ada', email: 'quill@example.net', root: true }],
    })),
  ],
  ['clocks that were never set', [old('a', 'ben', '1970-01-02'), old('b', 'ben', '1970-01-02')]],
])('%s: nothing', async (_, repositories) => {
  expect(await titles(repositories)).toEqual([])
})

test('begun by the applicant under the name that the application states: nothing', async () => {
  const application = await applicationWith(apiDump([old('a', 'ben'), old('b', 'ben')]), {
    names: { applied: 'Ben Ortho' },
  })
  expect(hits(detector, application)).toEqual([])
})

test('what cannot be asked is told', async () => {
  expect(unchecked(detector, await applicationOf({}))).toEqual([
    expect.stringContaining('no code-host export'),
  ])
  expect(unchecked(detector, await applicationWith(apiDump([{ name: 'a' }])))).toEqual([
    expect.stringContaining('no commits'),
  ])
  const dump = apiDump([old('a', 'ben')])
  const { created_at: _, ...user } = dump.user
  expect(unchecked(detector, await applicationWith({ ...dump, user }))).toEqual([
    expect.stringContaining('when the account was created'),
  ])
})
