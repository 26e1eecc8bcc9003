import { expect, test } from 'vitest'
import { addressOf, linkTarget } from './links.ts'

test.each([
  ['https://www.npmjs.com/package/left-pad', 'npm:left-pad'],
  ['npmjs.com/package/@scope/name/v/1.2.3', 'npm:@scope/name@1.2.3'],
  ['https://pypi.org/project/requests/', 'pip:requests'],
  ['https://pypi.org/project/requests/2.32.0/#files', 'pip:requests@2.32.0'],
])('%s is the page of a package', (link, named) => {
  expect(linkTarget(link)).toEqual({ to: 'package', named })
})

test.each([
  ['https://github.com/acme/task/tree/main/src', 'https://github.com/acme/task'],
  ['https://gitlab.com/acme/task?x=1', 'https://gitlab.com/acme/task'],
  ['https://git.invalid/a/b.git', 'https://git.invalid/a/b.git'],
])('%s is a repository', (link, address) => {
  expect(linkTarget(link)).toEqual({ to: 'repository', address })
})

test.each([
  'https://npmjs.com.evil.invalid/package/left-pad',
  'https://www.npmjs.com/~somebody',
  'https://github.com/features/copilot',
  'https://github.com/acme',
  'ftp://github.com/a/b',
  'not a link at all',
  'http://[',
])('%s is a page', (link) => expect(linkTarget(link)).toEqual({ to: 'page' }))

test('a link that somebody made inert is read as it was meant', () => {
  expect(addressOf(' hxxps://evil[.]invalid/x ')).toBe('https://evil.invalid/x')
  expect(addressOf('www.evil.invalid')).toBe('https://www.evil.invalid')
})
