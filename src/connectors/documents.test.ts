import { expect, test } from 'vitest'
import { FetchError } from '../outbound/client.ts'
import { fetchDocuments, type RemoteFile } from './documents.ts'

const reports: string[] = []
const guard = { hosts: ['files.example'], allowPrivate: false, report: (what: string) => reports.push(what) }
const file = (from: RemoteFile['from'], name = 'cv.pdf'): RemoteFile => ({ name, kind: 'resume', from })

test('an address of a host that is not listed is not asked', async () => {
  reports.length = 0
  const forged = [
    'https://127.0.0.1/',
    'https://files.example.evil.test/cv',
    'https://user@evil.test/cv',
    'https://evil.test/?files.example',
    'http://files.example/cv',
    'file:///etc/passwd',
    'data:text/plain,x',
    '//files.example/cv',
  ]
  const { documents, failure } = await fetchDocuments(
    forged.map((one) => file(one)),
    guard,
  )
  expect([documents, failure]).toEqual([[], undefined])
  expect(reports).toHaveLength(forged.length)
})

test('files have a number and a size together', async () => {
  reports.length = 0
  const large = file(async () => Buffer.alloc(15 * 2 ** 20))
  const { documents } = await fetchDocuments(
    Array.from({ length: 12 }, () => large),
    guard,
  )
  expect(documents).toHaveLength(2)
  expect(reports[0]).toBe('only 10 of 12 files are fetched')
  expect(reports).toHaveLength(9)
})

test('what fails for now is told from what fails for good', async () => {
  const failing = (lasting: boolean) =>
    file(() => Promise.reject(new FetchError('https://x.example/', 'no', lasting)))
  const good = file(async () => Buffer.from('x'))
  expect((await fetchDocuments([failing(true), good], guard)).failure).toBeUndefined()
  const { documents, failure } = await fetchDocuments([failing(false), good], guard)
  expect(documents).toEqual([{ name: 'cv.pdf', kind: 'resume', bytes: 'eA==' }])
  expect(failure).toBeInstanceOf(FetchError)
})
