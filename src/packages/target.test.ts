import { expect, test } from 'vitest'
import { packageTarget } from './target.ts'

test.each([
  ['npm:left-pad@1.3.0', { ecosystem: 'npm', name: 'left-pad', version: '1.3.0' }],
  ['npm:@scope/name@2.0.0-rc.1', { ecosystem: 'npm', name: '@scope/name', version: '2.0.0-rc.1' }],
  ['npm:@scope/name', { ecosystem: 'npm', name: '@scope/name' }],
  ['pip:requests==2.32.0', { ecosystem: 'pip', name: 'requests', version: '2.32.0' }],
  ['pypi:requests@2.32.0', { ecosystem: 'pip', name: 'requests', version: '2.32.0' }],
])('%s', (text, target) => expect(packageTarget(text)).toEqual(target))

test.each(['./npm', 'folder/x', 'npm', 'C:name', '-'])('%s is a path', (text) =>
  expect(packageTarget(text)).toBeUndefined(),
)

test.each(['npm:../../etc/passwd@1', 'npm:a b@1', 'npm:a@1/../../b', 'pip:x/y', 'npm:a@'])(
  '%s is refused',
  (text) => expect(() => packageTarget(text)).toThrow('not a name and version'),
)
