import { expect, test } from 'vitest'
import { apiDump, applicationWith } from '../code/testing.ts'
import { hits, unchecked } from '../testing.ts'
import detector from './code-identity-rotation.ts'

const used = async (names: string[], email?: string) => {
  const commits = names.map((name) => ({ at: '2020-01-01', name, ...(email === undefined ? {} : { email }) }))
  return hits(detector, await applicationWith(apiDump([{ name: 'inkwell', commits }]))).map(
    ({ where }) => where.text,
  )
}

test('three names under one address', async () => {
  expect(await used(['Ada Quill', 'Ben Ortho', 'Cyn Marrow'])).toEqual([
    'ada@example.org: Ada Quill, Ben Ortho, Cyn Marrow',
  ])
})

test.each([
  ['two names', ['Ada Quill', 'Ben Ortho']],
  ['ways of writing one', ['Ada Quill', 'adaquill', 'Quill, Ada', 'ADA QUILL', 'A. Quill', 'Ben Ortho']],
  ['a machine’s address', ['Ada Quill', 'Ben Ortho', 'Cyn Marrow'], 'root@localhost'],
  ['a program', ['Ada Quill', 'Ben Ortho', 'Cyn Marrow'], '1+helper[bot]@users.noreply.github.com'],
])('%s: nothing', async (_, names, email?) => {
  expect(await used(names, email)).toEqual([])
})

test('forks do not bring their upstream’s names', async () => {
  const commits = ['Ada Quill', 'Ben Ortho', 'Cyn Marrow'].map((name) => ({
    at: '2020-01-01',
    name,
    email: 'team@example.net',
  }))
  const application = await applicationWith(apiDump([{ name: 'inkwell', fork: true, commits }]))
  expect(hits(detector, application)).toEqual([])
  expect(unchecked(detector, application)).toHaveLength(1)
})
