import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-registry-changed.ts'

const seen = async (path: string, content: string) =>
  hits(detector, await artifactOf({ [path]: content })).map(({ weight, where }) => `${weight} ${where.line}`)

test.each([
  ['.npmrc', 'save-exact=true\nregistry=https://r.example/npm/\n', '5 2'],
  ['.npmrc', 'registry=http://203.0.113.9:4873\n', '8 1'],
  ['.npmrc', '@co:registry=https://r.example/\n', '2 1'],
  ['.npmrc', '@co:registry=https://a.ngrok.app/\n', '8 1'],
  ['.yarnrc.yml', 'npmRegistryServer: "https://r.example"\n', '5 1'],
  ['pip.conf', '[global]\nindex-url = https://r.example/simple\n', '5 2'],
  ['requirements.txt', '--extra-index-url https://r.example/simple\nflask\n', '2 1'],
  ['requirements.txt', '-i http://198.51.100.7/simple\nflask\n', '8 1'],
])('%s %j', async (path, content, found) => expect(await seen(path, content)).toEqual([found]))

test.each([
  ['.npmrc', 'registry=https://registry.npmjs.org/\n@co:registry=https://npm.pkg.github.com\n'],
  ['.npmrc', 'registry=https://registry.npmmirror.com\n# registry=https://r.example\n'],
  ['.npmrc', '@co:registry=https://co.jfrog.io/artifactory/api/npm/npm/\n'],
  ['requirements.txt', '--extra-index-url https://download.pytorch.org/whl/cu118\ntorch\n'],
])('honest: %s %j', async (path, content) => expect(await seen(path, content)).toEqual([]))
