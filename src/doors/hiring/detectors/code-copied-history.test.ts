import { expect, test } from 'vitest'
import { apiDump, applicationWith, type TestCommit, treeName } from '../code/testing.ts'
import { hits } from '../testing.ts'
import detector from './code-copied-history.ts'

const BEN = { name: 'Ben Ortho', email: 'ben@example.org' }
const history = (author: Partial<TestCommit> = {}, year = 2020): TestCommit[] =>
  ['a', 'b', 'c', 'd'].map((tree, index) => ({
    at: `${year}-01-0${index + 1}`,
    tree: treeName(tree),
    root: index === 0,
    ...author,
  }))
const seen = async (first: TestCommit[], second: TestCommit[]) =>
  hits(
    detector,
    await applicationWith(
      apiDump([
        { name: 'one', commits: first },
        { name: 'two', commits: second },
      ]),
    ),
  ).map(({ strength, why }) => [strength, why])

test('a history once by another and once by the account', async () => {
  expect(await seen(history(BEN), history({}, 2021))).toEqual([
    ['strong', expect.stringContaining('3 states of projects')],
  ])
})

test('rewritten within one project: at the same second of the author’s clock', async () => {
  expect(await seen([...history(BEN), ...history()], [])).toHaveLength(1)
})

test.each([
  ['one template', history(BEN).slice(0, 2), history().slice(0, 2)],
  [
    'the author’s own name written another way',
    history({ name: 'Quill Ada', email: 'aq@example.net' }),
    history(),
  ],
  ['changes taken back and made again', [...history(BEN), ...history({}, 2021)], []],
  ['projects kept twice', history(BEN), history(BEN)],
])('%s: nothing', async (_, first, second) => {
  expect(await seen(first, second)).toEqual([])
})
