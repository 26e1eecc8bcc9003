import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetMinutes, readGitCommit } from './git-commit.ts'

const tree = '0123456789abcdef0123456789abcdef01234567'
const read = (text: string) => readGitCommit(Buffer.from(text))
const who = 'Ada <Q> Quill <ada@example.org> 1600000000 -0330'
const commit = (more = '') =>
  `tree ${tree}\nauthor ${who}\ncommitter ${who}\n${more}\nWords\n\nauthor Eve <e@x> 1 +0000`

test('the header is read, and nothing of the message', () => {
  expect(read(commit())).toEqual({
    tree,
    parents: [],
    author: { name: 'Ada', email: 'Q> Quill <ada@example.org', at: 1_600_000_000_000, utcOffset: -210 },
    committer: expect.objectContaining({ name: 'Ada' }),
  })
})

test.each([
  ['-----BEGIN PGP SIGNATURE-----', 'openpgp'],
  ['-----BEGIN SSH SIGNATURE-----', 'ssh'],
  ['-----BEGIN SIGNED MESSAGE-----', 'x509'],
  ['-----BEGIN SOMETHING-----', undefined],
])('%s', (first, kind) => {
  expect(read(commit(`gpgsig ${first}\n \n iQEz\n -----END-----\n`))?.signature).toBe(kind)
})

test.each([
  '',
  'tree x',
  `tree ${tree}\nauthor A <a@example.org> 1 +0000\n`,
  commit().replaceAll('1600000000', '9'.repeat(14)),
])('what is no commit is none: %j', (text) => expect(read(text)).toBeUndefined())

test('offsets of clocks', () => {
  expect(['+0000', '-0000', '+0545', '-12:00', 'Z', '+2500', '+0099', 'EST', ''].map(offsetMinutes)).toEqual([
    0,
    0,
    345,
    -720,
    0,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('any text is read without throwing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => void read(`tree ${tree}\nauthor ${text}`)))
})
