import { expect, test } from 'vitest'
import { apiDump, applicationWith } from '../code/testing.ts'
import { hits } from '../testing.ts'
import detector from './code-many-addresses.ts'

const project = (index: number, fork = false) => ({
  name: `project-${index}`,
  fork,
  commits: [
    { at: '2020-01-01', email: `writer-${index}@example.org`, root: true },
    { at: '2020-01-02', email: `writer-${index}@example.org` },
  ],
})
const seen = async (repositories: Parameters<typeof apiDump>[0]) =>
  hits(detector, await applicationWith(apiDump(repositories))).map(({ why }) => why)

test('five projects with five main authors', async () => {
  expect(await seen([1, 2, 3, 4, 5].map((index) => project(index)))).toEqual([
    expect.stringContaining('5 different addresses'),
  ])
})

test('many contributors to one project are what open source is', async () => {
  const contributors = Array.from({ length: 40 }, (_, index) => ({
    at: '2021-01-01',
    email: `c${index}@example.org`,
  }))
  expect(
    await seen([{ name: 'inkwell', commits: [{ at: '2020-01-01' }, { at: '2020-01-02' }, ...contributors] }]),
  ).toEqual([])
})

test('four addresses, and forks: nothing', async () => {
  expect(
    await seen([
      ...[1, 2, 3, 4].map((index) => project(index)),
      ...[5, 6].map((index) => project(index, true)),
    ]),
  ).toEqual([])
})
