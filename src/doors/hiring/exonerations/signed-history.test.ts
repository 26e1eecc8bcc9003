import { expect, test } from 'vitest'
import { apiDump, applicationWith, DAY, type TestCommit, type TestRepository, time } from '../code/testing.ts'
import signedHistory from './signed-history.ts'

const monthly = (from: string, months: number, more: Partial<TestCommit> = {}): TestCommit[] =>
  Array.from({ length: months }, (_, index) => ({
    at: time(from) + index * 31 * DAY,
    verified: true,
    ...more,
  }))
const seen = async (commits: TestCommit[], more: Partial<TestRepository> = {}, application: object = {}) => {
  const repository = { name: 'inkwell', createdAt: '2020-01-01', pushedAt: '2025-01-01', commits, ...more }
  return signedHistory.inspect(await applicationWith(apiDump([repository]), application))
}

test('signed month after month for years', async () => {
  expect(await seen(monthly('2020-02-01', 48))).toMatchObject({
    where: { text: '48 signed commits from 2020-02-01 to 2024-01-28' },
  })
})

test.each<[string, TestCommit[], Partial<TestRepository>?]>([
  ['two years', monthly('2020-02-01', 24)],
  ['two days that lie far apart', [...monthly('2020-02-01', 1), ...monthly('2024-02-01', 1)]],
  ['signatures that nobody checked', monthly('2020-02-01', 48, { verified: false })],
  ['another’s commits', monthly('2020-02-01', 48, { id: 7, email: 'ben@example.org' })],
  ['dated back to before the repository', monthly('2020-02-01', 48), { createdAt: '2024-01-01' }],
  ['dated forward beyond the last push', monthly('2020-02-01', 48), { pushedAt: '2020-03-01' }],
])('%s: nothing', async (_, commits, more) => {
  expect(await seen(commits, more)).toBeUndefined()
})

test('where the last push is not told, the application’s day is the end', async () => {
  const commits = monthly('2020-02-01', 48)
  const dump = apiDump([{ name: 'inkwell', createdAt: '2020-01-01', commits }])
  const looked = async (more: object) => signedHistory.inspect(await applicationWith(dump, more))
  expect(await looked({ receivedAt: '2024-06-01' })).toBeDefined()
  expect(await looked({ receivedAt: '2022-06-01' })).toBeUndefined()
  expect(await looked({})).toBeUndefined()
})
