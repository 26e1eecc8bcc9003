import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['github:Owner/name#v1', 'git', 'github.com', 'owner'],
  ['owner/name', 'git', 'github.com', 'owner'],
  ['gist:11081aaa281', 'git', 'gist.github.com', ''],
  ['git@gitlab.com:o/n.git', 'git', 'gitlab.com', 'o'],
  ['git+ssh://git@github.com:o/n.git', 'git', 'github.com', 'o'],
  ['git+https://user@github.com/o/n.git#abc', 'git', 'github.com', 'o'],
  ['https://github.com/o/n/archive/main.tar.gz', 'archive', 'github.com', 'o'],
  ['HTTP://Files.Example/x.tgz', 'archive', 'files.example', 'x.tgz'],
  ['http://0x7f000001/x.tgz', 'archive', '127.0.0.1', 'x.tgz'],
  ['registry+https://crates.test/index', 'git', 'crates.test', 'index'],
  ['file:../x', 'folder', '', ''],
  ['link:./x', 'folder', '', ''],
])('%s', (written, kind, host, owner) => expect(addressOf(written)).toMatchObject({ kind, host, owner }))

test.each([
  '^1.0.0',
  '1.x || >=2.5.0 || 5.0.0 - 7.2.3',
  'latest',
  '',
  '*',
  'npm:@s/a@1',
  'workspace:^',
  '==2.0',
])('no address: %s', (spec) => expect(addressOf(spec)).toBeUndefined())

test('what is plain and what is a number', () => {
  expect(addressOf('http://a.example/x.tgz')).toMatchObject({ plain: true, isIp: false })
  expect(addressOf('https://203.0.113.9/x.tgz')).toMatchObject({ plain: false, isIp: true })
  expect(addressOf('https://[2001:db8::1]/x.tgz')).toMatchObject({ isIp: true })
})

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void addressOf(`https://${text}`)))
})
