import { expect, test } from 'vitest'
import type { ArtifactFile } from '../artifact.ts'
import { enterFolder, packageFolder, workspaceFolder } from './folders.ts'

const filesOf = (...paths: string[]) => new Map(paths.map((path) => [path, {} as ArtifactFile]))

test.each([
  ['server', 'server'],
  ['./server/../api', 'api'],
  ['..', ''],
  ['../../..', ''],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of editors
  ['${workspaceFolder}/server', 'server'],
  ['$PWD/server', 'server'],
  ['$(pwd)/server', 'server'],
  ['%~dp0server', 'server'],
  ['%~dp0\\server', 'server'],
  ['$ROOT_DIR/server', 'server'],
  ['/app', ''],
  ['/workspaces/shop/server', 'server'],
  ['/usr/src/app/api', 'api'],
])('enters %s', (entered, folder) => {
  expect(enterFolder('', entered)).toBe(folder)
})

test('goes on from where it is, and not out of an archive', () => {
  expect(enterFolder('a.zip › client', 'src')).toBe('a.zip › client/src')
  expect(enterFolder('a.zip › client', '../../..')).toBe('a.zip › ')
})

test.each(['/etc', '~/x', '$HOME/x', 'C:\\Windows', '%TEMP%', '$env:TEMP\\x', '\\\\host\\share', '/apple'])(
  'leaves the artefact for %s',
  (entered) => {
    expect(enterFolder('', entered)).toBeUndefined()
  },
)

test('package managers look upwards for a manifest', () => {
  const files = filesOf('package.json', 'a/package.json', 'a/src/x.js', 'z.zip › b/package.json')
  expect(packageFolder(files, 'a/src')).toBe('a')
  expect(packageFolder(files, 'c/d')).toBe('')
  expect(packageFolder(files, 'z.zip › b/src')).toBe('z.zip › b')
  expect(packageFolder(files, 'z.zip › c')).toBeUndefined()
})

test('a workspace has the name of its folder', () => {
  const files = filesOf('package.json', 'packages/api/package.json', 'node_modules/web/package.json')
  expect(workspaceFolder(files, '@shop/api')).toBe('packages/api')
  expect(workspaceFolder(files, 'web')).toBeUndefined()
})
